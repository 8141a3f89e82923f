import { IconCircleCheckFilled } from '@tabler/icons-react'
import { useInvoice } from '../api/desk.ts'
import type { PaymentDetail } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Amount, useAmount } from '../ui/amount.tsx'
import { BigButton } from '../ui/big-button.tsx'
import { Card } from '../ui/card.tsx'
import { isZero, moneyOf } from '../ui/money.ts'
import { Notice } from '../ui/notice.tsx'
import { KnownFacts } from '../ui/payment/known-facts.tsx'
import { PrintButtons } from '../ui/payment/print-buttons.tsx'
import { methodText } from '../ui/payment/standing.ts'
import { AfterApproval, openQuestions } from './after-approval.tsx'
import styles from './outcome.module.css'
import { paidOf } from './paid-of.ts'
import { useDesk } from './use-desk.ts'

const Next = ({ detail: { payment } }: { detail: PaymentDetail }) => {
  const t = useText()
  const write = useAmount()
  const { go } = useDesk()
  const invoice = useInvoice(payment.invoice.id).data?.invoice
  if (!invoice || isZero(invoice.free))
    return (
      <BigButton autoFocus onPress={() => go({})}>
        {t('desk.next_customer')}
      </BigButton>
    )
  return (
    <BigButton autoFocus onPress={() => go({ invoice: invoice.id })}>
      {t('desk.pay_rest', { amount: write(invoice.free) })}
    </BigButton>
  )
}

/** It is paid: how much, what goes back, the paper, and the next customer. */
export const Accepted = ({ detail }: { detail: PaymentDetail }) => {
  const t = useText()
  const { payment } = detail
  const { paid, asked } = paidOf(payment)
  const otherwise = moneyOf(paid).minor !== moneyOf(asked).minor
  const takenBack = payment.takenBackBy !== null
  const asks = openQuestions(detail).length > 0
  return (
    <>
      <AfterApproval detail={detail} />
      <section className={styles.outcome} data-outcome={takenBack ? 'not_taken' : 'accepted'}>
        <IconCircleCheckFilled aria-hidden size={72} className={styles.icon} />
        <div>
          <h2 className={styles.title}>{t(takenBack ? 'desk.taken_back' : 'desk.accepted')}</h2>
          <Amount of={paid} className={styles.amount} />
          <div className={styles.how}>
            {t(methodText[payment.method])}
            {payment.issuer ? ` · ${payment.issuer}` : null}
            {payment.cardNumber ? ` · ${payment.cardNumber}` : null}
          </div>
        </div>
        {payment.cash && !isZero(payment.cash.change) ? (
          <div className={styles.change}>
            <span>{t('desk.cash.give_back')}</span>
            <Amount of={payment.cash.change} className={styles.changeAmount} />
          </div>
        ) : null}
      </section>
      {otherwise && payment.method === 'card' ? <Otherwise asked={asked} paid={paid} /> : null}
      {asks ? null : <Next detail={detail} />}
      <PrintButtons payment={payment} />
      <Card title={t('desk.details')}>
        <KnownFacts payment={payment} />
      </Card>
    </>
  )
}

const Otherwise = (props: ReturnType<typeof paidOf>) => {
  const t = useText()
  const write = useAmount()
  return (
    <Notice tone="waiting" title={t('desk.approved_otherwise')}>
      {t('desk.approved_otherwise.hint', { asked: write(props.asked), approved: write(props.paid) })}
    </Notice>
  )
}
