import { stepOf } from './bookkeeping.ts'
import type { DueBooking } from './load-due.ts'
import type { Work } from './work.ts'
import type { Wait } from './write-booking.ts'

// What ends by itself is looked at again; everything else waits for a person, or for the night.
const again = [
  'booking.invoice_not_in_package',
  'booking.earlier_not_booked',
  'booking.just_booked',
  'online.no_open_item',
  'online.original_not_booked',
]

/** Lets a booking wait: what may end by itself is tried again. */
export const waitFor = (
  { room }: Work,
  { id, tries, dueSince }: DueBooking,
  reason: Wait['reason'],
): Wait => ({
  id,
  reason,
  dueSince,
  tryAt: again.includes(reason.code)
    ? new Date(room.now().getTime() + stepOf(room.timers.tryAgain, tries))
    : null,
})
