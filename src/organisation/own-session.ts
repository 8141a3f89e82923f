import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import type { Transaction } from '../store/database.ts'
import type { Caller } from './caller.ts'
import { type Command, keepCommand } from './command.ts'
import { endSession } from './session.ts'
import type { Door } from './sign-in.ts'

/** What a person changes of their own session; an API key has none. */
export interface Own {
  readonly caller: Caller
  readonly command: Command
}

const hashOf = ({ caller }: Own): Buffer | Refusal => caller.session?.hash ?? refuse('right.needs_a_session')

/** Does the work the first time the command is given; null when it was done before. */
export const once = <T>(
  { store }: Pick<Door, 'store'>,
  own: Own,
  work: (tx: Transaction, hash: Buffer) => Promise<T | Refusal>,
): Promise<T | Refusal | null> => {
  const hash = hashOf(own)
  if (isRefusal(hash)) return Promise.resolve(hash)
  return store.within(own.caller.actor.organisation, async (tx) =>
    (await keepCommand(tx, own.command)) ? work(tx, hash) : null,
  )
}

export const signOut = (door: Pick<Door, 'store'>, own: Own) =>
  once(door, own, async (tx, hash) => {
    await endSession(tx, hash, own.command.at)
    return null
  })

/** Sits down at a till of the organisation, or gets up from it. */
export const chooseTill = (door: Pick<Door, 'store'>, own: Own, till: string | null) =>
  once(door, own, async (tx, hash) => {
    const known = await tx.query('select from till where organisation_id = $1 and id = $2', [
      tx.organisation,
      till,
    ])
    if (till !== null && known.length === 0) return refuse('till.not_found')
    await tx.query('update session set till_id = $3 where organisation_id = $1 and token_hash = $2', [
      tx.organisation,
      hash,
      till,
    ])
    return null
  })

export const chooseLanguage = (door: Pick<Door, 'store'>, own: Own, language: string) =>
  once(door, own, async (tx) => {
    await tx.query('update person set language = $3 where organisation_id = $1 and id = $2', [
      tx.organisation,
      own.caller.actor.person,
      language,
    ])
    return null
  })
