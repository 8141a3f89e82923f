import type { Answer } from '../outbound/answer.ts'
import type { Evidence, Source } from '../outbound/evidence.ts'
import { holdLease } from '../outbound/hold-lease.ts'
import type { Approval, Conversation, TerminalDriver } from '../terminals/terminal.ts'
import { deskConversation } from './conversation.ts'
import type { Desk, RunningPayment } from './desk.ts'
import type { AskedTender } from './load-tender.ts'
import { leaveUnknown, settleTender, untilWritten } from './write-down.ts'

/**
 * Speaks with a terminal about one tender and writes down what came of it. While it speaks it holds the lease, the page sees
 * what the terminal shows, and the cashier can ask to abort. Whatever is thrown on the way leaves the request unknown.
 */
export const converse = (
  desk: Desk,
  tender: AskedTender,
  driver: TerminalDriver,
  source: Source,
  talk: (conversation: Conversation) => Promise<Answer<Approval>>,
): Promise<void> => {
  const abort = new AbortController()
  const { promise: ended, resolve, reject } = Promise.withResolvers<void>()
  const running: RunningPayment = {
    organisation: tender.organisation,
    tender: tender.id,
    display: [],
    page: null,
    abort,
    ended,
  }
  desk.running.set(tender.request, running)
  const show = ({ lines, page = running.page }: { lines: readonly string[]; page?: string | null }): void => {
    running.display = lines
    running.page = page
    desk.signals.signal('display', tender.organisation, { paymentId: tender.id, lines, page })
  }
  const lease = holdLease(desk, tender, source === 'inquiry')
  const { conversation, takeMessages } = deskConversation(
    desk,
    { organisation: tender.organisation, tender: tender.id, request: tender.request },
    { abort: abort.signal, show, mayBegin: lease.mayBegin },
  )
  talk(conversation)
    .catch(brokeOff)
    .then((answer) => {
      lease.letGo()
      const messages = takeMessages()
      return untilWritten(desk, { request: tender.request }, () =>
        keep(desk, tender, driver, source, answer, messages),
      )
    })
    .finally(() => {
      lease.letGo()
      desk.running.delete(tender.request)
    })
    .then(resolve, reject)
  return ended
}

const brokeOff = (error: unknown): Answer<Approval> => ({
  state: 'unknown',
  reason: { code: 'line.broken', said: String(error) },
})

const keep = async (
  desk: Desk,
  tender: AskedTender,
  driver: TerminalDriver,
  source: Source,
  answer: Answer<Approval>,
  messages: ReturnType<ReturnType<typeof deskConversation>['takeMessages']>,
): Promise<void> => {
  const stay = () =>
    leaveUnknown(
      desk,
      tender,
      { askAt: nextAsk(desk, tender, driver), freeTerminal: isOver(desk, tender, driver) },
      messages,
    )
  if (answer.state === 'unknown') return stay()
  const evidence = evidenceOf(desk.newId(), answer, source)
  const settled = await settleTender(desk, desk.store.call, tender, { evidence, messages })
  // The ticket of a sale that another payment was ended by proves nothing about this one.
  if (settled === 'of another') await stay()
}

const evidenceOf = (
  id: string,
  answer: Exclude<Answer<Approval>, { state: 'unknown' }>,
  source: Source,
): Evidence => ({
  id,
  proves: answer.state,
  source,
  ...(answer.raw === undefined ? {} : { raw: answer.raw }),
  ...(answer.state === 'accepted' ? { approved: answer.detail } : { reason: answer.reason }),
})

/** When the driver's schedule says to ask next; its last step repeats for ever. */
const nextAsk = (desk: Desk, tender: AskedTender, driver: TerminalDriver): Date => {
  const wait = driver.askAfter[tender.asks] ?? driver.askAfter.at(-1) ?? 60_000
  return new Date(desk.now().getTime() + wait)
}

// A terminal that is asked by reference is held only as long as its protocol can still be busy with the request.
const isOver = (desk: Desk, tender: AskedTender, driver: TerminalDriver): boolean =>
  driver.outcomeBy === 'reference' &&
  desk.now().getTime() - tender.madeAt.getTime() >= (driver.freeAfter ?? Number.POSITIVE_INFINITY)
