import type { Bookkeeping } from '../bookkeeping/bookkeeping.ts'
import type { Psp, PspClient } from '../psps/psp.ts'
import type { Store } from '../store/database.ts'
import type { Key } from '../store/key.ts'

/** The timers of the room for online payments, milliseconds; every one is a setting, so that tests run in milliseconds. */
export interface OnlineTimers {
  /** Between one look for what is due and the next. */
  readonly look: number
  /** How long a node that works for an account may be silent until another takes over. */
  readonly lease: number
  readonly renewLease: number
  /** How long a provider that is away is left alone, by how often in a row it did not answer; the last repeats. */
  readonly awayAgain: readonly number[]
}

export const onlineTimers: OnlineTimers = {
  look: 1_000,
  lease: 60_000,
  renewLease: 15_000,
  awayAgain: [5_000, 30_000, 60_000, 300_000, 900_000],
}

/** What the room for online payments works with; `main.ts` brings the clients. */
export interface Online {
  readonly store: Store
  readonly key: Key
  readonly now: () => Date
  readonly newId: () => string
  readonly clients: readonly PspClient[]
  readonly timers: OnlineTimers
  readonly bookkeeping: Bookkeeping
  /** The accounts this node speaks to. */
  readonly held: Map<string, { readonly version: number; readonly psp: Psp }>
  /** The refunds this node speaks about just now. */
  readonly running: Set<string>
  /** Where providers reach us: what an account's own address is below; null where they cannot. */
  readonly hooks: () => string | null
  /** Has what is due looked at now instead of at the next look. */
  readonly soon: () => void
  readonly trouble: (error: unknown, about: Readonly<Record<string, string>>) => void
}

export const clientOf = ({ clients }: Pick<Online, 'clients'>, name: string): PspClient | undefined =>
  clients.find((client) => client.name === name)
