import type { Books, BooksChoice, Connector, Reading } from '../books.ts'
import { readRows } from '../exact-json.ts'
import { type Api, openApi } from './api.ts'
import { type BookingList, book, type FindList, unbook } from './book.ts'
import { check } from './check.ts'
import { readAll, rememberFilters, together } from './lists.ts'
import { bookedOf, ledgerOf, openItemOf, placeOf } from './map.ts'
import { readSettings, type SnelstartSettings, snelstartSettings } from './settings.ts'
import { longestReference } from './write-booking.ts'

const minute = 60_000

/** SnelStart's B2B API v2 (fact sheet of SnelStart). */
export const snelstart: Connector = {
  name: 'snelstart',
  title: 'SnelStart',
  settings: snelstartSettings,
  checklist: ['package', 'subscription', 'coupling', 'daybook'].map(
    (step) => `books.snelstart.checklist.${step}`,
  ),
  referenceLength: longestReference,
  askAfter: [5_000, 15_000, minute, 5 * minute, 15 * minute, 60 * minute],
  // Inferred: the layer before the API (Azure API Management) holds a call for five minutes at most, and a booking is
  // written while its call lasts. What cannot be found three times as long afterwards was never made.
  noTraceProvesNotBookedAfter: 15 * minute,
  most: 24,
  unbooksBy: 'a booking',
  lines: 'several',
  tellsItems: false,
  open: (stored, tools) => booksOver(openApi(readSettings(stored), tools), readSettings(stored)),
}

const booksOver = (api: Api, settings: SnelstartSettings): Books => {
  const findList = rememberLists(api)
  const readByValues = rememberFilters(api, settings)
  return {
    check: () => check(api),
    choices: () => together([placesOf(api), ledgersOf(api)]),
    openItems: async (numbers) => {
      const rows = await readByValues('/verkoopfacturen', 'Factuurnummer', numbers)
      return readable(rows, openItemOf, ({ number }) => numbers.includes(number))
    },
    find: async (sought) => {
      const references = sought.map(({ reference }) => reference)
      const lists: readonly BookingList[] = ['/bankboekingen', '/kasboekingen']
      const rows = await together(lists.map((list) => readByValues(list, 'Boekstuk', references)))
      return readable(
        rows,
        (row) => [bookedOf(row)],
        ({ reference }) => references.includes(reference),
      )
    },
    book: (order, notes) => book(api, findList, order, notes),
    unbook: (booked, order, notes) => unbook(api, findList, booked, order, notes),
  }
}

/** What rows mean, and of that what was asked for: a filter that the package does not know may be passed over by it. */
const readable = <Row, T>(
  rows: Reading<readonly Row[]>,
  map: (row: Row) => readonly T[],
  wanted: (one: T) => boolean,
): Reading<readonly T[]> => {
  if ('unread' in rows) return rows
  try {
    return { read: rows.read.flatMap(map).filter(wanted) }
  } catch {
    return { unread: { code: 'line.unreadable' } }
  }
}

const placesOf = (api: Api): Promise<Reading<readonly BooksChoice[]>> =>
  api.get('/dagboeken', (text) => readRows(text).flatMap(placeOf))

const ledgersOf = async (api: Api): Promise<Reading<readonly BooksChoice[]>> =>
  readable(await readAll(api, '/grootboeken'), ledgerOf, () => true)

const listOfKind = { bank: '/bankboekingen', cash: '/kasboekingen' } as const

/** A daybook never changes its kind, so that it is asked for once. */
const rememberLists = (api: Api): FindList => {
  const known = new Map<string, BookingList>()
  let asking: ReturnType<typeof placesOf> | null = null
  return async (place) => {
    const list = known.get(place.toLowerCase())
    if (list) return { read: list }
    asking ??= placesOf(api).finally(() => {
      asking = null
    })
    const places = await asking
    if ('unread' in places) return places
    for (const { id, kind } of places.read)
      if (kind === 'bank' || kind === 'cash') known.set(id, listOfKind[kind])
    return { read: known.get(place.toLowerCase()) ?? null }
  }
}
