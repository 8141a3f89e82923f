import { formatDecimal } from '../../money/decimal.ts'
import { subtract } from '../../money/money.ts'
import { moneyOf } from './amount.ts'
import { draftOf } from './follow.ts'
import type { Result, Transaction } from './memory.ts'
import type { Office } from './office.ts'
import { enterInBook, movementOf, openTransaction, originOf, reverseInBook, settle } from './transactions.ts'

type Kind = 'refund' | 'capture' | 'reversal'

const isKind = (type: string): type is Kind => ['refund', 'capture', 'reversal'].includes(type)

/** Whether no customer has anything to do with it. */
export const needsNobody = ({ type, payUrl }: Transaction): boolean => isKind(type) && payUrl === undefined

/** Ends a refund, capture or reversal that needs nobody: in the answer (1.6, iDEAL's refund), or later. */
export const finishLater = (office: Office, opened: Transaction): Transaction => {
  const { agenda, dialect, memory, timeline } = office
  if (dialect.settlesLater) agenda.after(timeline.host, () => finish(office, opened.reference))
  else finish(office, opened.reference)
  return memory.transactions.get(opened.reference) ?? opened
}

const finish = (office: Office, reference: string): void => {
  const transaction = office.memory.transactions.get(reference)
  if (transaction?.status !== 'pending' || !isKind(transaction.type)) return
  const refusal = refusalOf(office, transaction.type)
  if (!refusal) moveMoney(office, transaction)
  const unclear = !refusal && office.faults.take('manual_intervention', transaction.type)
  settle(office, reference, refusal ?? { status: unclear ? 'manualintervention' : 'success' })
}

const refusalOf = ({ faults }: Office, on: Kind): Result | null => {
  if (faults.take('unknown_failure_code', on)) return { status: 'failed', failureCode: 'acquirer_error_0815' }
  return faults.take('decline', on) ? { status: 'failed', failureCode: 'processing_error' } : null
}

const moveMoney = (office: Office, transaction: Transaction): void => {
  const moved = movementOf(transaction)
  if (moved) enterInBook(office, transaction, moved, originOf(office, transaction))
  const original = office.memory.transactions.get(transaction.originalReference ?? '')
  if (original && transaction.type === 'reversal') reverseInBook(office, original.reference)
  if (original && transaction.type === 'capture') releaseRest(office, original, transaction)
}

// 1.12: what a capture left of an authorise is freed by a transaction of its own.
const releaseRest = (office: Office, original: Transaction, capture: Transaction): void => {
  const rest = subtract(moneyOf(original), moneyOf(capture))
  if (rest.minor <= 0n) return
  const { reference } = openTransaction(office, draftOf({}, original, 'release', formatDecimal(rest)))
  settle(office, reference, { status: 'success' })
}
