import type { TakenBack } from '../bookkeeping/load-due.ts'
import type { Currency } from '../money/currency.ts'
import type { MovementKind } from '../psps/psp.ts'
import type { Transaction } from '../store/database.ts'
import type { Route } from './account.ts'

/** What is known of a transaction whose booking is due. */
export interface OnlineFacts {
  readonly booking: string
  readonly id: string
  readonly account: string
  readonly kind: MovementKind
  readonly reference: string
  readonly original: string | null
  readonly minor: bigint
  readonly currency: Currency
  readonly order: string | null
  readonly description: string | null
  readonly email: string | null
  readonly name: string | null
  readonly occurred_at: Date
  readonly part_payments: Route['partPayments']
  readonly corrections: Route['corrections']
  /** A person agreed to the correction, or chose the items. */
  readonly agreed: boolean
  readonly chosen_by_person: boolean
}

export const factsOf = (
  tx: Transaction,
  connection: string,
  bookings: readonly string[],
): Promise<OnlineFacts[]> =>
  tx.query<OnlineFacts>(
    `select b.id as booking, t.id, t.account_id as account, t.kind, t.reference, t.original, t.minor, t.currency,
       coalesce(t.order_number, o.order_number, p.order_number) as "order", t.description, t.email, t.payer as name, t.occurred_at,
       coalesce(r.part_payments, 'ask') as part_payments, coalesce(r.corrections, 'ask') as corrections,
       exists (select from booking_agreed g where g.organisation_id = $1 and g.booking_id = b.id) as agreed,
       coalesce((select i.decided_by is not null from booking_item i where i.organisation_id = $1 and i.booking_id = b.id
         order by i.decision desc limit 1), false) as chosen_by_person
     from booking b
       join entry e on e.organisation_id = $1 and e.id = b.entry_id
       join online_transaction t on t.organisation_id = $1 and t.id = e.subject_id
       left join online_transaction o on o.organisation_id = $1 and o.account_id = t.account_id and o.reference = t.original
       left join online_transaction p on p.organisation_id = $1 and p.account_id = t.account_id and p.reference = o.original
       left join online_route r on r.organisation_id = $1 and r.account_id = t.account_id and r.connection_id = $2
     where b.organisation_id = $1 and b.id = any($3::uuid[])
     order by t.occurred_at, t.reference`,
    [tx.organisation, connection, bookings],
  )

/** How the payment that is taken back stands in the same package. */
export interface OriginalBooking {
  readonly transaction: string
  readonly booking: string | null
  readonly minor: bigint
  readonly state: string | null
  readonly taken: TakenBack | null
  readonly items: readonly {
    readonly id: string
    readonly number: string
    readonly minor: string
    readonly currency: Currency
  }[]
}

export const originalOf = async (
  tx: Transaction,
  connection: string,
  { account, original }: Pick<OnlineFacts, 'account' | 'original'>,
): Promise<OriginalBooking | undefined> => {
  const [row] = await tx.query<OriginalBooking>(
    `select t.id as transaction, b.id as booking, t.minor, b.state,
       case when b.state = 'booked' then jsonb_build_object('id', b.id, 'reference', b.reference, 'booked_at', v.at, 'date', e.booked_on) end as taken,
       (select coalesce(jsonb_agg(jsonb_build_object('id', i.item_id, 'number', i.number, 'minor', i.minor::text, 'currency', i.currency)
          order by i.part), '[]') from booking_item i
        where i.organisation_id = $1 and i.booking_id = b.id and i.decision = (select max(d.decision) from booking_item d
          where d.organisation_id = $1 and d.booking_id = b.id)) as items
     from online_transaction t
       left join entry e on e.organisation_id = $1 and e.subject_id = t.id and e.kind in ('online_payment', 'online_return')
       left join booking b on b.organisation_id = $1 and b.entry_id = e.id and b.connection_id = $2 and b.step = 'book'
       left join outbound_request r on r.organisation_id = $1 and r.subject_id = b.id and r.step = 'book' and r.state = 'accepted'
       left join evidence v on v.organisation_id = $1 and v.id = r.evidence_id
     where t.organisation_id = $1 and t.account_id = $3 and t.reference = $4
     order by b.version desc nulls last limit 1`,
    [tx.organisation, connection, account, original],
  )
  return row
}
