import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { SessionContext, sessionQuery } from './api/session.ts'
import { SignIn } from './sign-in/sign-in.tsx'
import { Welcome } from './sign-in/welcome.tsx'
import { useLanguage } from './text.tsx'
import { Loaded } from './ui/loaded.tsx'

/** Lets in who is signed in, and asks everybody else who they are, at whatever address they stand. */
export const Gate = ({ children }: { children: ReactNode }) => {
  const session = useQuery(sessionQuery)
  const queries = useQueryClient()
  const { language, setLanguage, setTimeZone } = useLanguage()
  const wished = session.data?.person.language
  const timeZone = session.data?.organisation.timeZone
  useEffect(() => {
    if (wished) setLanguage(wished)
    if (timeZone) setTimeZone(timeZone)
  }, [wished, timeZone, setLanguage, setTimeZone])
  // Much of what was read holds words in the reader's language.
  useEffect(() => {
    if (language) void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
  }, [language, queries])
  if (location.pathname === '/welcome') return <Welcome />
  return (
    <Loaded query={session} skeleton={null}>
      {(known) => (known ? <SessionContext value={known}>{children}</SessionContext> : <SignIn />)}
    </Loaded>
  )
}
