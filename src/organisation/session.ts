import type { Store, Transaction } from '../store/database.ts'
import { type Caller, callerOf, readCallerRow } from './caller.ts'
import type { DoorSettings } from './door-settings.ts'
import { newToken, tokenHash } from './token.ts'

export interface NewSession {
  readonly token: string
  readonly expiresAt: Date
  /** When it ends in any case: as long as the cookie may live. */
  readonly endsAt: Date
}

interface Beginning {
  readonly person: string
  readonly till: string | null
  readonly byPin: boolean
  readonly address: string
  readonly at: Date
}

const later = (at: Date, milliseconds: number): Date => new Date(at.getTime() + milliseconds)
const earliest = (a: Date, b: Date): Date => (a < b ? a : b)

/** Begins a session; only the hash of its token is kept. */
export const startSession = async (
  tx: Transaction,
  settings: DoorSettings,
  { person, till, byPin, address, at }: Beginning,
): Promise<NewSession> => {
  const token = newToken()
  const endsAt = later(at, settings.sessionLongest)
  const expiresAt = earliest(endsAt, later(at, settings.sessionIdle))
  await tx.query(
    `insert into session (organisation_id, token_hash, person_id, till_id, started_at, expires_at, by_pin, address)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [tx.organisation, tokenHash(token), person, till, at, expiresAt, byPin, address],
  )
  return { token, expiresAt, endsAt }
}

export const endSession = (tx: Transaction, hash: Buffer, at: Date): Promise<unknown> =>
  tx.query(
    'update session set ended_at = $3 where organisation_id = $1 and token_hash = $2 and ended_at is null',
    [tx.organisation, hash, at],
  )

/** Ends all sessions of a person but this one. */
export const endSessionsOf = (tx: Transaction, person: string, but: Buffer | null, at: Date) =>
  tx.query(
    `update session set ended_at = $4
     where organisation_id = $1 and person_id = $2 and ended_at is null and token_hash is distinct from $3`,
    [tx.organisation, person, but, at],
  )

interface DoorRow {
  readonly organisation_id: string
  readonly person_id: string
  readonly till_id: string | null
}

/** Reads whose session this is and puts its end off, as it was used; null where it opens nothing. */
export const readSessionCaller = async (
  store: Store,
  settings: DoorSettings,
  hash: Buffer,
  at: Date,
): Promise<Caller | null> => {
  const [found] = await store.call<DoorRow>('select * from door_session($1, $2)', [hash, at])
  if (!found) return null
  const { organisation_id: organisation, person_id: person, till_id: till } = found
  return store.read(organisation, async (tx) => {
    const row = await readCallerRow(tx, person)
    const expiresAt = await putOff(tx, settings, hash, at)
    const session = { hash, expiresAt }
    return callerOf({ organisation, person, till, apiKey: null, scopes: null, session }, row, '')
  })
}

const putOff = async (tx: Transaction, settings: DoorSettings, hash: Buffer, at: Date): Promise<Date> => {
  const [session] = await tx.query<{ started_at: Date; expires_at: Date }>(
    'select started_at, expires_at from session where organisation_id = $1 and token_hash = $2',
    [tx.organisation, hash],
  )
  if (!session) return at
  const wanted = earliest(later(session.started_at, settings.sessionLongest), later(at, settings.sessionIdle))
  // Not at every request: a twentieth of the idle time more or less is nothing to a person, and spares writes.
  if (wanted.getTime() - session.expires_at.getTime() < settings.sessionIdle / 20) return session.expires_at
  await tx.query('update session set expires_at = $3 where organisation_id = $1 and token_hash = $2', [
    tx.organisation,
    hash,
    wanted,
  ])
  return wanted
}
