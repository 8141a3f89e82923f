import type { Money } from '../../money/money.ts'
import type { ItemPayment, PackageItem } from '../books.ts'
import type { Row } from './browse.ts'
import type { Customer } from './customers.ts'
import { itemId } from './item-id.ts'
import type { Transaction, TransactionLine } from './transaction.ts'

/** Another one whenever an item was changed or something was paid on it. */
export const versionOf = ({
  modified,
  open,
  matchStatus,
}: {
  readonly modified: string
  readonly open: Money
  readonly matchStatus: string
}): string => `${modified.replaceAll(/\D/g, '')} ${open.minor} ${matchStatus}`

/** What a browse tells of an item. */
export const itemOfRow = (row: Row, customer: Customer | undefined): PackageItem => ({
  id: itemId(row.key),
  number: row.invoice || row.key.number,
  customer: customer?.name || row.name || row.customer,
  total: row.value,
  open: row.open,
  issuedOn: row.date,
  version: versionOf(row),
  state: row.open.minor === 0n ? 'paid' : 'open',
  references: [...new Set([row.invoice || row.key.number, ...row.texts])],
  texts: row.texts,
  emails: customer?.emails ?? [],
  dueOn: row.due,
  ledger: row.ledger,
  payments: [],
})

/** What its transaction tells of an item. */
export const itemOf = (
  id: string,
  transaction: Transaction,
  line: TransactionLine,
  customer: Customer | undefined,
  payments: readonly ItemPayment[],
): PackageItem => {
  const number = line.invoice || transaction.invoice || transaction.number
  const texts = transaction.lines.map(({ description }) => description).filter((text) => text !== '')
  return {
    id,
    number,
    customer: customer?.name || line.customerName || line.customer,
    total: line.value,
    open: line.open,
    issuedOn: transaction.date,
    version: versionOf({ modified: transaction.modified, open: line.open, matchStatus: line.matchStatus }),
    state: line.open.minor === 0n ? 'paid' : 'open',
    // Programs that make the bookings of a shop leave its order number as the description of the debt (row O11).
    references: [...new Set([number, ...transaction.quoted, line.description])].filter((text) => text !== ''),
    texts: [...new Set(texts)],
    emails: customer?.emails ?? [],
    dueOn: transaction.due,
    ledger: line.ledger,
    payments,
  }
}
