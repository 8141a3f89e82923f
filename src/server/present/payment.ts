import type { Static } from 'typebox'
import type { Language } from '../../../languages/say.ts'
import type { Payment } from '../../payments/list.ts'
import type { PaymentShape } from '../shapes/payments.ts'
import { amountOf, named, perhaps, reasonOf } from './basics.ts'

/** A payment as the API shows it. */
export const presentPayment = (payment: Payment, language: Language): Static<typeof PaymentShape> => {
  const { currency } = payment
  const amount = (minor: bigint): { amount: string; currency: string } => amountOf(minor, currency)
  return {
    id: payment.id,
    invoice: { id: payment.invoice, name: payment.invoice_number },
    customerName: payment.customer_name,
    plate: payment.plate,
    method: payment.method,
    amount: amount(payment.minor),
    surplus: perhaps(payment.surplus_kind, (kind) => ({ kind, amount: amount(payment.surplus_minor) })),
    state: payment.state,
    running: payment.state === 'unknown' && payment.asks === 0,
    approved: perhaps(payment.approved_minor, amount),
    tip: perhaps(payment.tip_minor, amount),
    surcharge: perhaps(payment.surcharge_minor, amount),
    issuer: payment.issuer,
    cardNumber: payment.card_number,
    approvalCode: payment.approval_code,
    reference: perhaps(payment.reference, String),
    terminalReference: payment.party_reference,
    terminal: named(payment.terminal, payment.terminal_name),
    till: named(payment.till, payment.till_name),
    operator: { id: payment.operator, name: payment.operator_name },
    adviser: named(payment.adviser, payment.adviser_name),
    businessDate: payment.business_date,
    madeAt: payment.made_at.toISOString(),
    endedAt: perhaps(payment.ended_at, (at) => at.toISOString()),
    reason: perhaps(payment.reason, (reason) => reasonOf(reason, language)),
    source: payment.source,
    asks: payment.asks,
    nextAskAt: payment.asks > 0 ? perhaps(payment.ask_at, (at) => at.toISOString()) : null,
    cash: cashOf(payment),
    slip: slipOf(payment),
    takesBack: payment.takes_back,
    isRefund: payment.returned_from !== null,
    returned: amount(payment.returned_minor),
    takenBackBy: payment.taken_back_by,
    refundPromised: payment.promised,
    letGo: payment.let_go,
    hidden: payment.hidden_at !== null,
    mayHide: payment.state === 'refused' || payment.state === 'not_taken',
  }
}

const cashOf = ({ given_minor, change_minor, minor, currency }: Payment) =>
  given_minor === null || change_minor === null
    ? null
    : {
        given: amountOf(given_minor, currency),
        change: amountOf(change_minor, currency),
        rounding: amountOf(given_minor - change_minor - minor, currency),
      }

const slipOf = ({ slip_number, slip_terminal, slip_issuer }: Payment) =>
  slip_number === null ? null : { number: slip_number, terminal: slip_terminal ?? '', issuer: slip_issuer }
