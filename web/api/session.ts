import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import type { Language } from '../../languages/say.ts'
import { answerOf, client, keepCsrf, Refused } from './client.ts'
import { useCommand } from './command.ts'
import type { Right, Session } from './shapes.ts'

const kept = (session: Session): Session => {
  keepCsrf(session.csrf)
  return session
}

const whoIsHere = async (): Promise<Session | null> => {
  try {
    return kept(await answerOf(client.GET('/api/v1/session')))
  } catch (error) {
    if (error instanceof Refused && error.problem.status === 401) return null
    throw error
  }
}

export const sessionQuery = queryOptions({ queryKey: ['session'], queryFn: whoIsHere, staleTime: 60_000 })

export const SessionContext = createContext<Session | null>(null)

/** Who is signed in: only below the sign-in. */
export const useSession = (): Session => {
  const session = useContext(SessionContext)
  if (!session) throw new Error('a screen was drawn before anybody signed in')
  return session
}

/** Whether the person here may do it. The server asks again. */
export const useMay = (right: Right): boolean => useSession().person.rights.includes(right)

/** What changes who is here, or how: the answer is the new session; what was read for another person is let go. */
const useChangeSession = <Input>(send: Parameters<typeof useCommand<Input, Session>>[0]) => {
  const queries = useQueryClient()
  return useCommand<Input, Session>(async (input, keyed) => {
    const before = queries.getQueryData(sessionQuery.queryKey)
    const session = kept(await send(input, keyed))
    if (before?.person.id !== session.person.id)
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
    queries.setQueryData(sessionQuery.queryKey, session)
    return session
  }, [])
}

export const useSignIn = () =>
  useChangeSession((body: { email: string; password: string }, params) =>
    answerOf(client.POST('/api/v1/session', { body, params })),
  )

export const useFollowLink = () =>
  useChangeSession((token: string, params) =>
    answerOf(client.POST('/api/v1/session/link', { body: { token }, params })),
  )

export const useChooseTill = () =>
  useChangeSession((tillId: string | null, params) =>
    answerOf(client.PUT('/api/v1/session/till', { body: { tillId }, params })),
  )

export const useSwitchPerson = () =>
  useChangeSession((body: { personId: string; pin: string }, params) =>
    answerOf(client.POST('/api/v1/session/person', { body, params })),
  )

export const useChooseLanguage = () =>
  useChangeSession((language: Language, params) =>
    answerOf(client.PUT('/api/v1/session/language', { body: { language }, params })),
  )

export const useChangePassword = () =>
  useChangeSession((body: { current: string | null; password: string }, params) =>
    answerOf(client.PUT('/api/v1/session/password', { body, params })),
  )

export const useChangePin = () =>
  useChangeSession((pin: string | null, params) =>
    answerOf(client.PUT('/api/v1/session/pin', { body: { pin }, params })),
  )

export const usePeopleHere = () =>
  useQuery({
    queryKey: ['people-here'],
    queryFn: () => answerOf(client.GET('/api/v1/session/people')),
  })

export const useSignOut = () => {
  const queries = useQueryClient()
  return useCommand<null, unknown>(async (_, params) => {
    await answerOf(client.DELETE('/api/v1/session', { params }))
    queries.clear()
    queries.setQueryData(sessionQuery.queryKey, null)
  }, [])
}
