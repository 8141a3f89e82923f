import type { CcvTransaction } from '../../ccv/transaction.ts'
import { equals } from '../../money/money.ts'
import type { PaymentOrder, RefundOrder } from '../terminal.ts'
import { ownReference } from './session.ts'
import type { CloudSettings } from './settings.ts'

/** Of what was found under our reference, the sales: a refund echoes the fields of its payment (fact sheet of CCV, 1.12). */
export const salesOf = (found: readonly CcvTransaction[], order: PaymentOrder): readonly CcvTransaction[] =>
  found.filter(
    ({ merchantOrderReference, type, method, originalReference }) =>
      merchantOrderReference === ownReference(order) &&
      (method === 'terminal' || method === '') &&
      originalReference === null &&
      type !== 'refund' &&
      type !== 'reversal',
  )

/**
 * Of the refunds of a sale, ours: the one that carries our reference. Strangers are those that carry none and could be it.
 * Where CCV does not keep the description, amount and time tell a lone one, if the settings say that this is enough.
 */
export const refundsOf = (
  found: readonly CcvTransaction[],
  order: RefundOrder,
  settings: CloudSettings,
): { ours: readonly CcvTransaction[]; strangers: number } => {
  const refunds = found.filter(
    ({ type, originalReference }) => type === 'refund' && originalReference === order.original.partyReference,
  )
  const carrying = refunds.filter((refund) => carries(refund, order.requestId))
  if (carrying.length > 0) return { ours: carrying, strangers: 0 }
  const strangers = refunds.filter((refund) => !carriesOther(refund) && couldBe(refund, order, settings))
  return strangers.length === 1 && settings.refundFoundBy === 'amount and time'
    ? { ours: strangers, strangers: 0 }
    : { ours: [], strangers: strangers.length }
}

const carries = ({ description }: CcvTransaction, id: string): boolean =>
  description?.endsWith(`/${id}`) ?? false

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

// A refund that carries the reference of another request is that one's.
const carriesOther = ({ description }: CcvTransaction): boolean => uuid.test(description ?? '')

const couldBe = (
  { amount, created }: CcvTransaction,
  order: RefundOrder,
  { clockToleranceMs, answerMs }: CloudSettings,
): boolean => {
  if (amount !== null && !equals(amount, order.amount)) return false
  if (created === null) return true
  const after = created.getTime() - order.at.getTime()
  return after >= -clockToleranceMs && after <= answerMs + clockToleranceMs
}
