import { Link } from '@tanstack/react-router'
import type { Payment } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Amount } from '../ui/amount.tsx'
import { methodText } from '../ui/payment/standing.ts'
import { StandingMark } from '../ui/payment/standing-mark.tsx'
import { When } from '../ui/when.tsx'
import { ChooseOne } from './choose-one.tsx'
import { HideButton } from './hide-button.tsx'
import styles from './payment-table.module.css'
import { Returned } from './returned.tsx'
import type { Chosen } from './use-chosen.ts'

const Row = ({ payment, chosen }: { payment: Payment; chosen: Chosen }) => {
  const t = useText()
  return (
    <tr data-hidden={payment.hidden} data-chosen={chosen.can(payment) && chosen.has(payment)}>
      <td className={styles.choose}>
        <ChooseOne payment={payment} chosen={chosen} />
      </td>
      <td>
        <StandingMark of={payment} />
      </td>
      <td className={styles.time}>
        <When at={payment.madeAt} />
      </td>
      <td>
        <Link to="/transactions/$id" params={{ id: payment.id }} className={styles.link}>
          {payment.invoice.name}
        </Link>
        <div className={styles.more}>
          {payment.customerName}
          {payment.plate ? ` · ${payment.plate}` : null}
        </div>
      </td>
      <td>
        {t(methodText[payment.method])}
        {payment.isRefund ? ` · ${t('refunds.refund_of')}` : null}
        <div className={styles.more}>
          {[payment.issuer, payment.terminal?.name].filter(Boolean).join(' · ')}
        </div>
      </td>
      <td>
        {payment.operator.name}
        <div className={styles.more}>{payment.till?.name}</div>
      </td>
      <td className={styles.amount}>
        <Amount of={payment.approved ?? payment.amount} />
        <Returned payment={payment} />
      </td>
      <td className={styles.hide}>
        <HideButton payment={payment} />
      </td>
    </tr>
  )
}

const heads = [
  'transactions.state',
  'transactions.time',
  'transactions.invoice',
  'transactions.method',
  'transactions.operator',
] as const

interface PaymentTableProps {
  readonly payments: readonly Payment[]
  readonly chosen: Chosen
}

export const PaymentTable = ({ payments, chosen }: PaymentTableProps) => {
  const t = useText()
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.choose}>
              <span className="unseen">{t('transactions.receipts.choose')}</span>
            </th>
            {heads.map((head) => (
              <th key={head} scope="col">
                {t(head)}
              </th>
            ))}
            <th scope="col" className={styles.amount}>
              {t('transactions.amount')}
            </th>
            <th scope="col">
              <span className="unseen">{t('transactions.hide')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {payments.map((payment) => (
            <Row key={payment.id} payment={payment} chosen={chosen} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
