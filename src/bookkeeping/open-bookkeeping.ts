import { v7 as newId } from 'uuid'
import type { Due } from '../outbound/store.ts'
import type { Store } from '../store/database.ts'
import type { Key } from '../store/key.ts'
import { type BookingTimers, type Bookkeeping, bookingTimers } from './bookkeeping.ts'
import type { Connector } from './books.ts'
import { inquireBooking } from './inquire-booking.ts'
import type { Pair } from './pair.ts'
import { workForConnection } from './work-for-connection.ts'

export interface BookkeepingParts {
  readonly store: Store
  readonly key: Key
  readonly now: () => Date
  readonly connectors: readonly Connector[]
  readonly timers?: Partial<BookingTimers>
  readonly pair: Pair
  readonly hooks?: () => string | null
  readonly trouble: Bookkeeping['trouble']
}

export interface OpenBookkeeping {
  readonly bookkeeping: Bookkeeping
  /** Asks what became of a booking whose answer was lost. */
  readonly inquire: (due: Due) => Promise<void>
  /** Books nothing more and waits for what is on its way. */
  close(): Promise<void>
}

// Connections that one node works for at once.
const most = 20

/** Opens the bookkeeping room of one node: it books whatever is due, for every organisation, one connection at a time each. */
export const openBookkeeping = (parts: BookkeepingParts): OpenBookkeeping => {
  const working = new Map<string, Promise<void>>()
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let looking: Promise<void> = Promise.resolve()

  const room: Bookkeeping = {
    ...{
      store: parts.store,
      key: parts.key,
      now: parts.now,
      newId,
      connectors: parts.connectors,
      pair: parts.pair,
      hooks: parts.hooks ?? (() => null),
    },
    timers: { ...bookingTimers, ...parts.timers },
    held: new Map(),
    running: new Set(),
    soon: () => {
      looking = looking.then(look).catch(troubled)
    },
    trouble: parts.trouble,
  }
  const troubled = (error: unknown): void => room.trouble(error, { about: 'bookings' })

  const begin = (due: { organisation_id: string; id: string }): void => {
    const done = workForConnection(room, { organisation: due.organisation_id, id: due.id }, () => stopped)
      .catch(troubled)
      .finally(() => working.delete(due.id))
    working.set(due.id, done)
  }

  const look = async (): Promise<void> => {
    if (stopped || working.size >= most) return
    const due = await room.store.call<{ organisation_id: string; id: string }>(
      'select organisation_id, id from due_connections($1, $2)',
      [room.now(), most],
    )
    for (const one of due) if (!stopped && !working.has(one.id) && working.size < most) begin(one)
  }

  const tick = (): void => {
    room.soon()
    looking.finally(() => {
      if (!stopped) timer = setTimeout(tick, room.timers.look)
    })
  }
  tick()

  return {
    bookkeeping: room,
    inquire: (due) => inquireBooking(room, due),
    close: async () => {
      stopped = true
      clearTimeout(timer)
      await looking
      await Promise.all(working.values())
    },
  }
}
