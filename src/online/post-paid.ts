import { accounts } from '../ledger/chart.ts'
import { credit, debit, type Entry, entryRow } from '../ledger/entry.ts'
import type { Currency } from '../money/currency.ts'
import { type Money, money } from '../money/money.ts'
import { businessDate } from '../organisation/business-day.ts'
import type { MovementKind } from '../psps/psp.ts'
import type { Transaction } from '../store/database.ts'
import { noteChange } from '../store/outbox.ts'
import type { AccountWork } from './account-work.ts'

const batch = 200

interface Paid {
  readonly id: string
  readonly kind: MovementKind
  readonly method: string
  readonly minor: bigint
  readonly currency: Currency
  readonly at: Date
}

interface Shop {
  readonly zone: string
  readonly starts: string
  readonly currency: Currency
}

/**
 * Posts what was paid and was not posted yet: money that came is on its way from the provider, for an invoice that a package keeps.
 * The bookings into the packages come of the entries, in the same transaction. How many there were.
 */
export const postPaid = async (work: AccountWork): Promise<number> => {
  const { room, organisation, account } = work
  if (!account.started_at) return 0
  return room.store.read(organisation, async (tx) => {
    const paid = await tx.query<Paid>(
      `select id, kind, method, minor, currency, coalesce(final_at, occurred_at) as at from online_transaction
       where organisation_id = $1 and account_id = $2 and state = 'paid' and posted_at is null and kind <> 'other' and minor > 0
       order by occurred_at, reference limit $3 for no key update skip locked`,
      [organisation, account.id, batch],
    )
    if (paid.length === 0) return 0
    const shop = await shopOf(tx)
    const entries = paid.flatMap((one) => entriesOf(work, shop, one))
    await postAll(tx, entries, room.now())
    await markPosted(tx, work, shop, paid)
    await noteChange(tx, 'online', account.id, room.now())
    return paid.length
  })
}

const shopOf = async (tx: Transaction): Promise<Shop> => {
  const [row] = await tx.query<Shop>(
    'select time_zone as zone, day_starts::text as starts, currency from organisation where id = $1',
    [tx.organisation],
  )
  return row ?? { zone: 'UTC', starts: '00:00:00', currency: 'EUR' }
}

const brings: readonly MovementKind[] = ['payment', 'chargeback_reversal']

const entriesOf = ({ room, account }: AccountWork, shop: Shop, paid: Paid): Entry[] => {
  const about = {
    subject: paid.id,
    occurredAt: paid.at,
    businessDate: businessDate(paid.at, shop.zone, shop.starts),
  }
  const place = accounts.clearing(account.psp, paid.method)
  const amount = money(paid.minor, paid.currency)
  const lines = (from: string, to: string, much: Money) => [debit(to, much), credit(from, much)]
  const moved: Entry = brings.includes(paid.kind)
    ? {
        ...{ id: room.newId(), kind: 'online_payment', ...about },
        lines: lines(accounts.onlineReceipts, place, amount),
      }
    : {
        ...{ id: room.newId(), kind: 'online_return', ...about },
        lines: lines(place, accounts.onlineReceipts, amount),
      }
  if (paid.kind !== 'chargeback' || account.dispute_fee === null) return [moved]
  const fee = money(account.dispute_fee, shop.currency)
  const costs = {
    ...{ id: room.newId(), kind: 'online_fee', ...about },
    lines: lines(place, accounts.disputeCosts, fee),
  }
  return [moved, costs]
}

const postAll = (tx: Transaction, entries: readonly Entry[], at: Date): Promise<unknown> =>
  tx.query('select post_entry(e, $2) from jsonb_array_elements($1::jsonb) e', [
    JSON.stringify(entries.map(entryRow)),
    at,
  ])

const markPosted = (
  tx: Transaction,
  { room, account }: AccountWork,
  shop: Shop,
  paid: readonly Paid[],
): Promise<unknown> =>
  tx.query(
    `update online_transaction set posted_at = $3,
       respond_by = case when kind = 'chargeback' then (coalesce(final_at, occurred_at) at time zone $4)::date + $5::int end
     where organisation_id = $1 and id = any($2::uuid[])`,
    [tx.organisation, paid.map(({ id }) => id), room.now(), shop.zone, account.dispute_days],
  )
