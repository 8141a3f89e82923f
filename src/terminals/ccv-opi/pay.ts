import { Bug } from '../../bug.ts'
import { formatDecimal } from '../../money/decimal.ts'
import { type Answer, notTaken } from '../../outbound/answer.ts'
import { overWire } from '../../outbound/wire.ts'
import type { Approval, Conversation, PaymentOrder } from '../terminal.ts'
import type { CommandLine } from './command-line.ts'
import type { CardServiceResponse } from './messages.ts'
import { outcomeOf } from './outcome.ts'
import { type Exchange, inSession, lostBeforeStart, type Session } from './session.ts'
import type { OpiSettings } from './settings.ts'

/** 3.2 CardPayment, and what its response proves. */
export const pay = (
  settings: OpiSettings,
  order: PaymentOrder,
  conversation: Conversation,
): Promise<Answer<Approval>> => {
  if (!Number.isInteger(order.reference) || order.reference < 1 || order.reference > 999_999_999)
    throw new Bug(`OPI-NL numbers requests 1 to 999,999,999, not ${order.reference}`)
  return overWire((wire) =>
    inSession(settings, order, conversation, async (session) => {
      const request = session.request('CardPayment', order.reference, {
        totalAmount: { currency: order.amount.currency, value: formatDecimal(order.amount) },
      })
      const { response, raw } = await session.exchange(request, {
        ...timersOf(settings),
        paperOf: 'this request',
        sending: () => {
          if (conversation.abort.aborted) throw lostBeforeStart()
          conversation.mayBegin()
          wire.sending()
        },
        sent: (line, connect) => abortOnDemand(settings, session, order, conversation, line, connect),
      })
      const outcome = { ...outcomeOf(response, order, settings, { paper: session.desk.paper > 0 }), raw }
      return outcome.state === 'not_taken' && response.overallResult === 'PrintLastTicket'
        ? fetchOwed(settings, session, outcome)
        : outcome
    }),
  )
}

const timersOf = ({ firstWordMs, silenceMs, wholeMs }: OpiSettings) => ({ firstWordMs, silenceMs, wholeMs })

// 3.5: the answer to the abort says nothing final, so nobody waits for it to decide: the payment's own response wins.
const abortOnDemand = (
  settings: OpiSettings,
  session: Session,
  order: PaymentOrder,
  { abort }: Conversation,
  line: CommandLine,
  connect: () => Promise<CommandLine>,
): (() => void) => {
  const request = session.request('AbortRequest', order.reference)
  const demand = () => {
    if (settings.abortOver === 'same connection') line.send(request)
    else void overSecondLine(connect, request, settings.abortAnswerMs)
  }
  abort.addEventListener('abort', demand, { once: true })
  return () => abort.removeEventListener('abort', demand)
}

const overSecondLine = async (
  connect: () => Promise<CommandLine>,
  request: ReturnType<Session['request']>,
  ms: number,
): Promise<void> => {
  try {
    const line = await connect()
    const close = setTimeout(line.close, ms)
    line.send(request)
    await line.next((message): message is CardServiceResponse => message.element === 'CardServiceResponse')
    clearTimeout(close)
    line.close()
  } catch {
    // The abort did not get through; the payment goes on and its own response decides.
  }
}

/**
 * 3.3 PrintLastTicket: our payment was not started because the terminal still owes the paper of an earlier one.
 * It is fetched and kept as that payment's; whether that one was paid has to be looked at before anything is
 * tried again, so the payment is not repeated here.
 */
const fetchOwed = async (
  settings: OpiSettings,
  session: Session,
  outcome: Answer<Approval>,
): Promise<Answer<Approval>> => {
  // Not under the payment's number: the terminal's last message must not look like a word on this payment (3.7).
  const request = session.request('TicketReprint', settings.inquiryNumber)
  try {
    const { response: reprint, raw } = await session.exchange(
      request,
      reprintTimers(settings, 'an earlier one'),
    )
    if (reprint.overallResult !== 'Success') return outcome
    const total = reprint.tender?.totalAmount
    return notTaken(
      {
        code: 'terminal.receipt_fetched',
        params: {
          amount: total?.value ?? '?',
          currency: total?.currency ?? '',
          approvalCode: reprint.tender?.authorisation?.approvalCode ?? '?',
        },
      },
      { raw: `${outcome.raw ?? ''}\n${raw}` },
    )
  } catch {
    return outcome
  }
}

export const reprintTimers = (settings: OpiSettings, paperOf: Exchange['paperOf']): Exchange => ({
  paperOf,
  firstWordMs: settings.inquiryMs,
  silenceMs: settings.inquiryMs,
  wholeMs: settings.wholeMs,
})
