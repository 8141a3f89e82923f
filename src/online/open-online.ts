import { v7 as newId } from 'uuid'
import type { Bookkeeping } from '../bookkeeping/bookkeeping.ts'
import type { PspClient } from '../psps/psp.ts'
import type { Store } from '../store/database.ts'
import type { Key } from '../store/key.ts'
import { type Online, type OnlineTimers, onlineTimers } from './online.ts'
import { workForAccount } from './work-for-account.ts'

export interface OnlineParts {
  readonly store: Store
  readonly key: Key
  readonly now: () => Date
  readonly clients: readonly PspClient[]
  readonly timers?: Partial<OnlineTimers>
  readonly bookkeeping: Bookkeeping
  readonly hooks: () => string | null
  readonly trouble: Online['trouble']
}

export interface OpenOnline {
  readonly online: Online
  /** Fetches nothing more and waits for what is on its way. */
  close(): Promise<void>
}

// Accounts that one node works for at once.
const most = 20

/** Opens the room for online payments of one node: it fetches, looks again and posts, for every organisation, one account at a time each. */
export const openOnline = (parts: OnlineParts): OpenOnline => {
  const working = new Map<string, Promise<void>>()
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let looking: Promise<void> = Promise.resolve()
  const { store, key, now, clients, bookkeeping, hooks, trouble } = parts
  const online: Online = {
    ...{ store, key, now, newId, clients, bookkeeping, hooks, trouble },
    timers: { ...onlineTimers, ...parts.timers },
    held: new Map(),
    running: new Set(),
    soon: () => {
      looking = looking.then(look).catch(troubled)
    },
  }
  const troubled = (error: unknown): void => trouble(error, { about: 'online payments' })

  const begin = (due: { organisation_id: string; id: string }): void => {
    const done = workForAccount(online, { organisation: due.organisation_id, id: due.id }, () => stopped)
      .catch(troubled)
      .finally(() => working.delete(due.id))
    working.set(due.id, done)
  }

  const look = async (): Promise<void> => {
    if (stopped || working.size >= most) return
    const due = await store.call<{ organisation_id: string; id: string }>(
      'select organisation_id, id from due_psp_accounts($1, $2)',
      [now(), most],
    )
    for (const one of due) if (!stopped && !working.has(one.id) && working.size < most) begin(one)
  }

  const tick = (): void => {
    online.soon()
    looking.finally(() => {
      if (!stopped) timer = setTimeout(tick, online.timers.look)
    })
  }
  tick()

  return {
    online,
    close: async () => {
      stopped = true
      clearTimeout(timer)
      await looking
      await Promise.all(working.values())
    },
  }
}
