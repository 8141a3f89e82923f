import { money } from '../money/money.ts'
import { stepOf } from './bookkeeping.ts'
import type { Booked, BookingLine, BookingOrder, OpenItem } from './books.ts'
import { type DueBooking, loadToLetterOff } from './load-due.ts'
import { moneyLine, planOf } from './order-of-entry.ts'
import { soughtFor } from './sought.ts'
import { speakAndWrite } from './speak-and-write.ts'
import type { Work } from './work.ts'
import { settleBooking, startLettering } from './write-booking.ts'

const batch = 50

/**
 * Letters off what is booked against the items it was booked for: a request of its own, so that a node that stops between the two
 * loses nothing. How many were due.
 */
export const letterOffDue = async (work: Work): Promise<number> => {
  const { room, organisation, connection, books } = work
  if (!books.letterOff) return 0
  const due = await room.store.read(organisation, (tx) =>
    loadToLetterOff(tx, connection.id, room.now(), batch),
  )
  if (due.length === 0) return 0
  const found = await books.find(due.map((booking) => soughtFor(booking, booking.reference)))
  if ('unread' in found) return stop(work, found, due)
  const items = await openItemsOf(work, due)
  if ('unread' in items) return stop(work, items, due)
  const booked = new Map(found.read.map((one) => [one.reference, one]))
  for (const booking of due) {
    if (work.trouble || !work.goesOn()) break
    const there = booked.get(booking.reference)
    if (there) await letterOff(work, booking, there, linesOf(booking, items.read))
    else await postpone(work, booking, { code: 'booking.just_booked' })
  }
  return due.length
}

const stop = (
  work: Work,
  { unread, again }: { readonly unread: BookedReason; readonly again?: { readonly after: number } },
  due: readonly DueBooking[],
): number => {
  work.trouble = { reason: unread, ...(again ? { after: again.after } : {}) }
  return due.length
}

type BookedReason = NonNullable<Work['trouble']>['reason']

// Payments at the counter name their invoices; what was paid online has had its items chosen.
const openItemsOf = (work: Work, due: readonly DueBooking[]): ReturnType<Work['books']['openItems']> => {
  const numbers = due.flatMap(({ items, lines }) =>
    items.length > 0 ? [] : lines.flatMap(({ invoice }) => (invoice ? [invoice.number] : [])),
  )
  return numbers.length === 0 ? Promise.resolve({ read: [] }) : work.books.openItems([...new Set(numbers)])
}

const linesOf = (booking: DueBooking, items: readonly OpenItem[]): BookingLine[] => {
  if (booking.items.length > 0)
    return booking.items.map(({ id, number, minor, currency }) => ({
      ...{ on: 'item', item: id, number, amount: money(BigInt(minor), currency) },
    }))
  const plan = planOf(booking.lines, { target: () => anywhere }, null)
  const parts = 'waits' in plan ? [] : plan.items
  return parts.flatMap(({ number, amount }) => {
    const item = items.find((one) => one.number === number)
    return item ? [{ on: 'item' as const, item: item.id, number, amount }] : []
  })
}

// Where the money lies does not matter for lettering off.
const anywhere = { account: '', use: 'place', id: '', number: '', name: '' } as const

const letterOff = async (
  work: Work,
  due: DueBooking,
  booked: Booked,
  lines: readonly BookingLine[],
): Promise<void> => {
  const { room, organisation, connector, books } = work
  const asked = { organisation, request: room.newId() }
  if (!(await startLettering(room, asked, { booking: due.id, party: connector.name }))) return
  if (booked.lettered) {
    const reason = { code: 'booking.lettered_off' }
    return void (await settleBooking(room, asked, { source: 'inquiry', proves: 'accepted', booked, reason }))
  }
  const order: BookingOrder = {
    ...{ requestId: asked.request, reference: due.reference, date: due.date, text: '', place: '', lines },
    received: moneyLine(due.lines)?.amount ?? booked.received,
  }
  const answer = await speakAndWrite(work, asked, (notes) => books.letterOff?.(booked, order, notes))
  if (answer.state === 'not_taken') await postpone(work, due, answer.reason)
}

const postpone = (
  { room, organisation }: Work,
  { id, tries }: DueBooking,
  reason: BookedReason,
): Promise<unknown> =>
  room.store.read(organisation, (tx) =>
    tx.query(
      `update booking set try_at = $3, tries = tries + 1, reason = $4
       where organisation_id = $1 and id = $2 and lettering = 'waiting'`,
      [organisation, id, new Date(room.now().getTime() + stepOf(room.timers.tryAgain, tries)), reason],
    ),
  )
