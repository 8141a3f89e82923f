import type { Payment } from '../../api/shapes.ts'
import { useText } from '../../text.tsx'
import { Amount } from '../amount.tsx'
import { Facts } from '../facts.tsx'
import { isZero } from '../money.ts'
import { When } from '../when.tsx'
import { methodText, surplusText } from './standing.ts'

const CardFacts = ({ payment }: { payment: Payment }) => {
  const t = useText()
  const said = (label: Parameters<typeof t>[0], value: string | null) => value && { label: t(label), value }
  const rest = (label: Parameters<typeof t>[0], value: Payment['tip']) =>
    value && !isZero(value) && { label: t(label), value: <Amount of={value} /> }
  return (
    <Facts
      of={[
        rest('transactions.approved', payment.approved),
        rest('transactions.tip', payment.tip),
        rest('transactions.surcharge', payment.surcharge),
        said('transactions.issuer', payment.issuer) || null,
        said('transactions.card_number', payment.cardNumber) || null,
        said('transactions.approval_code', payment.approvalCode) || null,
        said('transactions.reference', payment.reference) || null,
        said('transactions.terminal_reference', payment.terminalReference) || null,
      ]}
    />
  )
}

/** What is known of a payment, for somebody who must judge it. */
export const KnownFacts = ({ payment }: { payment: Payment }) => {
  const t = useText()
  const { cash, slip, surplus } = payment
  return (
    <>
      <Facts
        of={[
          { label: t('transactions.asked'), value: <Amount of={payment.amount} /> },
          surplus && { label: t(surplusText[surplus.kind]), value: <Amount of={surplus.amount} /> },
          { label: t('transactions.method'), value: t(methodText[payment.method]) },
          payment.terminal && { label: t('transactions.terminal'), value: payment.terminal.name },
          payment.till && { label: t('transactions.till'), value: payment.till.name },
          { label: t('transactions.operator'), value: payment.operator.name },
          payment.adviser && { label: t('transactions.adviser'), value: payment.adviser.name },
          { label: t('transactions.time'), value: <When at={payment.madeAt} /> },
          cash && { label: t('transactions.given'), value: <Amount of={cash.given} /> },
          cash && { label: t('transactions.change'), value: <Amount of={cash.change} /> },
          cash && { label: t('transactions.rounding'), value: <Amount of={cash.rounding} /> },
          slip && { label: t('transactions.slip_number'), value: slip.number },
          slip && { label: t('transactions.slip_terminal'), value: slip.terminal },
        ]}
      />
      {payment.method === 'card' ? <CardFacts payment={payment} /> : null}
    </>
  )
}
