import { isLanguage, type Language } from '../../languages/say.ts'
import { Bug } from '../bug.ts'
import type { Store, Transaction } from '../store/database.ts'
import type { Actor } from './command.ts'
import { type Right, type Role, rightsOf } from './rights.ts'

/** Who stands before us: the actor, and the session where it is no API key. */
export interface Caller {
  readonly actor: Actor
  readonly language: Language
  readonly session: { readonly hash: Buffer; readonly expiresAt: Date } | null
}

export interface CallerRow {
  readonly name: string
  readonly role: Role
  readonly given: string[]
  readonly withheld: string[]
  readonly cash_limit: bigint | null
  readonly refund_limit: bigint | null
  readonly language: string
}

export const readCallerRow = async (tx: Transaction, person: string): Promise<CallerRow> => {
  const [row] = await tx.query<CallerRow>(
    `select p.name, p.role, p.given, p.withheld, p.cash_limit, p.refund_limit, p.language
     from person p where p.organisation_id = $1 and p.id = $2`,
    [tx.organisation, person],
  )
  if (!row) throw new Bug('the door let somebody in who is not there')
  return row
}

interface Found {
  readonly organisation: string
  readonly person: string
  readonly till: string | null
  readonly apiKey: string | null
  /** At most these rights; null where nothing narrows them. */
  readonly scopes: readonly string[] | null
  readonly session: Caller['session']
}

export const callerOf = (found: Found, row: CallerRow, address: string): Caller => {
  const rights = [...rightsOf(row)].filter((right) => found.scopes?.includes(right) ?? true)
  const language = isLanguage(row.language) ? row.language : 'en'
  return {
    language,
    session: found.session,
    actor: {
      organisation: found.organisation,
      person: found.person,
      name: row.name,
      rights: new Set<Right>(rights),
      cashLimit: row.cash_limit,
      refundLimit: row.refund_limit,
      till: found.till,
      apiKey: found.apiKey,
      address,
      language,
    },
  }
}

/** Reads whose API key this is; null where it opens nothing. */
export const readApiKeyCaller = async (store: Store, hash: Buffer): Promise<Caller | null> => {
  const [key] = await store.call<{
    organisation_id: string
    api_key_id: string
    person_id: string
    scopes: string[]
  }>('select * from door_api_key($1)', [hash])
  if (!key) return null
  const row = await store.read(key.organisation_id, (tx) => readCallerRow(tx, key.person_id))
  const found = { organisation: key.organisation_id, person: key.person_id, till: null, session: null }
  return callerOf({ ...found, apiKey: key.api_key_id, scopes: key.scopes }, row, '')
}
