import type { Money } from '../../../money/money.ts'
import type { Shelf } from './memory.ts'

export type BookingShelf = Extract<Shelf, 'bankboekingen' | 'kasboekingen' | 'memoriaalboekingen'>

/** What a line takes off: credit less debit. */
export interface Line {
  readonly on: 'ledger' | 'sale'
  /** Of the ledger, or of the verkoopboeking. */
  readonly id: string
  readonly text: string
  readonly credit: Money
}

/** A booking that was asked for and is not written yet. */
export interface Draft {
  readonly shelf: BookingShelf
  /** `YYYY-MM-DDT00:00:00` */
  readonly date: string
  readonly daybook: string
  /** What came to the daybook: received less spent. */
  readonly received: Money
  readonly lines: readonly Line[]
  readonly voucher: string
  readonly text: string
  /** As it will be read again. */
  readonly fields: Readonly<Record<string, unknown>>
}
