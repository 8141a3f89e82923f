import { Bug } from '../bug.ts'
import { type Command, keepCommand } from '../organisation/command.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import type { Transaction } from '../store/database.ts'
import { clean } from './clean.ts'
import { isDay } from './day.ts'
import { type Draft, figuresOf } from './draft.ts'
import { customerOf, type GivenDocument } from './given.ts'
import { type Invoice, readInvoice } from './invoice.ts'
import { keepInvoice } from './keep-invoice.ts'
import { ownCurrency, readLines } from './line.ts'
import { type Place, placeOf } from './place.ts'

export interface GivenInvoice extends GivenDocument {
  readonly issuedOn: string
  readonly dueOn?: string | null | undefined
}

/** Makes an invoice and posts it; given the same command again, returns what it made. */
export const makeInvoice = async (
  tx: Transaction,
  command: Command,
  given: GivenInvoice,
): Promise<Invoice | Refusal> => {
  if (!(await keepCommand(tx, command))) return madeInvoice(tx, given.id)
  const place = await placeOf(tx, command, given)
  if (isRefusal(place)) return place
  const draft = draftOf(given, place, command.actor.apiKey ? 'api' : 'desk')
  if (isRefusal(draft)) return draft
  if (await keepInvoice(tx, draft, place)) return madeInvoice(tx, draft.id)
  return (await readInvoice(tx, draft.id))
    ? refuse('invoice.id_taken')
    : refuse('invoice.number_taken', { number: draft.number })
}

export const madeInvoice = async (tx: Transaction, id: string): Promise<Invoice> => {
  const invoice = await readInvoice(tx, id)
  if (!invoice) throw new Bug('an invoice that was made is not there')
  return invoice
}

const draftOf = (given: GivenInvoice, place: Place, source: 'api' | 'desk'): Draft | Refusal => {
  const number = clean(given.number)
  if (!number) return refuse('invoice.number_missing')
  const days = daysOf(given)
  if (isRefusal(days)) return days
  const customer = customerOf(given)
  if (isRefusal(customer)) return customer
  const currency = ownCurrency(given.currency, place.currency)
  if (isRefusal(currency)) return currency
  const lines = readLines(given.lines, currency)
  if (isRefusal(lines)) return lines
  const figures = figuresOf(lines, currency)
  if (figures.total.minor < 0n) return refuse('invoice.negative')
  return {
    ...customer,
    ...figures,
    ...days,
    id: given.id,
    shop: place.shop,
    kind: 'invoice',
    number,
    order: null,
    credits: null,
    adviser: given.adviserId ?? null,
    currency,
    paymentReference: null,
    lines,
    source,
    fingerprint: null,
    fileDigest: null,
  }
}

const daysOf = (given: GivenInvoice): { issuedOn: string; dueOn: string | null } | Refusal => {
  const dueOn = given.dueOn ?? null
  const wrong = [given.issuedOn, dueOn].find((day) => day !== null && !isDay(day))
  return wrong === undefined
    ? { issuedOn: given.issuedOn, dueOn }
    : refuse('invoice.day', { day: String(wrong) })
}
