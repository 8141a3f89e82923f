import { type Money, zero } from '../../../money/money.ts'
import { baseCurrency, currencyOf, sent } from './amounts.ts'
import { dateOf, type Fields, textOr, unwrap } from './read-body.ts'
import type { Invoice } from './records.ts'
import { blank, type FieldError, invalid, isSaid, type Said } from './said.ts'
import type { Scene } from './scene.ts'

/** A payment somebody wants to register (fact sheet, 6.1). */
export interface PaymentWish {
  readonly date: string
  readonly price: Money
  readonly base: Money
  readonly identifier: string | null
  readonly account: string | null
  readonly mutation: string | null
  readonly action: string | null
  readonly ledger: string | null
  /** The document it is settled against. */
  readonly settles: string | null
}

const fieldNames = [
  'payment_date',
  'price',
  'price_base',
  'financial_account_id',
  'financial_mutation_id',
  'transaction_identifier',
  'manual_payment_action',
  'ledger_account_id',
  'invoice_id',
]

/** What each way of paying by hand cannot do without. */
const needs: Readonly<Record<string, string | null>> = {
  private_payment: 'financial_account_id',
  payment_without_proof: null,
  cash_payment: 'financial_account_id',
  rounding_error: null,
  bank_transfer: 'financial_mutation_id',
  balance_settlement: 'ledger_account_id',
  invoices_settlement: 'invoice_id',
}

/** The wish in a body, or every field that is wrong with it (fact sheet, 6.3). */
export const readPayment = ({ dialect }: Scene, body: unknown, invoice: Invoice): PaymentWish | Said => {
  const read = unwrap(body, 'payment', fieldNames, dialect)
  if (isSaid(read)) return read
  const { fields } = read
  const foreign = invoice.currency !== baseCurrency
  const wrong = [
    ...dateErrors(fields.payment_date),
    ...amountErrors('price', fields.price, invoice.currency),
    ...(foreign || fields.price_base !== undefined
      ? amountErrors('price_base', fields.price_base, baseCurrency)
      : []),
    ...actionErrors(fields),
  ]
  if (wrong.length > 0) return invalid(wrong)
  const price = sent(fields.price, invoice.currency) ?? zero(currencyOf(invoice.currency))
  return {
    date: dateOf(fields.payment_date) ?? '',
    price,
    base: foreign ? (sent(fields.price_base, baseCurrency) ?? zero(baseCurrency)) : price,
    identifier: textOr(fields.transaction_identifier, null),
    account: textOr(fields.financial_account_id, null),
    mutation: textOr(fields.financial_mutation_id, null),
    action: textOr(fields.manual_payment_action, null),
    ledger: textOr(fields.ledger_account_id, null),
    settles: textOr(fields.invoice_id, null),
  }
}

const isBlank = (value: unknown): boolean => value === undefined || value === null || value === ''

const dateErrors = (value: unknown): FieldError[] => [
  ...(isBlank(value) ? [blank('payment_date')] : []),
  ...(dateOf(value) === null ? [{ field: 'payment_date', message: 'is not a valid date' }] : []),
]

const amountErrors = (field: string, value: unknown, currency: string): FieldError[] => [
  ...(isBlank(value) ? [blank(field)] : []),
  ...(isBlank(value) || !sent(value, currency)
    ? [{ field, message: 'is not a number', code: 'not_a_number', value: value ?? null }]
    : []),
]

const actionErrors = (fields: Fields): FieldError[] => {
  const action = fields.manual_payment_action
  if (isBlank(action)) return []
  const needed = needs[String(action)]
  if (needed === undefined)
    return [
      {
        field: 'manual_payment_action',
        message: 'is not included in the list',
        code: 'inclusion',
        value: action,
      },
    ]
  return needed !== null && isBlank(fields[needed]) ? [blank(needed)] : []
}
