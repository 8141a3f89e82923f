import type { Books, Connector } from '../books.ts'
import { readRows } from '../exact-json.ts'
import { rememberAdministration } from './administration.ts'
import { type Api, openApi } from './api.ts'
import { book, type Desk } from './book.ts'
import { check } from './check.ts'
import { find } from './find.ts'
import { hooksOver } from './hooks.ts'
import { type Numbers, rememberNumbers } from './invoices-by-number.ts'
import { itemsOver } from './items.ts'
import { rememberItems } from './items-just-read.ts'
import { choicesOf } from './map-ledger.ts'
import { moneybirdSettings, readSettings } from './settings.ts'
import { signIn } from './sign-in.ts'
import { unbook } from './unbook.ts'
import { longestReference } from './write-booking.ts'

const minute = 60_000

/** Moneybird's API v2 (fact sheet of Moneybird). */
export const moneybird: Connector = {
  name: 'moneybird',
  title: 'Moneybird',
  settings: moneybirdSettings,
  checklist: ['app', 'sign_in', 'ledger', 'invoices'].map((step) => `books.moneybird.checklist.${step}`),
  referenceLength: longestReference,
  askAfter: [5_000, 15_000, minute, 5 * minute, 15 * minute, 60 * minute],
  // Inferred: nothing is published about how long a call may be worked on; a web server that is not asked any more gives up
  // within a minute or so. What cannot be found a quarter of an hour later was never made.
  noTraceProvesNotBookedAfter: 15 * minute,
  most: 8,
  unbooksBy: 'deletion',
  lines: 'one',
  tellsItems: true,
  signIn,
  open: (stored, tools) => booksOver(openApi(readSettings(stored), tools)),
}

const booksOver = (api: Api): Books => {
  const desk: Desk = { api, askAdministration: rememberAdministration(api), items: rememberItems(api) }
  const numbers: Numbers = rememberNumbers(api)
  return {
    check: () => check(api),
    choices: () => api.ask({ path: 'ledger_accounts' }, (reply) => readRows(reply).flatMap(choicesOf)),
    openItems: async (wanted) => {
      const asked = performance.now()
      const reading = await numbers.read(wanted)
      if ('unread' in reading) return reading
      desk.items.learn(reading.read, asked)
      return { read: reading.read.flatMap(({ item }) => (item ? [item] : [])) }
    },
    find: (sought) => find(api, numbers, desk.askAdministration, sought),
    book: (order, notes) => book(desk, order, notes),
    unbook: (booked, order, notes) => unbook(desk, booked, order, notes),
    items: itemsOver(api, numbers, desk.items),
    hooks: hooksOver(api, desk.items),
  }
}
