import { say } from '../../languages/say.ts'
import type { Ready } from './book-one.ts'
import { ledgerText, textOf } from './booking-text.ts'
import type { Booked, PackageItem } from './books.ts'
import { type DueBooking, isOnline } from './load-due.ts'
import { type BookingPlan, linesFor, takeOff } from './order-of-entry.ts'
import type { Known } from './read-known.ts'
import { waitFor } from './wait-for.ts'
import type { Work } from './work.ts'
import { settleBooking, startBooking, type Wait } from './write-booking.ts'

/** A booking in the package's terms; `items` and `orderNumber` on money that was paid online. */
export interface Planned {
  readonly due: DueBooking
  readonly plan: BookingPlan
  readonly items?: readonly PackageItem[]
  readonly orderNumber?: string
}

/** What can be written now. What the package has already is noted as booked, and what cannot be written waits. */
export const prepare = async (
  work: Work,
  planned: readonly Planned[],
  known: Known,
  waits: Wait[],
): Promise<Ready[]> => {
  const ready: Ready[] = []
  let { items } = known
  for (const one of planned) {
    const { due, plan } = one
    const [found] = known.booked.get(due.reference) ?? []
    const undone = due.undoes ? (known.booked.get(due.undoes.reference)?.[0] ?? null) : null
    if (found && isOnline(due) && !due.asked)
      waits.push(waitFor(work, due, { code: 'online.already_posted', params: { number: numberOf(one) } }))
    else if (found) await note(work, due, found)
    else if (due.undoes && !undone) await noteGone(work, due, plan, waits)
    else if (undone?.touched) waits.push(waitFor(work, due, { code: 'booking.touched_by_accountant' }))
    else {
      const lines = linesFor(plan, items, (account) => ledgerText(work.language, account))
      if ('waits' in lines) waits.push(waitFor(work, due, lines.waits))
      else {
        items = takeOff(items, lines)
        ready.push({ due, undone, order: orderOf(work, one, lines) })
      }
    }
  }
  return ready
}

const numberOf = ({ plan }: Planned): string => plan.items.map(({ number }) => number).join(', ')

const orderOf = (
  { language }: Work,
  { due, plan, orderNumber }: Planned,
  lines: Ready['order']['lines'],
): Ready['order'] => {
  const text = orderNumber === undefined ? textOf(language, due) : `${orderNumber} ${due.reference}`.trim()
  return {
    reference: due.reference,
    date: due.date,
    text: due.step === 'unbook' ? say(language, 'booking.text.unbook', { text }) : text,
    place: plan.place.id,
    received: plan.received,
    lines,
    ...(orderNumber === undefined ? {} : { orderNumber }),
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
  const takesBack = due.step === 'book' ? (due.undoes?.id ?? null) : null
  if (await startBooking(room, asked, { booking: due.id, step: due.step, party: connector.name, takesBack }))
    await settleBooking(room, asked, {
      ...{ source: 'inquiry', proves: 'accepted' },
      booked: { id: '', reference, date, received: plan.received, touched: false, lettered: null },
      reason: { code: 'booking.deleted_in_package' },
    })
}
