import type { Transaction } from '../store/database.ts'
import { noteChange } from '../store/outbox.ts'
import type { Booked } from './books.ts'
import { type DueBooking, loadBooked } from './load-due.ts'
import { moneyLine } from './order-of-entry.ts'
import { soughtFor } from './sought.ts'
import type { Work } from './work.ts'
import { amountText } from './write-booking.ts'

const batch = 200

/** Reads back what was booked (law 7); what is there otherwise than it was asked for becomes a task. How many were read. */
export const readBack = async (work: Work): Promise<number> => {
  const { room, organisation, connection, books } = work
  const due = await room.store.read(organisation, (tx) => loadBooked(tx, connection.id, room.now(), batch))
  if (due.length === 0) return 0
  const found = await books.find(due.map((booking) => soughtFor(booking, booking.reference)))
  if ('unread' in found) {
    work.trouble = { reason: found.unread, ...(found.again ? { after: found.again.after } : {}) }
    return due.length
  }
  const there = Map.groupBy(found.read, ({ reference }) => reference)
  await room.store.read(organisation, async (tx) => {
    const right = due.filter((booking) => isRight(work, booking, there.get(booking.reference) ?? []))
    await done(tx, right, room.now())
    await noteLettering(tx, due, there, room.now())
    for (const booking of due)
      if (!right.includes(booking)) await differs(work, tx, booking, there.get(booking.reference) ?? [])
  })
  return due.length
}

const isRight = ({ connector }: Work, booking: DueBooking, found: readonly Booked[]): boolean => {
  const { date, step, lines, undoes } = booking
  const [one, another] = found
  if (undoes && connector.unbooksBy === 'deletion') return one === undefined
  const asked = moneyLine(lines)?.amount.minor ?? 0n
  return (
    one !== undefined &&
    another === undefined &&
    one.date === date &&
    one.received.minor === (step === 'unbook' ? -asked : asked)
  )
}

const done = (tx: Transaction, bookings: readonly DueBooking[], at: Date): Promise<unknown> =>
  tx.query(
    `update booking set try_at = null, read_back_at = $3 where organisation_id = $1 and id = any($2::uuid[])`,
    [tx.organisation, bookings.map(({ id }) => id), at],
  )

/** What is booked and not lettered off yet is to be, by a request of its own. */
const noteLettering = async (
  tx: Transaction,
  due: readonly DueBooking[],
  there: ReadonlyMap<string, readonly Booked[]>,
  at: Date,
): Promise<void> => {
  for (const { id, reference, step, undoes, lettering } of due) {
    const lettered = there.get(reference)?.[0]?.lettered ?? null
    if (step !== 'book' || undoes || lettered === null || lettering === 'done') continue
    await tx.query('select note_lettering($1, $2, $3)', [id, lettered, at])
  }
}

// What is not there a moment after it was booked is looked for once more before anybody is asked.
const secondLook = 60_000

const differs = async (
  { room }: Work,
  tx: Transaction,
  booking: DueBooking,
  found: readonly Booked[],
): Promise<void> => {
  const at = room.now()
  const later = await tx.query(
    `update booking b set try_at = v.at + $4 * interval '1 millisecond'
     from outbound_request r join evidence v on v.organisation_id = $1 and v.id = r.evidence_id
     where b.organisation_id = $1 and b.id = $2 and r.organisation_id = $1 and r.subject_id = b.id and r.state = 'accepted'
       and v.reason->>'code' is distinct from 'booking.deleted_in_package'
       and $5 and v.at + $4 * interval '1 millisecond' > $3 returning b.id`,
    [tx.organisation, booking.id, at, secondLook, found.length === 0],
  )
  if (later.length > 0) return
  await done(tx, [booking], at)
  if (found.length === 0 && (await wasGone(tx, booking.id))) return
  await tx.query(
    `insert into task (organisation_id, id, kind, subject_id, detail, opened_at) values ($1, $2, 'booking_differs', $3, $4, $5)`,
    [
      ...[tx.organisation, room.newId(), booking.id],
      { reference: booking.reference, found: found.map(amountText).join(' + ') || '0' },
      at,
    ],
  )
  await noteChange(tx, 'task', booking.id, at)
}

// The taking back of what was gone wrote nothing.
const wasGone = async (tx: Transaction, id: string): Promise<boolean> => {
  const [row] = await tx.query(
    `select from outbound_request r join evidence v on v.organisation_id = $1 and v.id = r.evidence_id
     where r.organisation_id = $1 and r.subject_id = $2 and v.reason->>'code' = 'booking.deleted_in_package'`,
    [tx.organisation, id],
  )
  return row !== undefined
}
