import type { Currency } from '../money/currency.ts'
import type { Money } from '../money/money.ts'
import type { Customer } from './document.ts'
import type { InvoiceKind, InvoiceSource } from './invoice.ts'
import type { Line } from './line.ts'
import { type Totals, totalsOf } from './vat.ts'

/** What an invoice or credit note says in figures; on a credit note they are positive too. */
export interface Figures {
  readonly net: Money
  readonly vat: Money
  readonly total: Money
  /** What is posted as revenue; what it and the VAT differ from the total by is rounding. */
  readonly revenue: Money
  readonly rates: readonly { readonly rate: string; readonly vat: Money }[]
  /** Of the total, what was paid before Saldo knew of it. */
  readonly prepaid: Money
}

/** An invoice or credit note that is about to be kept. */
export interface Draft extends Customer, Figures {
  readonly id: string
  readonly shop: string
  readonly kind: InvoiceKind
  readonly number: string
  readonly order: string | null
  readonly credits: string | null
  readonly adviser: string | null
  readonly issuedOn: string
  readonly dueOn: string | null
  readonly currency: Currency
  readonly paymentReference: string | null
  readonly lines: readonly Line[]
  readonly source: InvoiceSource
  readonly fingerprint: string | null
  readonly fileDigest: string | null
}

/** The figures of lines that Saldo counts itself. */
export const figuresOf = (lines: readonly Line[], currency: Currency): Figures => {
  const { net, vat, total, rates }: Totals = totalsOf(lines, currency)
  return { net, vat, total, revenue: net, rates, prepaid: { minor: 0n, currency } }
}
