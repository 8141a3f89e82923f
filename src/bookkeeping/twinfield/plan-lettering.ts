import { type Money, money } from '../../money/money.ts'
import type { Reason } from '../../outbound/answer.ts'
import type { Booked, BookingLine, BookingOrder, Reading } from '../books.ts'
import { type Sale, salesOf } from './debtors.ts'
import { lastForty } from './fields.ts'
import { transactionKeyOf } from './item-id.ts'
import type { LineKey, MatchLine, MatchSet } from './match.ts'
import type { Office } from './office.ts'
import type { TwinfieldSettings } from './settings.ts'
import { debtorLines, type Transaction, type TransactionLine } from './transaction.ts'

type ItemLine = Extract<BookingLine, { on: 'item' }>

type Plan =
  | { readonly sets: readonly MatchSet[]; readonly lettered: boolean | null }
  | { readonly refused: Reason }

/** What is to be matched with what, as both sides stand at this moment. */
export const plan = async (office: Office, booked: Booked, order: BookingOrder): Promise<Reading<Plan>> => {
  const own = await transactionOf(office, booked)
  if ('unread' in own) return own
  if (!own.read) return { read: { refused: { code: 'twinfield.booking_gone' } } }
  const sales = await salesOf(office, order)
  if ('unread' in sales) return sales
  if ('refused' in sales.read) return { read: sales.read }
  const sets: MatchSet[] = []
  const used = new Set<string>()
  let loose = false
  for (const line of order.lines) {
    const sale = line.on === 'item' ? sales.read.get(line.item) : undefined
    if (line.on !== 'item' || !sale) continue
    const mine = debtorLines(own.read).find((one) => !used.has(one.id) && isOf(one, line, sale))
    if (!mine) return { read: { refused: { code: 'twinfield.changed_there' } } }
    used.add(mine.id)
    const set = await setFor(office, order, line, { own: own.read, mine, sale })
    if ('unread' in set) return set
    if (set.read === 'nothing') loose = true
    else if (set.read !== 'matched' && 'refused' in set.read) return { read: set.read }
    else if (set.read !== 'matched') sets.push(set.read)
  }
  return { read: { sets, lettered: loose ? null : true } }
}

const transactionOf = async (office: Office, { id }: Booked): Promise<Reading<Transaction | null>> => {
  const key = transactionKeyOf(id)
  if (!key) return { read: null }
  const found = await office.transaction(key)
  if ('unread' in found) return found
  return { read: 'found' in found.read ? found.read.found : null }
}

const isOf = (mine: TransactionLine, { amount }: ItemLine, { line }: Sale): boolean =>
  mine.customer === line.customer && mine.value.minor === -amount.minor

interface Pair {
  readonly own: Transaction
  readonly mine: TransactionLine
  readonly sale: Sale
}

const keyOf = ({ code, number }: Transaction, { id }: TransactionLine): LineKey => ({
  code,
  number,
  line: id,
})

const isSame = (a: LineKey, b: LineKey): boolean =>
  a.code === b.code && a.number === b.number && a.line === b.line

/** The set for one line of the order, that it is matched already, or that there is nothing to match it with. */
const setFor = async (
  office: Office,
  order: BookingOrder,
  line: ItemLine,
  { own, mine, sale }: Pair,
): Promise<Reading<MatchSet | 'matched' | 'nothing' | { readonly refused: Reason }>> => {
  const saleKey = keyOf(sale.transaction, sale.line)
  const refunds = line.amount.minor > 0n !== sale.line.value.minor > 0n
  if (mine.open.minor === 0n) {
    const right = refunds || mine.matches.some(({ key }) => isSame(key, saleKey))
    return { read: right ? 'matched' : { refused: { code: 'twinfield.matched_otherwise' } } }
  }
  if (refunds) return partnerOf(office, order, line, { own, mine, sale })
  if (sale.line.open.minor === 0n) return { read: { refused: notOpen(line.number) } }
  return { read: cancelling(office.settings, [saleKey, sale.line.open], [keyOf(own, mine), mine.open]) }
}

const notOpen = (number: string): Reason => ({ code: 'twinfield.item_not_open', params: { number } })

/**
 * Money that went back, or a booking that undoes another, is matched with what it undoes where that is open: the same amount under
 * the same number of the same customer. A refund of an invoice that stays lettered off stays open until there is a credit note.
 */
const partnerOf = async (
  office: Office,
  { orderNumber }: BookingOrder,
  line: ItemLine,
  { own, mine }: Pair,
): Promise<Reading<MatchSet | 'nothing'>> => {
  const rows = await office.lines('all', {
    customer: [mine.customer ?? ''],
    invoice: [lastForty(orderNumber ?? line.number)],
  })
  if ('unread' in rows) return rows
  const other = rows.read.find(
    ({ open, value, matchStatus }) =>
      matchStatus === 'available' && open.minor === -mine.open.minor && value.minor === open.minor,
  )
  return { read: other ? [{ key: other.key }, { key: keyOf(own, mine) }] : 'nothing' }
}

type Side = readonly [key: LineKey, open: Money]

/** Two lines that cancel each other out: the larger with a part, unless the rest of the sale is written off. */
const cancelling = (settings: TwinfieldSettings, [saleKey, open]: Side, [ownKey, mine]: Side): MatchSet => {
  const rest = money(open.minor + mine.minor, open.currency)
  if (rest.minor === 0n) return [{ key: saleKey }, { key: ownKey }]
  const saleIsLarger = rest.minor > 0n === open.minor > 0n
  if (!saleIsLarger) return [{ key: saleKey }, { key: ownKey, part: money(-open.minor, open.currency) }]
  return [{ key: saleKey, ...restOf(settings, rest, mine) }, { key: ownKey }]
}

const restOf = (
  { writeOff, writeOffLimit }: TwinfieldSettings,
  rest: Money,
  mine: Money,
): Pick<MatchLine, 'part' | 'writeOff'> => {
  const size = rest.minor < 0n ? -rest.minor : rest.minor
  return writeOff !== 'no' && size <= BigInt(writeOffLimit)
    ? { writeOff: { type: writeOff, amount: rest } }
    : { part: money(-mine.minor, mine.currency) }
}
