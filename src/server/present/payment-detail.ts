import type { Static } from 'typebox'
import { isTextKey, type Language, say } from '../../../languages/say.ts'
import { bookingsOf } from '../../bookkeeping/booking.ts'
import type { Actor } from '../../organisation/command.ts'
import { refusePerson } from '../../payments/decide.ts'
import type { Desk } from '../../payments/desk.ts'
import {
  messagesOf,
  type OpenDecision,
  openDecisions,
  type PostedLine,
  postingsOf,
  questionsOf,
  receiptsOf,
} from '../../payments/details.ts'
import { findPayment, listPayments, type Payment } from '../../payments/list.ts'
import { storyOf } from '../../payments/story.ts'
import { type Refusal, refuse } from '../../refusal.ts'
import type { Transaction } from '../../store/database.ts'
import { reasonText } from '../reason-text.ts'
import type { DecisionShape, EntryShape, PaymentDetailShape } from '../shapes/payments.ts'
import { accountName } from './account-name.ts'
import { amountOf } from './basics.ts'
import { presentBooking } from './bookkeeping.ts'
import { presentPayment } from './payment.ts'
import { presentRefundable } from './refundable.ts'
import { presentStep } from './story.ts'

/** A payment with everything that is known of it, for one reader. */
export const presentDetail = async (
  tx: Transaction,
  desk: Desk,
  actor: Actor,
  language: Language,
  id: string,
): Promise<Static<typeof PaymentDetailShape> | Refusal> => {
  const payment = await findPayment(tx, id)
  if (!payment) return refuse('payment.not_found')
  const { request } = payment
  const [decision] = request === null ? [] : await openDecisions(tx, request)
  const mayNot = await whyMayNotDecide(tx, actor, payment)
  const names = await accountName(tx, language, desk.drivers)
  return {
    payment: presentPayment(payment, language),
    display: [...((request && desk.running.get(request)?.display) || [])],
    page: (request && desk.running.get(request)?.page) || null,
    refunds: (await listPayments(tx, { takesBack: id, hidden: 'with', oldestFirst: true })).map((refund) =>
      presentPayment(refund, language),
    ),
    refundable: await presentRefundable(tx, desk, language, payment),
    bookings: (await bookingsOf(tx, id)).map((booking) => presentBooking(booking, actor, language, names)),
    questions: (await questionsOf(tx, request)).map((question) => ({
      id: question.id,
      kind: question.kind,
      lines: question.lines,
      askedAt: question.asked_at.toISOString(),
      answer: question.answer,
    })),
    receipts: (await receiptsOf(tx, request)).map((receipt) => ({
      ...receipt,
      at: receipt.at.toISOString(),
    })),
    decision: decision ? presentDecision(decision, actor, mayNot) : null,
    mayDecide: mayNot === undefined,
    mayNotDecideBecause: mayNot ? reasonText(language, mayNot.refused) : null,
    entries: entriesOf(await postingsOf(tx, id, request), language, names),
    story: (await storyOf(tx, id, request)).map((step) => presentStep(step, language)),
    messages: actor.rights.has('see-raw-messages') ? await rawMessages(tx, request) : null,
  }
}

const whyMayNotDecide = async (
  tx: Transaction,
  actor: Actor,
  payment: Payment,
): Promise<Refusal | undefined> => {
  if (payment.state !== 'unknown') return refuse('payment.not_unknown')
  if (payment.asks === 0) return refuse('payment.still_running')
  return refusePerson(tx, actor, payment.id)
}

/** A decision that waits for a second person; who proposed it may not agree with it. */
export const presentDecision = (
  decision: OpenDecision,
  actor: Actor,
  mayNot: Refusal | undefined,
): Static<typeof DecisionShape> => ({
  id: decision.id,
  state: decision.proves,
  person: { id: decision.person, name: decision.person_name },
  reason: decision.reason,
  at: decision.at.toISOString(),
  mayConfirm: mayNot === undefined && decision.person !== actor.person,
})

const rawMessages = async (tx: Transaction, request: string | null) =>
  (await messagesOf(tx, request)).map(({ at, direction, channel, body }) => ({
    at: at.toISOString(),
    direction,
    channel,
    body,
  }))

const entriesOf = (
  lines: readonly PostedLine[],
  language: Language,
  nameOf: (account: string) => string,
): Static<typeof EntryShape>[] =>
  [...Map.groupBy(lines, (line) => line.id).values()].flatMap(([first, ...rest]) =>
    first ? [entryOf(first, [first, ...rest], language, nameOf)] : [],
  )

const entryOf = (
  entry: PostedLine,
  lines: readonly PostedLine[],
  language: Language,
  nameOf: (account: string) => string,
): Static<typeof EntryShape> => {
  const key = `entry.${entry.kind}`
  return {
    id: entry.id,
    kind: entry.kind,
    kindText: isTextKey(key) ? say(language, key) : entry.kind,
    bookedOn: entry.booked_on,
    businessDate: entry.business_date,
    occurredAt: entry.occurred_at.toISOString(),
    lines: lines.map(({ account, minor, currency }) => ({
      account,
      accountText: nameOf(account),
      debit: minor > 0n ? amountOf(minor, currency) : null,
      credit: minor < 0n ? amountOf(-minor, currency) : null,
    })),
  }
}
