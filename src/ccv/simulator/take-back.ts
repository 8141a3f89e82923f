import { formatDecimal } from '../../money/decimal.ts'
import type { Money } from '../../money/money.ts'
import { moneyOf } from './amount.ts'
import { finishLater } from './finish-later.ts'
import { draftOf } from './follow.ts'
import type { Transaction } from './memory.ts'
import type { Office } from './office.ts'
import { conclude, paymentOf } from './outcome.ts'
import { openTransaction, originOf, tell } from './transactions.ts'

/** A refund that somebody of the shop made in CCV's own pages. */
export const refundByShop = (office: Office, reference: string, amount?: Money): string => {
  const paid = paidOf(office, reference)
  return finishLater(office, openFollowing(office, paid, 'refund', amount)).reference
}

/** 1.5: what the acquirer makes of a payment without the shop. */
export type AcquirerType = 'chargeback' | 'auto_refund' | 'chargeback_reversal'

export const byAcquirer = (office: Office, reference: string, type: AcquirerType, amount?: Money): string => {
  const wanted = type === 'chargeback_reversal' ? chargebackOf(office, reference) : paidOf(office, reference)
  const opened = openFollowing(office, wanted, type, amount, addressFor(office, wanted))
  conclude(office, opened.reference, 'paid')
  const origin = originOf(office, opened)
  if (office.dialect.chargebackWebhook === 'original') tell(office, parentOf(office, origin))
  return opened.reference
}

const openFollowing = (
  office: Office,
  original: Transaction,
  type: string,
  amount: Money = moneyOf(original),
  webhookUrl?: string,
): Transaction => {
  const draft = draftOf(webhookUrl ? { webhookUrl } : {}, original, type, formatDecimal(amount))
  return openTransaction(office, { ...draft, behind: { ...draft.behind, sold: true } })
}

// The sheet names no rule for who is told of a chargeback: the address of the payment it takes back is taken.
const addressFor = (office: Office, original: Transaction): string | undefined =>
  office.dialect.chargebackWebhook === 'own'
    ? parentOf(office, originOf(office, original)).behind.webhookUrl
    : undefined

/** The landing page in front of a payment, or the payment itself. */
const parentOf = ({ memory }: Office, payment: Transaction): Transaction =>
  memory.transactions.get(payment.behind.parent ?? '') ?? payment

/** What can be taken back: the sale, or what was captured of an authorise. */
const paidOf = (office: Office, reference: string): Transaction => {
  const payment = paymentOf(office, known(office, reference))
  const [capture] = office.memory.transactions.ofOriginal(payment.reference).filter(isPaidCapture)
  const paid = payment.type === 'authorise' ? capture : payment
  if (paid?.status !== 'success') throw new RangeError(`${reference} is not paid`)
  return paid
}

const isPaidCapture = ({ type, status }: Transaction): boolean => type === 'capture' && status === 'success'

/** The chargeback itself, or the last of a payment. */
const chargebackOf = (office: Office, reference: string): Transaction => {
  const one = known(office, reference)
  if (one.type === 'chargeback' || one.type === 'auto_refund') return one
  const { ofOriginal } = office.memory.transactions
  const last = ofOriginal(paidOf(office, reference).reference).findLast(({ type }) => type === 'chargeback')
  if (!last) throw new RangeError(`${reference} was not charged back`)
  return last
}

const known = ({ memory }: Office, reference: string): Transaction => {
  const found = memory.transactions.get(reference)
  if (!found) throw new RangeError(`no such transaction: ${reference}`)
  return found
}
