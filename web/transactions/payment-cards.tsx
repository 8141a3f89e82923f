import { Link } from '@tanstack/react-router'
import type { Payment } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Amount } from '../ui/amount.tsx'
import { methodText } from '../ui/payment/standing.ts'
import { StandingMark } from '../ui/payment/standing-mark.tsx'
import { When } from '../ui/when.tsx'
import { ChooseOne } from './choose-one.tsx'
import { HideButton } from './hide-button.tsx'
import styles from './payment-cards.module.css'
import { Returned } from './returned.tsx'
import type { Chosen } from './use-chosen.ts'

interface PaymentCardsProps {
  readonly payments: readonly Payment[]
  readonly chosen: Chosen
}

const Item = ({ payment, chosen }: { payment: Payment; chosen: Chosen }) => {
  const t = useText()
  return (
    <li className={styles.card}>
      <Link to="/transactions/$id" params={{ id: payment.id }} className={styles.link}>
        <span className={styles.name}>{payment.invoice.name}</span>
        <Amount of={payment.approved ?? payment.amount} className={styles.amount} />
        <span className={styles.who}>
          {payment.customerName}
          {payment.plate ? ` · ${payment.plate}` : null}
        </span>
        <Returned payment={payment} />
        <span className={styles.more}>
          <When at={payment.madeAt} /> · {t(methodText[payment.method])}
          {payment.isRefund ? ` · ${t('refunds.refund_of')}` : null} · {payment.operator.name}
        </span>
      </Link>
      <div className={styles.foot}>
        <StandingMark of={payment} />
        <ChooseOne payment={payment} chosen={chosen} />
        <HideButton payment={payment} />
      </div>
    </li>
  )
}

/** The same for a narrow screen. */
export const PaymentCards = ({ payments, chosen }: PaymentCardsProps) => (
  <ul className={styles.cards}>
    {payments.map((payment) => (
      <Item key={payment.id} payment={payment} chosen={chosen} />
    ))}
  </ul>
)
