import { createHash } from 'node:crypto'
import { type Refusal, refuse } from '../refusal.ts'
import type { Store } from '../store/database.ts'
import type { DoorSettings } from './door-settings.ts'

// Who reads the table need not learn who tried.
const keyOf = (kind: string, whom: string): string =>
  `${kind}:${createHash('sha256').update(whom).digest('base64url')}`

/** Who is guessing: a name or an address at the door, a link, or a PIN or password of one's own. */
export type Tried = 'person' | 'address' | 'link' | 'pin' | 'own password'

/** Counts a try at the door, and refuses it when there were too many in the window. */
export const countTry = async (
  store: Store,
  door: DoorSettings,
  kind: Tried,
  whom: string,
  at: Date,
): Promise<Refusal | null> => {
  const [row] = await store.call<{ door_try: number }>('select door_try($1, $2, $3::interval)', [
    keyOf(kind, whom),
    at,
    `${door.triesWindow} milliseconds`,
  ])
  const most = kind === 'address' || kind === 'link' ? door.triesOfAddress : door.triesOfPerson
  if ((row?.door_try ?? 0) <= most) return null
  return refuse('session.too_many_tries', { seconds: `${Math.ceil(door.triesWindow / 1000)}` })
}

export const forgetTries = (store: Store, kind: Tried, whom: string): Promise<unknown> =>
  store.call('select door_welcome($1)', [keyOf(kind, whom)])
