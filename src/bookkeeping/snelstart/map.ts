import { parseDecimal } from '../../money/decimal.ts'
import { type Money, subtract } from '../../money/money.ts'
import { Broken } from '../../outbound/wire.ts'
import type { Booked, BooksChoice, OpenItem } from '../books.ts'
import { type Fields, isFields } from '../exact-json.ts'

const unreadable = (): never => {
  throw new Broken({ code: 'line.unreadable' })
}

const text = (fields: Fields, name: string): string => {
  const value = fields[name]
  return typeof value === 'string' ? value : unreadable()
}

const textOr = (fields: Fields, name: string, otherwise: string): string => {
  const value = fields[name]
  return typeof value === 'string' ? value : otherwise
}

// .NET writes decimals with as many zeros as they were reckoned with: 121.0000 is 121.00.
const amount = (fields: Fields, name: string): Money => {
  const written = textOr(fields, name, fields[name] === undefined || fields[name] === null ? '0' : '')
  return parseDecimal(written.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, ''), 'EUR') ?? unreadable()
}

const inAmsterdam = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' })

// Dates have no zone (fact sheet, 2); one that has all the same means that instant, seen from the Netherlands.
const day = (fields: Fields, name: string): string => {
  const written = textOr(fields, name, '')
  const [date] = /^\d{4}-\d{2}-\d{2}/.exec(written) ?? [unreadable()]
  return /(Z|[+-]\d{2}:\d{2})$/.test(written) ? inAmsterdam.format(new Date(written)) : date
}

const placeKinds: Readonly<Record<string, 'bank' | 'cash'>> = { Bank: 'bank', Kas: 'cash' }

/** A daybook that money can be booked in: of kind bank or cash, for a memorial cannot be searched (fact sheet, 8). */
export const placeOf = (daybook: Fields): BooksChoice[] => {
  const kind = placeKinds[textOr(daybook, 'soort', '')]
  if (kind === undefined) return []
  return [{ ...choiceOf(daybook), use: 'place', kind }]
}

// Accounts that a daybook keeps itself: a booking that names one would go past its daybook.
const keptByDaybook = /^Dagboek/

export const ledgerOf = (ledger: Fields): BooksChoice[] => {
  if (keptByDaybook.test(textOr(ledger, 'grootboekfunctie', ''))) return []
  return [{ ...choiceOf(ledger), use: 'ledger', kind: 'other' }]
}

const choiceOf = (fields: Fields) => ({
  id: text(fields, 'id').toLowerCase(),
  number: String(fields.nummer ?? ''),
  name: textOr(fields, 'omschrijving', ''),
  active: fields.nonactief !== true,
})

/** An invoice that is booked: one without a verkoopboeking cannot be paid (fact sheet, 4 and 8). */
export const openItemOf = (invoice: Fields): OpenItem[] => {
  const sale = invoice.verkoopBoeking
  if (!isFields(sale) || typeof sale.id !== 'string') return []
  return [
    {
      id: sale.id.toLowerCase(),
      number: text(invoice, 'factuurnummer'),
      customer: null,
      total: amount(invoice, 'factuurBedrag'),
      open: amount(invoice, 'openstaandSaldo'),
      issuedOn: day(invoice, 'factuurDatum'),
    },
  ]
}

export const bookedOf = (booking: Fields): Booked => ({
  id: text(booking, 'id').toLowerCase(),
  reference: textOr(booking, 'boekstuk', ''),
  date: day(booking, 'datum'),
  received: subtract(amount(booking, 'bedragOntvangen'), amount(booking, 'bedragUitgegeven')),
  touched: booking.gewijzigdDoorAccountant === true,
  lettered: null,
})
