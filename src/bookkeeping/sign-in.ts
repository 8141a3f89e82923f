import type { Actor } from '../organisation/command.ts'
import { type Reason, type Refusal, refuse } from '../refusal.ts'
import type { Transaction } from '../store/database.ts'
import type { Settings } from './connection.ts'

const minute = 60_000

/** How long a person has to sign in at the package, and as long again to choose an administration. */
export const signInLasts = 15 * minute

/** A person on the way to a package and back. */
export interface SignInRow {
  readonly id: string
  readonly connector: string
  /** The connection that is signed in anew; null where one is to be made. */
  readonly connection_id: string | null
  readonly settings: Settings
  readonly redirect: string
  readonly sealed: string | null
  readonly user_name: string | null
  readonly trouble: Reason | null
  readonly begun_by: string
  readonly expires_at: Date
  readonly back_at: Date | null
  readonly signed_in_at: Date | null
  readonly used_for: string | null
}

export type SignInState = 'begun' | 'signed_in' | 'troubled' | 'expired' | 'used'

const columns = `id, connector, connection_id, settings, redirect, sealed, user_name, trouble, begun_by, expires_at, back_at,
  signed_in_at, used_for`

export const readSignIn = async (
  tx: Transaction,
  id: string,
  lock: '' | 'for update' = '',
): Promise<SignInRow | undefined> => {
  const [row] = await tx.query<SignInRow>(
    `select ${columns} from package_sign_in where organisation_id = $1 and id = $2 ${lock}`,
    [tx.organisation, id],
  )
  return row
}

export const signInState = (row: SignInRow, at: Date): SignInState => {
  if (row.used_for !== null) return 'used'
  if (row.trouble !== null) return 'troubled'
  if (row.expires_at <= at) return 'expired'
  return row.signed_in_at === null ? 'begun' : 'signed_in'
}

/** Why a sign-in cannot be used; null where it can. Only whoever began it knows of it. */
export const whyNotUsable = (row: SignInRow, actor: Actor, at: Date): Refusal | null => {
  if (row.begun_by !== actor.person) return refuse('sign_in.not_found')
  const state = signInState(row, at)
  if (state === 'signed_in') return null
  if (state === 'troubled' && row.trouble) return { refused: row.trouble }
  return refuse(`sign_in.${state === 'begun' ? 'not_finished' : state}`)
}
