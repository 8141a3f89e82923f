import type { Answer } from '../outbound/answer.ts'
import { holdLease } from '../outbound/hold-lease.ts'
import type { KeptMessage } from '../outbound/store.ts'
import { reasonOf } from '../outbound/wire.ts'
import { untilWritten } from '../payments/write-down.ts'
import { leaseholder, stepOf } from './bookkeeping.ts'
import type { Booked, BookingOrder, Notes } from './books.ts'
import type { DueBooking } from './load-due.ts'
import type { Work } from './work.ts'
import { type Asked, keepWaits, leaveUnknown, settleBooking, startBooking } from './write-booking.ts'

// Before an answer is offered to a database that is away once more, milliseconds.
const writeAgainAfter = 500

/** What the package is asked to write, and for an `unbook` what stands there. */
export interface Ready {
  readonly due: DueBooking
  readonly order: Omit<BookingOrder, 'requestId'>
  readonly undone: Booked | null
}

/** What came of one booking; `passed` where another node has it. */
export type Came = Answer<Booked>['state'] | 'passed'

/** Commits the request, has it booked, and writes down what came of it. No transaction is open meanwhile. */
export const bookOne = async (work: Work, ready: Ready): Promise<Came> => {
  const { room, organisation, connector } = work
  const asked: Asked = { organisation, request: room.newId() }
  room.running.add(asked.request)
  try {
    const { id, step } = ready.due
    if (!(await startBooking(room, asked, { booking: id, step, party: connector.name }))) return 'passed'
    const { answer, messages } = await speak(work, asked, ready)
    // An answer in our hands is not given up because the database is away.
    const patient = { trouble: room.trouble, writeAgainAfter }
    const about = { request: asked.request }
    await untilWritten(patient, about, () => writeDown(work, asked, ready, answer, messages))
    return answer.state
  } finally {
    room.running.delete(asked.request)
  }
}

const speak = async (
  { room, books }: Work,
  asked: Asked,
  { order, undone }: Ready,
): Promise<{ answer: Answer<Booked>; messages: KeptMessage[] }> => {
  const messages: KeptMessage[] = []
  const lease = holdLease(leaseholder(room), asked, false)
  const notes: Notes = {
    note: (message) => void messages.push({ at: room.now(), ...message }),
    mayBegin: lease.mayBegin,
  }
  const whole: BookingOrder = { ...order, requestId: asked.request }
  try {
    const said = undone === null ? books.book(whole, notes) : books.unbook?.(undone, whole, notes)
    const answer = await said
    return {
      answer: answer ?? { state: 'not_taken', reason: { code: 'booking.package_cannot_unbook' } },
      messages,
    }
  } catch (error) {
    return { answer: { state: 'unknown', reason: reasonOf(error) }, messages }
  } finally {
    lease.letGo()
  }
}

const writeDown = async (
  work: Work,
  asked: Asked,
  { due }: Ready,
  answer: Answer<Booked>,
  messages: readonly KeptMessage[],
): Promise<void> => {
  const { room, organisation, connector } = work
  const after = (ms: number) => new Date(room.now().getTime() + ms)
  if (answer.state === 'unknown') {
    work.trouble ??= { reason: answer.reason }
    return leaveUnknown(room, asked, after(stepOf(connector.askAfter, 0)), messages)
  }
  const raw = answer.raw === undefined ? {} : { raw: answer.raw }
  const rest = answer.state === 'accepted' ? { booked: answer.detail } : { reason: answer.reason }
  await settleBooking(room, asked, { source: 'answer', proves: answer.state, messages, ...raw, ...rest })
  if (answer.state === 'not_taken') {
    work.trouble ??= { reason: answer.reason }
    const tryAt = after(stepOf(room.timers.tryAgain, due.tries))
    await keepWaits(room, organisation, [{ id: due.id, reason: answer.reason, tryAt }])
  }
}
