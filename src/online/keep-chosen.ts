import type { Paired } from '../bookkeeping/pair.ts'
import type { Work } from '../bookkeeping/work.ts'
import type { Explanation } from './match-online.ts'

/** Keeps which items the engine chose for a booking and why, unless it chose the very same before. */
export const keepChosen = (
  { room, organisation }: Work,
  booking: string,
  { parts }: Paired,
  explanation: Explanation | null,
): Promise<unknown> =>
  room.store.read(organisation, (tx) =>
    tx.query(
      `with last as (select max(decision) as decision from booking_item where organisation_id = $1 and booking_id = $2),
         given as (select * from unnest($3::text[], $4::text[], $5::bigint[], $6::text[]) with ordinality as p (item, number, minor, currency, part))
       insert into booking_item (organisation_id, booking_id, decision, part, item_id, number, minor, currency, explanation, at)
       select $1, $2, coalesce(last.decision, 0) + 1, g.part, g.item, g.number, g.minor, g.currency, $7, $8
       from given g, last
       where not exists (select from booking_item i where i.organisation_id = $1 and i.booking_id = $2 and i.decision = last.decision
         and i.item_id = g.item and i.minor = g.minor)`,
      [
        ...[organisation, booking, parts.map(({ item }) => item.id), parts.map(({ item }) => item.number)],
        ...[parts.map(({ amount }) => amount.minor), parts.map(({ amount }) => amount.currency)],
        ...[explanation, room.now()],
      ],
    ),
  )
