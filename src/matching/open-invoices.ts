import type { Currency } from '../money/currency.ts'
import type { Item } from '../reconciliation/item.ts'
import type { Transaction } from '../store/database.ts'

interface Row {
  readonly id: string
  readonly kind: 'invoice' | 'credit_note'
  readonly number: string
  readonly minor: bigint
  readonly currency: Currency
  readonly date: string
  readonly reference: string | null
  readonly name: string
  readonly email: string | null
  readonly customer: string | null
  readonly plate: string | null
}

/** Our own open invoices and credit notes as what is expected; each item's id leads to its invoice. */
export const openInvoices = async (
  tx: Transaction,
  most: number,
): Promise<{ readonly items: readonly Item[]; readonly invoices: ReadonlyMap<string, string> }> => {
  const rows = await tx.query<Row>(
    `select id, kind, number, open_minor minor, currency, issued_on "date", payment_reference reference,
       customer_name "name", customer_email email, customer_number customer, plate
     from invoice where organisation_id = $1 and open_minor <> 0 order by issued_on, number limit $2`,
    [tx.organisation, most],
  )
  const numbers = new Set(rows.filter(({ kind }) => kind === 'invoice').map(({ number }) => number))
  // A credit note may have the number of an invoice.
  const idOf = ({ kind, number }: Row): string =>
    kind === 'credit_note' && numbers.has(number) ? `${number} (credit_note)` : number
  return {
    items: rows.map((row) => itemOf(idOf(row), row)),
    invoices: new Map(rows.map((row) => [idOf(row), row.id])),
  }
}

const itemOf = (id: string, row: Row): Item => ({
  id,
  minor: row.minor,
  currency: row.currency,
  date: row.date,
  references: known(row.number, row.reference),
  texts: known(row.customer, row.plate),
  emails: known(row.email),
  names: known(row.name),
  kind: row.kind,
})

const known = (...values: (string | null)[]): string[] =>
  values.filter((value): value is string => value !== null && value !== '')
