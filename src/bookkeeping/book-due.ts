import { say } from '../../languages/say.ts'
import type { Transaction } from '../store/database.ts'
import { bookOne, type Came, type Ready } from './book-one.ts'
import { ledgerText, textOf } from './booking-text.ts'
import { stepOf } from './bookkeeping.ts'
import type { Booked, OpenItem } from './books.ts'
import { type DueBooking, loadDue } from './load-due.ts'
import { type Mapping, mappedAccounts, mappingOf } from './mapping.ts'
import { type BookingPlan, linesFor, planOf, takeOff, turnedRound } from './order-of-entry.ts'
import { soughtFor } from './sought.ts'
import type { Work } from './work.ts'
import { keepWaits, keepWaitsIn, settleBooking, startBooking, type Wait } from './write-booking.ts'

const batch = 100

interface Planned {
  readonly due: DueBooking
  readonly plan: BookingPlan
}

/** Books a batch of what is due: reads first, then writes. How many were due; the work's trouble says why it stopped. */
export const bookDue = async (work: Work): Promise<number> => {
  const { room, organisation } = work
  const { due, planned } = await room.store.read(organisation, (tx) => plan(tx, work))
  if (due.length === 0) return 0
  const waits: Wait[] = []
  const known = await read(work, planned)
  if (known) await write(work, await prepare(work, planned, known, waits))
  await keepWaits(room, organisation, waits)
  return due.length
}

// What waits for a choice of accounts is kept under the same lock that a choice is made under: whoever chooses meanwhile either is
// seen here, or sees what waits and wakes it.
const plan = async (tx: Transaction, work: Work): Promise<{ due: DueBooking[]; planned: Planned[] }> => {
  const { room, connection } = work
  await tx.query('select pg_advisory_xact_lock_shared(hashtextextended($1, 0))', [connection.id])
  const due = await loadDue(tx, connection.id, room.now(), batch)
  const waits: Wait[] = []
  const mapping = mappingOf(await mappedAccounts(tx, connection.id))
  const planned = planAll(work, due, mapping, waits)
  await keepWaitsIn(tx, waits, room.now())
  return { due, planned }
}

const planAll = (work: Work, due: readonly DueBooking[], mapping: Mapping, waits: Wait[]): Planned[] =>
  due.flatMap((booking) => {
    if (booking.behind) {
      waits.push(waitFor(work, booking, { code: 'booking.earlier_not_booked' }))
      return []
    }
    const plan = planOf(booking.lines, mapping, booking.home)
    if (!('waits' in plan))
      return [{ due: booking, plan: booking.step === 'unbook' ? turnedRound(plan) : plan }]
    waits.push(waitFor(work, booking, plan.waits))
    return []
  })

// What ends by itself is looked at again; everything else waits for a person.
const again = ['booking.invoice_not_in_package', 'booking.earlier_not_booked', 'booking.just_booked']

const waitFor = ({ room }: Work, { id, tries }: DueBooking, reason: Wait['reason']): Wait => ({
  id,
  reason,
  tryAt: again.includes(reason.code)
    ? new Date(room.now().getTime() + stepOf(room.timers.tryAgain, tries))
    : null,
})

/** What the package has of it: bookings by our references, invoices by their numbers. */
interface Known {
  readonly booked: ReadonlyMap<string, readonly Booked[]>
  readonly items: ReadonlyMap<string, readonly OpenItem[]>
}

const read = async (work: Work, planned: readonly Planned[]): Promise<Known | null> => {
  if (planned.length === 0) return null
  const sought = planned.flatMap(({ due }) => [
    soughtFor(due, due.reference),
    ...(due.undoes ? [soughtFor(due, due.undoes.reference)] : []),
  ])
  const numbers = [...new Set(planned.flatMap(({ plan }) => plan.items.map(({ number }) => number)))]
  const booked = await work.books.find(sought)
  if ('unread' in booked) return stop(work, booked)
  const items = numbers.length === 0 ? { read: [] } : await work.books.openItems(numbers)
  if ('unread' in items) return stop(work, items)
  return {
    booked: Map.groupBy(booked.read, ({ reference }) => reference),
    items: Map.groupBy(items.read, ({ number }) => number),
  }
}

