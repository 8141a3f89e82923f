import type { PackageItem, PackageItems } from '../bookkeeping/books.ts'
import type { Work } from '../bookkeeping/work.ts'
import { formatDecimal } from '../money/decimal.ts'
import { money } from '../money/money.ts'
import type { Transaction } from '../store/database.ts'
import { keysOf } from './item-keys.ts'
import { keepItems } from './items-mirror.ts'
import type { OnlineFacts } from './online-facts.ts'
import type { Pairing } from './pair-online.ts'

/**
 * Why a payment finds no open item, as far as the package tells: its item is paid already, by this payment, by another one or by
 * hand; it is a draft, or was given up. `open` where it is there after all, only newer than what we had read. Null where the package does not answer.
 */
export const whyNone = async (
  work: Work,
  items: PackageItems,
  payment: OnlineFacts,
  known?: PackageItem,
): Promise<Pairing | { readonly open: PackageItem } | null> => {
  const found = known ? [known] : await lookUp(work, items, payment)
  if (!found) return null
  const [item] = found.filter((one) => one.payments.some(({ reference }) => reference === payment.reference))
  if (item) return postedAlready(payment, item)
  const [other] = found.filter((one) => isNamed(one, payment))
  if (!other) return { waits: noOpenItem(payment) }
  const { number } = other
  if (other.state === 'draft') return { waits: { code: 'online.item_is_draft', params: { number } } }
  if (other.state === 'uncollectible')
    return { waits: { code: 'online.item_uncollectible', params: { number } } }
  if (other.state === 'open') return known ? { waits: noOpenItem(payment) } : { open: other }
  return { waits: await paidBy(work, payment, other) }
}

// It carries our transaction already. Whether we booked it is seen where bookings are looked for by their reference.
const postedAlready = ({ minor, currency, order }: OnlineFacts, item: PackageItem): Pairing => ({
  parts: [{ item, amount: money(minor, currency) }],
  orderNumber: order ?? '',
  takesBack: null,
})

const noOpenItem = ({ order, minor, currency }: OnlineFacts) => ({
  code: 'online.no_open_item',
  params: { order: order ?? '–', amount: formatDecimal(money(minor, currency)) },
})

const lookUp = async (
  work: Work,
  items: PackageItems,
  { order }: OnlineFacts,
): Promise<readonly PackageItem[] | null> => {
  const { room, organisation, connection } = work
  if (!order) return []
  const known = await room.store.read(organisation, (tx) => closedItems(tx, connection.id, order))
  const read = known.length > 0 ? await items.read(known) : null
  if (read && 'unread' in read) return stop(work, read)
  if (read && 'read' in read && read.read.items.length > 0) return read.read.items
  const found = await items.lookUp([order])
  if ('unread' in found) return stop(work, found)
  await room.store.read(organisation, (tx) =>
    keepItems(tx, connection.id, { items: found.read, gone: [] }, room.now()),
  )
  return found.read
}

const stop = (
  work: Work,
  {
    unread,
    again,
  }: { readonly unread: NonNullable<Work['trouble']>['reason']; readonly again?: { readonly after: number } },
): null => {
  work.trouble = { reason: unread, ...(again ? { after: again.after } : {}) }
  return null
}

const closedItems = async (tx: Transaction, connection: string, order: string): Promise<string[]> => {
  const rows = await tx.query<{ id: string }>(
    `select id from package_item where organisation_id = $1 and connection_id = $2 and keys && $3::text[]
       and state not in ('open', 'gone') limit 10`,
    [tx.organisation, connection, keysOf([order]).slice(0, 1)],
  )
  return rows.map(({ id }) => id)
}

const isNamed = ({ references }: PackageItem, { order }: OnlineFacts): boolean => {
  const [wanted] = keysOf([order ?? ''])
  return wanted !== undefined && references.some((reference) => keysOf([reference])[0] === wanted)
}

/** By another payment of the same shop, which makes this the second, or by somebody else. */
const paidBy = async ({ room, organisation, connection }: Work, payment: OnlineFacts, item: PackageItem) => {
  const [first] = await room.store.read(organisation, (tx) =>
    tx.query<{ reference: string }>(
      `select t.reference from booking_item i
         join booking b on b.organisation_id = $1 and b.id = i.booking_id and b.connection_id = $2 and b.state in ('booked', 'unknown')
         join entry e on e.organisation_id = $1 and e.id = b.entry_id
         join online_transaction t on t.organisation_id = $1 and t.id = e.subject_id and t.kind = 'payment' and t.id <> $4
       where i.organisation_id = $1 and i.item_id = $3 order by i.at limit 1`,
      [organisation, connection.id, item.id, payment.id],
    ),
  )
  return first
    ? { code: 'online.second_payment', params: { order: payment.order ?? '', other: first.reference } }
    : { code: 'online.already_paid', params: { number: item.number } }
}
