import { type Money, negate, sum } from '../../money/money.ts'
import type { Booked, Reading, Sought } from '../books.ts'
import type { Head, Row, Wishes } from './browse.ts'
import { compactDay } from './fields.ts'
import { lineKeyOf, transactionId } from './item-id.ts'
import { foundIn, type Office } from './office.ts'
import { debtorLines, type Transaction } from './transaction.ts'

/** Finds bookings by their marks; what was read is kept for as long as nothing was changed there. */
export const openFinder = (office: Office): ((sought: readonly Sought[]) => Promise<Reading<Booked[]>>) => {
  const reader = openMarkReader(office)
  return async (sought) => {
    const near = await inMemorial(office, sought)
    if ('unread' in near) return near
    const ours = await reader(near.read, referencesOf(sought))
    if ('unread' in ours) return ours
    const missing = sought.filter(({ reference }) => !ours.read.some((one) => one.reference === reference))
    const far = await onCustomers(office, missing, near.read)
    if ('unread' in far) return far
    const others = await reader(far.read, referencesOf(missing))
    return 'unread' in others ? others : { read: [...ours.read, ...others.read] }
  }
}

const referencesOf = (sought: readonly Sought[]): ReadonlySet<string> =>
  new Set(sought.map(({ reference }) => reference))

/** Transactions that may be meant, by their ids. */
type Candidates = ReadonlyMap<string, Head>

const mostKept = 20_000

const openMarkReader = (office: Office) => {
  const texts = new Map<string, readonly string[]>()
  return async (candidates: Candidates, references: ReadonlySet<string>): Promise<Reading<Booked[]>> => {
    const found: Booked[] = []
    for (const [id, { key, modified }] of candidates) {
      const known = texts.get(`${id} ${modified}`)
      if (known && !known.some((text) => marked(text, references))) continue
      const reading = await office.transaction(key)
      if ('unread' in reading) return reading
      const transaction = foundIn(reading.read)
      if (!transaction) continue
      if (texts.size > mostKept) texts.clear()
      texts.set(`${id} ${modified}`, marksOn(transaction))
      for (const reference of references)
        if (marksOn(transaction).some((text) => carries(text, reference)))
          found.push(bookedOf(transaction, reference))
    }
    return { read: found }
  }
}

/**
 * A browse has no descriptions (fact sheet, 5 and 9): what may be meant is found by what it has, and then read. Ours is in our
 * memorial, on its day.
 */
const inMemorial = async (office: Office, sought: readonly Sought[]): Promise<Reading<Candidates>> => {
  const rows: Head[] = []
  for (const date of new Set(sought.map((one) => compactDay(one.date)))) {
    const some = await office.heads({ code: [office.settings.memorial], date: [date] })
    if ('unread' in some) return some
    rows.push(...some.read)
  }
  return { read: byTransaction(rows) }
}

const byTransaction = (rows: readonly Head[]): Candidates =>
  new Map(rows.map(({ key, modified }) => [transactionId(key), { key, modified }]))

/** What somebody booked, anywhere, under the number of an item or on its customer, from a week before the payment on. */
const onCustomers = async (
  office: Office,
  sought: readonly Sought[],
  looked: Candidates,
): Promise<Reading<Candidates>> => {
  const rows: Row[] = []
  for (const { items, date } of byItem(sought).values()) {
    const wish = await wishFor(office, items[0], sinceOf(date))
    if ('unread' in wish) return wish
    const some = wish.read && (await office.lines('all', wish.read))
    if (some && 'unread' in some) return some
    rows.push(...(some?.read.filter((row) => row.date >= sinceOf(date)) ?? []))
  }
  const sales = await office.sales(rows)
  if ('unread' in sales) return sales
  const others = byTransaction(rows.filter((row) => !sales.read.includes(row)))
  return { read: new Map([...others].filter(([id]) => !looked.has(id))) }
}

const aWeek = 7 * 86_400_000

const sinceOf = (date: string): string => new Date(Date.parse(date) - aWeek).toISOString().slice(0, 10)

/** Every item once, with the earliest day that something on it is sought for. */
const byItem = (sought: readonly Sought[]): Map<string, Sought> => {
  const earliest = new Map<string, Sought>()
  for (const one of sought)
    for (const item of one.items) {
      const key = item.id ?? item.number
      const before = earliest.get(key)
      if (!before || one.date < before.date) earliest.set(key, { ...one, items: [item] })
    }
  return earliest
}

const wishFor = async (
  office: Office,
  item: Sought['items'][number] | undefined,
  since: string,
): Promise<Reading<Wishes | null>> => {
  const key = lineKeyOf(item?.id ?? '')
  if (!key) return { read: item?.number ? { invoice: [item.number] } : null }
  const found = await office.transaction(key)
  if ('unread' in found) return found
  const customer = foundIn(found.read)?.lines.find(({ id }) => id === key.line)?.customer
  return { read: customer ? { customer: [customer], date: [compactDay(since), '99991231'] } : null }
}

const marksOn = ({ lines, quoted }: Transaction): readonly string[] => [
  ...new Set([...quoted, ...lines.map(({ description }) => description)]),
]

/** Whether a text has a mark as a word of its own: `C-1` does not stand in `C-1-U`. */
const carries = (text: string, reference: string): boolean => {
  for (let at = text.indexOf(reference); at >= 0; at = text.indexOf(reference, at + 1))
    if (isBetween(text[at - 1]) && isBetween(text[at + reference.length])) return true
  return false
}

const isBetween = (sign: string | undefined): boolean => sign === undefined || /[\s,;:()[\]"'<>]/.test(sign)

const marked = (text: string, references: Iterable<string>): boolean => {
  for (const reference of references) if (carries(text, reference)) return true
  return false
}

export const bookedOf = (transaction: Transaction, reference: string): Booked => ({
  id: transactionId(transaction),
  reference,
  date: transaction.date,
  received: receivedBy(transaction, reference),
  touched: false,
  lettered: letteredIn(transaction),
})

// A bank book has a total line; in a memorial it is the line with the mark, else what its debtors were credited.
const receivedBy = (transaction: Transaction, reference: string): Money => {
  const { lines } = transaction
  const line = lines.find(({ type }) => type === 'total') ?? moneyLine(transaction, reference)
  if (line) return line.value
  const currency = lines[0]?.value.currency ?? 'EUR'
  return negate(
    sum(
      debtorLines(transaction).map(({ value }) => value),
      currency,
    ),
  )
}

const moneyLine = ({ lines }: Transaction, reference: string) =>
  lines.find(({ customer, description }) => customer === null && carries(description, reference))

/** Whether every line on a customer is matched; null where none is on one. */
const letteredIn = (transaction: Transaction): boolean | null => {
  const debtors = debtorLines(transaction)
  return debtors.length === 0 ? null : debtors.every(({ matchStatus }) => matchStatus === 'matched')
}
