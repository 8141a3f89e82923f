import { isTextKey, type Language, say } from '../../languages/say.ts'
import { accountText } from '../ledger/chart.ts'
import type { DueBooking } from './load-due.ts'

const longest = 200

/** What a booking says in the package: the invoices it is about and whose they are. */
export const textOf = (language: Language, { kind, lines }: Pick<DueBooking, 'kind' | 'lines'>): string => {
  const invoices = new Map(lines.flatMap(({ invoice }) => (invoice ? [[invoice.id, invoice]] : [])))
  const named = [...invoices.values()].map(({ number, customer }) => `${number} ${customer}`)
  const key = `entry.${kind}`
  return (named.length > 0 ? named.join(', ') : isTextKey(key) ? say(language, key) : kind).slice(0, longest)
}

/** What a line on a ledger says in the package. */
export const ledgerText = (language: Language, account: string): string => {
  if (account.startsWith('cash:')) return say(language, 'bookkeeping.account.cash_ledger')
  const { text, params } = accountText(account)
  return isTextKey(text) ? say(language, text, params).slice(0, longest) : account
}
