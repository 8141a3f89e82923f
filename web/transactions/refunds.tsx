import { Button } from '@mantine/core'
import { IconArrowBackUp, IconReceipt } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay } from '../api/session.ts'
import type { Payment, PaymentDetail } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Amount } from '../ui/amount.tsx'
import { Card } from '../ui/card.tsx'
import { withoutSign } from '../ui/money.ts'
import { Notice } from '../ui/notice.tsx'
import { StandingMark } from '../ui/payment/standing-mark.tsx'
import { When } from '../ui/when.tsx'
import { RefundForm } from './refund-form.tsx'
import styles from './refunds.module.css'

const Made = ({ refund }: { refund: Payment }) => (
  <li>
    <Link to="/transactions/$id" params={{ id: refund.id }} className={styles.made}>
      <StandingMark of={refund} />
      <span className={styles.who}>
        <When at={refund.madeAt} /> · {refund.operator.name}
      </span>
      <Amount of={withoutSign(refund.approved ?? refund.amount)} className={styles.amount} />
      {refund.state !== 'accepted' && refund.reason ? (
        <span className={styles.reason}>{refund.reason.text}</span>
      ) : null}
    </Link>
  </li>
)

const WhatIsLeft = ({ detail: { refundable } }: { detail: PaymentDetail }) => {
  const t = useText()
  if (refundable.parts.length === 0) return <p className="quiet">{t('refunds.nothing_left')}</p>
  return (
    <dl className={styles.left}>
      {refundable.parts.map(({ of, left }) => (
        <div key={of}>
          <dt>{t(refundable.parts.length > 1 ? `refunds.of.${of}` : 'refunds.left_to_give')}</dt>
          <dd>
            <Amount of={left} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** What went back of a payment, what may be going back, what is left, and the way to give it back. */
export const Refunds = ({ detail }: { detail: PaymentDetail }) => {
  const t = useText()
  const may = useMay('refund')
  const [open, setOpen] = useState(false)
  const { refunds, refundable } = detail
  const possible = refundable.parts.length > 0
  const recorded = refundable.how === 'recorded'
  if (!possible && refunds.length === 0) return null
  return (
    <Card title={t('refunds.title')}>
      {refunds.length > 0 ? (
        <ul className={styles.list}>
          {refunds.map((refund) => (
            <Made key={refund.id} refund={refund} />
          ))}
        </ul>
      ) : null}
      <WhatIsLeft detail={detail} />
      {possible && recorded ? <Notice title={refundable.why ?? t('refunds.own_function')} /> : null}
      {possible && !may ? <p className="quiet">{t('refunds.not_you')}</p> : null}
      {possible && may ? (
        <div>
          <Button
            variant="default"
            leftSection={
              recorded ? <IconReceipt aria-hidden size={20} /> : <IconArrowBackUp aria-hidden size={20} />
            }
            onClick={() => setOpen(true)}
          >
            {t(recorded ? 'refunds.record_one' : 'refunds.refund')}
          </Button>
          <RefundForm detail={detail} opened={open} onClose={() => setOpen(false)} />
        </div>
      ) : null}
    </Card>
  )
}
