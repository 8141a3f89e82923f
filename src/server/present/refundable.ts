import type { Static } from 'typebox'
import { type Language, say } from '../../../languages/say.ts'
import { type Desk, driverOf } from '../../payments/desk.ts'
import type { Payment } from '../../payments/list.ts'
import { currencyOf } from '../../payments/load-tender.ts'
import { refundable } from '../../payments/refundable.ts'
import type { Transaction } from '../../store/database.ts'
import type { RefundableShape } from '../shapes/payments.ts'
import { amountOf } from './basics.ts'

/** What of a payment can still be given back, and how. Cash is taken back whole instead. */
export const presentRefundable = async (
  tx: Transaction,
  desk: Desk,
  language: Language,
  payment: Payment,
): Promise<Static<typeof RefundableShape>> => {
  const isAsked = payment.state === 'accepted' && payment.takes_back === null && payment.method !== 'cash'
  const parts = isAsked ? await refundable(tx, payment.id, currencyOf(payment.currency)) : []
  if (parts.length === 0) return { parts: [], how: null, why: null }
  const linked = payment.driver !== null && driverOf(desk, payment.driver)?.refunds === true
  return {
    parts: parts.map(({ of, left }) => ({ of, left: amountOf(left.minor, left.currency) })),
    how: linked ? 'terminal' : 'recorded',
    why: linked ? null : say(language, 'reason.refund.own_function'),
  }
}
