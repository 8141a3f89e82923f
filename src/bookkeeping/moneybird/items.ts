import type { ItemsPart, PackageItem, PackageItems, Reading } from '../books.ts'
import { readFields, readRows } from '../exact-json.ts'
import type { Api } from './api.ts'
import type { Numbers } from './invoices-by-number.ts'
import { itemId, pathOfSort, readItemId, type Sort, sorts } from './item-id.ts'
import type { ItemsJustRead } from './items-just-read.ts'
import {
  fetchAll,
  fetchInvoices,
  type Invoice,
  isUnsettled,
  listVersions,
  mostIds,
  readInvoice,
} from './read-invoices.ts'

// Fact sheet, 4.2, 4.4 and 5. An external invoice whose payment is under way cannot be listed by its state.
const unsettled: Readonly<Record<Sort, string>> = {
  sales: 'state:draft|scheduled|open|late|reminded|pending_payment',
  external: 'state:new|open|late',
}

/** What can be paid in Moneybird, mirrored with its synchronization API (fact sheet, 4.6). */
export const itemsOver = (api: Api, numbers: Numbers, just: ItemsJustRead): PackageItems => ({
  changed: (known) => changed(api, known),
  read: (ids) => read(api, just, ids),
  lookUp: (references) => lookUp(api, numbers, references),
})

async function* changed(
  api: Api,
  known: ReadonlyMap<string, string>,
): AsyncGenerator<Reading<ItemsPart>, void, undefined> {
  for (const sort of sorts) {
    if (sort === 'external' && !api.settings.externalInvoices) continue
    const listed = await listVersions(api, sort, unsettled[sort], 'mirror')
    if ('unread' in listed) return yield listed
    const ids = toRead(sort, listed.read, known)
    for (let at = 0; at < ids.length; at += mostIds) {
      const part = ids.slice(at, at + mostIds)
      const reading = await fetchInvoices(api, sort, part, 'mirror')
      if ('unread' in reading) return yield reading
      const found = partOf(sort, part, reading.read, known)
      if (found.items.length + found.gone.length > 0) yield { read: found }
    }
  }
}

/** What is listed otherwise than known, and what is known and not listed any more. */
const toRead = (
  sort: Sort,
  listed: ReadonlyMap<string, string>,
  known: ReadonlyMap<string, string>,
): string[] => {
  const fresh = [...listed].filter(([id, version]) => known.get(itemId(sort, id)) !== version)
  const left = [...known.keys()].flatMap((item) => {
    const one = readItemId(item)
    return one?.sort === sort && !listed.has(one.id) ? [one.id] : []
  })
  return [...fresh.map(([id]) => id), ...left]
}

const partOf = (
  sort: Sort,
  asked: readonly string[],
  found: readonly Invoice[],
  known: ReadonlyMap<string, string>,
): ItemsPart => ({
  items: itemsIn(found).filter(({ id, version }) => known.get(id) !== version || isUnsettled(version)),
  gone: notThere(
    asked.map((id) => itemId(sort, id)),
    found,
  ).filter((id) => known.has(id)),
})

const itemsIn = (invoices: readonly Invoice[]): PackageItem[] =>
  invoices.flatMap(({ item }) => (item ? [item] : []))

const notThere = (asked: readonly string[], found: readonly Invoice[]): string[] => {
  const there = new Set(found.map(({ id }) => id))
  return asked.filter((id) => !there.has(id))
}

const read = async (api: Api, just: ItemsJustRead, ids: readonly string[]): Promise<Reading<ItemsPart>> => {
  const asked = performance.now()
  const wanted = [...new Set(ids)]
  const found: Invoice[] = []
  for (const sort of sorts) {
    const reading = await fetchAll(
      api,
      sort,
      wanted.flatMap((item) => {
        const known = readItemId(item)
        return known?.sort === sort ? [known.id] : []
      }),
    )
    if ('unread' in reading) return reading
    found.push(...reading.read)
  }
  just.learn(found, asked)
  return { read: { items: itemsIn(found), gone: notThere(wanted, found) } }
}

/** By number and by reference, drafts too; invoices from elsewhere cannot be asked for so (fact sheet, 5). */
const lookUp = async (
  api: Api,
  numbers: Numbers,
  references: readonly string[],
): Promise<Reading<readonly PackageItem[]>> => {
  const wanted = [...new Set(references)].filter((reference) => reference !== '')
  if (wanted.length === 0) return { read: [] }
  const byNumber = await numbers.read(wanted)
  if ('unread' in byNumber) return byNumber
  const byReference = await readByReference(api, wanted)
  if ('unread' in byReference) return byReference
  const items = itemsIn([...byNumber.read, ...byReference.read])
  const carries = ({ references: own }: PackageItem): boolean => own.some((one) => wanted.includes(one))
  return { read: [...new Map(items.filter(carries).map((item) => [item.id, item])).values()] }
}

// Signs that mean something in a filter (fact sheet, 4.4).
const isPlain = (reference: string): boolean => !/[,:|]/.test(reference)
const mostInFilter = 20
const longestPage = 100

const readByReference = async (
  api: Api,
  references: readonly string[],
): Promise<Reading<readonly Invoice[]>> => {
  const plain = references.filter(isPlain)
  const found: Invoice[] = []
  for (let at = 0; at < plain.length; at += mostInFilter) {
    const part = await listByReference(api, plain.slice(at, at + mostInFilter))
    if ('unread' in part) return part
    found.push(...part.read)
  }
  for (const reference of references.filter((one) => !isPlain(one))) {
    const one = await findByReference(api, reference)
    if ('unread' in one) return one
    found.push(...one.read)
  }
  return { read: found }
}

// All that carry it, where `find_by_reference` would tell of one only.
const listByReference = async (
  api: Api,
  references: readonly string[],
): Promise<Reading<readonly Invoice[]>> => {
  const filter = `state:all,reference:${references.join('|')}`
  const found: Invoice[] = []
  for (let page = 1; ; page += 1) {
    const query = { filter, page: String(page), per_page: String(longestPage) }
    const reading = await api.ask({ path: pathOfSort.sales, query }, (reply, { headers }) =>
      readRows(reply).map((fields) => readInvoice('sales', api.now)(fields, headers)),
    )
    if ('unread' in reading) return reading
    found.push(...reading.read)
    if (reading.read.length < longestPage) return { read: found }
  }
}

const findByReference = (api: Api, reference: string): Promise<Reading<readonly Invoice[]>> =>
  api.ask<readonly Invoice[]>(
    { path: `${pathOfSort.sales}/find_by_reference/${encodeURIComponent(reference)}` },
    (reply, { headers }) => [readInvoice('sales', api.now)(readFields(reply), headers)],
    [],
  )
