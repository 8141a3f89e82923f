import type { Answer } from '../outbound/answer.ts'
import { stepOf } from './bookkeeping.ts'
import type { Booked, BookingOrder } from './books.ts'
import { type DueBooking, isOnline } from './load-due.ts'
import { speakAndWrite } from './speak-and-write.ts'
import type { Work } from './work.ts'
import { type Asked, keepWaits, startBooking } from './write-booking.ts'

/** What the package is asked to write, and for an `unbook` what stands there. */
export interface Ready {
  readonly due: DueBooking
  readonly order: Omit<BookingOrder, 'requestId'>
  readonly undone: Booked | null
}

/** What came of one booking; `passed` where another node has it. */
export type Came = Answer<Booked>['state'] | 'passed'

/** Commits the request, has it booked, and writes down what came of it. */
export const bookOne = async (work: Work, { due, order, undone }: Ready): Promise<Came> => {
  const { room, organisation, connector, books } = work
  const asked: Asked = { organisation, request: room.newId() }
  const takesBack = due.step === 'book' ? (due.undoes?.id ?? null) : null
  const items = isOnline(due) && due.step === 'book' && !takesBack ? due.items : []
  const wish = { booking: due.id, step: due.step, party: connector.name, takesBack, items }
  if (!(await startBooking(room, asked, wish))) return 'passed'
  const whole: BookingOrder = { ...order, requestId: asked.request }
  const answer = await speakAndWrite(work, asked, (notes) =>
    undone === null ? books.book(whole, notes) : books.unbook?.(undone, whole, notes),
  )
  if (answer.state === 'not_taken') {
    const tryAt = new Date(room.now().getTime() + stepOf(room.timers.tryAgain, due.tries))
    await keepWaits(room, organisation, [{ id: due.id, reason: answer.reason, tryAt }])
  }
  return answer.state
}
