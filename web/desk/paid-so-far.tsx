import { Link } from '@tanstack/react-router'
import type { Payment } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Amount } from '../ui/amount.tsx'
import { Card } from '../ui/card.tsx'
import { isZero } from '../ui/money.ts'
import { methodText } from '../ui/payment/standing.ts'
import { StandingMark } from '../ui/payment/standing-mark.tsx'
import { When } from '../ui/when.tsx'
import type { Bill } from './bill.ts'
import styles from './paid-so-far.module.css'
import { Plate } from './plate.tsx'

const Tender = ({ payment }: { payment: Payment }) => {
  const t = useText()
  return (
    <li>
      <Link to="/desk" search={{ payment: payment.id }} className={styles.tender}>
        <StandingMark of={payment} />
        <span className={styles.how}>
          {t(methodText[payment.method])}
          {payment.issuer ? ` · ${payment.issuer}` : null} · <When at={payment.madeAt} />
        </span>
        <Amount of={payment.approved ?? payment.amount} className={styles.amount} />
      </Link>
    </li>
  )
}

/** What is open, in the largest letters of the desk, and what was done about it so far. */
export const PaidSoFar = ({ bill }: { bill: Bill }) => {
  const t = useText()
  const paid = isZero(bill.open)
  return (
    <Card>
      <div>
        <div className={styles.who}>
          <span className={styles.name}>{bill.customerName}</span>
          {bill.plate ? <Plate of={bill.plate} /> : null}
        </div>
        <div className={styles.label}>{t(paid ? 'desk.paid' : 'desk.still_open')}</div>
        <Amount of={paid ? bill.total : bill.open} className={styles.open} />
        {isZero(bill.reserved) ? null : (
          <div className={styles.held}>
            {t('desk.held')} <Amount of={bill.reserved} /> · {t('desk.free')} <Amount of={bill.free} />
          </div>
        )}
      </div>
      {bill.payments.length > 0 ? (
        <ul className={styles.tenders} aria-label={t('desk.payments')}>
          {bill.payments.map((payment) => (
            <Tender key={payment.id} payment={payment} />
          ))}
        </ul>
      ) : null}
    </Card>
  )
}
