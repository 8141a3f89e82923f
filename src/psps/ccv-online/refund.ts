import type { CcvFields, CcvReply, CcvWish, PaymentApi } from '../../ccv/payment-api.ts'
import type { CcvTransaction } from '../../ccv/transaction.ts'
import { formatDecimal } from '../../money/decimal.ts'
import { type Answer, notTaken, refused, unknown } from '../../outbound/answer.ts'
import { onlyIf, overWire, type Wire } from '../../outbound/wire.ts'
import type { PspNotes, Refunded, RefundWish } from '../psp.ts'
import { refusal, troubleOf, wordsOf } from './reasons.ts'
import { refundOf } from './refunded.ts'

/** Asks for a refund, under a key by which CCV knows a repetition (fact sheet of CCV, 1.8 and 1.12). */
export const refund = (api: PaymentApi, wish: RefundWish, notes: PspNotes): Promise<Answer<Refunded>> =>
  overWire((wire) => send(api, wish, notes, wire))

/** The same, over a wire that is there already. */
export const send = async (
  api: PaymentApi,
  wish: RefundWish,
  notes: PspNotes,
  wire: Wire,
): Promise<Answer<Refunded>> => {
  const guarded = onlyIf(wire, () => notes.mayBegin?.())
  return answerTo(api, wish, await api.refund({ ...wishOf(wish), wire: guarded }))
}

const wishOf = ({ key, reference, amount, description }: RefundWish): CcvWish => {
  // 1.3: at most 255 characters.
  const text = `${description.slice(0, 254 - key.length).toWellFormed()}/${key}`
  const fields: CcvFields = { reference, amount: formatDecimal(amount), description: text }
  return { key, fields }
}

// RFC 9110: a request that took too long, and one that met another under the same key (1.8), may have been begun.
const undecided = new Set([408, 409])

const answerTo = async (
  api: PaymentApi,
  wish: RefundWish,
  reply: CcvReply<CcvTransaction>,
): Promise<Answer<Refunded>> => {
  if (reply.kind === 'found') return refundOf(reply.value, wish)
  const { status, error, raw } = reply
  // 1.7: it was made before the error; it is what has to be looked at.
  if (error?.transactionReference) return readMade(api, wish, error.transactionReference)
  if (status === 401 || status === 403 || status === 429) return notTaken(troubleOf(reply), { raw })
  if (error && status >= 400 && status < 500 && !undecided.has(status))
    return refused(refusal(error.failureCode, wordsOf(error)), { raw })
  return unknown(troubleOf(reply), { raw })
}

const readMade = async (api: PaymentApi, wish: RefundWish, reference: string): Promise<Answer<Refunded>> => {
  const reply = await api.transaction(reference)
  return reply.kind === 'found' ? refundOf(reply.value, wish) : unknown(troubleOf(reply), { raw: reply.raw })
}
