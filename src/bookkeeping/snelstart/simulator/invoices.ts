import { randomUUID } from 'node:crypto'
import { allocate } from '../../../money/allocate.ts'
import { parseDecimal } from '../../../money/decimal.ts'
import { compare, type Money, negate, subtract, sum, zero } from '../../../money/money.ts'
import { ledgerId, put } from './administration.ts'
import type { Dialect } from './dialect.ts'
import type { Change, Document, Memory } from './memory.ts'
import { createFieldReader, type Fields, written } from './read-fields.ts'
import { ruleSaysNo, type Said } from './said.ts'

/** A verkoopboeking as it is to be written, with the verkoopfactuur that follows from it. */
interface Sale {
  readonly number: string
  readonly customer: string
  readonly total: Money
  /** `YYYY-MM-DDT00:00:00` */
  readonly date: string
  readonly fields: Fields
  readonly revenue: readonly { readonly ledger: string; readonly text: string; readonly credit: Money }[]
}

const euros = (text: unknown): Money => parseDecimal(String(text), 'EUR') ?? zero('EUR')

export const openOn = (invoice: Document): Money => euros(invoice.openstaandSaldo)
export const totalOf = (invoice: Document): Money => euros(invoice.factuurBedrag)

/** The verkoopfactuur of a verkoopboeking. */
export const invoiceOfSale = (memory: Memory, sale: string): Document | undefined =>
  memory.by('verkoopfacturen', '_sale', sale)[0]

/** An open amount lies between nothing and the whole, on either side of zero. */
export const canBeOpen = (open: Money, total: Money): boolean => {
  const nothing = zero('EUR')
  const [least, most] = compare(total, nothing) < 0 ? [total, nothing] : [nothing, total]
  return compare(open, least) >= 0 && compare(open, most) <= 0
}

export const withOpen = (invoice: Document, open: Money, at: string): Change =>
  put('verkoopfacturen', { ...invoice, openstaandSaldo: written(open), modifiedOn: at })

/** A verkoopboeking out of a body, or what keeps it from being one. */
export const readSale = (body: Fields, dialect: Dialect): Sale | Said => {
  const read = createFieldReader(dialect)
  const number = read.text(body, 'factuurnummer', 25, true)
  const customer = read.reference(body, 'klant')
  const date = body.factuurdatum ? read.date(body, 'factuurdatum') : ''
  const revenue = read.rows(body, 'boekingsregels').map((row) => ({
    ledger: read.reference(row, 'grootboek'),
    text: read.text(row, 'omschrijving', 250),
    credit: read.amount(row, 'bedrag'),
  }))
  const vat = read.rows(body, 'btw').map((row) => ({
    ledger: ledgerId(String(row.btwSoort).endsWith('Laag') ? 1510 : 1500),
    text: `Btw ${String(row.btwSoort)}`,
    credit: read.amount(row, 'btwBedrag'),
  }))
  const lines = [...revenue, ...vat]
  const whole = sum(
    lines.map(({ credit }) => credit),
    'EUR',
  )
  const total = body.factuurbedrag === undefined ? whole : read.amount(body, 'factuurbedrag')
  read.text(body, 'omschrijving', 250)
  read.text(body, 'boekstuk', 25)
  if (read.wrong) return read.wrong
  // Fact sheet, 8: the amount of the invoice is its lines and their VAT, to the cent.
  if (compare(total, whole) !== 0) return ruleSaysNo('total_wrong', dialect)
  return { number, customer, total, date, fields: body, revenue: lines }
}

/** The changes that write a verkoopboeking, its verkoopfactuur and its lines in the ledgers. */
export const saleChanges = (sale: Sale, id: string, at: string, paid: Money = zero('EUR')): Change[] => {
  const date = sale.date || `${at.slice(0, 10)}T00:00:00`
  const document: Document = {
    ...sale.fields,
    id,
    uri: `/verkoopboekingen/${id}`,
    modifiedOn: at,
    factuurnummer: sale.number,
    factuurdatum: date,
    klant: { id: sale.customer, uri: `/relaties/${sale.customer}` },
    factuurbedrag: written(sale.total),
    markering: sale.fields.markering === true,
    gewijzigdDoorAccountant: false,
  }
  return [
    put('verkoopboekingen', document),
    put('verkoopfacturen', invoiceDocument(sale, id, date, at, paid)),
    ...ledgerLines(sale, id, date, at),
  ]
}

