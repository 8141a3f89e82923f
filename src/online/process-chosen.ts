import { type Command, keepCommand } from '../organisation/command.ts'
import type { Refusal } from '../refusal.ts'
import type { Online } from './online.ts'

/** Has the transactions that somebody ticked looked at now, wherever one is not forwarded; how many bookings and look-ups that is. */
export const processChosen = async (
  room: Online,
  command: Command,
  ids: readonly string[],
): Promise<number | Refusal> => {
  const done = await room.store.within<number | Refusal>(command.actor.organisation, async (tx) => {
    if (!(await keepCommand(tx, command))) return 0
    const looked = await tx.query(
      `update online_transaction set look_at = $3
       where organisation_id = $1 and id = any($2::uuid[]) and posted_at is null and kind <> 'other' returning id`,
      [tx.organisation, ids, command.at],
    )
    const ofThese = `booking b join entry e on e.organisation_id = $1 and e.id = b.entry_id
      where b.organisation_id = $1 and e.subject_id = any($2::uuid[])
        and (b.state in ('waiting', 'refused', 'unknown') or b.lettering in ('waiting', 'refused', 'unknown'))`
    await tx.query(
      `update connection set items_read_at = null
       where organisation_id = $1 and id in (select b.connection_id from ${ofThese})`,
      [tx.organisation, ids],
    )
    const tried = await tx.query(
      `select process_booking(t.id, $3) from (select b.id from ${ofThese} order by b.id) t`,
      [tx.organisation, ids, command.at],
    )
    return looked.length + tried.length
  })
  room.soon()
  room.bookkeeping.soon()
  return done
}
