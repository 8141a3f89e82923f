import { type Answer, accepted, notTaken, type Reason, unknown } from '../../outbound/answer.ts'
import { overWire } from '../../outbound/wire.ts'
import type { Approval, Conversation, Past, PaymentOrder } from '../terminal.ts'
import { provenBy, type Sight, sightOf } from './evidence.ts'
import type { CardServiceResponse } from './messages.ts'
import { outcomeOf } from './outcome.ts'
import { responsesIn } from './own-record.ts'
import { reprintTimers } from './pay.ts'
import { inSession, type Reply, type Session } from './session.ts'
import type { OpiSettings } from './settings.ts'

interface Case {
  readonly settings: OpiSettings
  readonly order: PaymentOrder
  readonly past: Past
  readonly session: Session
  readonly conversation: Conversation
}

/** 3.7: RepeatLastMessage, then TicketReprint; the payment itself is never sent again. */
export const inquire = (
  settings: OpiSettings,
  order: PaymentOrder,
  past: Past,
  conversation: Conversation,
): Promise<Answer<Approval>> =>
  overWire((wire) => {
    // The payment's bytes left long ago: that this question does not get through proves nothing about it.
    wire.sending()
    const kept = byOwnRecord(settings, order, past)
    if (kept) return Promise.resolve(kept)
    return inSession(settings, order, conversation, (session) =>
      find({ settings, order, past, session, conversation }),
    )
  })

/** The answer had come and was kept, only nobody lived to read it. */
const byOwnRecord = (settings: OpiSettings, order: PaymentOrder, past: Past): Answer<Approval> | null => {
  for (const { response, raw } of responsesIn(past)) {
    const own = response.requestType === 'CardPayment' && response.requestId === String(order.reference)
    const answer = own
      ? outcomeOf(response, order, settings, { paper: past.receipts.some(isOurs) })
      : repeatedOutcome(response, order, settings, past)
    if (answer && answer.state !== 'unknown') return { ...answer, raw }
  }
  return null
}

/** What a RepeatLastMessage proves by itself; null where it does not repeat the end of this payment. */
const repeatedOutcome = (
  response: CardServiceResponse,
  order: PaymentOrder,
  settings: OpiSettings,
  past: Past,
): Answer<Approval> | null => {
  const header = response.originalHeader
  if (response.requestType !== 'RepeatLastMessage' || !header) return null
  const sight = sightOf(header, order, settings)
  const repeated = { ...response, overallResult: header.overallResult ?? '' }
  const succeeded = repeated.overallResult === 'Success' || repeated.overallResult === 'PartialFailure'
  if (sight === 'ended' && !succeeded)
    return outcomeOf(repeated, order, settings, { paper: past.receipts.some(isOurs) })
  if (sight !== 'ended' && !(sight === 'seen' && header.requestType === 'TicketReprint')) return null
  const approval = succeeded ? provenBy({ ...repeated, overallResult: 'Success' }, order, settings) : ''
  return typeof approval === 'string' ? null : accepted(approval)
}

const find = async (one: Case): Promise<Answer<Approval>> => {
  const { settings, order, session } = one
  const question = session.request('RepeatLastMessage', settings.inquiryNumber)
  const last = await session.exchange(question, reprintTimers(settings, 'this request'))
  if (isBusy(last.response)) return unknown(said('terminal.busy', last), { raw: last.raw })
  // The next question changes what the terminal will call its last message: this answer must survive us.
  await one.conversation.keepNotes()
  const sight = sightOf(last.response.originalHeader, order, settings)
  const repeated = repeatedOutcome(last.response, order, settings, one.past)
  if (repeated) {
    if (repeated.state === 'accepted') await fetchPaper(one)
    return { ...repeated, raw: last.raw }
  }
  return sight === 'ended' || sight === 'seen' ? byTicket(one, last) : byAbsence(one, last, sight)
}

// The outcome stands; paper that cannot be had now is still owed and asked for before the next payment.
const fetchPaper = async ({ session, settings, order, past }: Case): Promise<void> => {
  const prints = settings.printerStatus !== 'PrintLocal' && settings.printerStatus !== 'Unavailable'
  if (!prints || past.receipts.some(isOurs)) return
  try {
    await session.exchange(
      session.request('TicketReprint', order.reference),
      reprintTimers(settings, 'this request'),
    )
  } catch {}
}

/** The terminal's last message belongs to this payment, so the ticket it delivers again does as well. */
const byTicket = async ({ session, settings, order }: Case, last: Reply): Promise<Answer<Approval>> => {
  const request = session.request('TicketReprint', order.reference)
  const ticket = await session.exchange(request, reprintTimers(settings, 'this request'))
  const raw = `${last.raw}\n${ticket.raw}`
  if (isBusy(ticket.response)) return unknown(said('terminal.busy', ticket), { raw })
  const header = ticket.response.originalHeader
  const named = header && sightOf(header, order, settings)
  if (named === 'earlier' || named === 'nothing')
    return unknown(said('terminal.other_ticket', ticket), { raw })
  const approval = provenBy(ticket.response, order, settings)
  return typeof approval === 'string' ? unknown(said(approval, ticket), { raw }) : accepted(approval, { raw })
}

/**
 * The last message is of another request. A ticket, if there is one, is that request's: it is left with the terminal.
 * That the terminal has none and never saw our number is proof only where the setting says so (inferred, 3.7).
 */
const byAbsence = async (
  { session, settings }: Case,
  last: Reply,
  sight: Sight,
): Promise<Answer<Approval>> => {
  const { raw } = last
  if (sight !== 'earlier') return unknown(said('terminal.remembers_nothing', last), { raw })
  if (!settings.noTicketProvesNotTaken) return unknown(said('terminal.remembers_another', last), { raw })
  const request = session.request('TicketReprint', settings.inquiryNumber)
  const ticket = await session.exchange(request, reprintTimers(settings, 'nobody'))
  const { overallResult, tender } = ticket.response
  const none = overallResult === 'Failure' && !tender && session.desk.offered === 0
  const both = { raw: `${raw}\n${ticket.raw}` }
  return none
    ? notTaken(said('terminal.never_saw_it', ticket), both)
    : unknown(said('terminal.other_ticket', ticket), both)
}

const isOurs = ({ earlier }: Past['receipts'][number]): boolean => earlier === undefined

const isBusy = ({ overallResult }: CardServiceResponse): boolean =>
  overallResult === 'DeviceUnavailable' || overallResult === 'Busy'

const said = (code: string, { response }: Reply): Reason => ({
  code,
  said: response.said ?? response.overallResult,
})
