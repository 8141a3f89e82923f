import type { Leaseholder } from '../outbound/hold-lease.ts'
import type { Store } from '../store/database.ts'
import type { Key } from '../store/key.ts'
import type { Books, Connector } from './books.ts'
import type { Pair } from './pair.ts'

/** The timers of the bookkeeping room, milliseconds; every one is a setting, so that tests run in milliseconds. */
export interface BookingTimers {
  /** Between one look for what is due and the next. */
  readonly look: number
  /** How long a node that works for a connection, or speaks about a booking, may be silent until another takes over. */
  readonly lease: number
  readonly renewLease: number
  /** From one try of a booking that waits for its invoice to the next; the last repeats. */
  readonly tryAgain: readonly number[]
  /** How long a package that is away is left alone, by how often in a row it did not answer; the last repeats. */
  readonly awayAgain: readonly number[]
}

export const bookingTimers: BookingTimers = {
  look: 1_000,
  lease: 60_000,
  renewLease: 15_000,
  tryAgain: [60_000, 300_000, 900_000, 1_800_000, 3_600_000],
  awayAgain: [5_000, 30_000, 60_000, 300_000, 900_000],
}

/** What the bookkeeping room works with; `main.ts` brings the connectors. */
export interface Bookkeeping {
  readonly store: Store
  readonly key: Key
  readonly now: () => Date
  readonly newId: () => string
  readonly connectors: readonly Connector[]
  readonly timers: BookingTimers
  /** Finds what money that was paid online settles. */
  readonly pair: Pair
  /** Where packages reach us: what a connection's own address is below; null where they cannot. */
  readonly hooks: () => string | null
  /** The administrations this node speaks to, by connection: they hold tokens and pace. */
  readonly held: Map<string, { readonly version: number; readonly books: Books }>
  /** The requests this node speaks about just now. */
  readonly running: Set<string>
  /** Has what is due looked at now instead of at the next look. */
  readonly soon: () => void
  /** What nobody waits for went wrong; written to the log. */
  readonly trouble: (error: unknown, about: Readonly<Record<string, string>>) => void
}

export const connectorOf = (
  { connectors }: Pick<Bookkeeping, 'connectors'>,
  name: string,
): Connector | undefined => connectors.find((connector) => connector.name === name)

/** The step of a schedule that belongs to this count; the last repeats for ever. */
export const stepOf = (schedule: readonly number[], count: number): number =>
  schedule[Math.min(count, schedule.length - 1)] ?? 60_000

/** The room as whoever holds leases on its requests needs it. */
export const leaseholder = ({ store, now, timers, trouble }: Bookkeeping): Leaseholder => ({
  ...{ store, now, trouble },
  lease: { length: timers.lease, renewEvery: timers.renewLease },
})
