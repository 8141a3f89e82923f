import type { Currency } from '../money/currency.ts'
import { type Money, money } from '../money/money.ts'
import { keptLines, type Line } from './line.ts'

/** Something that is only named here. */
export interface Named {
  readonly id: string
  readonly name: string
}

/** Who it is for, as kept. */
export interface Customer {
  readonly customerName: string
  readonly customerEmail: string | null
  readonly customerNumber: string | null
  readonly plate: string | null
}

/** What an order and an invoice have in common. */
export interface Document extends Customer {
  readonly id: string
  readonly number: string
  readonly shop: Named
  readonly adviser: Named | null
  readonly net: Money
  readonly vat: Money
  readonly total: Money
  readonly lines: readonly Line[]
  readonly madeAt: Date
}

export interface DocumentRow {
  readonly id: string
  readonly number: string
  readonly shop_id: string
  readonly shop_name: string
  readonly adviser_id: string | null
  readonly adviser_name: string | null
  readonly customer_name: string
  readonly customer_email: string | null
  readonly customer_number: string | null
  readonly plate: string | null
  readonly currency: Currency
  readonly net_minor: bigint
  readonly vat_minor: bigint
  readonly total_minor: bigint
  readonly lines: unknown
  readonly made_at: Date
}

/** The columns of a DocumentRow, of a table called `d` beside its shop `s` and its adviser `p`. */
export const documentColumns = `d.id, d.number, d.shop_id, s.name as shop_name, d.adviser_id, p.name as adviser_name,
  d.customer_name, d.customer_email, d.customer_number, d.plate, d.currency, d.net_minor, d.vat_minor, d.total_minor,
  d.lines, d.made_at`

export const shopAndAdviser = `
  join shop s on s.organisation_id = d.organisation_id and s.id = d.shop_id
  left join person p on p.organisation_id = d.organisation_id and p.id = d.adviser_id`

/** Null where the first part is: a left join found nothing. */
export const namedOf = (id: string | null, name: string | null): Named | null =>
  id === null ? null : { id, name: name ?? '' }

export const documentOf = (row: DocumentRow): Document => ({
  id: row.id,
  number: row.number,
  shop: { id: row.shop_id, name: row.shop_name },
  adviser: namedOf(row.adviser_id, row.adviser_name),
  customerName: row.customer_name,
  customerEmail: row.customer_email,
  customerNumber: row.customer_number,
  plate: row.plate,
  net: money(row.net_minor, row.currency),
  vat: money(row.vat_minor, row.currency),
  total: money(row.total_minor, row.currency),
  lines: keptLines(row.lines, row.currency),
  madeAt: row.made_at,
})
