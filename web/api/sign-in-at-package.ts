import { useQuery } from '@tanstack/react-query'
import { answerOf, client } from './client.ts'
import { useCommand } from './command.ts'
import type { BeginSignIn, Reconnect } from './shapes.ts'

/** Begins a sign-in, and leaves for the package's page: it sends the browser back. */
export const useBeginSignIn = () =>
  useCommand(async (body: BeginSignIn, params) => {
    const begun = await answerOf(client.POST('/api/v1/connections/sign-in', { body, params }))
    location.assign(begun.address)
    return begun
  }, [])

/** The administrations in it are asked of the package itself, so not more often than needed. */
export const usePackageSignIn = (id: string) =>
  useQuery({
    queryKey: ['package-sign-in', id],
    queryFn: () => answerOf(client.GET('/api/v1/connections/sign-in/{id}', { params: { path: { id } } })),
    staleTime: 60_000,
    retry: false,
  })

export const useReconnect = (id: string) =>
  useCommand(
    (body: Reconnect, keyed) =>
      answerOf(
        client.POST('/api/v1/connections/{id}/reconnect', { params: { path: { id }, ...keyed }, body }),
      ),
    ['connections', 'setup', 'bookings'],
  )
