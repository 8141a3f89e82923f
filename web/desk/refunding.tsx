import {
  IconCircleCheckFilled,
  IconCircleMinus,
  IconCircleXFilled,
  IconHelpCircleFilled,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { PaymentDetail } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Amount } from '../ui/amount.tsx'
import { BigButton } from '../ui/big-button.tsx'
import { Card } from '../ui/card.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { withoutSign } from '../ui/money.ts'
import { KnownFacts } from '../ui/payment/known-facts.tsx'
import { PrintButtons } from '../ui/payment/print-buttons.tsx'
import { WhatSaldoDoes } from '../ui/payment/what-saldo-does.tsx'
import { AfterApproval, openQuestions } from './after-approval.tsx'
import styles from './outcome.module.css'
import { useDesk } from './use-desk.ts'

interface OutcomeProps {
  readonly detail: PaymentDetail
  readonly outcome: 'accepted' | 'refused' | 'not_taken' | 'unknown'
  readonly title: string
  readonly children?: ReactNode
}

const icons = {
  accepted: IconCircleCheckFilled,
  refused: IconCircleXFilled,
  not_taken: IconCircleMinus,
  unknown: IconHelpCircleFilled,
} as const

const Outcome = ({ detail: { payment }, outcome, title, children }: OutcomeProps) => {
  const Icon = icons[outcome]
  return (
    <section className={styles.outcome} data-outcome={outcome}>
      <Icon aria-hidden size={72} className={styles.icon} />
      <div>
        <h2 className={styles.title}>{title}</h2>
        <Amount of={withoutSign(payment.approved ?? payment.amount)} className={styles.amount} />
      </div>
      {children}
    </section>
  )
}

const NextCustomer = () => {
  const t = useText()
  const { go } = useDesk()
  return (
    <BigButton autoFocus onPress={() => go({})}>
      {t('desk.next_customer')}
    </BigButton>
  )
}

const ToThePayment = ({ detail: { payment } }: { detail: PaymentDetail }) => {
  const t = useText()
  if (!payment.takesBack) return null
  return (
    <div>
      <LinkButton to="/transactions/$id" params={{ id: payment.takesBack }} variant="default">
        {t('refunds.to_payment')}
      </LinkButton>
    </div>
  )
}

const Details = ({ detail }: { detail: PaymentDetail }) => {
  const t = useText()
  return (
    <Card title={t('desk.details')}>
      <KnownFacts payment={detail.payment} />
    </Card>
  )
}

const GivenBack = ({ detail }: { detail: PaymentDetail }) => {
  const t = useText()
  const { payment } = detail
  return (
    <>
      <AfterApproval detail={detail} />
      <Outcome detail={detail} outcome="accepted" title={t('refunds.accepted')}>
        <div className={styles.how}>{[payment.issuer, payment.cardNumber].filter(Boolean).join(' · ')}</div>
      </Outcome>
      {openQuestions(detail).length > 0 ? null : <NextCustomer />}
      <ToThePayment detail={detail} />
      <PrintButtons payment={payment} />
      <Details detail={detail} />
    </>
  )
}

const NotGivenBack = ({ detail }: { detail: PaymentDetail }) => {
  const t = useText()
  const { reason, state } = detail.payment
  const refused = state === 'refused'
  return (
    <>
      <Outcome
        detail={detail}
        outcome={refused ? 'refused' : 'not_taken'}
        title={t(refused ? 'desk.refused' : 'desk.not_taken')}
      >
        {reason ? <p className={styles.reason}>{reason.text}</p> : null}
        {reason?.said ? (
          <div className={styles.said}>{t('desk.terminal_said', { said: reason.said })}</div>
        ) : null}
        <p className={styles.how}>{t('refunds.nothing_returned')}</p>
      </Outcome>
      <ToThePayment detail={detail} />
      <NextCustomer />
      <Details detail={detail} />
    </>
  )
}

const NotKnownYet = ({ detail }: { detail: PaymentDetail }) => {
  const t = useText()
  const { payment } = detail
  return (
    <>
      <Outcome detail={detail} outcome="unknown" title={t('refunds.unknown')}>
        <p className={styles.reason}>{t('refunds.unknown.hint')}</p>
        <p className={styles.reason}>{t('refunds.unknown.customer')}</p>
      </Outcome>
      <ToThePayment detail={detail} />
      <NextCustomer />
      <WhatSaldoDoes payment={payment} />
      <Card title={t('desk.unknown.known')}>
        {payment.reason ? <p>{payment.reason.text}</p> : null}
        <KnownFacts payment={payment} />
      </Card>
    </>
  )
}

/** What became of a refund, where a payment would be told of. */
export const Refunded = ({ detail }: { detail: PaymentDetail }) => {
  const { state } = detail.payment
  if (state === 'accepted') return <GivenBack detail={detail} />
  return state === 'unknown' ? <NotKnownYet detail={detail} /> : <NotGivenBack detail={detail} />
}
