import type { Result, Transaction } from './memory.ts'
import type { Office } from './office.ts'
import { enterInBook, movementOf, originOf, reverseInBook, settle } from './transactions.ts'

type Kind = 'refund' | 'capture' | 'reversal'

/** Ends what needs no customer: in the answer (1.6, iDEAL's refund), or later. */
export const finishLater = (
  office: Office,
  { reference }: Transaction,
  on: Kind,
  then: () => void = () => {},
): Transaction => {
  if (office.dialect.settlesLater)
    office.agenda.after(office.timeline.host, () => finish(office, reference, on, then))
  else finish(office, reference, on, then)
  const now = office.memory.transactions.get(reference)
  if (!now) throw new RangeError(reference)
  return now
}

const finish = (office: Office, reference: string, on: Kind, then: () => void): void => {
  const transaction = office.memory.transactions.get(reference)
  if (transaction?.status !== 'pending') return
  const refusal = refusalOf(office, on)
  if (!refusal) moveMoney(office, transaction, then)
  const unclear = !refusal && office.faults.take('manual_intervention', on)
  settle(office, reference, refusal ?? { status: unclear ? 'manualintervention' : 'success' })
}

const refusalOf = ({ faults }: Office, on: Kind): Result | null => {
  if (faults.take('unknown_failure_code', on)) return { status: 'failed', failureCode: 'acquirer_error_0815' }
  return faults.take('decline', on) ? { status: 'failed', failureCode: 'processing_error' } : null
}

const moveMoney = (office: Office, transaction: Transaction, then: () => void): void => {
  const moved = movementOf(transaction)
  if (moved) enterInBook(office, transaction, moved, originOf(office, transaction))
  if (transaction.type === 'reversal' && transaction.originalReference)
    reverseInBook(office, transaction.originalReference)
  then()
}
