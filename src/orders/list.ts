import type { Transaction } from '../store/database.ts'
import { type Invoice, queryInvoices, selectInvoices } from './invoice.ts'
import { type Order, queryOrders, selectOrders } from './order.ts'
import { matching, search } from './search.ts'

export interface Wanted {
  readonly q?: string | undefined
  /** True for what is still to be paid or invoiced, false for the rest, neither for both. */
  readonly open?: boolean | undefined
  /** The `next` of the page before. */
  readonly after?: string | undefined
  readonly limit?: number | undefined
}

/** Invoices and credit notes, newest first. */
export const listInvoices = async (
  tx: Transaction,
  wanted: Wanted = {},
): Promise<{ invoices: readonly Invoice[]; next: string | null }> => {
  const open = wanted.open === undefined ? 'true' : `d.open_minor ${wanted.open ? '<>' : '='} 0`
  const page = await pageOf(tx, selectInvoices, 'invoice', open, wanted, queryInvoices)
  return { invoices: page.found, next: page.next }
}

/** Work orders, newest first. */
export const listOrders = async (
  tx: Transaction,
  wanted: Wanted = {},
): Promise<{ orders: readonly Order[]; next: string | null }> => {
  const waiting = 'exists (select from order_to_invoice w where w.organisation_id = $1 and w.order_id = d.id)'
  const open = wanted.open === undefined ? 'true' : `${wanted.open ? '' : 'not '}${waiting}`
  const page = await pageOf(tx, selectOrders, 'work_order', open, wanted, queryOrders)
  return { orders: page.found, next: page.next }
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** A page is named by the last of the page before; one that is none of ours begins anew. */
const pageOf = async <T extends { readonly id: string }>(
  tx: Transaction,
  select: string,
  table: 'invoice' | 'work_order',
  open: string,
  { q, after = '', limit = 50 }: Wanted,
  query: (tx: Transaction, text: string, values: readonly unknown[]) => Promise<T[]>,
): Promise<{ found: T[]; next: string | null }> => {
  const match = matching(await search(tx, q), 4)
  const last = `select a.made_at from ${table} a where a.organisation_id = $1 and a.id = $3`
  const rows = await query(
    tx,
    `${select} where d.organisation_id = $1 and ${open} and ${match.text}
       and (d.made_at, d.id) < (coalesce((${last}), 'infinity'), $3::uuid)
     order by d.made_at desc, d.id desc limit $2`,
    [
      tx.organisation,
      limit + 1,
      uuid.test(after) ? after : 'ffffffff-ffff-ffff-ffff-ffffffffffff',
      ...match.values,
    ],
  )
  const found = rows.slice(0, limit)
  return { found, next: rows.length > limit ? (found.at(-1)?.id ?? null) : null }
}
