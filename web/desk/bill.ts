import { zero } from '../../src/money/money.ts'
import type { Invoice, Line, Named, Order, Payment } from '../api/shapes.ts'
import type { AmountValue } from '../ui/amount.tsx'
import { amountOf, moneyOf } from '../ui/money.ts'

/** What stands in the middle of the desk: a work order, invoiced when it is paid, or an invoice. */
export interface Bill {
  readonly kind: 'order' | 'invoice' | 'credit_note'
  readonly id: string
  readonly number: string
  readonly customerName: string
  readonly customerNumber: string | null
  readonly plate: string | null
  readonly vehicle: string | null
  readonly adviser: Named | null
  readonly shop: Named
  readonly lines: readonly Line[]
  readonly net: AmountValue
  readonly vat: AmountValue
  readonly total: AmountValue
  readonly open: AmountValue
  /** Held by payments whose outcome is not known. */
  readonly reserved: AmountValue
  /** What can be paid now. */
  readonly free: AmountValue
  readonly issuedOn: string | null
  readonly dueOn: string | null
  readonly payments: readonly Payment[]
}

export const billOfOrder = (order: Order): Bill => ({
  ...order,
  kind: 'order',
  open: order.total,
  reserved: amountOf(zero(moneyOf(order.total).currency)),
  free: order.total,
  issuedOn: null,
  dueOn: null,
  payments: [],
})

export const billOfInvoice = (invoice: Invoice, payments: readonly Payment[]): Bill => ({
  ...invoice,
  vehicle: null,
  payments,
})
