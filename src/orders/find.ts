import type { Transaction } from '../store/database.ts'
import { type Invoice, queryInvoices, selectInvoices } from './invoice.ts'
import { type Order, queryOrders, selectOrders } from './order.ts'
import { matching, type Search, search } from './search.ts'

/** What the desk shows. */
export interface Found {
  /** Not invoiced yet, newest first. */
  readonly orders: readonly Order[]
  /** Open ones first, newest first. */
  readonly invoices: readonly Invoice[]
  readonly more: boolean
}

/**
 * Finds orders and invoices by number, customer or number plate, whatever their case, accents and dashes. Without words:
 * what is open.
 */
export const find = async (tx: Transaction, written?: string, limit = 25): Promise<Found> => {
  const words = await search(tx, written)
  const orders = await ordersToInvoice(tx, words, limit + 1)
  const open = await invoicesThatAre('open', tx, words, limit + 1)
  const settled = words ? await invoicesThatAre('settled', tx, words, limit + 1 - open.length) : []
  const invoices = [...open, ...settled]
  return {
    orders: orders.slice(0, limit),
    invoices: invoices.slice(0, limit),
    more: orders.length > limit || invoices.length > limit,
  }
}

const ordersToInvoice = (tx: Transaction, words: Search | null, limit: number): Promise<Order[]> => {
  const match = matching(words, 3)
  return queryOrders(
    tx,
    `${selectOrders}
     where d.organisation_id = $1 and ${match.text}
       and exists (select from order_to_invoice w where w.organisation_id = $1 and w.order_id = d.id)
     order by d.made_at desc, d.id desc limit $2`,
    [tx.organisation, limit, ...match.values],
  )
}

const states = { open: 'd.open_minor <> 0', settled: 'd.open_minor = 0' } as const

const invoicesThatAre = async (
  state: keyof typeof states,
  tx: Transaction,
  words: Search | null,
  limit: number,
): Promise<Invoice[]> => {
  if (limit <= 0) return []
  const match = matching(words, 3)
  return queryInvoices(
    tx,
    `${selectInvoices} where d.organisation_id = $1 and ${states[state]} and ${match.text}
     order by d.made_at desc, d.id desc limit $2`,
    [tx.organisation, limit, ...match.values],
  )
}
