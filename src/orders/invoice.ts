import { type Money, money, subtract } from '../money/money.ts'
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

export type InvoiceKind = 'invoice' | 'credit_note'
export type InvoiceSource = 'desk' | 'api' | 'ubl'

export interface Invoice extends Document {
  readonly kind: InvoiceKind
  readonly order: Named | null
  /** The invoice that a credit note takes back. */
  readonly credits: Named | null
  readonly issuedOn: string
  readonly dueOn: string | null
  /** Its balance with the debtors; on a credit note negative, what the customer still gets. */
  readonly open: Money
  /** What live tenders hold of it. */
  readonly reserved: Money
  /** Open and not reserved: what can be paid now. Never negative. */
  readonly free: Money
  readonly source: InvoiceSource
  readonly paymentReference: string | null
}

interface InvoiceRow extends DocumentRow {
  readonly kind: InvoiceKind
  readonly work_order_id: string | null
  readonly order_number: string | null
  readonly credits_id: string | null
  readonly credits_number: string | null
  readonly issued_on: string
  readonly due_on: string | null
  readonly open_minor: bigint
  readonly reserved_minor: bigint
  readonly source: InvoiceSource
  readonly payment_reference: string | null
}

/** Selects whole invoices as `d`; the rest of the statement says which. */
export const selectInvoices = `select ${documentColumns}, d.kind, d.work_order_id, o.number as order_number, d.credits_id,
    c.number as credits_number, d.issued_on, d.due_on, d.open_minor, d.reserved_minor, d.source, d.payment_reference
  from invoice d ${shopAndAdviser}
  left join work_order o on o.organisation_id = d.organisation_id and o.id = d.work_order_id
  left join invoice c on c.organisation_id = d.organisation_id and c.id = d.credits_id`

export const queryInvoices = async (
  tx: Transaction,
  text: string,
  values: readonly unknown[],
): Promise<Invoice[]> => (await tx.query<InvoiceRow>(text, values)).map(invoiceOf)

const invoiceOf = (row: InvoiceRow): Invoice => {
  const open = money(row.open_minor, row.currency)
  const reserved = money(row.reserved_minor, row.currency)
  const free = subtract(open, reserved)
  return {
    ...documentOf(row),
    kind: row.kind,
    order: namedOf(row.work_order_id, row.order_number),
    credits: namedOf(row.credits_id, row.credits_number),
    issuedOn: row.issued_on,
    dueOn: row.due_on,
    open,
    reserved,
    free: free.minor > 0n ? free : money(0n, row.currency),
    source: row.source,
    paymentReference: row.payment_reference,
  }
}

export const readInvoice = async (tx: Transaction, id: string): Promise<Invoice | null> => {
  const found = await queryInvoices(tx, `${selectInvoices} where d.organisation_id = $1 and d.id = $2`, [
    tx.organisation,
    id,
  ])
  return found[0] ?? null
}
