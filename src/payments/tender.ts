import type { Money } from '../money/money.ts'

export type SurplusKind = 'tip' | 'prepayment' | 'deposit' | 'cash_back'

/** What is asked beyond the invoice, and what it is: it is never silent and never posted onto the invoice. */
export interface Surplus {
  readonly kind: SurplusKind
  readonly amount: Money
}

/** A surplus as it is posted: with the VAT in it, and for cash back the till that hands it out. */
export interface PostedSurplus extends Surplus {
  readonly vatRate: string | null
  readonly till: string | null
}

/** On a refund: whose money goes back, and in which account it was posted when it came. */
export interface Returned {
  readonly tender: string
  readonly from: string
  readonly vatRate: string | null
}

/** A part of an invoice that is paid by card, or paid back: what the ledger and the terminal need to know of it. */
export interface CardTender {
  readonly id: string
  readonly invoice: string
  readonly amount: Money
  readonly surplus: PostedSurplus | null
  readonly driver: string
  /** Absent on a payment; on a refund `amount` is what goes back, positive. */
  readonly returns: Returned | null
}
