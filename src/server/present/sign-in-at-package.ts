import type { Static } from 'typebox'
import type { Language } from '../../../languages/say.ts'
import { type Bookkeeping, connectorOf } from '../../bookkeeping/bookkeeping.ts'
import type { SeenSignIn } from '../../bookkeeping/look-at-sign-in.ts'
import type { Reason } from '../../refusal.ts'
import type { PackageSignInShape } from '../shapes/sign-in-at-package.ts'
import { perhaps, reasonOf } from './basics.ts'

const why = ({ state, trouble }: SeenSignIn): Reason | null => {
  if (trouble) return trouble
  return state === 'signed_in' || state === 'begun' ? null : { code: `sign_in.${state}` }
}

/** A sign-in at a package as the API shows it: nothing of what it gave. */
export const presentSignIn = (
  room: Bookkeeping,
  language: Language,
  seen: SeenSignIn,
): Static<typeof PackageSignInShape> => ({
  id: seen.row.id,
  connector: seen.row.connector,
  connectorTitle: connectorOf(room, seen.row.connector)?.title ?? seen.row.connector,
  state: seen.state,
  connection: perhaps(seen.connection, ({ id, name, administration_id, administration_name }) => ({
    ...{ id, name },
    administration: { id: administration_id, name: administration_name },
  })),
  user: seen.row.user_name,
  administrations: seen.administrations.map((one) => ({ ...one })),
  reason: perhaps(why(seen), (reason) => reasonOf(reason, language)),
  expiresAt: seen.row.expires_at.toISOString(),
  usedFor: seen.row.used_for,
})
