import { IconHelpCircleFilled } from '@tabler/icons-react'
import type { PaymentDetail } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Amount } from '../ui/amount.tsx'
import { Card } from '../ui/card.tsx'
import { KnownFacts } from '../ui/payment/known-facts.tsx'
import { WhatSaldoDoes } from '../ui/payment/what-saldo-does.tsx'
import styles from './outcome.module.css'
import { ThreeWays } from './three-ways.tsx'

/** The guided screen at a `?`: what is known, what Saldo does about it, and what the cashier can do meanwhile. */
export const NotKnown = ({ detail }: { detail: PaymentDetail }) => {
  const t = useText()
  const { payment } = detail
  return (
    <>
      <section className={styles.outcome} data-outcome="unknown">
        <IconHelpCircleFilled aria-hidden size={72} className={styles.icon} />
        <div>
          <h2 className={styles.title}>{t('desk.unknown')}</h2>
          <Amount of={payment.amount} className={styles.amount} />
        </div>
        <p className={styles.reason}>{t('desk.unknown.hint')}</p>
      </section>
      <ThreeWays payment={payment} />
      <WhatSaldoDoes payment={payment} />
      <Card title={t('desk.unknown.known')}>
        {payment.reason ? <p>{payment.reason.text}</p> : null}
        <KnownFacts payment={payment} />
      </Card>
    </>
  )
}
