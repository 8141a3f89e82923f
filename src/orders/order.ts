import type { Transaction } from '../store/database.ts'
import {
  type Document,
  type DocumentRow,
  documentColumns,
  documentOf,
  type Named,
  namedOf,
  shopAndAdviser,
} from './document.ts'

export type OrderKind = 'workshop' | 'parts' | 'vehicle'

/** A work order. It never changes: what is to be paid is its invoice. */
export interface Order extends Document {
  readonly kind: OrderKind
  readonly vehicle: string | null
  /** Null as long as it is not invoiced. */
  readonly invoice: Named | null
}

interface OrderRow extends DocumentRow {
  readonly kind: OrderKind
  readonly vehicle: string | null
  readonly invoice_id: string | null
  readonly invoice_number: string | null
}

/** Selects whole orders as `d`; the rest of the statement says which. */
export const selectOrders = `select ${documentColumns}, d.kind, d.vehicle, i.id as invoice_id, i.number as invoice_number
  from work_order d ${shopAndAdviser}
  left join invoice i on i.organisation_id = d.organisation_id and i.work_order_id = d.id and i.kind = 'invoice'`

export const queryOrders = async (
  tx: Transaction,
  text: string,
  values: readonly unknown[],
): Promise<Order[]> => (await tx.query<OrderRow>(text, values)).map(orderOf)

const orderOf = (row: OrderRow): Order => ({
  ...documentOf(row),
  kind: row.kind,
  vehicle: row.vehicle,
  invoice: namedOf(row.invoice_id, row.invoice_number),
})

export const readOrder = async (tx: Transaction, id: string): Promise<Order | null> => {
  const found = await queryOrders(tx, `${selectOrders} where d.organisation_id = $1 and d.id = $2`, [
    tx.organisation,
    id,
  ])
  return found[0] ?? null
}
