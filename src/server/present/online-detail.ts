import type { Static } from 'typebox'
import { isTextKey, type Language, say } from '../../../languages/say.ts'
import { packageReason } from '../../bookkeeping/package-reason.ts'
import { listOnline } from '../../online/list.ts'
import { relatedTo, tasksOf } from '../../online/related.ts'
import { type OnlineStep, sightingsOf, timelineOf } from '../../online/timeline.ts'
import { isRefusal, type Refusal, refuse } from '../../refusal.ts'
import type { Transaction } from '../../store/database.ts'
import type { OnlineDetailShape } from '../shapes/online.ts'
import { perhaps, reasonOf } from './basics.ts'
import { presentBookingDetail } from './booking-detail.ts'
import { inWords } from './bookkeeping.ts'
import { type Presenting, presentOnlinePayments, signedAmount } from './online.ts'

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
    tasks: (await tasksOf(tx, id)).map((task) => ({
      id: task.id,
      text: inParams(language, `task.${task.kind}`, task.detail),
      at: task.opened_at.toISOString(),
    })),
    lookAt: perhaps(found.look_at, (at) => at.toISOString()),
  }
}

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
