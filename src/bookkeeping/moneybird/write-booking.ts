import { Bug } from '../../bug.ts'
import { formatDecimal } from '../../money/decimal.ts'
import { equals, type Money, money, negate } from '../../money/money.ts'
import type { BookingLine, BookingOrder } from '../books.ts'
import type { MoneybirdSettings } from './settings.ts'

// Inferred: nothing is published about it; a column of text takes 255 characters unless told otherwise.
export const longestReference = 255

/** The one line of an order (`lines: 'one'`). */
export const onlyLine = ({ reference, received, lines }: BookingOrder): BookingLine | null => {
  if (reference.length === 0 || reference.length > longestReference)
    throw new Bug(`a reference of ${reference.length} characters`)
  const [line, another] = lines
  if (!line || another) return null
  if (!equals(line.amount, received)) throw new Bug('the line of a booking is not what it is about')
  return line
}

/** A payment on an invoice (fact sheet, 6.1). Money that went back has a negative price. */
export const writePayment = (
  order: BookingOrder,
  { paymentAction }: Pick<MoneybirdSettings, 'paymentAction'>,
) => ({
  payment: {
    payment_date: order.date,
    price: formatDecimal(order.received),
    transaction_identifier: order.reference,
    ...(paymentAction === 'balance_settlement' && { manual_payment_action: paymentAction }),
    ...(paymentAction !== 'none' && { ledger_account_id: order.place }),
  },
})

/** A journal of two lines, the place first (fact sheet, 8). */
export const writeJournal = (order: BookingOrder, ledger: string) => ({
  general_journal_document: {
    reference: order.reference,
    date: order.date,
    general_journal_document_entries_attributes: [
      { ledger_account_id: order.place, ...sides(order.received), row_order: 1 },
      { ledger_account_id: ledger, ...sides(negate(order.received)), row_order: 2 },
    ],
  },
})

const sides = (debit: Money) => ({
  debit: formatDecimal(above(debit)),
  credit: formatDecimal(above(negate(debit))),
})

const above = (amount: Money): Money => (amount.minor > 0n ? amount : money(0n, amount.currency))
