import type { Currency } from '../../money/currency.ts'
import type { Booked, Reading, Sought } from '../books.ts'
import { readRows } from '../exact-json.ts'
import type { AskAdministration } from './administration.ts'
import type { Api } from './api.ts'
import type { Numbers } from './invoices-by-number.ts'
import { readItemId, sorts } from './item-id.ts'
import { bookedJournal, bookedOn } from './map-booking.ts'
import { fetchAll, type Invoice } from './read-invoices.ts'

/**
 * The bookings that carry one of these references. Payments are seen on their invoice alone (fact sheet, 6.2: there is no list of
 * them), so they are looked for on the items they would be on; what would be on no item is a journal.
 */
export const find = async (
  api: Api,
  numbers: Numbers,
  askAdministration: AskAdministration,
  sought: readonly Sought[],
): Promise<Reading<readonly Booked[]>> => {
  const references = new Set(sought.map(({ reference }) => reference))
  const invoices = await readSought(api, numbers, sought)
  if ('unread' in invoices) return invoices
  const journals = await findJournals(
    api,
    askAdministration,
    sought.filter(({ items }) => items.length === 0),
  )
  if ('unread' in journals) return journals
  const there = new Map(invoices.read.map((invoice) => [invoice.id, invoice]))
  const payments = [...there.values()].flatMap(({ fields }) => bookedOn(fields))
  return { read: [...payments, ...journals.read].filter(({ reference }) => references.has(reference)) }
}

const readSought = async (
  api: Api,
  numbers: Numbers,
  sought: readonly Sought[],
): Promise<Reading<readonly Invoice[]>> => {
  const items = sought.flatMap((one) => one.items)
  const found: Invoice[] = []
  for (const sort of sorts) {
    const ids = items.flatMap(({ id }) => {
      const known = id === null ? null : readItemId(id)
      return known?.sort === sort ? [known.id] : []
    })
    const reading = await fetchAll(api, sort, [...new Set(ids)])
    if ('unread' in reading) return reading
    found.push(...reading.read)
  }
  const unknown = items.flatMap(({ id, number }) => (id === null ? [number] : []))
  const since = sought.map(({ date }) => date).toSorted()[0]
  const byNumber = unknown.length === 0 ? { read: [] } : await numbers.read([...new Set(unknown)], since)
  if ('unread' in byNumber) return byNumber
  return { read: [...found, ...byNumber.read] }
}

const findJournals = async (
  api: Api,
  askAdministration: AskAdministration,
  sought: readonly Sought[],
): Promise<Reading<readonly Booked[]>> => {
  if (sought.length === 0) return { read: [] }
  const administration = await askAdministration()
  if ('unread' in administration) return administration
  const { currency } = administration.read
  if (currency === null) return { unread: { code: 'moneybird.currency_unknown' } }
  const found: Booked[] = []
  for (const filter of new Set(sought.map(filterFor))) {
    const reading = await listJournals(api, filter, currency)
    if ('unread' in reading) return reading
    found.push(...reading.read)
  }
  return { read: found }
}

// Signs that mean something in a filter (fact sheet, 4.4): then all of that day are read.
const filterFor = ({ reference, date }: Sought): string => {
  const day = date.replaceAll('-', '')
  return /[,:|]/.test(reference) ? `period:${day}..${day}` : `reference:${reference}`
}

const longestPage = 100

const listJournals = async (
  api: Api,
  filter: string,
  currency: Currency,
): Promise<Reading<readonly Booked[]>> => {
  const found: Booked[] = []
  for (let page = 1; ; page += 1) {
    const query = { filter, page: String(page), per_page: String(longestPage) }
    const reading = await api.ask({ path: 'documents/general_journal_documents', query }, (reply) =>
      readRows(reply).map((row) => bookedJournal(row, currency)),
    )
    if ('unread' in reading) return reading
    found.push(...reading.read)
    if (reading.read.length < longestPage) return { read: found }
  }
}
