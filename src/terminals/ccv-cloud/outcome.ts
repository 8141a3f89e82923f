import { readAmount } from '../../ccv/amount.ts'
import { textAt } from '../../ccv/json.ts'
import type { CcvTransaction } from '../../ccv/transaction.ts'
import { zero } from '../../money/money.ts'
import { type Answer, accepted, type Reason, refused, unknown } from '../../outbound/answer.ts'
import { maskCardNumber } from '../../outbound/mask.ts'
import type { Approval, PaymentOrder } from '../terminal.ts'
import { failureReason } from './reasons.ts'

/** What a transaction as CCV has it proves about the payment or refund it is (fact sheet of CCV, 1.6). */
export const outcomeOf = (
  transaction: CcvTransaction,
  order: PaymentOrder,
  raw: string,
): Answer<Approval> => {
  const reason = (code: string): Reason => ({
    code,
    params: { reference: transaction.reference },
    said: transaction.status,
  })
  switch (transaction.status) {
    case 'success':
      return approvalOrUnknown(transaction, order, raw)
    case 'failed':
      return refused(failureReason(transaction), { raw })
    case 'pending':
      return unknown(reason('ccv.pending'), { raw })
    // 1.6: it may still turn into success or failed, and is never "not paid".
    case 'manualintervention':
      return unknown(reason('ccv.manual_intervention'), { raw })
    default:
      return unknown(reason('ccv.unknown_status'), { raw })
  }
}

const approvalOrUnknown = (
  transaction: CcvTransaction,
  order: PaymentOrder,
  raw: string,
): Answer<Approval> => {
  const params = { reference: transaction.reference }
  const { currency } = order.amount
  if (transaction.currency !== currency)
    return unknown({ code: 'ccv.other_currency', params, said: transaction.currency }, { raw })
  const { details } = transaction
  // 2.2: a partial approval; then it says more exactly than `amount` what was taken (law 5).
  const approved =
    details.authorisedAmount === undefined || details.authorisedAmount === null
      ? transaction.amount
      : readAmount(details.authorisedAmount, currency)
  if (!approved || approved.minor <= 0n) return unknown({ code: 'ccv.no_amount', params }, { raw })
  const card = textAt(details, 'maskedPan')
  return accepted(
    {
      approved,
      tip: zero(currency),
      surcharge: zero(currency),
      issuer: (transaction.brand ?? textAt(details, 'brand'))?.toUpperCase() ?? null,
      cardNumber: card === null ? null : maskCardNumber(card),
      approvalCode: approvalCodeOf(transaction),
      terminalReference: transaction.reference,
      occurredAt: transaction.statusFinalDate ?? transaction.lastUpdate ?? transaction.created,
      offline: false,
    },
    { raw },
  )
}

// Not among the fields of 2.3; the journal has it (3.4, TransactionInfo).
const approvalCodeOf = ({ details }: CcvTransaction): string | null =>
  textAt(details, 'approvalCode') ??
  /<(?:\w+:)?AuthorisationCode>([^<]+)</.exec(textAt(details, 'eJournal') ?? '')?.[1]?.trim() ??
  null
