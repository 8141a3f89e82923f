import { type Answer, notTaken } from '../../outbound/answer.ts'
import type { Approval, Conversation, PaymentOrder, RefundOrder } from '../terminal.ts'
import { begin } from './begin.ts'
import { paymentFields, refundFields } from './compose.ts'
import { follow } from './follow.ts'
import { inWordsOfCloud } from './reasons.ts'
import { openSession, type Session } from './session.ts'
import type { CloudSettings } from './settings.ts'

/** `POST /payment` with `method: terminal` (fact sheet of CCV, part 2), and what becomes of it. */
export const pay = (
  settings: CloudSettings,
  order: PaymentOrder,
  conversation: Conversation,
): Promise<Answer<Approval>> => {
  const session = openSession('payment', settings, order, conversation)
  const fields = paymentFields(settings, order)
  return run(session, (wish) => session.api.pay({ ...wish, fields }))
}

/** `POST /refund` (2.5): it goes to the terminal, where the customer presents the card. */
export const makeRefund = async (
  settings: CloudSettings,
  order: RefundOrder,
  conversation: Conversation,
): Promise<Answer<Approval>> => {
  const sale = order.original.partyReference
  if (sale === null) return notTaken({ code: 'ccv.sale_without_reference' })
  const session = openSession('refund', settings, order, conversation)
  const fields = refundFields(settings, order, sale)
  return run(session, (wish) => session.api.refund({ ...wish, fields }))
}

const run = async (session: Session, send: Parameters<typeof begin>[1]): Promise<Answer<Approval>> => {
  const { conversation, settings } = session
  // 1.9: word may come before the answer to our own request; it is heard from now on.
  const firstWord = conversation.news(settings.firstReadMs)
  const begun = await begin(session, send)
  if (begun.state !== 'accepted') return inWordsOfCloud(begun)
  // A crash from here on must not lose CCV's reference; were it lost, our own is searched for.
  await conversation.keepNotes().catch(() => {})
  return follow(session, begun.detail, firstWord)
}
