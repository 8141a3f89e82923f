import type { Payment } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Amount } from '../ui/amount.tsx'
import { StandingMark } from '../ui/payment/standing-mark.tsx'
import { Since } from '../ui/when.tsx'
import styles from './needs-a-person.module.css'

/** Which payment it is about, how much and how old. */
export const PaymentHead = ({ payment }: { payment: Payment }) => {
  const t = useText()
  return (
    <div className={styles.head}>
      <StandingMark of={payment} />
      <div className={styles.who}>
        <span className={styles.name}>{payment.invoice.name}</span> · {payment.customerName}
        {payment.plate ? ` · ${payment.plate}` : null}
        <div className="quiet">
          {[payment.terminal?.name, payment.till?.name, payment.operator.name].filter(Boolean).join(' · ')}
        </div>
      </div>
      <span className={styles.age}>
        <span className="unseen">{t('tasks.since')} </span>
        <Since at={payment.madeAt} />
      </span>
      <Amount of={payment.amount} className={styles.amount} />
    </div>
  )
}
