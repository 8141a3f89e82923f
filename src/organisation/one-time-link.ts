import { type Refusal, refuse } from '../refusal.ts'
import type { Store, Transaction } from '../store/database.ts'
import { noteChange } from '../store/outbox.ts'
import { type Command, keepCommand } from './command.ts'
import { hasMore } from './may-change-person.ts'
import { readPerson } from './person.ts'
import { newToken, tokenHash } from './token.ts'

export interface OneTimeLink {
  /** Goes into the fragment of `/welcome#…`; null where this very link was told before. */
  readonly token: string | null
  readonly expiresAt: Date
}

/** Makes a link that signs a person in once; `lasts` in milliseconds. */
export const makeLink = async (
  tx: Transaction,
  person: string,
  at: Date,
  lasts: number,
): Promise<OneTimeLink> => {
  const token = newToken()
  const expiresAt = new Date(at.getTime() + lasts)
  await tx.query(
    `insert into one_time_link (organisation_id, token_hash, person_id, made_at, expires_at)
     values ($1, $2, $3, $4, $5)`,
    [tx.organisation, tokenHash(token), person, at, expiresAt],
  )
  return { token, expiresAt }
}

/** A link for somebody who has not more rights than who makes it; their password may be forgotten with it. */
export const makeLinkFor = (
  store: Store,
  command: Command,
  id: string,
  lasts: number,
  { forgetPassword = false },
) =>
  store.within(command.actor.organisation, async (tx): Promise<OneTimeLink | Refusal> => {
    if (!(await keepCommand(tx, command)))
      return { token: null, expiresAt: new Date(command.at.getTime() + lasts) }
    const person = await readPerson(tx, id)
    if (!person) return refuse('person.not_found')
    if (!person.active) return refuse('person.not_active')
    if (hasMore(person, command.actor)) return refuse('right.more_than_yours')
    if (forgetPassword) await forget(tx, id)
    await noteChange(tx, 'people', id, command.at)
    return makeLink(tx, id, command.at, lasts)
  })

const forget = (tx: Transaction, id: string) =>
  tx.query('update person set password_hash = null where organisation_id = $1 and id = $2', [
    tx.organisation,
    id,
  ])
