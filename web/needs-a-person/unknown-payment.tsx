import { Button, Group } from '@mantine/core'
import { IconGavel, IconPhone, IconRefresh } from '@tabler/icons-react'
import { useState } from 'react'
import { useAskNow } from '../api/payments.ts'
import { useMay, useSession } from '../api/session.ts'
import type { Payment } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Card } from '../ui/card.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Decide } from '../ui/payment/decide.tsx'
import { HelpDeskSheet } from '../ui/payment/help-desk-sheet.tsx'
import { Trouble } from '../ui/trouble.tsx'
import { Since } from '../ui/when.tsx'
import { PaymentHead } from './payment-head.tsx'
import { Release } from './release.tsx'

const WhatIsDone = ({ payment }: { payment: Payment }) => {
  const t = useText()
  return (
    <p className="quiet">
      {t('tasks.doing.asked', { count: payment.asks })}
      {payment.nextAskAt ? (
        <>
          {' '}
          {t('tasks.doing.next')} <Since at={payment.nextAskAt} />.
        </>
      ) : null}{' '}
      {payment.letGo ? t('tasks.let_go') : null} {payment.refundPromised ? t('tasks.refund_promised') : null}{' '}
      {payment.reason?.text}
    </p>
  )
}

/** A `?`: what is being done about it, and what a person can do. */
export const UnknownPayment = ({ payment }: { payment: Payment }) => {
  const t = useText()
  const { person } = useSession()
  const may = useMay('decide-unknown')
  const ask = useAskNow(payment.id)
  const [open, setOpen] = useState<'sheet' | 'decide'>()
  const close = () => setOpen(undefined)
  const own = payment.operator.id === person.id
  return (
    <Card>
      <PaymentHead payment={payment} />
      <WhatIsDone payment={payment} />
      <Trouble error={ask.state.error} />
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconRefresh aria-hidden size={20} />}
          loading={ask.state.isPending}
          onClick={() => ask.start(null)}
        >
          {t('tasks.ask_now')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconPhone aria-hidden size={20} />}
          onClick={() => setOpen('sheet')}
        >
          {t('tasks.sheet')}
        </Button>
        {may && !own ? (
          <Button
            variant="default"
            leftSection={<IconGavel aria-hidden size={20} />}
            onClick={() => setOpen('decide')}
          >
            {t('tasks.decide.open')}
          </Button>
        ) : null}
        <Release payment={payment} />
        <LinkButton to="/transactions/$id" params={{ id: payment.id }} variant="subtle">
          {t('tasks.whole_story')}
        </LinkButton>
      </Group>
      {may && own ? <p className="quiet">{t('tasks.own')}</p> : null}
      <HelpDeskSheet paymentId={payment.id} opened={open === 'sheet'} onClose={close} />
      <Decide paymentId={payment.id} opened={open === 'decide'} onClose={close} />
    </Card>
  )
}
