import type { Store } from '../store/database.ts'
import type { Signals } from '../store/signals.ts'
import { type Caller, readApiKeyCaller } from './caller.ts'
import type { DoorSettings } from './door-settings.ts'
import { readSessionCaller } from './session.ts'
import { tokenHash } from './token.ts'

/** Knows callers by their token. What it read it remembers for moments, and forgets when anything about it changes. */
export interface Gate {
  bySession(token: string, address: string): Promise<Caller | null>
  byApiKey(token: string, address: string): Promise<Caller | null>
  /** Whether a session still lets in; unlike a request this does not put its end off. */
  isOpen(sessionToken: string): Promise<boolean>
  /** A session, key or person of this organisation changed: every node reads anew. */
  forget(organisation: string): void
}

export interface GateParts {
  readonly store: Store
  readonly signals: Signals
  readonly now: () => Date
  readonly door: DoorSettings
}

const mostRemembered = 10_000

export const openGate = ({ store, signals, now, door }: GateParts): Gate => {
  const remembered = new Map<string, { caller: Caller; until: number }>()
  let changes = 0
  signals.on('forget_auth', (organisation) => {
    changes += 1
    for (const [name, { caller }] of remembered)
      if (caller.actor.organisation === organisation) remembered.delete(name)
  })

  const find = async (hash: Buffer, read: () => Promise<Caller | null>): Promise<Caller | null> => {
    const name = hash.toString('base64')
    const known = remembered.get(name)
    if (known && known.until > now().getTime()) return known.caller
    const before = changes
    const caller = await read()
    remembered.delete(name)
    if (caller && before === changes) {
      if (remembered.size >= mostRemembered) remembered.clear()
      remembered.set(name, { caller, until: now().getTime() + door.rememberCaller })
    }
    return caller
  }

  const at = (caller: Caller | null, address: string): Caller | null =>
    caller && { ...caller, actor: { ...caller.actor, address } }

  return {
    bySession: async (token, address) => {
      const hash = tokenHash(token)
      return at(await find(hash, () => readSessionCaller(store, door, hash, now())), address)
    },
    byApiKey: async (token, address) => {
      const hash = tokenHash(token)
      return at(await find(hash, () => readApiKeyCaller(store, hash)), address)
    },
    isOpen: async (token) =>
      (await store.call('select from door_session($1, $2)', [tokenHash(token), now()])).length > 0,
    forget: (organisation) => signals.signal('forget_auth', organisation, {}),
  }
}
