import { type Command, keepCommand } from '../organisation/command.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { Transaction } from '../store/database.ts'
import { listBookings } from './booking.ts'
import type { Bookkeeping } from './bookkeeping.ts'
import { booksOf, listConnections } from './connection.ts'

// Carries out a person's command about one booking; the very same command again changes nothing.
const change = async (
  room: Bookkeeping,
  command: Command,
  id: string,
  work: (tx: Transaction) => Promise<Refusal | undefined>,
): Promise<string | Refusal> => {
  const done = await room.store.within<string | Refusal>(command.actor.organisation, async (tx) => {
    if (!(await keepCommand(tx, command))) return id
    return (await work(tx)) ?? id
  })
  room.soon()
  return done
}

/** Has a booking tried or asked about now; one that was closed or taken back is booked anew. Safe to press twice. */
export const processBooking = (room: Bookkeeping, command: Command, id: string): Promise<string | Refusal> =>
  change(room, command, id, async (tx) => {
    await tx.query('select process_booking($1, $2)', [id, command.at])
    return undefined
  })

/** Has everything tried that waits or was refused, of one connection or of all; how many there are. */
export const processBookings = async (
  room: Bookkeeping,
  command: Command,
  connection: string | null,
): Promise<number | Refusal> => {
  const done = await room.store.within<number | Refusal>(command.actor.organisation, async (tx) => {
    if (!(await keepCommand(tx, command))) return 0
    const [row] = await tx.query<{ count: bigint }>('select process_bookings($1, $2) as count', [
      connection,
      command.at,
    ])
    return Number(row?.count ?? 0n)
  })
  room.soon()
  return done
}

/** A person took care of it in the package by hand: it is recorded as done, and not booked. */
export const closeBooking = (
  room: Bookkeeping,
  command: Command,
  id: string,
  reason: string,
): Promise<string | Refusal> =>
  change(room, command, id, async (tx) => {
    await tx.query('select close_booking($1, $2, $3, $4)', [id, command.at, command.actor.person, reason])
    return undefined
  })

/** Has a booking taken back by one of its own. */
export const unbook = (room: Bookkeeping, command: Command, id: string): Promise<string | Refusal> =>
  change(room, command, id, async (tx) => {
    const [booking] = await listBookings(tx, { id })
    if (!booking) return refuse('booking.not_found')
    const [connection] = await listConnections(tx, booking.connection)
    if (!connection || !booksOf(room, connection)?.unbook) return refuse('booking.package_cannot_unbook')
    await tx.query('select unbook_booking($1, $2)', [id, command.at])
    return undefined
  })
