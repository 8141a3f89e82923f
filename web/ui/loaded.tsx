import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Trouble } from './trouble.tsx'
import { Waiting } from './waiting.tsx'

interface LoadedProps<T> {
  readonly query: Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch'>
  /** Drawn while nothing is known yet. */
  readonly skeleton?: ReactNode
  readonly children: (data: T) => ReactNode
}

/** What was asked: the skeleton of it, the answer, or what went wrong. An older answer is better than none. */
export const Loaded = <T,>({ query, skeleton = <Waiting />, children }: LoadedProps<T>): ReactNode => {
  if (query.data !== undefined) return children(query.data)
  if (query.error) return <Trouble error={query.error} again={() => void query.refetch()} />
  return skeleton
}
