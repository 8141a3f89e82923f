import { type Currency, isCurrency } from '../../money/currency.ts'
import { parseDecimal } from '../../money/decimal.ts'
import type { Money } from '../../money/money.ts'
import { Broken } from '../../outbound/wire.ts'
import type { Booked, BooksChoice, ItemPayment, PackageItem } from '../books.ts'
import { type Fields, isFields } from '../exact-json.ts'

/** Two sorts of invoices, each with an address and ids of its own (fact sheet, 4 and 5). */
export type Sort = 'sales' | 'external'
export const sorts: readonly Sort[] = ['sales', 'external']

export const pathOfSort: Readonly<Record<Sort, string>> = {
  sales: 'sales_invoices',
  external: 'external_sales_invoices',
}

/** `sales:496081520814982282` */
export const itemId = (sort: Sort, id: string): string => `${sort}:${id}`

/** Null for what was never an id of ours. */
export const readItemId = (item: string): { readonly sort: Sort; readonly id: string } | null => {
  const [, sort, id] = /^(sales|external):(\d+)$/.exec(item) ?? []
  return sort === undefined || id === undefined ? null : { sort: sort as Sort, id }
}

const unreadable = (): never => {
  throw new Broken({ code: 'line.unreadable' })
}

/** A text, or a number as it was written; ids come as either (fact sheet, 1). */
export const text = (fields: Fields, name: string): string => {
  const value = fields[name]
  return typeof value === 'string' ? value : unreadable()
}

/** Null for what is null, absent or empty. */
export const textOrNull = (fields: Fields, name: string): string | null => {
  const value = fields[name]
  return typeof value === 'string' && value !== '' ? value : null
}

// Money comes with at least one decimal, and with more than the currency has where it was reckoned (fact sheet, 1).
const amount = (fields: Fields, name: string, currency: Currency): Money => {
  const written = text(fields, name)
  return parseDecimal(written.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, ''), currency) ?? unreadable()
}

const day = (fields: Fields, name: string): string =>
  /^\d{4}-\d{2}-\d{2}/.exec(textOrNull(fields, name) ?? '')?.[0] ?? unreadable()

const rows = (fields: Fields, name: string): readonly Fields[] => {
  const list = fields[name]
  return Array.isArray(list) ? list.filter(isFields) : []
}

// Fact sheet, 4.2 and 5. A scheduled invoice is not sent yet; one with a payment under way is open until that is through.
const stateOf: Readonly<Record<string, PackageItem['state']>> = {
  ...{ draft: 'draft', scheduled: 'draft' },
  ...{ new: 'open', open: 'open', pending_payment: 'open', reminded: 'open', late: 'open' },
  ...{ paid: 'paid', uncollectible: 'uncollectible' },
}

/** An invoice; none where it is in a currency that Saldo does not count in. */
export const itemOf =
  (sort: Sort) =>
  (invoice: Fields): PackageItem[] => {
    const currency = text(invoice, 'currency')
    if (!isCurrency(currency)) return []
    const number = sort === 'sales' ? textOrNull(invoice, 'invoice_id') : textOrNull(invoice, 'reference')
    return [
      {
        id: itemId(sort, text(invoice, 'id')),
        // A draft has no number yet (fact sheet, 4.3).
        number: number ?? '',
        customer: customerOf(invoice),
        total: amount(invoice, 'total_price_incl_tax', currency),
        open: amount(invoice, 'total_unpaid', currency),
        issuedOn: issuedOn(invoice, sort),
        version: text(invoice, 'version'),
        state: stateOf[text(invoice, 'state')] ?? unreadable(),
        references: referencesOf(invoice),
        texts: textsOf(invoice),
        emails: emailsOf(invoice),
        dueOn: textOrNull(invoice, 'due_date'),
        ledger: null,
        payments: rows(invoice, 'payments').map(paymentOf(currency)),
      },
    ]
  }

// A draft need not have a date yet; it was begun on one.
const issuedOn = (invoice: Fields, sort: Sort): string => {
  const name = sort === 'sales' ? 'invoice_date' : 'date'
  return day(invoice, textOrNull(invoice, name) === null ? 'created_at' : name)
}

const quoted = ['invoice_id', 'reference', 'payment_reference', 'short_payment_reference'] as const

