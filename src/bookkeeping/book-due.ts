import { accounts } from '../ledger/chart.ts'
import type { Transaction } from '../store/database.ts'
import { bookOne, type Came, type Ready } from './book-one.ts'
import { type DueBooking, isOnline, loadDue } from './load-due.ts'
import { type Mapping, mappedAccounts, mappingOf } from './mapping.ts'
import { type BookingPlan, planOf, turnedRound } from './order-of-entry.ts'
import type { Paired } from './pair.ts'
import { type Planned, prepare } from './prepare-bookings.ts'
import { readKnown } from './read-known.ts'
import { waitFor } from './wait-for.ts'
import type { Work } from './work.ts'
import { keepWaits, keepWaitsIn, type Wait } from './write-booking.ts'

const batch = 100

/** Books a batch of what is due: reads first, then writes. How many were due; the work's trouble says why it stopped. */
export const bookDue = async (work: Work): Promise<number> => {
  const { room, organisation } = work
  const plans = await room.store.read(organisation, (tx) => plan(tx, work))
  if (plans.due.length === 0) return 0
  const waits: Wait[] = []
  const planned = await pairPlanned(work, plans.planned, waits)
  const known = await readKnown(work, planned)
  if (known) await write(work, await prepare(work, planned, known, waits))
  await keepWaits(room, organisation, waits)
  return plans.due.length
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
    if (booking.reference.length > work.connector.referenceLength) {
      waits.push(waitFor(work, booking, { code: 'online.reference_too_long' }))
      return []
    }
    const plan = planOf(linesToPlan(booking), mapping, booking.home)
    if (!('waits' in plan))
      return [{ due: booking, plan: booking.step === 'unbook' ? turnedRound(plan) : plan }]
    waits.push(waitFor(work, booking, plan.waits))
    return []
  })

// What was received for items that the package keeps is found there; here it is only where the money is.
const linesToPlan = (booking: DueBooking): DueBooking['lines'] =>
  isOnline(booking)
    ? booking.lines.filter(({ account }) => account !== accounts.onlineReceipts)
    : booking.lines

const pairPlanned = async (work: Work, planned: readonly Planned[], waits: Wait[]): Promise<Planned[]> => {
  const online = planned.filter(({ due }) => isOnline(due)).map(({ due }) => due)
  if (online.length === 0) return [...planned]
  const found = await work.room.pair(work, online)
  return planned.flatMap((one) => {
    if (!isOnline(one.due)) return [one]
    const paired = found.get(one.due.id)
    if (!paired) return []
    if (!('waits' in paired)) return [withItems(one, paired)]
    waits.push(waitFor(work, one.due, paired.waits))
    return []
  })
}

const withItems = ({ due, plan }: Planned, paired: Paired): Planned => ({
  due: paired.takesBack
    ? { ...due, undoes: paired.takesBack, items: chosen(paired) }
    : { ...due, items: chosen(paired) },
  plan: { ...plan, items: paired.parts.map(({ item, amount }) => partOf(item, amount)) },
  items: paired.parts.map(({ item }) => item),
  orderNumber: paired.orderNumber,
})

const chosen = ({ parts }: Paired): DueBooking['items'] =>
  parts.map(({ item: { id, number }, amount: { minor, currency } }) => ({
    ...{ id, number, minor: String(minor), currency },
  }))

const partOf = (
  { id, number }: { readonly id: string; readonly number: string },
  amount: BookingPlan['received'],
) => ({ id, number, amount })

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
