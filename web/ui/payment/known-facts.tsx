import type { TextKey } from '../../../languages/say.ts'
import type { Payment } from '../../api/shapes.ts'
import { type Say, useText } from '../../text.tsx'
import { Amount, type AmountValue } from '../amount.tsx'
import { type Fact, Facts } from '../facts.tsx'
import { isZero } from '../money.ts'
import { When } from '../when.tsx'
import { methodText, surplusText } from './standing.ts'

type Perhaps = Fact | null

const wordOf = (t: Say, label: TextKey, value: string | null | undefined): Perhaps =>
  value ? { label: t(label), value } : null

const amountOf = (t: Say, label: TextKey, of: AmountValue | null | undefined): Perhaps =>
  of && !isZero(of) ? { label: t(label), value: <Amount of={of} /> } : null

const ofTheCard = (t: Say, payment: Payment): readonly Perhaps[] => [
  amountOf(t, 'transactions.approved', payment.approved),
  amountOf(t, 'transactions.tip', payment.tip),
  amountOf(t, 'transactions.surcharge', payment.surcharge),
  wordOf(t, 'transactions.issuer', payment.issuer),
  wordOf(t, 'transactions.card_number', payment.cardNumber),
  wordOf(t, 'transactions.approval_code', payment.approvalCode),
  wordOf(t, 'transactions.reference', payment.reference),
  wordOf(t, 'transactions.terminal_reference', payment.terminalReference),
]

const ofCashOrSlip = (t: Say, { cash, slip }: Payment): readonly Perhaps[] => [
  amountOf(t, 'transactions.given', cash?.given),
  amountOf(t, 'transactions.change', cash?.change),
  amountOf(t, 'transactions.rounding', cash?.rounding),
  wordOf(t, 'transactions.slip_number', slip?.number),
  wordOf(t, 'transactions.slip_terminal', slip?.terminal),
  wordOf(t, 'transactions.issuer', slip?.issuer),
]

/** What is known of a payment, for somebody who must judge it. */
export const KnownFacts = ({ payment }: { payment: Payment }) => {
  const t = useText()
  const { surplus } = payment
  return (
    <Facts
      of={[
        amountOf(t, 'transactions.asked', payment.amount),
        amountOf(t, 'transactions.returned', payment.returned),
        surplus && amountOf(t, surplusText[surplus.kind], surplus.amount),
        wordOf(t, 'transactions.method', t(methodText[payment.method])),
        { label: t('transactions.time'), value: <When at={payment.madeAt} /> },
        wordOf(t, 'transactions.terminal', payment.terminal?.name),
        wordOf(t, 'transactions.till', payment.till?.name),
        wordOf(t, 'transactions.operator', payment.operator.name),
        wordOf(t, 'transactions.adviser', payment.adviser?.name),
        ...(payment.method === 'card' ? ofTheCard(t, payment) : ofCashOrSlip(t, payment)),
      ]}
    />
  )
}
