import { formatDecimal } from '../../money/decimal.ts'
import { type Money, negate } from '../../money/money.ts'
import { moneyOf } from './amount.ts'
import type { Result, Status, Transaction } from './memory.ts'
import type { Office } from './office.ts'
import { referenceOf } from './reference.ts'

export type Draft = Pick<Transaction, 'type' | 'method' | 'currency' | 'amount'> &
  Partial<Omit<Transaction, 'type' | 'method' | 'currency' | 'amount'>>

/** Opens a transaction, pending unless said; `complete` adds what needs its reference. */
export const openTransaction = (
  office: Office,
  draft: Draft,
  complete: (reference: string) => Partial<Transaction> = () => ({}),
): Transaction => {
  const { memory, clock, dialect } = office
  memory.count += 1
  const at = clock()
  const reference = referenceOf(draft.method, at, memory.count)
  const time = at.getTime() - (at.getTime() % dialect.createdStep)
  const transaction: Transaction = {
    reference,
    status: 'pending',
    created: time,
    lastUpdate: time,
    echoes: {},
    details: {},
    ...draft,
    ...complete(reference),
    behind: { ...lateInLists(office, time), ...draft.behind },
  }
  memory.transactions.set(reference, transaction)
  memory.keep()
  return transaction
}

const lateInLists = ({ dialect, memory }: Office, created: number): Transaction['behind'] =>
  dialect.listLagEvery > 0 && memory.count % dialect.listLagEvery === 0
    ? { listedAt: created + dialect.listLagMs }
    : {}

export const changeTransaction = (
  office: Office,
  reference: string,
  part: Partial<Transaction>,
): Transaction | null => {
  const before = office.memory.transactions.get(reference)
  if (!before) return null
  const after = { ...before, ...part, lastUpdate: office.clock().getTime() }
  office.memory.transactions.set(reference, after)
  office.memory.keep()
  return after
}

/** Keeps what is to be told later; nobody outside sees a difference. */
export const setAside = ({ memory }: Office, reference: string, result: Result, withheld = false): void => {
  const before = memory.transactions.get(reference)
  if (!before) return
  memory.transactions.set(reference, { ...before, behind: { ...before.behind, result, withheld } })
  memory.keep()
}

export const setNumber = ({ memory }: Office, reference: string, number: number): void => {
  const before = memory.transactions.get(reference)
  if (before) memory.transactions.set(reference, { ...before, behind: { ...before.behind, number } })
  memory.keep()
}

export const isFinal = (status: Status): boolean => status === 'success' || status === 'failed'

/** Gives a transaction its outcome, unless it has its last one; who subscribed is told. */
export const settle = (office: Office, reference: string, result: Result): void => {
  const before = office.memory.transactions.get(reference)
  if (!before || isFinal(before.status) || before.status === result.status) return
  const { result: _told, withheld: _withheld, later: _come, ...behind } = before.behind
  const after = changeTransaction(office, reference, {
    status: result.status,
    ...(isFinal(result.status) && { statusFinalDate: office.clock().getTime() }),
    ...(result.failureCode && { failureCode: result.failureCode }),
    ...(result.brand && { brand: result.brand }),
    details: { ...before.details, ...result.details },
    ...(isFinal(result.status) && { behind }),
    ...(collects(before) && result.status === 'success' && { paidout: 'no' as const }),
  })
  if (!after) return
  tell(office, after)
  if (after.behind.parent) settleParent(office, after.behind.parent, result)
  office.changed()
}

/** Says that there is something new about it, to who subscribed. */
export const tell = (office: Office, { reference, behind }: Transaction): void => {
  if (behind.webhookUrl) office.webhooks.send(reference, behind.webhookUrl)
}

// 1.6: the parent takes over success and manualintervention; after a failure the shopper may choose again.
const settleParent = (office: Office, parent: string, { status }: Result): void => {
  if (status === 'success' || status === 'manualintervention') settle(office, parent, { status })
}

const collecting = ['ideal', 'sofort', 'banktransfer', 'payconiq', 'alipay', 'sdd']

/** Whether CCV collects the money and pays it out to the shop (1.5, `paidout`). */
export const collects = ({ method }: Pick<Transaction, 'method'>): boolean => collecting.includes(method)

/** Enters what moved; `of` is the payment a refund belongs to. Negative for what goes back. */
export const enterInBook = (
  office: Office,
  transaction: Transaction,
  moved: Money,
  of = transaction,
): string => {
  const { memory, clock } = office
  const approvalCode = String((memory.count * 7_919) % 1_000_000).padStart(6, '0')
  const { merchantOrderReference } = of.echoes
  memory.book.push({
    reference: transaction.reference,
    requestId: typeof merchantOrderReference === 'string' ? merchantOrderReference : of.reference,
    workstationId: transaction.behind.terminalId ?? transaction.method,
    currency: moved.currency,
    amount: formatDecimal(moved),
    approvalCode,
    at: clock().toISOString(),
    state: 'authorised',
  })
  memory.keep()
  return approvalCode
}

export const reverseInBook = ({ memory }: Office, reference: string): void => {
  const at = memory.book.findIndex((line) => line.reference === reference)
  const line = memory.book[at]
  if (line) memory.book[at] = { ...line, state: 'reversed' }
  memory.keep()
}

/** What moves when a transaction of this type succeeds: an authorise and a validate move nothing. */
export const movementOf = (transaction: Transaction): Money | null => {
  const amount = moneyOf(transaction)
  if (transaction.type === 'sale' || transaction.type === 'capture') return amount
  if (transaction.type === 'chargeback_reversal') return amount
  return takesBack.includes(transaction.type) ? negate(amount) : null
}

const takesBack = ['refund', 'credit', 'chargeback', 'auto_refund']

/** The payment a refund, capture or reversal belongs to in the end. */
export const originOf = (office: Office, transaction: Transaction): Transaction => {
  const { originalReference } = transaction
  const original = originalReference && office.memory.transactions.get(originalReference)
  return original ? originOf(office, original) : transaction
}