const stop = (
  work: Work,
  { unread, again: later }: { readonly unread: Wait['reason']; readonly again?: { readonly after: number } },
): null => {
  work.trouble = { reason: unread, ...(later ? { after: later.after } : {}) }
  return null
}

/** What can be written now. What the package has already is noted as booked, and what cannot be written waits. */
const prepare = async (
  work: Work,
  planned: readonly Planned[],
  known: Known,
  waits: Wait[],
): Promise<Ready[]> => {
  const ready: Ready[] = []
  let { items } = known
  for (const { due, plan } of planned) {
    const [found] = known.booked.get(due.reference) ?? []
    const undone = due.undoes ? (known.booked.get(due.undoes.reference)?.[0] ?? null) : null
    if (found) await note(work, due, found)
    else if (due.undoes && !undone) await noteGone(work, due, plan, waits)
    else if (undone?.touched) waits.push(waitFor(work, due, { code: 'booking.touched_by_accountant' }))
    else {
      const lines = linesFor(plan, items, (account) => ledgerText(work.language, account))
      if ('waits' in lines) waits.push(waitFor(work, due, lines.waits))
      else {
        items = takeOff(items, lines)
        ready.push({ due, undone, order: orderOf(work, due, plan, lines) })
      }
    }
  }
  return ready
}

const orderOf = (
  { language }: Work,
  due: DueBooking,
  plan: BookingPlan,
  lines: Ready['order']['lines'],
): Ready['order'] => {
  const text = textOf(language, due)
  return {
    reference: due.reference,
    date: due.date,
    text: due.step === 'unbook' ? say(language, 'booking.text.unbook', { text }) : text,
    place: plan.place.id,
    received: plan.received,
    lines,
  }
}

// Our own booking, of which the answer was lost or the evidence with a database that was put back.
const note = async (work: Work, due: DueBooking, booked: Booked): Promise<void> => {
  const { room, organisation, connector } = work
  const asked = { organisation, request: room.newId() }
  if (await startBooking(room, asked, { booking: due.id, step: due.step, party: connector.name }))
    await settleBooking(room, asked, {
      ...{ source: 'inquiry', proves: 'accepted', booked },
      reason: { code: 'booking.found' },
    })
}

// What is to be taken back is not there: a person deleted it, unless it was booked a moment ago.
const noteGone = async (work: Work, due: DueBooking, plan: BookingPlan, waits: Wait[]): Promise<void> => {
  const { room, organisation, connector } = work
  const since = room.now().getTime() - new Date(due.undoes?.booked_at ?? 0).getTime()
  const certain = connector.noTraceProvesNotBookedAfter
  if (certain === null || since < certain) {
    waits.push(waitFor(work, due, { code: 'booking.just_booked' }))
    return
  }
  const asked = { organisation, request: room.newId() }
  const { reference, date } = due
  if (await startBooking(room, asked, { booking: due.id, step: due.step, party: connector.name }))
    await settleBooking(room, asked, {
      ...{ source: 'inquiry', proves: 'accepted' },
      booked: { id: '', reference, date, received: plan.received, touched: false, lettered: null },
      reason: { code: 'booking.deleted_in_package' },
    })
}

/** Books as many at once as the connector allows, and begins nothing more once the package does not answer as it should. */
const write = async (work: Work, ready: readonly Ready[]): Promise<void> => {
  const queue = [...ready]
  const came: Came[] = []
  const lane = async (): Promise<void> => {
    while (!work.trouble && work.goesOn()) {
      const next = queue.shift()
      if (!next) return
      came.push(await bookOne(work, next))
    }
  }
  await Promise.all(Array.from({ length: Math.min(work.connector.most, queue.length) }, lane))
  // One that was not taken while others were is its own matter, and not the connection's.
  if (came.includes('accepted') && !came.includes('unknown')) work.trouble = null
}
