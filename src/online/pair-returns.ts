import type { PackageItem, PackageItems } from '../bookkeeping/books.ts'
import type { Work } from '../bookkeeping/work.ts'
import { allocate } from '../money/allocate.ts'
import { formatDecimal } from '../money/decimal.ts'
import { money } from '../money/money.ts'
import type { Reason } from '../refusal.ts'
import { type OnlineFacts, type OriginalBooking, originalOf } from './online-facts.ts'
import type { Pairing } from './pair-online.ts'
import { readNow } from './read-now.ts'

/**
 * What money that came back corrects: the booking of the payment it came back from, which is taken back where all of it came
 * back, and met by one the other way round where it is a part. A person agrees first, unless it is set otherwise.
 */
export const pairReturn = async (
  work: Work,
  items: PackageItems,
  facts: OnlineFacts,
): Promise<Pairing | null> => {
  const { room, organisation, connection, books } = work
  const original = await room.store.read(organisation, (tx) => originalOf(tx, connection.id, facts))
  if (original && neverBooked(facts, original) && (await closeBoth(work, facts, original))) return null
  const missing = whyNotYet(facts, original)
  if (missing || !original?.taken) return { waits: missing ?? notBooked(facts) }
  const there = await readNow(work, items, original.items)
  if (!there || 'waits' in there) return there
  const whole = original.minor === facts.minor && books.unbook !== undefined
  const parts = whole
    ? original.items.map(({ minor }) => BigInt(minor))
    : allocate(
        money(facts.minor, facts.currency),
        original.items.map(({ minor }) => BigInt(minor)),
      ).map(({ minor }) => minor)
  return {
    parts: original.items.map(({ id, currency }, at) => ({
      item: there.get(id) as PackageItem,
      amount: money(-(parts[at] ?? 0n), currency),
    })),
    orderNumber: facts.order ?? '',
    takesBack: whole ? original.taken : null,
  }
}

// All of it came back before it was booked: there is nothing to correct in the package, and nothing to book.
const neverBooked = (facts: OnlineFacts, { minor, state }: OriginalBooking): boolean =>
  minor === facts.minor && (state === 'waiting' || state === 'refused')

const closeBoth = async (
  { room, organisation }: Work,
  { booking }: OnlineFacts,
  original: OriginalBooking,
): Promise<boolean> => {
  const [row] = await room.store.read(organisation, (tx) =>
    tx.query<{ closed: boolean }>('select close_never_booked($1, $2, $3) as closed', [
      ...[original.booking, booking, room.now()],
    ]),
  )
  return row?.closed ?? false
}

const whyNotYet = (facts: OnlineFacts, original: OriginalBooking | undefined): Reason | null => {
  if (!original) return { code: 'online.original_unknown', params: { reference: facts.original ?? '' } }
  if (!original.taken || original.items.length === 0) return notBooked(facts)
  if (facts.agreed || facts.corrections === 'book') return null
  return {
    code: 'online.agree_first',
    params: {
      number: original.items.map(({ number }) => number).join(', '),
      amount: formatDecimal(money(facts.minor, facts.currency)),
    },
  }
}

const notBooked = ({ original }: OnlineFacts): Reason => ({
  code: 'online.original_not_booked',
  params: { reference: original ?? '' },
})
