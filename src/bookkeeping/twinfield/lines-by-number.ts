import { type Money, money } from '../../money/money.ts'
import type { OpenItem, Reading } from '../books.ts'
import type { Row } from './browse.ts'
import { itemId } from './item-id.ts'
import type { Office } from './office.ts'

/** Lines of sales that carry one of these, open or not: as their invoice number, and in their texts where a browse has them. */
export const salesWith = async (
  office: Office,
  references: readonly string[],
): Promise<Reading<readonly Row[]>> => {
  const rows = await linesWith(office, references)
  if ('unread' in rows) return rows
  const all = [...rows.read]
  if (office.settings.descriptions === 'browse')
    for (const reference of new Set(references))
      for (const column of ['description', 'free1', 'free2', 'free3'] as const) {
        const some = reference === '' ? { read: [] } : await office.lines('all', { [column]: [reference] })
        if ('unread' in some) return some
        all.push(...some.read.filter(({ texts }) => texts.includes(reference)))
      }
  return office.sales(all)
}

/** Lines on customers under these invoice numbers, payments too. A browse takes one value a column: one question each. */
const linesWith = async (office: Office, numbers: readonly string[]): Promise<Reading<readonly Row[]>> => {
  const all: Row[] = []
  for (const number of new Set(numbers)) {
    if (number === '') continue
    const rows = await office.lines('all', { invoice: [number] })
    if ('unread' in rows) return rows
    all.push(...rows.read.filter(({ invoice }) => invoice === number))
  }
  return { read: all }
}

/**
 * The invoices of these numbers. What was paid on one and is not lettered off yet is taken off as well: it stands on the same
 * customer under the same number.
 */
export const openItemsOf = async (
  office: Office,
  numbers: readonly string[],
): Promise<Reading<readonly OpenItem[]>> => {
  const rows = await linesWith(office, numbers)
  if ('unread' in rows) return rows
  const sales = await office.sales(rows.read)
  if ('unread' in sales) return sales
  const others = rows.read.filter((row) => !sales.read.includes(row))
  return {
    read: sales.read
      .filter(({ matchStatus }) => matchStatus !== 'notmatchable')
      .map((row) => ({
        id: itemId(row.key),
        number: row.invoice,
        customer: row.name || row.customer,
        total: row.value,
        open: less(row, others, sales.read),
        issuedOn: row.date,
      })),
  }
}

const less = (row: Row, others: readonly Row[], sales: readonly Row[]): Money => {
  const same = (other: Row): boolean => other.invoice === row.invoice && other.customer === row.customer
  // Where two invoices share a number nobody can tell whose payment it is.
  if (sales.filter(same).length > 1) return row.open
  const loose = others.filter((other) => same(other) && other.open.currency === row.open.currency)
  return money(
    loose.reduce((open, other) => open + other.open.minor, row.open.minor),
    row.open.currency,
  )
}
