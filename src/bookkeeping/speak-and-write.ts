import type { Answer } from '../outbound/answer.ts'
import { holdLease } from '../outbound/hold-lease.ts'
import type { KeptMessage } from '../outbound/store.ts'
import { reasonOf } from '../outbound/wire.ts'
import { untilWritten } from '../payments/write-down.ts'
import { leaseholder, stepOf } from './bookkeeping.ts'
import type { Booked, Notes } from './books.ts'
import type { Work } from './work.ts'
import { type Asked, leaveUnknown, settleBooking } from './write-booking.ts'

// Before an answer is offered to a database that is away once more, milliseconds.
const writeAgainAfter = 500

/** Speaks about a request that is committed as unknown, and writes down what came of it. No transaction is open meanwhile. */
export const speakAndWrite = async (
  work: Work,
  asked: Asked,
  speak: (notes: Notes) => Promise<Answer<Booked>> | undefined,
): Promise<Answer<Booked>> => {
  const { room } = work
  room.running.add(asked.request)
  try {
    const { answer, messages } = await hear(work, asked, speak)
    // An answer in our hands is not given up because the database is away.
    const patient = { trouble: room.trouble, writeAgainAfter }
    await untilWritten(patient, { request: asked.request }, () => writeDown(work, asked, answer, messages))
    return answer
  } finally {
    room.running.delete(asked.request)
  }
}

const hear = async (
  { room }: Work,
  asked: Asked,
  speak: (notes: Notes) => Promise<Answer<Booked>> | undefined,
): Promise<{ answer: Answer<Booked>; messages: KeptMessage[] }> => {
  const messages: KeptMessage[] = []
  const lease = holdLease(leaseholder(room), asked, false)
  const notes: Notes = {
    note: (message) => void messages.push({ at: room.now(), ...message }),
    mayBegin: lease.mayBegin,
  }
  try {
    const answer = await speak(notes)
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
  answer: Answer<Booked>,
  messages: readonly KeptMessage[],
): Promise<void> => {
  const { room, connector } = work
  if (answer.state === 'unknown') {
    work.trouble ??= { reason: answer.reason }
    const askAt = new Date(room.now().getTime() + stepOf(connector.askAfter, 0))
    return leaveUnknown(room, asked, askAt, messages)
  }
  const raw = answer.raw === undefined ? {} : { raw: answer.raw }
  const rest = answer.state === 'accepted' ? { booked: answer.detail } : { reason: answer.reason }
  await settleBooking(room, asked, { source: 'answer', proves: answer.state, messages, ...raw, ...rest })
  if (answer.state === 'not_taken') work.trouble ??= { reason: answer.reason }
}
