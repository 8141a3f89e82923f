import { IconClockPause, IconDoorExit, IconWallet } from '@tabler/icons-react'
import { useState } from 'react'
import { useMay } from '../api/session.ts'
import type { Payment } from '../api/shapes.ts'
import { useLetGo, usePromiseRefund } from '../api/unknown.ts'
import { useText } from '../text.tsx'
import { AskWhy } from '../ui/ask-why.tsx'
import { BigChoice, BigChoices } from '../ui/big-choice.tsx'
import { Card } from '../ui/card.tsx'
import { Notice } from '../ui/notice.tsx'
import { useDesk } from './use-desk.ts'

/** Wait, let the customer go, or have it paid otherwise with a promised refund. */
export const ThreeWays = ({ payment }: { payment: Payment }) => {
  const t = useText()
  const { go } = useDesk()
  const mayPromise = useMay('promise-refund')
  const letGo = useLetGo(payment.id)
  const promise = usePromiseRefund(payment.id)
  const [open, setOpen] = useState<'let_go' | 'promise'>()
  const [waits, setWaits] = useState(false)
  const close = () => setOpen(undefined)
  const invoice = { invoice: payment.invoice.id }
  if (payment.refundPromised)
    return (
      <Card title={t('desk.ways')}>
        <Notice tone="good" title={t('desk.ways.promised')}>
          {t('desk.ways.promised.hint')}
        </Notice>
        <BigChoice icon={IconWallet} title={t('desk.ways.pay_now')} onChoose={() => go(invoice)} />
      </Card>
    )
  return (
    <Card title={t('desk.ways')}>
      <BigChoices>
        <BigChoice
          icon={IconClockPause}
          title={t('desk.ways.wait')}
          chosen={waits}
          onChoose={() => setWaits(true)}
        >
          {t('desk.ways.wait.hint')}
        </BigChoice>
        <BigChoice
          icon={IconDoorExit}
          title={t('desk.ways.let_go')}
          chosen={payment.letGo}
          onChoose={() => (payment.letGo ? go({}) : setOpen('let_go'))}
        >
          {t(payment.letGo ? 'desk.ways.let_go.done' : 'desk.ways.let_go.hint')}
        </BigChoice>
        <BigChoice
          icon={IconWallet}
          title={t('desk.ways.otherwise')}
          disabled={!mayPromise}
          onChoose={() => setOpen('promise')}
        >
          {t(mayPromise ? 'desk.ways.otherwise.hint' : 'desk.ways.otherwise.ask')}
        </BigChoice>
      </BigChoices>
      <AskWhy
        title={t('desk.ways.let_go')}
        explain={t('desk.ways.let_go.explain')}
        verb={t('desk.ways.let_go.do')}
        suggest={t('desk.ways.let_go.reason')}
        opened={open === 'let_go'}
        onClose={close}
        error={letGo.state.error}
        busy={letGo.state.isPending}
        run={(reason) => letGo.run({ reason }).then(() => go({}))}
      />
      <AskWhy
        title={t('desk.ways.otherwise')}
        explain={t('desk.ways.otherwise.explain')}
        verb={t('desk.ways.otherwise.do')}
        suggest={t('desk.ways.otherwise.reason')}
        opened={open === 'promise'}
        onClose={close}
        error={promise.state.error}
        busy={promise.state.isPending}
        run={(reason) => promise.run({ reason }).then(() => go(invoice))}
      />
    </Card>
  )
}
