import { randomUUID } from 'node:crypto'
import { compare, type Money, negate, subtract, sum } from '../../../money/money.ts'
import { householdOf, ledgerId, put } from './administration.ts'
import type { Dialect } from './dialect.ts'
import type { BookingShelf, Draft, Line } from './draft.ts'
import { canBeOpen, invoiceOfSale, mutation, openOn, totalOf, withOpen } from './invoices.ts'
import type { Change, Document, Memory } from './memory.ts'
import { readBooking, turnedRound } from './read-booking.ts'
import { isSaid, ruleSaysNo, type Said } from './said.ts'

const kindOfDaybook: Readonly<Record<BookingShelf, string>> = {
  bankboekingen: 'Bank',
  kasboekingen: 'Kas',
  memoriaalboekingen: 'Memoriaal',
}

/** What keeps a booking from being written; `before` are the lines that it replaces. */
export const objection = (
  memory: Memory,
  draft: Draft,
  dialect: Dialect,
  before: readonly Line[] = [],
): Said | null => {
  if (!daybookOf(memory, draft, dialect)) return ruleSaysNo('daybook_unknown', dialect)
  if (dialect.refusesClosedYear && yearIsClosed(memory, draft.date)) return ruleSaysNo('year_closed', dialect)
  if (dialect.refusesUnbalanced && !balances(draft)) return ruleSaysNo('unbalanced', dialect)
  if (draft.lines.some((line) => line.on === 'ledger' && !ledgerTakes(memory, line.id, dialect)))
    return ruleSaysNo('ledger_unknown', dialect)
  const settled = Map.groupBy([...draft.lines, ...before].filter(isSale), ({ id }) => id)
  for (const [sale, lines] of settled) {
    const invoice = invoiceOfSale(memory, sale)
    if (!invoice) return ruleSaysNo('invoice_missing', dialect, dialect.missingInvoiceStatus)
    const open = subtract(openOn(invoice), credited(lines))
    if (dialect.refusesMoreThanOpen && !canBeOpen(open, totalOf(invoice)))
      return ruleSaysNo('more_than_open', dialect)
  }
  return null
}

const isSale = ({ on }: Line): boolean => on === 'sale'

const credited = (lines: readonly Line[]): Money =>
  sum(
    lines.map(({ credit }) => credit),
    'EUR',
  )

// Fact sheet, 5: credit less debit of the lines is what came to the daybook.
const balances = ({ lines, received }: Draft): boolean => compare(credited(lines), received) === 0

const daybookOf = (memory: Memory, { daybook, shelf }: Draft, { refusesInactive }: Dialect) => {
  const found = memory.get('dagboeken', daybook)
  const usable = found?.soort === kindOfDaybook[shelf] && !(refusesInactive && found.nonactief)
  return usable ? found : null
}

const ledgerTakes = (memory: Memory, id: string, { refusesInactive }: Dialect): boolean => {
  const ledger = memory.get('grootboeken', id)
  return ledger !== undefined && !(refusesInactive && ledger.nonactief === true)
}

export const yearIsClosed = (memory: Memory, date: string): boolean =>
  Number(date.slice(0, 4)) <= householdOf(memory).closedYear

/** The changes that write a booking: itself, its lines in the ledgers, and what is open afterwards. */
export const bookingChanges = (memory: Memory, draft: Draft, id: string, at: string): Change[] => {
  const document: Document = {
    id,
    uri: `/${draft.shelf}/${id}`,
    modifiedOn: at,
    ...draft.fields,
    _lines: draft.lines.map((line) => ({ ...line, credit: String(line.credit.minor) })),
  }
  return [
    put(draft.shelf, document),
    ...ledgerLines(memory, draft, id, at).map((line) => put('grootboekmutaties', line)),
    ...openAmounts(memory, draft.lines, at),
  ]
}

const ledgerLines = (memory: Memory, draft: Draft, booking: string, at: string): Document[] => {
  const { daybook, date, voucher } = draft
  const same = { booking, daybook, date, at, voucher }
  const own = String(memory.get('dagboeken', daybook)?._ledger ?? '')
  const money = { ledger: own, text: draft.text, credit: negate(draft.received), number: '', customer: '' }
  const rest = draft.lines.map((line) => {
    const invoice = line.on === 'sale' ? invoiceOfSale(memory, line.id) : undefined
    const customer = (invoice?.relatie as { id?: string } | undefined)?.id ?? ''
    const ledger = line.on === 'sale' ? ledgerId(1300) : line.id
    return {
      ledger,
      text: line.text,
      credit: line.credit,
      number: String(invoice?.factuurnummer ?? ''),
      customer,
    }
  })
  return [money, ...rest].map((line) => mutation({ ...same, ...line }))
}

const openAmounts = (memory: Memory, lines: readonly Line[], at: string): Change[] =>
  [...Map.groupBy(lines.filter(isSale), ({ id }) => id)].flatMap(([sale, own]) => {
    const invoice = invoiceOfSale(memory, sale)
    return invoice ? [withOpen(invoice, subtract(openOn(invoice), credited(own)), at)] : []
  })

export const linesOf = (document: Document): Line[] =>
  ((document._lines ?? []) as { on: Line['on']; id: string; text: string; credit: string }[]).map((line) => ({
    ...line,
    credit: { minor: BigInt(line.credit), currency: 'EUR' },
  }))

/** The changes that take a booking away. */
export const undoingChanges = (
  memory: Memory,
  shelf: BookingShelf,
  document: Document,
  at: string,
): Change[] => [
  { shelf, id: document.id, document: null },
  ...memory
    .by('grootboekmutaties', '_booking', document.id)
    .map(({ id }): Change => ({ shelf: 'grootboekmutaties', id, document: null })),
  ...openAmounts(memory, turnedRound(linesOf(document)), at),
]

/** Writes a new booking, or says why not. */
export const book = (
  memory: Memory,
  shelf: BookingShelf,
  body: Readonly<Record<string, unknown>>,
  dialect: Dialect,
  at: string,
): Said => {
  const draft = readBooking(shelf, body, dialect)
  if (isSaid(draft)) return draft
  const no = objection(memory, draft, dialect)
  if (no) return no
  const id = randomUUID()
  memory.commit(bookingChanges(memory, draft, id, at))
  return { status: 201, body: memory.get(shelf, id) }
}

/** Replaces a booking as a whole (fact sheet, 8). */
export const rewriteBooking = (
  memory: Memory,
  shelf: BookingShelf,
  old: Document,
  body: Readonly<Record<string, unknown>>,
  dialect: Dialect,
  at: string,
): Said => {
  const draft = readBooking(shelf, body, dialect)
  if (isSaid(draft)) return draft
  const no = objection(memory, draft, dialect, turnedRound(linesOf(old)))
  if (no) return no
  memory.commit(undoingChanges(memory, shelf, old, at))
  memory.commit(bookingChanges(memory, draft, old.id, at))
  return { status: 200, body: memory.get(shelf, old.id) }
}

/** Takes a booking away, unless its year is closed. */
export const deleteBooking = (
  memory: Memory,
  shelf: BookingShelf,
  old: Document,
  dialect: Dialect,
  at: string,
): Said => {
  if (dialect.refusesClosedYear && yearIsClosed(memory, String(old.datum)))
    return ruleSaysNo('year_closed', dialect)
  memory.commit(undoingChanges(memory, shelf, old, at))
  // The published document answers with the memorial itself, and with an empty object for the others.
  return { status: 200, body: shelf === 'memoriaalboekingen' ? old : {} }
}
