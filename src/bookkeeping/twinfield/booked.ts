import { type Money, negate, sum } from '../../money/money.ts'
import type { Booked } from '../books.ts'
import { transactionId } from './item-id.ts'
import { carries } from './marks.ts'
import { debtorLines, type Transaction } from './transaction.ts'

/** A transaction as the booking that carries this mark. */
export const bookedOf = (transaction: Transaction, reference: string): Booked => ({
  id: transactionId(transaction),
  reference,
  date: transaction.date,
  received: receivedBy(transaction, reference),
  touched: false,
  lettered: letteredIn(transaction),
})

// A bank book has a total line; in a memorial it is the line with the mark, else what its debtors were credited.
const receivedBy = (transaction: Transaction, reference: string): Money => {
  const { lines } = transaction
  const line = lines.find(({ type }) => type === 'total') ?? moneyLine(transaction, reference)
  if (line) return line.value
  const currency = lines[0]?.value.currency ?? 'EUR'
  return negate(
    sum(
      debtorLines(transaction).map(({ value }) => value),
      currency,
    ),
  )
}

const moneyLine = ({ lines }: Transaction, reference: string) =>
  lines.find(({ customer, description }) => customer === null && carries(description, reference))

/** Whether every line on a customer is matched; null where none is on one. */
const letteredIn = (transaction: Transaction): boolean | null => {
  const debtors = debtorLines(transaction)
  return debtors.length === 0 ? null : debtors.every(({ matchStatus }) => matchStatus === 'matched')
}
