import type { Reason } from '../../outbound/answer.ts'
import type { BookingOrder, Reading } from '../books.ts'
import { lineKeyOf } from './item-id.ts'
import type { Debtor } from './memorial.ts'
import type { Office } from './office.ts'
import type { Transaction, TransactionLine } from './transaction.ts'

/** A sale as it stands at this moment. */
export interface Sale {
  readonly transaction: Transaction
  readonly line: TransactionLine
}

/** The sales of an order's items by their ids, or which of them cannot be booked on. */
export type Sales = ReadonlyMap<string, Sale> | { readonly refused: Reason }

/** Reads every item of an order again, right before something is done with it. */
export const salesOf = async (office: Office, { lines }: BookingOrder): Promise<Reading<Sales>> => {
  const sales = new Map<string, Sale>()
  for (const line of lines) {
    if (line.on !== 'item' || sales.has(line.item)) continue
    const key = lineKeyOf(line.item)
    const found = key && (await office.transaction(key))
    if (found && 'unread' in found) return found
    if (!found || 'missing' in found.read)
      return { read: gone(line.number, found && 'missing' in found.read ? found.read.missing : undefined) }
    const { found: transaction } = found.read
    const sale = transaction.lines.find(({ id }) => id === key?.line)
    if (!sale?.customer) return { read: gone(line.number, undefined) }
    sales.set(line.item, { transaction, line: sale })
  }
  return { read: sales }
}

const gone = (number: string, said: string | undefined): Sales => ({
  refused: { code: 'twinfield.item_gone', params: { number }, ...(said && { said }) },
})

/** On whom each item is booked, or that its debtors stand on another ledger than the chosen one (row O11). */
export const debtorsOf = (
  { settings }: Office,
  sales: ReadonlyMap<string, Sale>,
): ReadonlyMap<string, Debtor> | { readonly refused: Reason } => {
  const debtors = new Map<string, Debtor>()
  for (const [id, { line }] of sales) {
    if (line.ledger !== settings.debtorLedger && settings.otherDebtorLedger === 'refuse')
      return {
        refused: {
          code: 'twinfield.other_debtor_ledger',
          params: { number: line.invoice, ledger: line.ledger, chosen: settings.debtorLedger },
        },
      }
    debtors.set(id, { ledger: line.ledger, customer: line.customer ?? '' })
  }
  return debtors
}

/** Why an item cannot take what an order takes off it: less is open there. Money that goes back is not held against it. */
export const refuseAmounts = (
  { lines }: BookingOrder,
  sales: ReadonlyMap<string, Sale>,
): Reason | undefined => {
  const items = lines.filter((one) => one.on === 'item')
  for (const [id, same] of Map.groupBy(items, ({ item }) => item)) {
    const taken = same.reduce((all, { amount }) => all + amount.minor, 0n)
    const { value, open } = sales.get(id)?.line ?? {}
    const params = { number: same[0]?.number ?? '' }
    if (!value || !open || taken > 0n !== value.minor > 0n) continue
    if (open.minor === 0n) return { code: 'twinfield.already_paid', params }
    const rest = open.minor - taken
    if (rest !== 0n && rest > 0n !== open.minor > 0n) return { code: 'twinfield.open_smaller', params }
  }
  return undefined
}
