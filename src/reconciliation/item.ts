import type { Currency } from '../money/currency.ts'

/** One thing on one side: a payment, payout or bank line on the left; an open item or transaction on the right. */
export interface Item {
  readonly id: string
  /** What of it is still open, in minor units; negative for what goes the other way. */
  readonly minor: bigint
  readonly currency: Currency
  /** The day as `2026-11-20`. */
  readonly date?: string | undefined
  readonly references?: readonly string[]
  readonly texts?: readonly string[]
  readonly emails?: readonly string[]
  readonly names?: readonly string[]
  readonly ibans?: readonly string[]
  /** As the books call it: payment, refund, payout, fee, invoice, credit_note, transaction … */
  readonly kind?: string | undefined
}
