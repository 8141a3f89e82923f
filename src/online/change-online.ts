import type { PackageItem } from '../bookkeeping/books.ts'
import { booksOf, listConnections } from '../bookkeeping/connection.ts'
import { packageReason } from '../bookkeeping/package-reason.ts'
import type { Money } from '../money/money.ts'
import { type Command, keepCommand } from '../organisation/command.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import type { Transaction } from '../store/database.ts'
import { noteChange } from '../store/outbox.ts'
import type { Online } from './online.ts'

const change = async <Done>(
  room: Online,
  command: Command,
  before: Done,
  work: (tx: Transaction) => Promise<Done | Refusal>,
): Promise<Done | Refusal> => {
  const done = await room.store.within<Done | Refusal>(command.actor.organisation, async (tx) =>
    (await keepCommand(tx, command)) ? work(tx) : before,
  )
  room.soon()
  room.bookkeeping.soon()
  return done
}

/**
 * Has one transaction looked at now: at its provider, where that may still say something else, and in each package where it is not
 * booked, taken back or closed. Safe to press twice.
 */
export const processOne = (room: Online, command: Command, id: string): Promise<string | Refusal> =>
  change(room, command, id, async (tx) => {
    const [found] = await tx.query(
      `update online_transaction set look_at = case when posted_at is null and kind <> 'other' then $3 else look_at end
       where organisation_id = $1 and id = $2 returning id`,
      [tx.organisation, id, command.at],
    )
    if (!found) return refuse('online.not_found')
    await holdBookings(tx, { transaction: id })
    await tx.query(
      `select process_booking(b.id, $3) from booking b join entry e on e.organisation_id = $1 and e.id = b.entry_id
       where b.organisation_id = $1 and e.subject_id = $2
         and (b.state in ('waiting', 'refused', 'unknown') or b.lettering in ('waiting', 'refused', 'unknown'))`,
      [tx.organisation, id, command.at],
    )
    await tx.query(
      `update connection set items_read_at = null where organisation_id = $1 and id in (
         select b.connection_id from booking b join entry e on e.organisation_id = $1 and e.id = b.entry_id
         where b.organisation_id = $1 and e.subject_id = $2)`,
      [tx.organisation, id],
    )
    return id
  })

// Whoever changes several holds them in one order first, and their connections after them: else two people could wait for each other.
const holdBookings = (
  tx: Transaction,
  of: { readonly transaction: string } | { readonly account: string | null },
): Promise<unknown> =>
  tx.query(
    `select from booking b join entry e on e.organisation_id = $1 and e.id = b.entry_id
       join online_transaction t on t.organisation_id = $1 and t.id = e.subject_id
     where b.organisation_id = $1 and ${'transaction' in of ? 't.id = $2' : '($2::uuid is null or t.account_id = $2)'}
       and (b.state in ('waiting', 'refused') or b.lettering in ('waiting', 'refused'))
     order by b.id for no key update of b`,
    [tx.organisation, 'transaction' in of ? of.transaction : of.account],
  )

/** The same for everything that is not forwarded, of one account or all, or only what waits for one of these reasons; how many. */
export const processMany = (
  room: Online,
  command: Command,
  which: { readonly account: string | null; readonly reasons: readonly string[] | null },
): Promise<number | Refusal> =>
  change(room, command, 0, async (tx) => {
    await holdBookings(tx, which)
    const [row] = await tx.query<{ count: bigint }>('select process_online($1, $2, $3) as count', [
      which.account,
      which.reasons,
      command.at,
    ])
    return Number(row?.count ?? 0n)
  })

/** A person says which item of the package a payment was for; with several, how it is divided. Then it is tried. */
export const settleWith = async (
  room: Online,
  command: Command,
  booking: string,
  parts: readonly { readonly item: string; readonly amount: Money }[],
): Promise<string | Refusal> => {
  const items = await itemsNamed(room, command.actor.organisation, booking, parts)
  if (isRefusal(items)) return items
  return change(room, command, booking, async (tx) => {
    if (!(await waitsForItem(tx, booking))) return refuse('online.may_not_settle')
    await tx.query(
      `insert into booking_item (organisation_id, booking_id, decision, part, item_id, number, minor, currency, decided_by, at)
       select $1, $2, 1 + coalesce((select max(decision) from booking_item where organisation_id = $1 and booking_id = $2), 0),
         p.n, p.item, p.number, p.minor, p.currency, $3, $4
       from unnest($5::text[], $6::text[], $7::bigint[], $8::text[]) with ordinality as p (item, number, minor, currency, n)`,
      [
        ...[tx.organisation, booking, command.actor.person, command.at, parts.map(({ item }) => item)],
        parts.map(({ item }) => items.get(item)?.number ?? item),
        ...[parts.map(({ amount }) => amount.minor), parts.map(({ amount }) => amount.currency)],
      ],
    )
    await tx.query('select process_booking($1, $2)', [booking, command.at])
    return booking
  })
}

// What is booked, or may be, is not for another item by saying so; and what came back is taken off where it came from. Held from here
// on: whoever begins to book it sees the choice, or is seen.
const waitsForItem = async (tx: Transaction, booking: string): Promise<boolean> => {
  const [row] = await tx.query<{ waits: boolean }>(
    `select b.state in ('waiting', 'refused') and b.step = 'book' and e.kind = 'online_payment' as waits
     from booking b join entry e on e.organisation_id = $1 and e.id = b.entry_id
     where b.organisation_id = $1 and b.id = $2 for no key update of b`,
    [tx.organisation, booking],
  )
  return row?.waits ?? false
}

// Read from the package, so that what a person chose is what is there.
const itemsNamed = async (
  room: Online,
  organisation: string,
  booking: string,
  parts: readonly { readonly item: string }[],
): Promise<ReadonlyMap<string, PackageItem> | Refusal> => {
  const found = await room.store.read(organisation, async (tx) => {
    const [row] = await tx.query<{ connection: string }>(
      `select connection_id as connection from booking where organisation_id = $1 and id = $2`,
      [organisation, booking],
    )
    return row && (await listConnections(tx, row.connection))[0]
  })
  const books = found && booksOf(room.bookkeeping, found)
  if (!found) return refuse('booking.not_found')
  if (!books?.items) return refuse('online.package_tells_no_items')
  const read = await books.items.read(parts.map(({ item }) => item))
  if ('unread' in read) return { refused: packageReason(read.unread) }
  const items = new Map(read.read.items.map((item) => [item.id, item]))
  const missing = parts.find(({ item }) => !items.has(item))
  return missing ? refuse('online.item_gone', { number: missing.item }) : items
}

/** A person agrees that money which came back is corrected in the package. */
export const agreeToCorrect = (room: Online, command: Command, booking: string): Promise<string | Refusal> =>
  change(room, command, booking, async (tx) => {
    await tx.query(
      `insert into booking_agreed (organisation_id, booking_id, person_id, at)
       select $1, id, $3, $4 from booking where organisation_id = $1 and id = $2
       on conflict (organisation_id, booking_id) do nothing`,
      [tx.organisation, booking, command.actor.person, command.at],
    )
    await tx.query('select process_booking($1, $2)', [booking, command.at])
    await noteChange(tx, 'booking', booking, command.at)
    return booking
  })