const referencesOf = (invoice: Fields): readonly string[] =>
  unique(quoted.map((name) => textOrNull(invoice, name)))

const textsOf = (invoice: Fields): readonly string[] =>
  unique([
    ...rows(invoice, 'details').map((detail) => textOrNull(detail, 'description')),
    textOrNull(invoice, 'source'),
    textOrNull(invoice, 'source_url'),
  ])

const contactOf = (invoice: Fields, name: string): Fields => {
  const contact = invoice[name]
  return isFields(contact) ? contact : {}
}

const customerOf = (invoice: Fields): string | null => {
  const contact = contactOf(invoice, 'contact')
  const person = unique(['firstname', 'lastname'].map((name) => textOrNull(contact, name))).join(' ')
  return textOrNull(contact, 'company_name') ?? (person === '' ? null : person)
}

// Several addresses can stand in one field.
const emailsOf = (invoice: Fields): readonly string[] => {
  const contact = contactOf(invoice, 'contact')
  const written = [
    textOrNull(contact, 'email'),
    textOrNull(contact, 'send_invoices_to_email'),
    textOrNull(contactOf(invoice, 'contact_person'), 'email'),
  ]
  return unique(written.flatMap((one) => (one ?? '').split(/[\s,;]+/)).map((one) => one || null))
}

const unique = (found: readonly (string | null)[]): readonly string[] => [
  ...new Set(found.filter((one) => one !== null)),
]

const paymentOf =
  (currency: Currency) =>
  (payment: Fields): ItemPayment => ({
    id: `payment:${text(payment, 'id')}`,
    reference: textOrNull(payment, 'transaction_identifier'),
    amount: amount(payment, 'price', currency),
    on: day(payment, 'payment_date'),
  })

/** A payment as a booking. One that was tied to a line of the bank is the bookkeeper's now. */
export const bookedPayment = (payment: Fields, currency: Currency): Booked => {
  const { id, reference, amount: received, on: date } = paymentOf(currency)(payment)
  const touched = textOrNull(payment, 'financial_mutation_id') !== null
  return { id, reference: reference ?? '', date, received, touched, lettered: null }
}

/** The payments that stand on an invoice, as bookings. */
export const bookedOn = (invoice: Fields): Booked[] => {
  const currency = text(invoice, 'currency')
  if (!isCurrency(currency)) return []
  return rows(invoice, 'payments').map((payment) => bookedPayment(payment, currency))
}

/** A journal document of ours: its first line is the place (see `writeJournal`). */
export const bookedJournal = (journal: Fields, currency: Currency): Booked => {
  const [place] = rows(journal, 'general_journal_document_entries').toSorted(
    (a, b) => Number(a.row_order ?? 0) - Number(b.row_order ?? 0),
  )
  if (!place) return unreadable()
  const [debit, credit] = [amount(place, 'debit', currency), amount(place, 'credit', currency)]
  return {
    id: `journal:${text(journal, 'id')}`,
    reference: textOrNull(journal, 'reference') ?? '',
    date: day(journal, 'date'),
    received: { minor: debit.minor - credit.minor, currency },
    touched: false,
    lettered: null,
  }
}

const takesMoney = ['current_assets', 'current_liabilities', 'temporary']

/**
 * A ledger: a place where it may take payments, is one for money on its way and does not belong to a bank account that
 * Moneybird reads itself; and something that can be booked on where journals may name it (fact sheet, 8).
 */
export const choicesOf = (ledger: Fields): BooksChoice[] => {
  const allows = Array.isArray(ledger.allowed_document_types) ? ledger.allowed_document_types : []
  const choice = {
    id: text(ledger, 'id'),
    number: textOrNull(ledger, 'account_id') ?? '',
    name: text(ledger, 'name'),
    active: ledger.active !== false,
  }
  const isPlace =
    allows.includes('payment') &&
    takesMoney.includes(text(ledger, 'account_type')) &&
    textOrNull(ledger, 'financial_account_id') === null
  return [
    ...(isPlace ? [{ ...choice, use: 'place', kind: 'clearing' } as const] : []),
    ...(allows.includes('general_journal_document')
      ? [{ ...choice, use: 'ledger', kind: 'other' } as const]
      : []),
  ]
}
