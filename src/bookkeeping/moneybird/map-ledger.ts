import type { BooksChoice } from '../books.ts'
import type { Fields } from '../exact-json.ts'
import { text, textOrNull } from './fields.ts'

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
