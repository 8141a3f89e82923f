import { parseDecimal } from '../../money/decimal.ts'
import { money } from '../../money/money.ts'
import type { ItemPayment, Reading } from '../books.ts'
import { itemId } from './item-id.ts'
import type { LineKey } from './match.ts'
import { foundIn, type Office } from './office.ts'
import type { Transaction, TransactionLine } from './transaction.ts'

/** The description that stands on a line by its key; kept, for it stays what it is while the line is matched. */
export type References = (key: LineKey) => Promise<Reading<string | null>>

const mostKept = 5_000

export const rememberReferences = (office: Office): References => {
  const kept = new Map<string, string | null>()
  return async (key) => {
    const id = itemId(key)
    const known = kept.get(id)
    if (known !== undefined) return { read: known }
    const found = await office.transaction(key)
    if ('unread' in found) return found
    const reference = referenceOf(foundIn(found.read), key)
    if (kept.size >= mostKept) kept.clear()
    kept.set(id, reference)
    return { read: reference }
  }
}

// Row O10: the id stands on the line of the money, before its word; elsewhere on whatever line has a text.
const referenceOf = (transaction: Transaction | null, key: LineKey): string | null => {
  const lines = transaction?.lines.filter(({ description }) => description !== '') ?? []
  const line = lines.find(({ customer }) => customer === null) ?? lines.find(({ id }) => id === key.line)
  return line?.description.replace(/ betaling$/, '') ?? null
}

/** What a line was matched with. */
export const paymentsOf = async (
  line: TransactionLine,
  own: LineKey,
  references: References,
): Promise<Reading<readonly ItemPayment[]>> => {
  const payments: ItemPayment[] = []
  for (const { key, on, amount } of line.matches) {
    const size = parseDecimal(amount.replace(/^-/, '').replace(/(\.\d\d)0+$/, '$1'), line.value.currency)
    if (itemId(key) === itemId(own) || size === null) continue
    const reference = await references(key)
    if ('unread' in reference) return reference
    const taken = line.value.minor < 0n ? money(-size.minor, size.currency) : size
    payments.push({ id: itemId(key), reference: reference.read, amount: taken, on: on ?? '' })
  }
  return { read: payments }
}
