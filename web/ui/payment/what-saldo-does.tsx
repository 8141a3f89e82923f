import { Button, Group } from '@mantine/core'
import { IconPhone, IconRefresh } from '@tabler/icons-react'
import { useState } from 'react'
import { useAskNow } from '../../api/payments.ts'
import type { Payment } from '../../api/shapes.ts'
import { useText } from '../../text.tsx'
import { Card } from '../card.tsx'
import { Trouble } from '../trouble.tsx'
import { Since, When } from '../when.tsx'
import { HelpDeskSheet } from './help-desk-sheet.tsx'
import styles from './what-saldo-does.module.css'

/** What is being done about an unknown without anybody's help, what is held until then, and who can be telephoned. */
export const WhatSaldoDoes = ({ payment }: { payment: Payment }) => {
  const t = useText()
  const ask = useAskNow(payment.id)
  const [sheet, setSheet] = useState(false)
  return (
    <Card title={t('tasks.doing')}>
      <ul className={styles.list}>
        <li>
          {t('tasks.doing.asked', { count: payment.asks })}
          {payment.nextAskAt ? (
            <>
              {' '}
              {t('tasks.doing.next')} <Since at={payment.nextAskAt} /> (<When at={payment.nextAskAt} />
              ).
            </>
          ) : null}
        </li>
        <li>{t(payment.refundPromised ? 'tasks.doing.promised' : 'tasks.doing.invoice_held')}</li>
        <li>{t('tasks.doing.terminal_held', { terminal: payment.terminal?.name ?? '' })}</li>
        <li>{t('tasks.doing.tells')}</li>
      </ul>
      <Trouble error={ask.state.error} />
      <Group>
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
          onClick={() => setSheet(true)}
        >
          {t('tasks.sheet')}
        </Button>
      </Group>
      <HelpDeskSheet paymentId={payment.id} opened={sheet} onClose={() => setSheet(false)} />
    </Card>
  )
}
