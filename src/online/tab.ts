/** Where a transaction stands among the tabs of the page; none for what is no payment that can become one. */
export const tabs = ['open', 'report', 'errors'] as const
export type Tab = (typeof tabs)[number]

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
export const troubled = `(b.state = 'waiting' and b.reason is not null or b.state = 'refused'
  or b.lettering is not distinct from 'refused' or b.state = 'unknown' and exists (select from outbound_request r
    where r.organisation_id = $1 and r.subject_id = b.id and r.state = 'unknown' and r.asks > 0))`

/** The bookings `b` of online payments that are not done, each with its entry `e`. */
export const stuckBookings = `booking b join entry e on e.organisation_id = $1 and e.id = b.entry_id and is_online(e.kind)
  where b.organisation_id = $1 and ${notDone}`

/** What can become a payment: a transaction `t` that moves money, or may. */
export const counts = `(t.kind <> 'other' and t.state <> 'not_paid' and t.minor is distinct from 0)`

/** What was paid, `t`, of an organisation `o`, and can never be posted as it is: of another currency, or not to be read. */
export const cannotPost = `(t.state = 'paid' and t.posted_at is null and (t.minor is null or t.currency <> o.currency))`

/** Why a transaction stands among the errors that never became a booking. */
export const groupWithoutBooking = `case when t.state = 'unclear' then 'unclear' when t.minor is null then 'other' else 'other_currency' end`

// `offset 0` has each looked up by its keys, however little the planner knows of a table that just filled.
const any = (
  which: string,
): string => `exists (select from entry e join booking b on b.organisation_id = $1 and b.entry_id = e.id
  where e.organisation_id = $1 and e.subject_id = t.id and is_online(e.kind) and ${which} offset 0)`

export const hasStuck = any(notDone)
export const hasTroubled = any(`${notDone} and ${troubled}`)

/** Posted while its account led to no package. */
export const nowhere = `(t.account_id = any(array(select a.id from psp_account a where a.organisation_id = $1 and not exists (
    select from online_route r where r.organisation_id = $1 and r.account_id = a.id and r.active)))
  and not ${any('true')})`

/** The tab of a transaction `t` of an organisation `o`. */
export const tabOf = `case
  when not ${counts} then null
  when t.state = 'unclear' or ${cannotPost} then 'errors'
  when t.posted_at is null then 'open'
  when ${hasTroubled} then 'errors'
  when ${hasStuck} or ${nowhere} then 'open'
  else 'report' end`
