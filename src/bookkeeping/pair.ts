import type { Money } from '../money/money.ts'
import type { Reason } from '../refusal.ts'
import type { PackageItem } from './books.ts'
import type { DueBooking, TakenBack } from './load-due.ts'
import type { Work } from './work.ts'

/** What money that was paid online settles in the package, as it is there at this moment. */
export interface Paired {
  /** Amounts are what is taken off; negative for money that came back. */
  readonly parts: readonly { readonly item: PackageItem; readonly amount: Money }[]
  readonly orderNumber: string
  /** The booking that is taken back whole instead of adding one the other way round. */
  readonly takesBack: TakenBack | null
}

/**
 * Finds what bookings of money paid online settle, each by its id. Where the package does not answer, the work's trouble says why
 * and nothing is found.
 */
export type Pair = (
  work: Work,
  due: readonly DueBooking[],
) => Promise<ReadonlyMap<string, Paired | { readonly waits: Reason }>>
