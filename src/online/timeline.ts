import type { Transaction } from '../store/database.ts'

export type StepKind =
  | 'sighting'
  | 'posted'
  | 'command'
  | 'chosen'
  | 'agreed'
  | 'closed'
  | 'asked'
  | 'evidence'
  | 'refund'
  | 'task'

/** One step of what happened to a transaction. `what` names its text together with the kind: `online.step.<kind>.<what>`. */
export interface OnlineStep {
  readonly at: Date
  readonly kind: StepKind
  readonly what: string
  readonly params: Readonly<Record<string, string>>
  readonly reason: {
    readonly code: string
    readonly params?: Record<string, string>
    readonly said?: string
  } | null
  readonly person: string | null
  readonly where: string | null
}

const ofBookings = `from entry e join booking b on b.organisation_id = $1 and b.entry_id = e.id
  join connection c on c.organisation_id = $1 and c.id = b.connection_id`
const about = `e.organisation_id = $1 and e.subject_id = $2`

// What a command did is told by a step of its own where there is one.
const toldOtherwise = `'online.settle', 'online.agree', 'online.refund', 'booking.close'`

const parts = [
  `select s.at, 'sighting' as kind, s.source as what, jsonb_build_object('state', s.state, 'said', s.said) as params,
     null::jsonb as reason, null as person, a.name as where, 1 as rank
   from online_sighting s join online_transaction t on t.organisation_id = $1 and t.id = s.transaction_id
     join psp_account a on a.organisation_id = $1 and a.id = t.account_id
   where s.organisation_id = $1 and s.transaction_id = $2`,
  `select e.posted_at, 'posted', e.kind, '{}', null, null, null, 2 from entry e where ${about}`,
  `select k.at, 'command', k.action, '{}', null, p.name, null, 3
   from command k join person p on p.organisation_id = $1 and p.id = k.person_id
   where k.organisation_id = $1 and k.action not in (${toldOtherwise})
     and k.subject_id in (select $2::uuid union all select b.id ${ofBookings} where ${about})`,
  `select i.at, 'chosen', case when i.decided_by is null then 'engine' else 'person' end,
     jsonb_build_object('numbers', string_agg(i.number, ', ' order by i.part)), null, p.name, c.name, 4
   ${ofBookings} join booking_item i on i.organisation_id = $1 and i.booking_id = b.id
     left join person p on p.organisation_id = $1 and p.id = i.decided_by
   where ${about} group by i.booking_id, i.decision, i.at, i.decided_by, p.name, c.name`,
  `select g.at, 'agreed', 'person', '{}', null, p.name, c.name, 5
   ${ofBookings} join booking_agreed g on g.organisation_id = $1 and g.booking_id = b.id
     join person p on p.organisation_id = $1 and p.id = g.person_id where ${about}`,
  `select b.closed_at, 'closed', case when b.closed_by is null then 'saldo' else 'person' end, jsonb_build_object('why', b.close_reason), null, p.name, c.name, 9
   ${ofBookings} left join person p on p.organisation_id = $1 and p.id = b.closed_by where ${about} and b.closed_at is not null`,
  `select r.made_at, 'asked', r.step, '{}', null, null, c.name, 6
   ${ofBookings} join outbound_request r on r.organisation_id = $1 and r.subject_id = b.id where ${about}`,
  `select v.at, 'evidence', r.step || '.' || v.proves, jsonb_build_object('source', v.source), v.reason, p.name, c.name, 7
   ${ofBookings} join outbound_request r on r.organisation_id = $1 and r.subject_id = b.id
     join evidence v on v.organisation_id = $1 and v.request_id = r.id
     left join person p on p.organisation_id = $1 and p.id = v.person_id where ${about}`,
  `select f.made_at, 'refund', 'asked', jsonb_build_object('amount', f.minor::text, 'currency', f.currency, 'why', f.description),
     null, p.name, null, 6
   from online_refund f join person p on p.organisation_id = $1 and p.id = f.made_by
   where f.organisation_id = $1 and f.transaction_id = $2`,
  `select v.at, 'evidence', 'refund.' || v.proves, jsonb_build_object('source', v.source), v.reason, p.name, null, 7
   from online_refund f join outbound_request r on r.organisation_id = $1 and r.subject_id = f.id
     join evidence v on v.organisation_id = $1 and v.request_id = r.id
     left join person p on p.organisation_id = $1 and p.id = v.person_id
   where f.organisation_id = $1 and f.transaction_id = $2`,
  `select k.opened_at, 'task', k.kind, k.detail, null, null, null, 8 from task k
   where k.organisation_id = $1 and k.subject_id = $2`,
]

/** Everything that happened to a transaction, in the order it happened. */
export const timelineOf = (tx: Transaction, transaction: string): Promise<OnlineStep[]> =>
  tx.query<OnlineStep>(
    `select s.at, s.kind, s.what, s.params, s.reason, s.person, s.where from (${parts.join(' union all ')}) s order by s.at, s.rank`,
    [tx.organisation, transaction],
  )

/** What the provider said of it, each time it was something else; masked when it was kept. */
export interface Sighting {
  readonly at: Date
  readonly source: string
  readonly said: string
  readonly raw: string
}

export const sightingsOf = (tx: Transaction, transaction: string): Promise<Sighting[]> =>
  tx.query<Sighting>(
    `select at, source, said, raw from online_sighting where organisation_id = $1 and transaction_id = $2 order by number`,
    [tx.organisation, transaction],
  )
