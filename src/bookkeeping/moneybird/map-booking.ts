import { type Currency, isCurrency } from '../../money/currency.ts'
import type { Booked, ItemPayment } from '../books.ts'
import type { Fields } from '../exact-json.ts'
import { amount, day, rows, text, textOrNull, unreadable } from './fields.ts'

/** A payment as it stands on an invoice. */
export const paymentOf =
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
