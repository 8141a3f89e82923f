/** Where a transaction stands among the tabs of the page; null for what is no payment that can become one. */
export type Tab = 'open' | 'report' | 'errors'

/** Why something is not forwarded: what people filter by. The function `online_reason` of the database has the codes of each. */
export const reasonGroups = [
  'no_open_item',
  'several_candidates',
  'already_posted',
  'period_locked',
  'connection_lost',
  'amount_differs',
  'other_currency',
  'draft',
  'item_gone',
  'second_payment',
  'agree_first',
  'original',
  'not_mapped',
  'refused',
  'not_known',
  'unclear',
  'other',
] as const
export type ReasonGroup = (typeof reasonGroups)[number]

/** Bookings `b` that are neither done nor given up; the index `booking_not_done` has them. */
export const notDone = `(b.state in ('waiting', 'unknown', 'refused') or b.lettering = 'refused')`

/** A booking `b` that a person may look at; one that is being asked for is only on its way. */
export const troubled = `(b.state = 'waiting' and b.reason is not null or b.state = 'refused' or b.lettering = 'refused'
  or b.state = 'unknown' and exists (select from outbound_request r
    where r.organisation_id = $1 and r.subject_id = b.id and r.state = 'unknown' and r.asks > 0))`

/** Money of a transaction `t` that can never be posted as it is: not to be read, or of a currency the books are not in. */
export const cannotPost = `(t.minor is null or t.currency <> o.currency)`

/** Of every transaction with a booking that is not done, whether one of them troubles: `stuck (id, troubled)`. */
export const stuck = `stuck as materialized (
  select e.subject_id as id, bool_or(${troubled}) as troubled
  from booking b join entry e on e.organisation_id = $1 and e.id = b.entry_id and is_online(e.kind)
  where b.organisation_id = $1 and ${notDone} group by 1)`

const unbooked = `not exists (select from entry e join booking b on b.organisation_id = $1 and b.entry_id = e.id
  where e.organisation_id = $1 and e.subject_id = t.id and is_online(e.kind))`

/** The tab of a transaction `t` of an organisation `o` beside its `stuck` row `s`, if any. */
export const tabOf = `case
  when t.kind = 'other' or t.state = 'not_paid' or t.minor = 0 then null
  when t.state = 'unclear' then 'errors'
  when t.state = 'open' then 'open'
  when t.posted_at is null then case when ${cannotPost} then 'errors' else 'open' end
  when s.troubled then 'errors'
  when s.id is not null or ${unbooked} then 'open'
  else 'report' end`
