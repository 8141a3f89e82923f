import { setTimeout as pause } from 'node:timers/promises'
import type { CcvTransaction } from '../../ccv/transaction.ts'
import { type Answer, type Reason, unknown } from '../../outbound/answer.ts'
import { reasonOf } from '../../outbound/wire.ts'
import type { Approval } from '../terminal.ts'
import type { Begun } from './begin.ts'
import { cashierText } from './cashier-text.ts'
import { outcomeOf } from './outcome.ts'
import { keepPaper } from './paper.ts'
import { beginningOf, cloudReason } from './reasons.ts'
import type { Session } from './session.ts'

/**
 * Waits for the end of what was begun (fact sheet of CCV, 2.4): word that something changed makes it read, else it reads after
 * 45 s and then every 30 s. What nobody knows after six minutes is unknown: not "failed", and not forgotten.
 */
export const follow = async (
  session: Session,
  begun: Begun,
  firstWord: Promise<void>,
): Promise<Answer<Approval>> => {
  const { settings, conversation, order } = session
  let seen = begun.transaction && outcomeOf(begun.transaction, order, begun.raw)
  const noResult: Reason = { code: 'ccv.no_result_in_time', params: { reference: begun.reference } }
  show(session, begun.transaction)
  if (begun.transaction && seen && isEnd(begun.transaction)) return conclude(session, begun.transaction, seen)
  const over = pause(settings.lifeMs, 'over' as const, { ref: false })
  const { cancelled, end } = cancelOnDemand(session, begun.reference)
  let wakes: Promise<string> = cancelled
  try {
    for (let word = firstWord; ; ) {
      const by = await Promise.race([over, wakes, word])
      if (by === 'cancelled') wakes = over
      // What comes while we read is heard as well.
      if (by !== 'over') word = conversation.news(settings.readAgainMs)
      const look = await read(session, begun.reference)
      if ('transaction' in look) {
        seen = outcomeOf(look.transaction, order, look.raw)
        if (isEnd(look.transaction)) return await conclude(session, look.transaction, seen)
      }
      if (by === 'over')
        return unknown(
          'trouble' in look ? look.trouble : noResult,
          seen?.raw === undefined ? {} : { raw: seen.raw },
        )
    }
  } finally {
    end()
  }
}

// 1.6: `manualintervention` is no end of the payment, but the end of waiting at the counter: CCV's staff has to look at it.
const isEnd = ({ status }: CcvTransaction): boolean =>
  status === 'success' || status === 'failed' || status === 'manualintervention'

type Look = { readonly transaction: CcvTransaction; readonly raw: string } | { readonly trouble: Reason }

/** Reads one transaction by CCV's reference; whatever goes wrong while reading proves nothing about it. */
const read = async ({ api }: Session, reference: string): Promise<Look> => {
  try {
    const reply = await api.transaction(reference)
    if (reply.kind === 'found' && reply.value.reference === reference)
      return { transaction: reply.value, raw: reply.raw }
    return { trouble: { code: 'ccv.unreadable', said: beginningOf(reply.raw) } }
  } catch (error) {
    return { trouble: cloudReason(reasonOf(error)) }
  }
}

/**
 * Keeps the paper and says how it ended. Paper that could not be kept is fetched once more by the inquiry, so an approval
 * waits for it; what the inquiry cannot keep either is in the message of the evidence.
 */
const conclude = async (
  { order, conversation }: Session,
  transaction: CcvTransaction,
  outcome: Answer<Approval>,
): Promise<Answer<Approval>> => {
  if (outcome.state === 'unknown') return outcome
  const kept = await keepPaper(transaction, order, conversation, [])
  if (kept || outcome.state !== 'accepted') return outcome
  return unknown({ code: 'ccv.paper_not_kept' }, outcome.raw === undefined ? {} : { raw: outcome.raw })
}

// G1 of the test book: the page with the terminal's progress is shown to the cashier.
const show = ({ about, conversation, order }: Session, transaction: CcvTransaction | null): void => {
  const line = cashierText(order, about === 'refund' ? 'show.refund_on_terminal' : 'show.on_terminal')
  const page = transaction?.payUrl ?? null
  conversation.display({ to: 'cashier', lines: [line], ...(page !== null && { page }) })
}

// 2.4: a cancel that comes too late has no effect, and its answer says nothing: the payment's own status decides.
const cancelOnDemand = (
  { settings, conversation, order, api }: Session,
  reference: string,
): { cancelled: Promise<'cancelled'>; end(): void } => {
  const { promise: cancelled, resolve } = Promise.withResolvers<'cancelled'>()
  const cancel = async (): Promise<void> => {
    const byApi = settings.cancelWith === 'cancel'
    const line = cashierText(order, byApi ? 'show.cancelling' : 'show.press_stop')
    conversation.display({ to: 'cashier', lines: [line] })
    if (byApi) await api.cancel(reference).catch(() => {})
    await pause(settings.readAfterCancelMs, undefined, { ref: false })
    resolve('cancelled')
  }
  const demand = (): void => void cancel()
  if (conversation.abort.aborted) demand()
  else conversation.abort.addEventListener('abort', demand, { once: true })
  return { cancelled, end: () => conversation.abort.removeEventListener('abort', demand) }
}
