import { negate, subtract, sum } from '../../../money/money.ts'
import { ledgerId } from './administration.ts'
import type { Dialect } from './dialect.ts'
import type { BookingShelf, Draft, Line } from './draft.ts'
import { createFieldReader, type FieldReader, type Fields, written } from './read-fields.ts'
import type { Said } from './said.ts'

interface Row {
  readonly line: Line
  readonly fields: Fields
}

/** A booking out of a body, as far as its form goes. */
export const readBooking = (shelf: BookingShelf, body: Fields, dialect: Dialect): Draft | Said => {
  const read = createFieldReader(dialect)
  const draft = shelf === 'memoriaalboekingen' ? memorial(body, read) : moneyBooking(shelf, body, read)
  return read.wrong ?? draft
}

const moneyBooking = (shelf: BookingShelf, body: Fields, read: FieldReader): Draft => {
  const [received, spent] = [
    read.amount(body, 'bedragOntvangen', true),
    read.amount(body, 'bedragUitgegeven', true),
  ]
  const ledgers = read.rows(body, 'grootboekBoekingsRegels').map((row) => ledgerRow(row, read))
  const sales = read.rows(body, 'verkoopboekingBoekingsRegels').map((row) => saleRow(row, read))
  const vat = read.rows(body, 'btwBoekingsregels').map((row) => vatRow(row, read))
  return {
    ...head(shelf, body, read),
    received: subtract(received, spent),
    lines: [...ledgers, ...sales, ...vat].map(({ line }) => line),
    fields: {
      ...headFields(body, read),
      bedragOntvangen: written(received),
      bedragUitgegeven: written(spent),
      grootboekBoekingsRegels: ledgers.map(({ fields }) => fields),
      inkoopboekingBoekingsRegels: [],
      verkoopboekingBoekingsRegels: sales.map(({ fields }) => fields),
      btwBoekingsregels: vat.map(({ fields }) => fields),
    },
  }
}

// A memorial daybook with a ledger of its own is the counter side itself (fact sheet, 5).
const memorial = (body: Fields, read: FieldReader): Draft => {
  const ledgers = read.rows(body, 'memoriaalBoekingsRegels').map((row) => ledgerRow(row, read))
  const sales = read.rows(body, 'verkoopboekingBoekingsRegels').map((row) => memorialSaleRow(row, read))
  const lines = [...ledgers, ...sales].map(({ line }) => line)
  return {
    ...head('memoriaalboekingen', body, read),
    received: sum(
      lines.map(({ credit }) => credit),
      'EUR',
    ),
    lines,
    fields: {
      ...headFields(body, read),
      memoriaalBoekingsRegels: ledgers.map(({ fields }) => fields),
      inkoopboekingBoekingsRegels: [],
      verkoopboekingBoekingsRegels: sales.map(({ fields }) => fields),
    },
  }
}

const head = (shelf: BookingShelf, body: Fields, read: FieldReader) => ({
  shelf,
  date: read.date(body, 'datum'),
  daybook: read.reference(body, 'dagboek'),
  voucher: read.text(body, 'boekstuk', 25),
  text: read.text(body, 'omschrijving', 250),
})

const headFields = (body: Fields, read: FieldReader) => {
  const { date, daybook, voucher, text } = head('bankboekingen', body, read)
  return {
    datum: date,
    dagboek: { id: daybook, uri: `/dagboeken/${daybook}` },
    boekstuk: voucher,
    omschrijving: text,
    markering: body.markering === true,
    gewijzigdDoorAccountant: false,
  }
}

const net = (row: Fields, read: FieldReader) => {
  const [debit, credit] = [read.amount(row, 'debet'), read.amount(row, 'credit')]
  return { credit: subtract(credit, debit), fields: { debet: written(debit), credit: written(credit) } }
}

const ledgerRow = (row: Fields, read: FieldReader): Row => {
  const id = read.reference(row, 'grootboek')
  const text = read.text(row, 'omschrijving', 250, true)
  const { credit, fields } = net(row, read)
  const kind = row.btwSoort === undefined || row.btwSoort === null ? {} : { btwSoort: row.btwSoort }
  return {
    line: { on: 'ledger', id, text, credit },
    fields: { omschrijving: text, grootboek: { id, uri: `/grootboeken/${id}` }, ...fields, ...kind },
  }
}

const saleRow = (row: Fields, read: FieldReader): Row => {
  const id = read.reference(row, 'boekingId')
  const text = read.text(row, 'omschrijving', 250)
  const { credit, fields } = net(row, read)
  return {
    line: { on: 'sale', id, text, credit },
    fields: { boekingId: { id, uri: `/verkoopboekingen/${id}` }, omschrijving: text, ...fields },
  }
}

// A positive amount settles (fact sheet, 5: the bundle that books vouchers).
const memorialSaleRow = (row: Fields, read: FieldReader): Row => {
  const id = read.reference(row, 'boekingId')
  const text = read.text(row, 'omschrijving', 250, true)
  const credit = read.amount(row, 'bedrag', true)
  return {
    line: { on: 'sale', id, text, credit },
    fields: {
      boekingId: { id, uri: `/verkoopboekingen/${id}` },
      omschrijving: text,
      bedrag: written(credit),
    },
  }
}

const vatRow = (row: Fields, read: FieldReader): Row => {
  const [type, rate] = [read.text(row, 'type', 50, true), read.text(row, 'tarief', 50, true)]
  const { credit, fields } = net(row, read)
  const number = type === 'TeVorderenBtwType' ? 1520 : rate === 'Laag' ? 1510 : 1500
  return {
    line: { on: 'ledger', id: ledgerId(number), text: `Btw ${rate}`, credit },
    fields: { type, tarief: rate, ...fields },
  }
}

/** What the same lines take off when the booking is taken away. */
export const turnedRound = (lines: readonly Line[]): Line[] =>
  lines.map((line) => ({ ...line, credit: negate(line.credit) }))
