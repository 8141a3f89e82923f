import { Bug } from '../../bug.ts'
import { formatDecimal } from '../../money/decimal.ts'
import { equals, type Money, money, negate, sum } from '../../money/money.ts'
import type { BookingLine, BookingOrder } from '../books.ts'
import { compactDay, firstForty, lastForty } from './fields.ts'
import { branch, leaf } from './xml.ts'

/** The customer of an item, and the ledger its debtors stand on. */
export interface Debtor {
  readonly ledger: string
  readonly customer: string
}

/** Where and how memorials are written. */
export interface MemorialManner {
  readonly office: string
  readonly memorial: string
  readonly destiny: 'temporary' | 'final'
}

// Fact sheet, 3.4: descriptions have 40 characters.
export const longestReference = 40

// Fact sheet, 3.1: so many children a parent, of which the payment line is one.
const mostLines = 25

/**
 * A memorial of a payment line and a line for each of the order (row O10): `debtors` has the customer of each item by its id. A
 * memorial has no total line and balances by itself (fact sheet, 3.4).
 */
export const composeMemorial = (
  order: BookingOrder,
  debtors: ReadonlyMap<string, Debtor>,
  { office, memorial, destiny }: MemorialManner,
): string => {
  mustBeRight(order)
  const header = [
    leaf('office', office),
    leaf('code', memorial),
    leaf('currency', order.received.currency),
    leaf('date', compactDay(order.date)),
  ]
  const lines = [paymentLine(order), ...order.lines.map((line) => lineOf(order, line, debtors))]
  const written = lines.map((fields, index) =>
    branch('line', fields, { type: 'detail', id: String(index + 1) }),
  )
  return branch('transactions', [
    branch('transaction', [branch('header', header), branch('lines', written)], {
      ...{ destiny, raisewarning: 'false' },
    }),
  ])
}

/** Whether Twinfield takes it in one request. */
export const fitsInMemorial = ({ lines }: BookingOrder): boolean => lines.length < mostLines

const mustBeRight = ({ reference, lines, received }: BookingOrder): void => {
  if (reference.length === 0 || reference.length > longestReference)
    throw new Bug(`a reference of ${reference.length} characters`)
  const amounts = lines.map(({ amount }) => amount)
  if (!equals(sum(amounts, received.currency), received))
    throw new Bug('the lines of a booking do not add up to it')
}

/** The id whole; the word beside it only where both find room (row O10). */
export const paymentText = (reference: string): string => {
  const text = `${reference} betaling`
  return text.length > longestReference ? reference : text
}

// Without an order number the payment is that of an invoice, where it is of one alone.
const numberOf = ({ orderNumber, lines }: BookingOrder): string | undefined => {
  if (orderNumber !== undefined) return orderNumber
  const [line, another] = lines.filter((one) => one.on === 'item')
  return line && !another ? line.number : undefined
}

const paymentLine = (order: BookingOrder): string[] => {
  const number = numberOf(order)
  return [
    leaf('dim1', order.place),
    ...sides(order.received),
    leaf('invoicenumber', number === undefined ? undefined : lastForty(number)),
    leaf('description', paymentText(order.reference)),
  ]
}

const lineOf = (
  { orderNumber }: BookingOrder,
  line: BookingLine,
  debtors: ReadonlyMap<string, Debtor>,
): string[] => {
  if (line.on === 'ledger')
    return [
      leaf('dim1', line.ledger),
      ...sides(negate(line.amount)),
      leaf('description', firstForty(line.text)),
    ]
  const debtor = debtors.get(line.item)
  if (!debtor) throw new Bug(`nobody owes ${line.item}`)
  const number = orderNumber ?? line.number
  return [
    leaf('dim1', debtor.ledger),
    leaf('dim2', debtor.customer),
    ...sides(negate(line.amount)),
    leaf('invoicenumber', lastForty(number)),
    leaf('description', firstForty(number)),
  ]
}

const sides = (debit: Money): string[] => [
  leaf('debitcredit', debit.minor < 0n ? 'credit' : 'debit'),
  leaf('value', formatDecimal(debit.minor < 0n ? money(-debit.minor, debit.currency) : debit)),
]