const invoiceDocument = (sale: Sale, saleId: string, date: string, at: string, paid: Money): Document => {
  // Not the verkoopboeking's own id (fact sheet, 8: an easy mistake).
  const id = saleId.replace(/^./, (first) => (first === 'f' ? '0' : 'f'))
  return {
    id,
    uri: `/verkoopfacturen/${id}`,
    modifiedOn: at,
    factuurnummer: sale.number,
    factuurDatum: date,
    vervalDatum: `${new Date(Date.parse(`${date}Z`) + 14 * 86_400_000).toISOString().slice(0, 10)}T00:00:00`,
    factuurBedrag: written(sale.total),
    openstaandSaldo: written(subtract(sale.total, paid)),
    relatie: { id: sale.customer, uri: `/relaties/${sale.customer}` },
    verkoopBoeking: { id: saleId, uri: `/verkoopboekingen/${saleId}` },
    verkoopOrders: [],
    _sale: saleId,
  }
}

const ledgerLines = (sale: Sale, booking: string, date: string, at: string): Change[] =>
  [{ ledger: ledgerId(1300), text: sale.number, credit: negate(sale.total) }, ...sale.revenue].map((line) =>
    put(
      'grootboekmutaties',
      mutation({
        ...line,
        booking,
        date,
        at,
        daybook: '',
        voucher: '',
        number: sale.number,
        customer: sale.customer,
      }),
    ),
  )

export interface Mutation {
  readonly booking: string
  readonly ledger: string
  readonly daybook: string
  readonly date: string
  readonly at: string
  readonly text: string
  readonly credit: Money
  readonly voucher: string
  readonly number: string
  readonly customer: string
}

const referring = (field: string, path: string, id: string) =>
  id === '' ? {} : { [field]: { id, uri: `/${path}/${id}` } }

/** A line of a ledger, as it can be read (fact sheet, 4: the oracle). */
export const mutation = (line: Mutation): Document => {
  const id = randomUUID()
  const nothing = zero('EUR')
  const credited = compare(line.credit, nothing) >= 0
  return {
    id,
    uri: `/grootboekmutaties/${id}`,
    modifiedOn: line.at,
    datum: line.date,
    ...referring('grootboek', 'grootboeken', line.ledger),
    ...referring('dagboek', 'dagboeken', line.daybook),
    omschrijving: line.text,
    debet: written(credited ? nothing : negate(line.credit)),
    credit: written(credited ? line.credit : nothing),
    saldo: written(negate(line.credit)),
    boekstuk: line.voucher,
    factuurNummer: line.number,
    ...referring('relatiePublicIdentifier', 'relaties', line.customer),
    documents: [],
    _booking: line.booking,
  }
}

export interface InvoiceSeed {
  readonly number: string
  readonly customer: string
  /** With 21 % VAT inside; negative for a credit note. */
  readonly total: Money
  /** `YYYY-MM-DD` */
  readonly issuedOn: string
}

/** The body with which a shop's own program would have booked this invoice. */
export const saleOfSeed = ({ number, total, issuedOn }: InvoiceSeed, customer: string): Sale => {
  const [net = total, vat = zero('EUR')] = allocate(total, [100n, 21n])
  const fields = {
    betalingstermijn: 14,
    omschrijving: `Factuur ${number}`,
    boekingsregels: [
      {
        omschrijving: 'Werkplaats',
        grootboek: { id: ledgerId(8000), uri: `/grootboeken/${ledgerId(8000)}` },
        bedrag: written(net),
        btwSoort: 'Hoog',
      },
    ],
    btw: [{ btwSoort: 'VerkopenHoog', btwBedrag: written(vat) }],
  }
  const revenue = [
    { ledger: ledgerId(8000), text: 'Werkplaats', credit: net },
    { ledger: ledgerId(1500), text: 'Btw VerkopenHoog', credit: vat },
  ]
  return { number, customer, total, date: `${issuedOn}T00:00:00`, fields, revenue }
}

/** What of an invoice is paid already. */
export const paidOn = (invoice: Document): Money => subtract(totalOf(invoice), openOn(invoice))
