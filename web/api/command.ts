import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { Refused, Unreachable } from './client.ts'
import { newId } from './new-id.ts'

/** The header of a write: its key makes saying it twice the same as saying it once. */
export interface Keyed {
  readonly header: { readonly 'Idempotency-Key': string }
}

interface Wish<Input> {
  readonly input: Input
  readonly text: string
  readonly key: string
}

const keyed = (key: string): Keyed => ({ header: { 'Idempotency-Key': key } })

/** Waits 1, 2, 4, 8 seconds between one try and the next. */
const patience = { retryDelay: (tries: number) => 1000 * 2 ** tries, most: 4 }

const isStale = (error: Error): boolean =>
  error instanceof Refused && error.problem.code === 'session.wrong_place'

/**
 * A write. It is said again while nobody knows whether it was heard, always under the key of the first time, also
 * when a person presses once more; what it changes is read anew.
 */
export const useCommand = <Input, Output>(
  send: (input: Input, keyed: Keyed) => Promise<Output>,
  changes: readonly string[],
): Command<Input, Output> => {
  const queries = useQueryClient()
  const unheard = useRef<Wish<Input>>(undefined)
  const mutation = useMutation({
    mutationFn: async ({ input, key }: Wish<Input>) => {
      try {
        return await send(input, keyed(key))
      } catch (error) {
        if (!isStale(error as Error)) throw error
        // Another tab of this browser signed in meanwhile: the token of its session is read, and it is said once more.
        await queries.refetchQueries({ queryKey: ['session'] })
        return send(input, keyed(key))
      }
    },
    retry: (tries, error) => error instanceof Unreachable && tries < patience.most,
    retryDelay: patience.retryDelay,
    networkMode: 'always',
    onError: (error, wish) => {
      unheard.current = error instanceof Unreachable ? wish : undefined
    },
    onSuccess: () => {
      unheard.current = undefined
    },
    onSettled: () => Promise.all(changes.map((topic) => queries.invalidateQueries({ queryKey: [topic] }))),
  })
  const wish = (input: Input): Wish<Input> => {
    const text = JSON.stringify(input)
    return unheard.current?.text === text ? unheard.current : { input, text, key: newId() }
  }
  return {
    run: (input) => mutation.mutateAsync(wish(input)),
    start: (input) => mutation.mutate(wish(input)),
    state: mutation,
  }
}

export interface Command<Input, Output> {
  /** Resolves with the answer; rejects with `Refused` or `Unreachable`. */
  readonly run: (input: Input) => Promise<Output>
  /** The same for those who read the outcome from `state`. */
  readonly start: (input: Input) => void
  readonly state: UseMutationResult<Output, Error, Wish<Input>>
}
