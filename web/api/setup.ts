import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { answerOf, client } from './client.ts'
import { useCommand } from './command.ts'
import type { NewAccount, NewRehearsal, NewSetupTerminal } from './shapes.ts'

/** How far the setting up is; `wanted` is false for those who may not see it. */
export const useSetup = (wanted = true) =>
  useQuery({
    queryKey: ['setup'],
    queryFn: () => answerOf(client.GET('/api/v1/setup')),
    enabled: wanted,
  })

export const useSuggestions = (id: string) =>
  useQuery({
    queryKey: ['suggestions', id],
    queryFn: () => answerOf(client.GET('/api/v1/setup/suggestions/{id}', { params: { path: { id } } })),
    staleTime: 60_000,
  })

export const useKeepAccount = () =>
  useCommand(
    (body: NewAccount, params) => answerOf(client.PUT('/api/v1/setup/account', { body, params })),
    ['setup'],
  )

export const useAddSetupTerminal = () =>
  useCommand(
    (body: NewSetupTerminal, params) => answerOf(client.POST('/api/v1/setup/terminals', { body, params })),
    ['setup', 'terminals'],
  )

export const useRehearse = () =>
  useCommand(
    (body: NewRehearsal, params) => answerOf(client.POST('/api/v1/setup/rehearsals', { body, params })),
    ['setup'],
  )

/** How far a web shop is: the one that is named, a `new` one, or the one that somebody is most likely to go on with. */
export const useWebShop = (account?: string) =>
  useQuery({
    queryKey: ['setup', 'web-shop', account ?? null],
    queryFn: () =>
      answerOf(client.GET('/api/v1/setup/web-shop', { params: { query: account ? { account } : {} } })),
    placeholderData: keepPreviousData,
  })
