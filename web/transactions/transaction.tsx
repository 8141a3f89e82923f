import { Stack } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { usePayment } from '../api/payments.ts'
import type { PaymentDetail } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Amount } from '../ui/amount.tsx'
import { Card } from '../ui/card.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Page } from '../ui/page.tsx'
import { DecisionWaiting } from '../ui/payment/decision-waiting.tsx'
import { KnownFacts } from '../ui/payment/known-facts.tsx'
import { Messages } from '../ui/payment/messages.tsx'
import { Paper } from '../ui/payment/paper.tsx'
import { PrintButtons } from '../ui/payment/print-buttons.tsx'
import { StandingMark } from '../ui/payment/standing-mark.tsx'
import { WhatSaldoDoes } from '../ui/payment/what-saldo-does.tsx'
import { Entries } from './entries.tsx'
import { HideButton } from './hide-button.tsx'
import { InTheBooks } from './in-the-books.tsx'
import { Refunds } from './refunds.tsx'
import { Story } from './story.tsx'
import { TakeBack } from './take-back.tsx'
import styles from './transaction.module.css'

const route = getRouteApi('/transactions/$id')

const Head = ({ detail: { payment } }: { detail: PaymentDetail }) => (
  <div className={styles.head}>
    <Amount of={payment.approved ?? payment.amount} className={styles.amount} />
    <StandingMark of={payment} />
    <HideButton payment={payment} />
    {payment.reason ? (
      <p className={styles.reason}>
        {payment.reason.text}
        {payment.reason.said ? <span className={styles.said}> “{payment.reason.said}”</span> : null}
      </p>
    ) : null}
  </div>
)

const ToThePayment = ({ id }: { id: string }) => {
  const t = useText()
  return (
    <div>
      <LinkButton to="/transactions/$id" params={{ id }} variant="default">
        {t('refunds.to_payment')}
      </LinkButton>
    </div>
  )
}

const Whole = ({ detail }: { detail: PaymentDetail }) => {
  const t = useText()
  const { payment, receipts } = detail
  const open = payment.state === 'unknown' && !payment.running
  return (
    <div className={styles.columns}>
      <Stack>
        <Card>
          <Head detail={detail} />
          <KnownFacts payment={payment} />
          {payment.state === 'accepted' ? <PrintButtons payment={payment} /> : null}
          <TakeBack payment={payment} />
          {payment.isRefund && payment.takesBack ? <ToThePayment id={payment.takesBack} /> : null}
        </Card>
        <Refunds detail={detail} />
        <InTheBooks bookings={detail.bookings} />
        {open ? <WhatSaldoDoes payment={payment} /> : null}
        {open ? <DecisionWaiting detail={detail} /> : null}
        {receipts.length > 0 ? (
          <Card title={t('transactions.receipts')}>
            <div className={styles.papers}>
              {receipts.map((receipt) => (
                <Paper key={receipt.id} receipt={receipt} />
              ))}
            </div>
          </Card>
        ) : null}
      </Stack>
      <Stack>
        <Story steps={detail.story} />
        <Entries entries={detail.entries} />
        {detail.messages?.length ? <Messages messages={detail.messages} /> : null}
      </Stack>
    </div>
  )
}

/** One payment with its whole story, down to the evidence. */
export const Transaction = () => {
  const t = useText()
  const { id } = route.useParams()
  return (
    <Loaded query={usePayment(id)}>
      {(detail) => (
        <Page
          wide
          title={detail.payment.invoice.name}
          lead={detail.payment.customerName}
          actions={
            <>
              <LinkButton
                to="/transactions"
                variant="default"
                leftSection={<IconArrowLeft aria-hidden size={20} />}
              >
                {t('transactions.back')}
              </LinkButton>
              <LinkButton to="/desk" search={{ invoice: detail.payment.invoice.id }} variant="default">
                {t('transactions.to_invoice')}
              </LinkButton>
            </>
          }
        >
          <Whole detail={detail} />
        </Page>
      )}
    </Loaded>
  )
}
