import type { CcvTransaction } from '../../ccv/transaction.ts'
import type { Money } from '../../money/money.ts'
import { negate } from '../../money/money.ts'
import { type Answer, accepted, type Reason, refused, unknown } from '../../outbound/answer.ts'
import type { Refunded, RefundWish } from '../psp.ts'
import { refusal } from './reasons.ts'

/** What a refund as CCV has it proves about our wish (fact sheet of CCV, 1.6 and 1.12). */
export const refundOf = (made: CcvTransaction, wish: RefundWish): Answer<Refunded> => {
  const { raw, reference, status, failureCode } = made
  const reason = (code: string): Reason => ({ code, params: { reference }, said: status })
  if (made.type !== 'refund' || (made.originalReference ?? wish.reference) !== wish.reference)
    return unknown({ code: 'ccv_online.unreadable', said: `${made.type} ${reference}` }, { raw })
  if (status === 'failed') return refused(refusal(failureCode, failureCode ?? status), { raw })
  // 1.6: it can be carried out later, and `manualintervention` is no end.
  if (status === 'pending') return unknown(reason('ccv_online.refund_pending'), { raw })
  if (status !== 'success') return unknown(reason('ccv_online.refund_unclear'), { raw })
  const amount = sizeOf(made.amount)
  return amount?.currency === wish.amount.currency
    ? accepted({ reference, amount }, { raw })
    : unknown(reason('ccv_online.no_amount'), { raw })
}

const sizeOf = (amount: Money | null): Money | null => (amount && amount.minor < 0n ? negate(amount) : amount)
