import type { PackageItem, PackageItems } from '../bookkeeping/books.ts'
import type { Paired } from '../bookkeeping/pair.ts'
import type { Work } from '../bookkeeping/work.ts'
import { money } from '../money/money.ts'
import { itemsReadAt, itemsThatMayBeMeant, type KnownItem, refreshItems } from './items-mirror.ts'
import { keepChosen } from './keep-chosen.ts'
import { type Meant, matchOnline } from './match-online.ts'
import type { OnlineFacts } from './online-facts.ts'
import type { Pairing } from './pair-online.ts'
import { readWhatIsThere } from './read-now.ts'
import { refuseItem } from './refuse-item.ts'
import { whyNone } from './why-none.ts'

type Keep = typeof keepChosen

// A payment that finds nothing has the package read again, unless that was done a moment ago.
const freshFor = 10_000

/** Pairs payments with open items: with what is known, and once more with what the package has now for those that find nothing. */
export const pairPayments = async (
  work: Work,
  items: PackageItems,
  payments: readonly OnlineFacts[],
  keep: Keep = keepChosen,
): Promise<ReadonlyMap<string, Pairing>> => {
  if (payments.length === 0 || !(await readFirst(work, items))) return new Map()
  const meant = await matchAgainstKnown(work, payments)
  const lost = payments.filter(({ booking }) => !meant.get(booking)?.sure)
  if (lost.length > 0 && (await isStale(work))) {
    if (!(await refreshItems(work, items))) return new Map()
    const again = await matchAgainstKnown(work, payments)
    for (const [booking, one] of again) meant.set(booking, one)
  }
  return settle(work, items, payments, meant, keep)
}

const readFirst = async (work: Work, items: PackageItems): Promise<boolean> => {
  const at = await readAt(work)
  return at !== null || refreshItems(work, items)
}

const isStale = async (work: Work): Promise<boolean> => {
  const at = await readAt(work)
  return at === null || work.room.now().getTime() - at.getTime() > freshFor
}

const readAt = ({ room, organisation, connection }: Work): Promise<Date | null> =>
  room.store.read(organisation, (tx) => itemsReadAt(tx, connection.id))

const matchAgainstKnown = async (
  { room, organisation, connection }: Work,
  payments: readonly OnlineFacts[],
): Promise<Map<string, Meant>> => {
  const known = await room.store.read(organisation, (tx) =>
    itemsThatMayBeMeant(tx, connection.id, {
      minors: payments.map(({ minor }) => minor),
      references: payments.flatMap(({ order, description }) => [order ?? '', description ?? '']),
      emails: payments.flatMap(({ email }) => (email ? [email.trim().toLowerCase()] : [])),
    }),
  )
  return matchOnline(payments, known.filter(isOpen))
}

const isOpen = ({ state }: KnownItem): boolean => state === 'open'

/** What was found is read once more: only what is open there at this moment is taken. */
const settle = async (
  work: Work,
  items: PackageItems,
  payments: readonly OnlineFacts[],
  meant: ReadonlyMap<string, Meant>,
  keep: Keep,
): Promise<ReadonlyMap<string, Pairing>> => {
  const there = await readWhatIsThere(
    work,
    items,
    [...meant.values()].flatMap(({ item }) => item ?? []),
  )
  if (!there) return new Map()
  const found = new Map<string, Pairing>()
  const settling: Settling = {
    ...{ work, items, keep },
    left: new Map([...there].map(([id, item]) => [id, item.open.minor])),
    takenBy: new Map(),
  }
  for (const payment of payments) {
    const one = meant.get(payment.booking)
    const item = one?.item ? there.get(one.item) : undefined
    const pairing = await decide(settling, payment, one, item)
    if (!pairing) return found
    found.set(payment.booking, pairing)
  }
  return found
}

/** What the payments of one batch have taken so far. */
interface Settling {
  readonly work: Work
  readonly items: PackageItems
  readonly keep: Keep
  /** What is left open of each item, minor units. */
  readonly left: Map<string, bigint>
  /** The payment that took an item last. */
  readonly takenBy: Map<string, string>
}

// An item that was only nearly found serves to say why it was not taken.
const unsure = { code: 'online.several_candidates', params: { count: '1' } }

const decide = async (
  settling: Settling,
  payment: OnlineFacts,
  meant: Meant | undefined,
  item: PackageItem | undefined,
): Promise<Pairing | null> => {
  const { work, left, takenBy, keep } = settling
  if (meant?.waits && !item) return { waits: meant.waits }
  if (!meant || !item) return lookedUp(settling, payment)
  const amount = money(payment.minor, payment.currency)
  const open = left.get(item.id) ?? item.open.minor
  const partly = payment.part_payments === 'book' || payment.agreed
  const refusal = refuseItem(item, amount, { open, partly })
  if (refusal?.code === 'online.already_paid') return paidMeanwhile(settling, payment, item)
  if (refusal) return { waits: refusal }
  if (meant.waits || !meant.sure) return { waits: meant.waits ?? unsure }
  left.set(item.id, open - payment.minor)
  takenBy.set(item.id, payment.reference)
  const paired: Paired = { parts: [{ item, amount }], orderNumber: payment.order ?? '', takesBack: null }
  await keep(work, payment.booking, paired, meant.explanation)
  return paired
}

// It was open when we read it last: another payment of this batch took it, or what happened to it is told by the item itself.
const paidMeanwhile = async (
  { work, items, takenBy }: Settling,
  payment: OnlineFacts,
  item: PackageItem,
): Promise<Pairing | null> => {
  const other = takenBy.get(item.id)
  if (other !== undefined)
    return { waits: { code: 'online.second_payment', params: { order: payment.order ?? '', other } } }
  const why = await whyNone(work, items, payment, item)
  return why && 'open' in why ? { waits: unsure } : why
}

// A shop may make invoice and payment in the same breath: what bears the very order number is there although it was not known yet.
const lookedUp = async (settling: Settling, payment: OnlineFacts): Promise<Pairing | null> => {
  const why = await whyNone(settling.work, settling.items, payment)
  if (!why || !('open' in why)) return why
  const meant: Meant = { item: why.open.id, explanation: null, waits: null, sure: true }
  return decide(settling, payment, meant, why.open)
}
