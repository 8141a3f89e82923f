import type { OnlinePayment } from '../api/shapes.ts'
import { Amount } from '../ui/amount.tsx'
import { When } from '../ui/when.tsx'
import { InTheBooks } from './in-the-books.tsx'
import styles from './online.module.css'
import { About, Choose, type ListProps, MoreInfo } from './payment-table.tsx'
import { ProcessButton } from './process-button.tsx'
import type { Chosen } from './use-chosen.ts'

const Item = ({ payment, chosen }: { payment: OnlinePayment; chosen: Chosen | null }) => (
  <li className={styles.card} data-chosen={chosen?.has(payment.id)}>
    <div className={styles.cardHead}>
      {chosen ? <Choose payment={payment} chosen={chosen} /> : null}
      <div className={styles.cardAbout}>
        <About payment={payment} />
      </div>
      <div className={styles.amount}>
        {payment.amount ? <Amount of={payment.amount} /> : payment.currency}
        <div className={styles.more}>{payment.methodText}</div>
        <div className={styles.more}>
          <When at={payment.occurredAt} />
        </div>
      </div>
    </div>
    <div className={styles.cardFoot}>
      <InTheBooks payment={payment} />
      <div className={styles.actions}>
        <ProcessButton payment={payment} />
        <MoreInfo payment={payment} />
      </div>
    </div>
  </li>
)

export const PaymentCards = ({ payments, chosen }: ListProps) => (
  <ul className={styles.cards}>
    {payments.map((payment) => (
      <Item key={payment.id} payment={payment} chosen={chosen} />
    ))}
  </ul>
)
