import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { answerOf, client } from './client.ts'

export const useAccounts = () =>
  useQuery({ queryKey: ['accounts'], queryFn: () => answerOf(client.GET('/api/v1/accounts')) })

const page = (key: string, after: string | undefined) =>
  answerOf(
    client.GET('/api/v1/accounts/{key}/lines', { params: { path: { key }, query: after ? { after } : {} } }),
  )

export const useAccountLines = (key: string) =>
  useInfiniteQuery({
    queryKey: ['accounts', key],
    queryFn: ({ pageParam }) => page(key, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })
