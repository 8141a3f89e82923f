import type { BookingState } from '../bookkeeping/booking.ts'
import type { Reason } from '../refusal.ts'
import type { Transaction } from '../store/database.ts'
import type { Explanation } from './match-online.ts'
import { notDone, type ReasonGroup, troubled } from './tab.ts'

/** An item of a package that a booking settles, as it was decided last. */
export interface SettledItem {
  readonly id: string
  readonly number: string
  readonly minor: bigint
  readonly currency: string
  readonly customer: string | null
  readonly explanation: Explanation | null
  readonly by: string | null
}

/** How an online transaction stands in one package. */
export interface OnlineBooking {
  readonly id: string
  readonly transaction: string
  /** Of the transaction. */
  readonly currency: string
  readonly connection: string
  readonly connection_name: string
  readonly connector: string
  readonly connection_active: boolean
  readonly connection_trouble: Reason | null
  readonly connection_try_at: Date
  readonly kind: string
  readonly step: 'book' | 'unbook'
  readonly version: number
  readonly state: BookingState
  readonly lettering: 'waiting' | 'unknown' | 'done' | 'refused' | null
  readonly try_at: Date | null
  readonly reason: Reason | null
  readonly troubled: boolean
  readonly group: ReasonGroup
  readonly asks: number | null
  readonly ask_at: Date | null
  readonly booked_at: Date | null
  readonly package_reference: string | null
  readonly agreed: boolean
  readonly items: readonly SettledItem[]
}

type Row = Omit<OnlineBooking, 'items'> & {
  readonly items: readonly (Omit<SettledItem, 'minor'> & { readonly minor: string })[]
}

const items = `(select coalesce(jsonb_agg(jsonb_build_object('id', i.item_id, 'number', i.number, 'minor', i.minor::text,
    'currency', i.currency, 'customer', p.customer, 'explanation', i.explanation, 'by', w.name) order by i.part), '[]')
  from booking_item i
    left join package_item p on p.organisation_id = $1 and p.connection_id = b.connection_id and p.id = i.item_id
    left join person w on w.organisation_id = $1 and w.id = i.decided_by
  where i.organisation_id = $1 and i.booking_id = b.id and i.decision = (
    select max(d.decision) from booking_item d where d.organisation_id = $1 and d.booking_id = b.id))`

/** The bookings of these transactions as they stand: of several versions the latest, and what takes one back. */
export const bookingsOfOnline = async (
  tx: Transaction,
  transactions: readonly string[],
): Promise<OnlineBooking[]> => {
  const rows = await tx.query<Row>(
    `select b.id, e.subject_id as transaction, t.currency, b.connection_id as connection, c.name as connection_name, c.connector,
       c.active as connection_active, c.trouble as connection_trouble, c.try_at as connection_try_at, e.kind, b.step, b.version,
       b.state, b.lettering, b.try_at, b.reason, ${notDone} and ${troubled} as troubled,
       online_reason(b.state, b.reason->>'code') as group, q.asks, q.ask_at, v.at as booked_at,
       v.party_reference as package_reference,
       exists (select from booking_agreed g where g.organisation_id = $1 and g.booking_id = b.id) as agreed, ${items} as items
     from entry e join booking b on b.organisation_id = $1 and b.entry_id = e.id
       join online_transaction t on t.organisation_id = $1 and t.id = e.subject_id
       join connection c on c.organisation_id = $1 and c.id = b.connection_id
       left join lateral (select r.asks, r.ask_at, r.evidence_id from outbound_request r
         where r.organisation_id = $1 and r.subject_id = b.id and r.state in ('unknown', 'accepted')
         order by r.step = 'letter_off', r.made_at desc limit 1) q on true
       left join evidence v on v.organisation_id = $1 and v.id = q.evidence_id
     where e.organisation_id = $1 and e.subject_id = any($2::uuid[]) and is_online(e.kind)
       and not exists (select from booking n where n.organisation_id = $1 and n.connection_id = b.connection_id
         and n.entry_id = b.entry_id and n.step = b.step and n.version > b.version)
       and (b.step = 'book' or b.state <> 'closed')
     order by e.kind <> 'online_payment', e.posted_at, c.made_at, b.step, b.id`,
    [tx.organisation, transactions],
  )
  return rows.map((row) => ({
    ...row,
    items: row.items.map((item) => ({ ...item, minor: BigInt(item.minor) })),
  }))
}
