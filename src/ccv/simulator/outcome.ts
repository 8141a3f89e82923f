import type { Outcome, Result, Transaction } from './memory.ts'
import type { Office } from './office.ts'
import {
  changeTransaction,
  enterInBook,
  isFinal,
  movementOf,
  originOf,
  reverseInBook,
  settle,
} from './transactions.ts'

// 1.6: cancelled and expired are no statuses but failures with a code.
const resultOf = ({ method }: Transaction, outcome: Outcome): Result => {
  if (outcome === 'paid') return { status: 'success' }
  if (outcome === 'manualintervention' || outcome === 'pending') return { status: outcome }
  if (outcome !== 'failed') return { status: 'failed', failureCode: outcome }
  return { status: 'failed', failureCode: method === 'card' ? 'card_refused' : 'rejected' }
}

/** Ends a payment of a web shop: the customer's money has moved, or has not. Nothing comes after a final status. */
export const conclude = (office: Office, reference: string, outcome: Outcome): void => {
  const transaction = office.memory.transactions.get(reference)
  if (!transaction || isFinal(transaction.status) || outcome === 'pending') return
  const result = resultOf(transaction, outcome)
  const unclear = transaction.status === 'manualintervention'
  const moved = movementOf(transaction)
  if (unclear && result.status === 'failed') reverseInBook(office, reference)
  else if (!unclear && moved && result.status !== 'failed')
    enterInBook(office, transaction, moved, originOf(office, transaction))
  settle(office, reference, result)
}

/** Ends it when its time has come by the simulator's clock. */
export const concludeLater = (office: Office, { reference, behind: { later } }: Transaction): void => {
  if (!later) return
  const come = () => {
    if (office.memory.transactions.get(reference)?.behind.later !== later) return
    conclude(office, reference, later.outcome)
  }
  office.agenda.after(Math.max(0, later.at - office.clock().getTime()), come)
}

/** Remembers what becomes of it and when; what was planned before is off. */
export const planOutcome = (
  office: Office,
  { reference, behind }: Transaction,
  outcome: Outcome,
  at: Date,
) => {
  const { transactions } = office.memory
  const before = transactions.get(reference)
  if (!before) return
  const planned = { ...before, behind: { ...behind, later: { outcome, at: at.getTime() } } }
  transactions.set(reference, planned)
  office.memory.keepSoon()
  concludeLater(office, planned)
}

/** The payment itself where this is the landing page in front of it (1.5, childReferenceId). */
export const paymentOf = ({ memory }: Office, transaction: Transaction): Transaction => {
  const child = transaction.childReferenceId && memory.transactions.get(transaction.childReferenceId)
  return child || transaction
}

export const linkChild = (office: Office, parent: Transaction, child: Transaction): void =>
  void changeTransaction(office, parent.reference, { childReferenceId: child.reference })
