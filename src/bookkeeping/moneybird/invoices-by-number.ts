import type { Reading } from '../books.ts'
import { readFields } from '../exact-json.ts'
import type { Api } from './api.ts'
import { pathOfSort, readItemId, type Sort } from './item-id.ts'
import { fetchAll, fetchInvoices, type Invoice, listVersions, mostIds, readInvoice } from './read-invoices.ts'

/** Reads the invoices of these numbers, whatever their state. `since`: what is sought changed on that day or later. */
export type ReadByNumbers = (
  numbers: readonly string[],
  since?: string,
) => Promise<Reading<readonly Invoice[]>>

/** A connection's memory of which invoice has which number, so that few calls are needed (fact sheet, 10). */
export interface Numbers {
  readonly read: ReadByNumbers
  learn(invoices: readonly Invoice[]): void
}

const numberOf = ({ item }: Invoice): string => item?.number ?? ''

const payable: Readonly<Record<Sort, string>> = {
  sales: 'state:open|late|reminded|pending_payment',
  external: 'state:new|open|late',
}

// From so many numbers on, the open ones are read by the hundred before the rest is asked for one by one.
const many = 8

type Found = readonly Invoice[]

export const rememberNumbers = (api: Api): Numbers => {
  const byNumber = new Map<string, Set<string>>()
  const external = new Map<string, string>()

  const learn = (invoices: Found): void => {
    for (const invoice of invoices) {
      const { id, item } = invoice
      if (!item || item.number === '') continue
      byNumber.set(item.number, (byNumber.get(item.number) ?? new Set()).add(id))
    }
  }

  const idsOf = (numbers: readonly string[], sort: Sort): string[] =>
    numbers.flatMap((number) =>
      [...(byNumber.get(number) ?? [])].flatMap((item) => {
        const known = readItemId(item)
        return known?.sort === sort ? [known.id] : []
      }),
    )

  const readKnown = async (numbers: readonly string[], sort: Sort): Promise<Reading<Found>> => {
    const reading = await fetchAll(api, sort, idsOf(numbers, sort))
    if ('unread' in reading) return reading
    return { read: reading.read.filter((invoice) => numbers.includes(numberOf(invoice))) }
  }

  // The newest first: what is asked for is rarely old.
  const readOpen = async (numbers: readonly string[]): Promise<Reading<Found>> => {
    const open = await listVersions(api, 'sales', payable.sales)
    if ('unread' in open) return open
    const wanted = new Set(numbers)
    const found: Invoice[] = []
    const ids = [...open.read.keys()].toSorted((a, b) => b.length - a.length || (a < b ? 1 : -1))
    const mostCalls = Math.ceil(numbers.length / many)
    for (let at = 0; at < Math.min(ids.length, mostCalls * mostIds) && wanted.size > 0; at += mostIds) {
      const part = await fetchInvoices(api, 'sales', ids.slice(at, at + mostIds))
      if ('unread' in part) return part
      learn(part.read)
      found.push(...part.read.filter((invoice) => wanted.delete(numberOf(invoice))))
    }
    return { read: found }
  }

  const readOne = async (number: string): Promise<Reading<Found>> => {
    if (number === '') return { read: [] }
    return api.ask<Found>(
      { path: `${pathOfSort.sales}/find_by_invoice_id/${encodeURIComponent(number)}` },
      (reply, { headers }) => {
        const invoice = readInvoice('sales', api.now)(readFields(reply), headers)
        return numberOf(invoice) === number ? [invoice] : []
      },
      [],
    )
  }

  const readEach = async (numbers: readonly string[]): Promise<Reading<Found>> => {
    const found: Invoice[] = []
    for (const number of numbers) {
      const one = await readOne(number)
      if ('unread' in one) return one
      found.push(...one.read)
    }
    return { read: found }
  }

  // Fact sheet, 5: no search by reference. The open ones are read once, and again when they change; what is sought on others
  // changed them when it was booked.
  const learnExternal = async (since: string | undefined): Promise<Reading<null>> => {
    const from = since === undefined ? null : Date.parse(since) / 1_000 - 2 * 86_400
    const listed = await listVersions(api, 'external', from === null ? payable.external : 'state:all')
    if ('unread' in listed) return listed
    const fresh = [...listed.read].filter(
      ([id, version]) => external.get(id) !== version && (from === null || Number(version) >= from),
    )
    for (let at = 0; at < fresh.length; at += mostIds) {
      const part = fresh.slice(at, at + mostIds)
      const reading = await fetchInvoices(
        api,
        'external',
        part.map(([id]) => id),
        'mirror',
      )
      if ('unread' in reading) return reading
      learn(reading.read)
      for (const [id, version] of part) external.set(id, version)
    }
    return { read: null }
  }

  const readExternal = async (numbers: readonly string[], since?: string): Promise<Reading<Found>> => {
    const before = await readKnown(numbers, 'external')
    if (!api.settings.externalInvoices || 'unread' in before) return before
    if (missing(numbers, before.read).length === 0) return before
    const learnt = await learnExternal(since)
    return 'unread' in learnt ? learnt : readKnown(numbers, 'external')
  }

  const read: ReadByNumbers = async (numbers, since) => {
    let found: Found = []
    const steps: ((left: readonly string[]) => Promise<Reading<Found>>)[] = [
      (left) => readKnown(left, 'sales'),
      async (left) => (left.length > many ? readOpen(left) : { read: [] }),
      readEach,
      (left) => readExternal(left, since),
    ]
    for (const step of steps) {
      const left = missing(numbers, found)
      if (left.length === 0) break
      const reading = await step(left)
      if ('unread' in reading) return reading
      learn(reading.read)
      found = [...found, ...reading.read]
    }
    return { read: found }
  }

  return { read, learn }
}

const missing = (numbers: readonly string[], found: Found): string[] => {
  const there = new Set(found.map(numberOf))
  return [...new Set(numbers)].filter((number) => !there.has(number))
}
