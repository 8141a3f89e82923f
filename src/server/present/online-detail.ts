import type { Static } from 'typebox'
import { isTextKey, type Language, say } from '../../../languages/say.ts'
import { packageReason } from '../../bookkeeping/package-reason.ts'
import { isCurrency } from '../../money/currency.ts'
import { listOnline, type OnlinePayment } from '../../online/list.ts'
import { providerReason } from '../../online/provider-reason.ts'
import { type OnlineRefund, refundableOf, refundsOf } from '../../online/refunds-of.ts'
import { relatedTo, tasksOf } from '../../online/related.ts'
import { type OnlineStep, sightingsOf, timelineOf } from '../../online/timeline.ts'
import type { Actor } from '../../organisation/command.ts'
import { isRefusal, type Refusal, refuse } from '../../refusal.ts'
import type { Transaction } from '../../store/database.ts'
import type { OnlineDetailShape } from '../shapes/online.ts'
import { amountOf, perhaps, reasonOf } from './basics.ts'
import { presentBookingDetail } from './booking-detail.ts'
import { inWords } from './bookkeeping.ts'
import { type Presenting, presentOnlinePayments, signedAmount } from './online.ts'
import { written } from './online-booking.ts'

type Detail = Static<typeof OnlineDetailShape>

/** An online payment with everything that happened to it, here, at its provider and in each package. */
export const presentOnlineDetail = async (
  tx: Transaction,
  presenting: Presenting,
  id: string,
): Promise<Detail | Refusal> => {
  const { actor, language, nameOf } = presenting
  const [found] = await listOnline(tx, { id })
  const [payment] = found ? await presentOnlinePayments(tx, presenting, [found]) : []
  if (!found || !payment) return refuse('online.not_found')
  const mayRead = actor.rights.has('see-raw-messages')
  const bookings: Detail['bookings'] = []
  for (const booking of payment.bookings) {
    const detail = await presentBookingDetail(tx, actor, language, nameOf, booking.id)
    if (!isRefusal(detail)) bookings.push({ booking, requests: detail.requests, lines: detail.lines })
  }
  return {
    payment,
    bookings,
    timeline: (await timelineOf(tx, id)).map((step) => presentStep(step, language)),
    sightings: (await sightingsOf(tx, id)).map(({ at, source, said, raw }) => ({
      at: at.toISOString(),
      sourceText: inWords(language, `online.source.${source}`),
      said,
      raw: mayRead ? raw : null,
    })),
    related: (await relatedTo(tx, found)).map(({ relation, payment: other }) => ({
      ...{ id: other.id, reference: other.reference, relation, tab: other.tab },
      kindText: say(language, `online.kind.${other.kind}`),
      amount: signedAmount(other),
      at: other.occurred_at.toISOString(),
    })),
    refunds: (await refundsOf(tx, id)).map((refund) => presentRefund(refund, language)),
    refundable: actor.rights.has('refund') ? refundable(await refundableOf(tx, id), found, actor) : null,
    tasks: (await tasksOf(tx, id)).map((task) => ({
      id: task.id,
      text: inParams(language, `task.${task.kind}`, task.detail),
      at: task.opened_at.toISOString(),
    })),
    lookAt: perhaps(found.look_at, (at) => at.toISOString()),
  }
}

const refundable = (most: bigint, { currency }: OnlinePayment, { refundLimit }: Actor) => {
  const within = refundLimit !== null && refundLimit < most ? refundLimit : most
  return within > 0n && isCurrency(currency) ? amountOf(within, currency) : null
}

const presentRefund = (refund: OnlineRefund, language: Language): Detail['refunds'][number] => ({
  ...{ id: refund.id, state: refund.state, person: refund.person, reference: refund.reference },
  amount: amountOf(refund.minor, refund.currency),
  why: refund.description,
  at: refund.made_at.toISOString(),
  stateText: inWords(language, `online.refund.${refund.state}`),
  reason: perhaps(refund.reason, (reason) => reasonOf(providerReason(reason), language)),
  nextAskAt: refund.asks > 0 ? perhaps(refund.ask_at, (at) => at.toISOString()) : null,
})

const inParams = (language: Language, key: string, params: Readonly<Record<string, string>>): string =>
  isTextKey(key) ? say(language, key, params) : key

// The audit trail says the same words in the middle of a sentence.
const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

const textOf = ({ kind, what, params }: OnlineStep, language: Language): string => {
  if (kind === 'command') return sentence(inWords(language, `action.${what}`))
  if (kind === 'posted')
    return say(language, 'online.step.posted', { kind: inWords(language, `entry.${what}`) })
  if (kind === 'task') return inParams(language, `task.${what}`, params)
  if (kind === 'sighting') {
    const state = inWords(language, `online.state.${params.state}`)
    return say(language, 'online.step.sighting', {
      source: inWords(language, `online.source.${what}`),
      state,
    })
  }
  if (kind === 'evidence') {
    const [step = '', proves = ''] = what.split('.')
    return say(language, 'online.step.evidence', {
      step: inWords(language, `online.step.asked.${step}`),
      proves: inWords(language, `booking.evidence.${proves}`),
      source: inWords(language, `booking.source.${params.source}`),
    })
  }
  if (kind === 'refund') {
    const { amount } = amountOf(BigInt(params.amount ?? '0'), params.currency ?? '')
    return say(language, 'online.step.refund', {
      ...params,
      amount: written(amount, params.currency ?? '', language),
    })
  }
  return inParams(language, `online.step.${kind}.${what}`, params)
}

const presentStep = (step: OnlineStep, language: Language): Detail['timeline'][number] => {
  const reason = step.reason ? reasonOf(packageReason(step.reason), language) : null
  const said = step.kind === 'sighting' ? (step.params.said ?? null) : (reason?.said ?? null)
  return {
    at: step.at.toISOString(),
    kind: step.kind,
    text: reason ? `${textOf(step, language)} – ${reason.text}` : textOf(step, language),
    said,
    person: step.person,
    where: step.where,
  }
}
