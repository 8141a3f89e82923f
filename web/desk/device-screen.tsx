import type { PaymentDetail } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Amount } from '../ui/amount.tsx'
import { withoutSign } from '../ui/money.ts'
import { Elapsed } from '../ui/when.tsx'
import styles from './device-screen.module.css'

/** What the terminal shows, legible from across the counter. */
export const DeviceScreen = ({ detail: { payment, display } }: { detail: PaymentDetail }) => {
  const t = useText()
  const lines = display.filter((line) => line.trim() !== '')
  return (
    <section className={styles.device} aria-label={t('desk.screen')}>
      <div className={styles.head}>
        <span>{payment.terminal?.name}</span>
        <Elapsed since={payment.madeAt} />
      </div>
      <div className={styles.lines} role="status">
        {lines.length > 0 ? lines.join('\n') : t('desk.screen.waiting')}
      </div>
      <div className={styles.amount}>
        {payment.isRefund ? `${t('refunds.going_back')} ` : null}
        <Amount of={payment.isRefund ? withoutSign(payment.amount) : payment.amount} />
      </div>
      {payment.surplus ? (
        <div className={styles.surplus}>
          + <Amount of={payment.surplus.amount} />
        </div>
      ) : null}
      <div className={styles.pulse} aria-hidden="true" />
    </section>
  )
}
