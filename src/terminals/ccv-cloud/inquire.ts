import { searchAll } from '../../ccv/search.ts'
import type { CcvTransaction } from '../../ccv/transaction.ts'
import { type Answer, notTaken, type Reason, unknown } from '../../outbound/answer.ts'
import { overWire } from '../../outbound/wire.ts'
import type { Approval, Conversation, Past, PaymentOrder, RefundOrder } from '../terminal.ts'
import { refundsOf, salesOf } from './candidates.ts'
import { outcomeOf } from './outcome.ts'
import { type OwnRecord, ownRecord } from './own-record.ts'
import { keepPaper } from './paper.ts'
import { beginningOf, inWordsOfCloud } from './reasons.ts'
import { openSession, ownReference, type Session } from './session.ts'
import type { CloudSettings } from './settings.ts'

interface Seen {
  readonly transaction: CcvTransaction
  readonly raw: string
}

/** Reads the payment by CCV's reference, else searches for ours. It is never sent again: on a terminal that could take money late. */
export const inquirePayment = (
  settings: CloudSettings,
  order: PaymentOrder,
  past: Past,
  conversation: Conversation,
): Promise<Answer<Approval>> => {
  const session = openSession('payment', settings, order, conversation)
  return ask(session, past, ownRecord(past, '/payment'), async () => {
    const filters = { merchantOrderReference: ownReference(order), createdAfter: since(session) }
    const reply = await searchAll(session.api, filters)
    if (reply.kind === 'other') return unreadable(reply)
    return byCandidates(session, past, salesOf(reply.value, order), reply.raw)
  })
}

/** The same for a refund: among all refunds of its sale, the one that is ours. */
export const inquireRefund = (
  settings: CloudSettings,
  order: RefundOrder,
  past: Past,
  conversation: Conversation,
): Promise<Answer<Approval>> => {
  const session = openSession('refund', settings, order, conversation)
  return ask(session, past, ownRecord(past, '/refund'), async () => {
    const sale = order.original.partyReference
    // Without the sale's reference the refund was not even begun.
    if (sale === null) return notTaken({ code: 'ccv.sale_without_reference' })
    const reply = await searchAll(session.api, { originalReferences: sale })
    if (reply.kind === 'other') return unreadable(reply)
    const { ours, strangers } = refundsOf(reply.value, order, settings)
    if (ours.length === 0 && strangers > 0)
      return unknown({ code: 'ccv.refund_not_told_apart', params: { count: String(strangers) } }, reply)
    return byCandidates(session, past, ours, reply.raw)
  })
}

const ask = async (
  session: Session,
  past: Past,
  record: OwnRecord,
  search: () => Promise<Answer<Approval>>,
): Promise<Answer<Approval>> =>
  inWordsOfCloud(
    await overWire(async (wire) => {
      // The bytes left long ago: that this question does not get through proves nothing about them.
      wire.sending()
      const { last, reference } = record
      if (last && (last.transaction.status === 'success' || last.transaction.status === 'failed'))
        return conclude(session, past, last)
      if (reference === null) return search()
      const reply = await session.api.transaction(reference)
      if (reply.kind === 'found' && reply.value.reference === reference)
        return conclude(session, past, { transaction: reply.value, raw: reply.raw })
      // Known once and not found now: our own reference may still lead to it.
      return reply.kind === 'other' && reply.status === 404 && reply.error ? search() : unreadable(reply)
    }),
  )

const byCandidates = async (
  session: Session,
  past: Past,
  candidates: readonly CcvTransaction[],
  raw: string,
): Promise<Answer<Approval>> => {
  const taken = candidates.filter(({ status }) => status === 'success')
  if (taken.length > 1) return unknown(about('ccv.found_twice', candidates), { raw })
  const open = candidates.find(({ status }) => status !== 'failed')
  const transaction = taken[0] ?? open ?? candidates[0]
  if (transaction) return conclude(session, past, { transaction, raw })
  return session.settings.noTraceProvesNotTaken
    ? notTaken({ code: 'ccv.never_arrived' }, { raw })
    : unknown({ code: 'ccv.no_trace' }, { raw })
}

const conclude = async (
  { order, conversation }: Session,
  past: Past,
  { transaction, raw }: Seen,
): Promise<Answer<Approval>> => {
  const outcome = outcomeOf(transaction, order, raw)
  if (outcome.state !== 'unknown') await keepPaper(transaction, order, conversation, past.receipts)
  return outcome
}

/** 1.11: `createdAfter` is exclusive, in the milliseconds of 1.3. */
const since = ({ order, settings }: Session): string =>
  String(order.at.getTime() - settings.clockToleranceMs - 1)

const about = (code: string, transactions: readonly CcvTransaction[]): Reason => ({
  code,
  params: { references: transactions.map(({ reference }) => reference).join(', ') },
})

const unreadable = ({ raw }: { readonly raw: string }): Answer<never> =>
  unknown({ code: 'ccv.unreadable', said: beginningOf(raw) }, { raw })
