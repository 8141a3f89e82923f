import type { Transaction } from '../store/database.ts'

export type StoryKind =
  | 'command'
  | 'evidence'
  | 'receipt'
  | 'question'
  | 'remark'
  | 'decision'
  | 'entry'
  | 'promise'
  | 'task'

/** One step of what happened to a payment. `what` names its text together with the kind: `story.<kind>.<what>`. */
export interface StoryStep {
  readonly at: Date
  readonly kind: StoryKind
  readonly what: string
  readonly person: string | null
  readonly detail: string | null
}

// These are told by a step of their own: the decision, the answer, the remark, the promise.
const toldOtherwise = `'payment.decide', 'payment.confirm_decision', 'payment.answer', 'payment.let_go', 'payment.promise_refund',
  'payment.take_back'`

// Of one payment: $2 is its tender, $3 its request (null where nobody was asked).
const parts = [
  `select c.at, 'command' as kind, c.action as what, p.name as person, c.detail->>'reason' as detail, 1 as rank
   from command c join person p on p.organisation_id = $1 and p.id = c.person_id
   where c.organisation_id = $1 and c.subject_id = $2 and c.action not in (${toldOtherwise})`,
  `select e.at, 'evidence', e.proves || '.' || e.source, p.name, concat_ws(' · ', e.reason->>'said', e.issuer, e.card_number, e.approval_code, q.name), 4
   from evidence e left join person p on p.organisation_id = $1 and p.id = e.person_id
   left join person q on q.organisation_id = $1 and q.id = e.second_person_id
   where e.organisation_id = $1 and e.request_id = $3`,
  `select r.at, 'receipt', r.kind, null, null, 2 from receipt r where r.organisation_id = $1 and r.request_id = $3`,
  `select q.asked_at, 'question', q.kind, null, array_to_string(q.lines, ' '), 2
   from question q where q.organisation_id = $1 and q.request_id = $3`,
  `select q.answered_at, 'question', case when q.answer then 'answered_yes' else 'answered_no' end, p.name, null, 3
   from question q join person p on p.organisation_id = $1 and p.id = q.answered_by
   where q.organisation_id = $1 and q.request_id = $3`,
  `select x.at, 'remark', x.kind, p.name, x.detail, 3
   from remark x join person p on p.organisation_id = $1 and p.id = x.person_id
   where x.organisation_id = $1 and x.tender_id = $2`,
  `select d.at, 'decision', d.proves, p.name, d.reason, 3
   from decision d join person p on p.organisation_id = $1 and p.id = d.person_id
   where d.organisation_id = $1 and d.request_id = $3`,
  `select y.at, 'promise', 'refund', p.name, y.reason, 3
   from refund_promise y join person p on p.organisation_id = $1 and p.id = y.person_id
   where y.organisation_id = $1 and y.tender_id = $2`,
  `select n.posted_at, 'entry', n.kind, null, null, 5
   from entry n where n.organisation_id = $1 and n.subject_id in ($2, $3)`,
  `select k.opened_at, 'task', k.kind, null, null, 6 from task k where k.organisation_id = $1 and k.subject_id = $2`,
  `select k.closed_at, 'task', 'closed', p.name, k.close_reason, 6
   from task k join person p on p.organisation_id = $1 and p.id = k.closed_by
   where k.organisation_id = $1 and k.subject_id = $2`,
]

/** Everything that happened to a payment, in the order it happened. */
export const storyOf = (tx: Transaction, tender: string, request: string | null): Promise<StoryStep[]> =>
  tx.query<StoryStep>(
    `select at, kind, what, person, nullif(detail, '') as detail from (${parts.join(' union all ')}) story order by at, rank`,
    [tx.organisation, tender, request],
  )
