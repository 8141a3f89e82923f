import { Broken } from '../../outbound/wire.ts'
import type { PackageItem, Reading } from '../books.ts'
import { type Fields, readRows } from '../exact-json.ts'
import type { Api } from './api.ts'
import { theirClock } from './errors.ts'
import { text } from './fields.ts'
import { itemId, pathOfSort, type Sort } from './item-id.ts'
import { itemOf } from './map-invoice.ts'
import type { Purpose } from './pace.ts'

/** An invoice as it came, and as Saldo knows it; `item` is null in a currency that Saldo does not count in. */
export interface Invoice {
  readonly id: string
  readonly sort: Sort
  readonly fields: Fields
  readonly item: PackageItem | null
}

const invoiceOf =
  (sort: Sort, clock: number) =>
  (fields: Fields): Invoice => {
    const [item] = itemOf(sort)(fields)
    const version = item && settled(item.version, clock)
    return {
      ...{ id: itemId(sort, text(fields, 'id')), sort, fields },
      item: item ? { ...item, version: version ?? item.version } : null,
    }
  }

// Fact sheet, 1: a version is the second of the last change, and a second one within it would look the same.
const settled = (version: string, clock: number): string =>
  Number(version) >= Math.floor(clock / 1_000) - 1 ? `${version}+` : version

/** Of a second that is not over. */
export const isUnsettled = (version: string): boolean => version.endsWith('+')

export const readInvoice =
  (sort: Sort, now: () => Date) =>
  (fields: Fields, headers: Readonly<Record<string, string>>): Invoice =>
    invoiceOf(sort, theirClock({ headers }, now().getTime()))(fields)

/** At most so many in one call (fact sheet, 4.6). */
export const mostIds = 100

/** These invoices as they are now, of one sort; those that are not there any more are left out. At most `mostIds`. */
export const fetchInvoices = (
  api: Api,
  sort: Sort,
  ids: readonly string[],
  purpose: Purpose = 'booking',
): Promise<Reading<readonly Invoice[]>> =>
  api.ask({ path: `${pathOfSort[sort]}/synchronization`, body: { ids }, purpose }, (reply, { headers }) => {
    const invoices = readRows(reply).map((fields) => readInvoice(sort, api.now)(fields, headers))
    // What was not asked for proves that the answer belongs to another question.
    if (invoices.some(({ fields }) => !ids.includes(text(fields, 'id'))))
      throw new Broken({ code: 'line.unreadable' })
    return invoices
  })

/** Any number of them. */
export const fetchAll = async (
  api: Api,
  sort: Sort,
  ids: readonly string[],
  purpose: Purpose = 'booking',
): Promise<Reading<readonly Invoice[]>> => {
  const all: Invoice[] = []
  for (let at = 0; at < ids.length; at += mostIds) {
    const part = await fetchInvoices(api, sort, ids.slice(at, at + mostIds), purpose)
    if ('unread' in part) return part
    all.push(...part.read)
  }
  return { read: all }
}

/** The ids and versions of all that fit a filter (fact sheet, 4.6: no pages). A filter replaces the default of this year (4.4). */
export const listVersions = (
  api: Api,
  sort: Sort,
  filter: string,
  purpose: Purpose = 'booking',
): Promise<Reading<ReadonlyMap<string, string>>> =>
  api.ask(
    { path: `${pathOfSort[sort]}/synchronization`, query: { filter }, purpose },
    (reply) => new Map(readRows(reply).map((row) => [text(row, 'id'), text(row, 'version')])),
  )
