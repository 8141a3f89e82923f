import { notTaken } from '../../outbound/answer.ts'
import type { Books, BooksTools, Connector } from '../books.ts'
import { openApi } from './api.ts'
import { book } from './book.ts'
import { choicesOf } from './choices.ts'
import { openFinder } from './find.ts'
import { itemsOf } from './items.ts'
import { letterOff } from './letter-off.ts'
import { openItemsOf } from './lines-by-number.ts'
import { longestReference } from './memorial.ts'
import { openOffice } from './office.ts'
import { check } from './offices.ts'
import { readSettings, type TwinfieldSettings, twinfieldSettings } from './settings.ts'
import { signIn } from './sign-in.ts'
import { unbook } from './unbook.ts'

const minute = 60_000

/** Twinfield by process-XML over SOAP (fact sheet of Twinfield). */
export const twinfield: Connector = {
  name: 'twinfield',
  title: 'Twinfield',
  settings: twinfieldSettings,
  checklist: ['client', 'redirect', 'user', 'memorial', 'clearing'].map(
    (step) => `books.twinfield.checklist.${step}`,
  ),
  referenceLength: longestReference,
  askAfter: [5_000, 15_000, minute, 5 * minute, 15 * minute, 60 * minute],
  // Inferred: a booking is written while its call lasts, and heavy calls time out within minutes (fact sheet, 5).
  noTraceProvesNotBookedAfter: 15 * minute,
  // Fact sheet, 8: one action at a time per organisation.
  most: 1,
  unbooksBy: 'a booking',
  lines: 'several',
  tellsItems: true,
  signIn,
  open: (stored, tools) => booksOver(readSettings(stored), tools),
}

const booksOver = (settings: TwinfieldSettings, tools: BooksTools): Books => {
  const { administration, now } = tools
  const api = openApi(settings, tools, administration)
  const open = { check: () => check(api, administration) }
  if (!administration) return { ...open, ...nothingChosen }
  const office = openOffice(api, settings, administration, now)
  return {
    ...open,
    choices: () => choicesOf(office),
    openItems: (numbers) => openItemsOf(office, numbers),
    find: openFinder(office),
    book: (order, notes) => book(office, order, notes),
    unbook: (booked, order, notes) => unbook(office, booked, order, notes),
    letterOff: (booked, order, notes) => letterOff(office, booked, order, notes),
    items: itemsOf(office),
  }
}

const noAdministration = { code: 'twinfield.no_administration' }
const unread = async () => ({ unread: noAdministration })

// Row O2: nothing is booked before the administration is chosen.
const nothingChosen: Omit<Books, 'check'> = {
  choices: unread,
  openItems: unread,
  find: unread,
  book: async () => notTaken(noAdministration),
}
