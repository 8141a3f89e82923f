import type { Money } from '../money/money.ts'

export type SurplusKind = 'tip' | 'prepayment' | 'deposit' | 'cash_back'

/** What is asked beyond the invoice, and what it is: it is never silent and never posted onto the invoice. */
export interface Surplus {
  readonly kind: SurplusKind
  readonly amount: Money
}

/** A part of an invoice that is paid by card: what the ledger and the terminal need to know of it. */
export interface CardTender {
  readonly id: string
  readonly invoice: string
  readonly amount: Money
  readonly surplus: Surplus | null
  readonly driver: string
}
