import { setTimeout as pause } from 'node:timers/promises'
import type { CcvReply, CcvWish } from '../../ccv/payment-api.ts'
import type { CcvTransaction } from '../../ccv/transaction.ts'
import { type Answer, accepted, notTaken, refused, unknown } from '../../outbound/answer.ts'
import { Broken, onlyIf, overWire } from '../../outbound/wire.ts'
import type { Conversation } from '../terminal.ts'
import { errorReason } from './reasons.ts'
import type { Session } from './session.ts'

/** What CCV made of our wish: its reference, and the transaction where the answer held it. */
export interface Begun {
  readonly reference: string
  readonly transaction: CcvTransaction | null
  readonly raw: string
}

type Send = (wish: Pick<CcvWish, 'key' | 'wire'>) => Promise<CcvReply<CcvTransaction>>

/**
 * Sends a wish once. Only where CCV said that it did not even look at it (429) is it sent again, under the same key, and not
 * for ever; after everything else a second one could be a second payment.
 */
export const begin = async (session: Session, send: Send): Promise<Answer<Begun>> => {
  const { tooManyTries, tooManyWaitMs, tooManyLongestMs } = session.settings
  for (let tries = 1; ; tries += 1) {
    const { answer, askAfter } = await sendOnce(session, send)
    if (askAfter === undefined || tries >= tooManyTries) return answer
    const wait = askAfter ?? tooManyWaitMs
    if (wait > tooManyLongestMs) return answer
    await pause(wait, undefined, { signal: session.conversation.abort }).catch(() => {})
  }
}

interface Sent {
  readonly answer: Answer<Begun>
  /** There when it may be sent again; null where CCV did not say after how long. */
  readonly askAfter?: number | null
}

const sendOnce = async (session: Session, send: Send): Promise<Sent> => {
  const again: { askAfter?: number | null } = {}
  const answer = await overWire(async (wire) => {
    const reply = await send({
      key: session.order.requestId,
      wire: onlyIf(wire, mayBegin(session.conversation)),
    })
    if (reply.kind === 'other' && reply.status === 429) again.askAfter = reply.askAfter
    return begunBy(reply)
  })
  return { answer, ...again }
}

const mayBegin =
  ({ abort, mayBegin }: Conversation) =>
  (): void => {
    if (abort.aborted) throw new Broken({ code: 'terminal.aborted_before_start' })
    mayBegin()
  }

// RFC 9110: a request that took too long, and one that met another under the same key (1.8), may have been begun.
const undecided = new Set([408, 409])

const begunBy = (reply: CcvReply<CcvTransaction>): Answer<Begun> => {
  const { raw } = reply
  if (reply.kind === 'found')
    return accepted({ reference: reply.value.reference, transaction: reply.value, raw })
  const { status, error } = reply
  // 1.7: a transaction was made before the error; it is what has to be looked at.
  if (error?.transactionReference)
    return accepted({ reference: error.transactionReference, transaction: null, raw })
  if (status === 401)
    return notTaken({ code: 'ccv.wrong_key', ...(error?.message && { said: error.message }) }, { raw })
  if (status === 429) return notTaken({ code: 'ccv.too_many_requests' }, { raw })
  if (error && status >= 400 && status < 500 && !undecided.has(status))
    return refused(errorReason(error), { raw })
  return unknown({ code: 'ccv.unreadable', said: String(status) }, { raw })
}
