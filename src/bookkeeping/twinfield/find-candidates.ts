import type { Reading, Sought } from '../books.ts'
import type { Head, Row, Wishes } from './browse.ts'
import { compactDay } from './fields.ts'
import { lineKeyOf, transactionId } from './item-id.ts'
import { foundIn, type Office } from './office.ts'

/** Transactions that may be meant, by their ids. */
export type Candidates = ReadonlyMap<string, Head>

/**
 * A browse has no descriptions (fact sheet, 5 and 9): what may be meant is found by what it has, and then read. Ours is in our
 * memorial, on its day.
 */
export const inMemorial = async (office: Office, sought: readonly Sought[]): Promise<Reading<Candidates>> => {
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
export const onCustomers = async (
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
