import { Checkbox } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { OnlinePayment } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Amount } from '../ui/amount.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { When } from '../ui/when.tsx'
import { InTheBooks } from './in-the-books.tsx'
import styles from './online.module.css'
import { nameOf, ProcessButton } from './process-button.tsx'
import type { Chosen } from './use-chosen.ts'

export interface ListProps {
  readonly payments: readonly OnlinePayment[]
  readonly chosen: Chosen | null
}

export const Choose = ({ payment, chosen }: { payment: OnlinePayment; chosen: Chosen }) => {
  const t = useText()
  return (
    <Checkbox
      aria-label={t('online.choose', { payment: nameOf(payment) })}
      checked={chosen.has(payment.id)}
      disabled={!payment.may.process}
      onChange={() => chosen.turn(payment.id)}
    />
  )
}

/** What a payment is in a line or two: the order, who paid, what for. */
export const About = ({ payment }: { payment: OnlinePayment }) => {
  const t = useText()
  const { id, kind, kindText, orderNumber, payer, email, description, reference } = payment
  return (
    <>
      <Link to="/online/$id" params={{ id }} className={styles.link}>
        {orderNumber ?? t('online.no_order')}
      </Link>
      {kind === 'payment' ? null : <span className={styles.kind}>{kindText}</span>}
      <div className={styles.more}>{payer ?? email ?? description}</div>
      <div className={styles.reference}>{reference}</div>
    </>
  )
}

export const MoreInfo = ({ payment }: { payment: OnlinePayment }) => {
  const t = useText()
  return (
    <LinkButton
      variant="subtle"
      to="/online/$id"
      params={{ id: payment.id }}
      aria-label={t('online.more_info.of', { payment: nameOf(payment) })}
    >
      {t('online.more_info')}
    </LinkButton>
  )
}

const Row = ({ payment, chosen }: { payment: OnlinePayment; chosen: Chosen | null }) => (
  <tr data-chosen={chosen?.has(payment.id)}>
    {chosen ? (
      <td className={styles.choose}>
        <Choose payment={payment} chosen={chosen} />
      </td>
    ) : null}
    <td className={styles.time}>
      <When at={payment.occurredAt} />
    </td>
    <td className={styles.about}>
      <About payment={payment} />
    </td>
    <td className={styles.method}>
      {payment.methodText}
      <div className={styles.more}>{payment.account.name}</div>
    </td>
    <td>
      <InTheBooks payment={payment} />
    </td>
    <td className={styles.amount}>{payment.amount ? <Amount of={payment.amount} /> : payment.currency}</td>
    <td className={styles.act}>
      <ProcessButton payment={payment} />
      <MoreInfo payment={payment} />
    </td>
  </tr>
)

const heads = [
  'online.column.when',
  'online.column.what',
  'online.column.method',
  'online.column.booked',
] as const

export const PaymentTable = ({ payments, chosen }: ListProps) => {
  const t = useText()
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <thead>
          <tr>
            {chosen ? (
              <th scope="col" className={styles.choose}>
                <Checkbox
                  aria-label={t(chosen.all ? 'online.choose.none' : 'online.choose.all')}
                  checked={chosen.all}
                  indeterminate={chosen.count > 0 && !chosen.all}
                  onChange={chosen.turnAll}
                />
              </th>
            ) : null}
            {heads.map((head) => (
              <th key={head} scope="col">
                {t(head)}
              </th>
            ))}
            <th scope="col" className={styles.amount}>
              {t('online.column.amount')}
            </th>
            <th scope="col">
              <span className="unseen">{t('online.process')}</span>
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
