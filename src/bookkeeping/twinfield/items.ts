import { parseDecimal } from '../../money/decimal.ts'
import { type Money, money } from '../../money/money.ts'
import type { ItemPayment, ItemsPart, OpenItem, PackageItem, PackageItems, Reading } from '../books.ts'
import type { Row } from './browse.ts'
import { type Customer, type Customers, openCustomers } from './customers.ts'
import { itemId, lineKeyOf, transactionId } from './item-id.ts'
import type { LineKey } from './match.ts'
import { foundIn, type Office } from './office.ts'
import { openRows } from './open-rows.ts'
import type { Transaction, TransactionLine } from './transaction.ts'

// So many items a part: each may cost a question for its descriptions and one for its customer.
const mostInPart = 25

/** What can be paid in an administration. */
export const itemsOf = (office: Office): PackageItems => {
  const reader = openReader(office)
  return {
    changed: (known) => changed(office, reader, known),
    read: (ids) => reader.read(ids),
    lookUp: async (references) => {
      const rows = await rowsWith(office, references)
      if ('unread' in rows) return rows
      const part = await reader.read([...new Set(rows.read.map(({ key }) => itemId(key)))])
      return 'unread' in part ? part : { read: part.read.items }
    },
  }
}

/** Lines of sales that carry one of these, open or not: as their invoice number, and in their texts where a browse has them. */
const rowsWith = async (office: Office, references: readonly string[]): Promise<Reading<readonly Row[]>> => {
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

async function* changed(
  office: Office,
  reader: Reader,
  known: ReadonlyMap<string, string>,
): AsyncGenerator<Reading<ItemsPart>> {
  const open = new Set<string>()
  for await (const rows of openRows(office)) {
    if ('unread' in rows) return void (yield rows)
    for (const { key } of rows.read) open.add(itemId(key))
    const fresh = rows.read.filter((row) => known.get(itemId(row.key)) !== versionOf(row))
    for (const some of partsOf(fresh)) {
      const part = await reader.describe(some)
      yield part
      if ('unread' in part) return
    }
  }
  for (const some of partsOf([...known.keys()].filter((id) => !open.has(id)))) {
    const part = await reader.read(some)
    yield part
    if ('unread' in part) return
  }
}

const partsOf = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / mostInPart) }, (_, index) =>
    all.slice(index * mostInPart, (index + 1) * mostInPart),
  )

const versionOf = ({
  modified,
  open,
  matchStatus,
}: {
  readonly modified: string
  readonly open: Money
  readonly matchStatus: string
}): string => `${modified.replaceAll(/\D/g, '')} ${open.minor} ${matchStatus}`

interface Reader {
  /** What was browsed, with its descriptions and its customers. */
  describe(rows: readonly Row[]): Promise<Reading<ItemsPart>>
  read(ids: readonly string[]): Promise<Reading<ItemsPart>>
}

const openReader = (office: Office): Reader => {
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

const itemOfRow = (row: Row, customer: Customer | undefined): PackageItem => ({
  id: itemId(row.key),
  number: row.invoice || row.key.number,
  customer: customer?.name || row.name || row.customer,
  total: row.value,
  open: row.open,
  issuedOn: row.date,
  version: versionOf(row),
  state: row.open.minor === 0n ? 'paid' : 'open',
  references: [...new Set([row.invoice || row.key.number, ...row.texts])],
  texts: row.texts,
  emails: customer?.emails ?? [],
  dueOn: row.due,
  ledger: row.ledger,
  payments: [],
})

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

const itemOf = (
  id: string,
  transaction: Transaction,
  line: TransactionLine,
  customer: Customer | undefined,
  payments: readonly ItemPayment[],
): PackageItem => {
  const number = line.invoice || transaction.invoice || transaction.number
  const texts = transaction.lines.map(({ description }) => description).filter((text) => text !== '')
  return {
    id,
    number,
    customer: customer?.name || line.customerName || line.customer,
    total: line.value,
    open: line.open,
    issuedOn: transaction.date,
    version: versionOf({ modified: transaction.modified, open: line.open, matchStatus: line.matchStatus }),
    state: line.open.minor === 0n ? 'paid' : 'open',
    // Programs that make the bookings of a shop leave its order number as the description of the debt (row O11).
    references: [...new Set([number, ...transaction.quoted, line.description])].filter((text) => text !== ''),
    texts: [...new Set(texts)],
    emails: customer?.emails ?? [],
    dueOn: transaction.due,
    ledger: line.ledger,
    payments,
  }
}

/** The description that stands on a line by its key; kept, for it stays what it is while the line is matched. */
type References = (key: LineKey) => Promise<Reading<string | null>>

const mostKept = 5_000

const rememberReferences = (office: Office): References => {
  const kept = new Map<string, string | null>()
  return async (key) => {
    const id = itemId(key)
    const known = kept.get(id)
    if (known !== undefined) return { read: known }
    const found = await office.transaction(key)
    if ('unread' in found) return found
    const reference = referenceOf(foundIn(found.read), key)
    if (kept.size >= mostKept) kept.clear()
    kept.set(id, reference)
    return { read: reference }
  }
}

// Row O10: the id stands on the line of the money, before its word; elsewhere on whatever line has a text.
const referenceOf = (transaction: Transaction | null, key: LineKey): string | null => {
  const lines = transaction?.lines.filter(({ description }) => description !== '') ?? []
  const line = lines.find(({ customer }) => customer === null) ?? lines.find(({ id }) => id === key.line)
  return line?.description.replace(/ betaling$/, '') ?? null
}

const paymentsOf = async (
  line: TransactionLine,
  own: LineKey,
  references: References,
): Promise<Reading<readonly ItemPayment[]>> => {
  const payments: ItemPayment[] = []
  for (const { key, on, amount } of line.matches) {
    const size = parseDecimal(amount.replace(/^-/, '').replace(/(\.\d\d)0+$/, '$1'), line.value.currency)
    if (itemId(key) === itemId(own) || size === null) continue
    const reference = await references(key)
    if ('unread' in reference) return reference
    const taken = line.value.minor < 0n ? money(-size.minor, size.currency) : size
    payments.push({ id: itemId(key), reference: reference.read, amount: taken, on: on ?? '' })
  }
  return { read: payments }
}
