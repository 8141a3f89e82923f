import type { ItemsPart, PackageItem, Reading } from '../books.ts'
import type { Row } from './browse.ts'
import { type Customers, openCustomers } from './customers.ts'
import { itemId, lineKeyOf, transactionId } from './item-id.ts'
import { itemOf, itemOfRow, versionOf } from './map-items.ts'
import { foundIn, type Office } from './office.ts'
import { paymentsOf, type References, rememberReferences } from './payments-on-items.ts'
import type { Transaction } from './transaction.ts'

/** Reads items whole: their transactions, their customers, what was paid on them. */
export interface Reader {
  /** What was browsed, with its descriptions and its customers. */
  describe(rows: readonly Row[]): Promise<Reading<ItemsPart>>
  read(ids: readonly string[]): Promise<Reading<ItemsPart>>
}

export const openReader = (office: Office): Reader => {
  const customers = openCustomers(office.api, office.code, office.now)
  const references = rememberReferences(office)
  return {
    describe: async (rows) => {
      const reads = office.settings.descriptions === 'read'
      // What was paid in part is read for its payments.
      const some = rows.filter(({ open, value }) => reads || open.minor !== value.minor)
      const part = await readItems(
        office,
        customers,
        references,
        some.map(({ key }) => itemId(key)),
      )
      if ('unread' in part) return part
      const versions = new Map(rows.map((row) => [itemId(row.key), versionOf(row)]))
      const items = part.read.items.map((item) => ({
        ...item,
        version: versions.get(item.id) ?? item.version,
      }))
      const others = rows.filter((row) => !some.includes(row))
      const people = await customers.read(others.map(({ customer }) => customer))
      if ('unread' in people) return people
      const browsed = others.map((row) => itemOfRow(row, people.read.get(row.customer)))
      return { read: { items: [...items, ...browsed], gone: part.read.gone } }
    },
    read: (ids) => readItems(office, customers, references, ids),
  }
}

const readItems = async (
  office: Office,
  customers: Customers,
  references: References,
  ids: readonly string[],
): Promise<Reading<ItemsPart>> => {
  const items: PackageItem[] = []
  const gone: string[] = []
  const read = new Map<string, Transaction | null>()
  for (const id of new Set(ids)) {
    const key = lineKeyOf(id)
    if (key && !read.has(transactionId(key))) {
      const found = await office.transaction(key)
      if ('unread' in found) return found
      read.set(transactionId(key), foundIn(found.read))
    }
    const transaction = key && read.get(transactionId(key))
    const line = transaction?.lines.find((one) => one.id === key?.line)
    if (!transaction || !line?.customer || line.matchStatus === 'notmatchable') {
      gone.push(id)
      continue
    }
    const people = await customers.read([line.customer])
    if ('unread' in people) return people
    const payments = await paymentsOf(line, key, references)
    if ('unread' in payments) return payments
    items.push(itemOf(id, transaction, line, people.read.get(line.customer), payments.read))
  }
  return { read: { items, gone } }
}
