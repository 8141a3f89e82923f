import { type Answer, accepted, notTaken, type Reason, unknown } from '../../outbound/answer.ts'
import { overWire } from '../../outbound/wire.ts'
import type { Approval, Conversation, Past, PaymentOrder } from '../terminal.ts'
import { provenBy, type Sight, sightOf } from './evidence.ts'
import type { CardServiceResponse } from './messages.ts'
import { outcomeOf } from './outcome.ts'
import { reprintTimers } from './pay.ts'
import { inSession, type Reply, type Session } from './session.ts'
import type { OpiSettings } from './settings.ts'

interface Case {
  readonly settings: OpiSettings
  readonly order: PaymentOrder
  readonly past: Past
  readonly session: Session
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
    return inSession(settings, order, conversation, (session) => find({ settings, order, past, session }))
  })

const find = async (one: Case): Promise<Answer<Approval>> => {
  const { settings, order, session } = one
  const question = session.request('RepeatLastMessage', settings.inquiryNumber)
  const last = await session.exchange(question, reprintTimers(settings, 'this request'))
  if (isBusy(last.response)) return unknown(said('terminal.busy', last), { raw: last.raw })
  const sight = sightOf(last.response.originalHeader, order, settings)
  if (sight === 'ended') return byLastMessage(one, last)
  if (sight === 'seen') return byTicket(one, last)
  return byAbsence(one, last, sight)
}

/** The terminal repeated its final response to this payment. */
const byLastMessage = async (one: Case, last: Reply): Promise<Answer<Approval>> => {
  const { settings, order, past } = one
  const { response, raw } = last
  const repeated = { ...response, overallResult: response.originalHeader?.overallResult ?? '' }
  if (repeated.overallResult !== 'Success' && repeated.overallResult !== 'PartialFailure')
    return { ...outcomeOf(repeated, order, settings, { paper: past.receipts.some(isOurs) }), raw }
  const approval = provenBy({ ...repeated, overallResult: 'Success' }, order, settings)
  if (typeof approval === 'string') return byTicket(one, last)
  if (!past.receipts.some(isOurs)) await fetchPaper(one)
  return accepted(approval, { raw })
}

// The outcome stands; paper that cannot be had now is still owed and asked for before the next payment.
const fetchPaper = async ({ session, settings, order }: Case): Promise<void> => {
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
