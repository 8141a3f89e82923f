import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useMay } from '../api/session.ts'
import type { Task } from '../api/shapes.ts'
import { useApplyTask, useCloseTask } from '../api/unknown.ts'
import { useText } from '../text.tsx'
import { AskWhy } from '../ui/ask-why.tsx'
import { Card } from '../ui/card.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { When } from '../ui/when.tsx'
import { PaymentHead } from './payment-head.tsx'

/** An open question: what it is about, and the ways to settle it. */
export const OpenTask = ({ task }: { task: Task }) => {
  const t = useText()
  const may = useMay('close-tasks')
  const close = useCloseTask()
  const apply = useApplyTask()
  const [open, setOpen] = useState<'close' | 'apply'>()
  const done = () => setOpen(undefined)
  return (
    <Card>
      {task.payment ? <PaymentHead payment={task.payment} /> : null}
      <p>
        {task.text}{' '}
        <span className="quiet">
          <When at={task.openedAt} />
        </span>
      </p>
      <Group gap="sm">
        {may && task.mayApply ? <Button onClick={() => setOpen('apply')}>{t('tasks.apply')}</Button> : null}
        {may ? (
          <Button variant="default" onClick={() => setOpen('close')}>
            {t('tasks.close')}
          </Button>
        ) : null}
        {task.payment ? (
          <LinkButton to="/transactions/$id" params={{ id: task.payment.id }} variant="subtle">
            {t('tasks.whole_story')}
          </LinkButton>
        ) : null}
        {task.onlinePaymentId ? (
          <LinkButton to="/online/$id" params={{ id: task.onlinePaymentId }} variant="subtle">
            {t('tasks.whole_story')}
          </LinkButton>
        ) : null}
      </Group>
      <AskWhy
        title={t('tasks.apply')}
        explain={t('tasks.apply.explain')}
        verb={t('tasks.apply')}
        opened={open === 'apply'}
        onClose={done}
        error={apply.state.error}
        busy={apply.state.isPending}
        run={(reason) => apply.run({ id: task.id, reason })}
      />
      <AskWhy
        title={t('tasks.close')}
        explain={t('tasks.close.explain')}
        verb={t('tasks.close')}
        opened={open === 'close'}
        onClose={done}
        error={close.state.error}
        busy={close.state.isPending}
        run={(reason) => close.run({ id: task.id, reason })}
      />
    </Card>
  )
}
