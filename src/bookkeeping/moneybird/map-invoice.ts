import { isCurrency } from '../../money/currency.ts'
import type { PackageItem } from '../books.ts'
import { type Fields, isFields } from '../exact-json.ts'
import { amount, day, rows, text, textOrNull, unreadable } from './fields.ts'
import { itemId, type Sort } from './item-id.ts'
import { paymentOf } from './map-booking.ts'

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
