import { Button, Group } from '@mantine/core'
import { IconGavel } from '@tabler/icons-react'
import { useState } from 'react'
import type { TextKey } from '../../../languages/say.ts'
import { useSession } from '../../api/session.ts'
import type { Decision, PaymentDetail } from '../../api/shapes.ts'
import { useConfirmDecision, useWithdrawDecision } from '../../api/unknown.ts'
import { useText } from '../../text.tsx'
import { AskWhy } from '../ask-why.tsx'
import { Card } from '../card.tsx'
import { Notice } from '../notice.tsx'
import { Trouble } from '../trouble.tsx'
import { When } from '../when.tsx'
import { Decide } from './decide.tsx'

const verdicts = {
  accepted: 'tasks.decide.accepted',
  refused: 'tasks.decide.refused',
  not_taken: 'tasks.decide.not_taken',
  unknown: 'transactions.standing.unknown',
} as const satisfies Record<Decision['state'], TextKey>

interface OpenDecisionProps {
  readonly paymentId: string
  readonly decision: Decision
}

/** A decision that waits for a second person: who proposed what, and why. */
export const OpenDecision = ({ paymentId, decision }: OpenDecisionProps) => {
  const t = useText()
  const { person } = useSession()
  const confirm = useConfirmDecision(paymentId)
  const withdraw = useWithdrawDecision(paymentId)
  const [open, setOpen] = useState(false)
  const own = decision.person.id === person.id
  const what = t(verdicts[decision.state])
  return (
    <>
      <Notice
        tone="waiting"
        title={t('tasks.decision.proposed', { person: decision.person.name, what })}
        actions={
          <Group gap="xs">
            {decision.mayConfirm ? (
              <Button onClick={() => setOpen(true)}>{t('tasks.decision.agree')}</Button>
            ) : null}
            <Button variant="default" loading={withdraw.state.isPending} onClick={() => withdraw.start(null)}>
              {t(own ? 'tasks.decision.withdraw' : 'tasks.decision.reject')}
            </Button>
          </Group>
        }
      >
        “{decision.reason}” · <When at={decision.at} />
        {own ? <div>{t('tasks.decision.second')}</div> : null}
      </Notice>
      <Trouble error={withdraw.state.error} />
      <AskWhy
        title={t('tasks.decision.agree')}
        explain={t('tasks.decision.agree.explain', { person: decision.person.name, what })}
        verb={t('tasks.decision.agree.do')}
        opened={open}
        onClose={() => setOpen(false)}
        error={confirm.state.error}
        busy={confirm.state.isPending}
        run={(reason) => confirm.run({ reason })}
      />
    </>
  )
}

/** Deciding by hand, or why this person may not. */
export const DecisionWaiting = ({ detail }: { detail: PaymentDetail }) => {
  const t = useText()
  const [open, setOpen] = useState(false)
  const { payment, decision, mayDecide, mayNotDecideBecause } = detail
  return (
    <Card title={t('tasks.decide.title')}>
      {decision ? <OpenDecision paymentId={payment.id} decision={decision} /> : null}
      {!decision && mayDecide ? (
        <>
          <p className="quiet">{t('tasks.decide.lead')}</p>
          <div>
            <Button
              variant="default"
              leftSection={<IconGavel aria-hidden size={20} />}
              onClick={() => setOpen(true)}
            >
              {t('tasks.decide.open')}
            </Button>
          </div>
        </>
      ) : null}
      {!decision && !mayDecide ? (
        <p className="quiet">{mayNotDecideBecause ?? t('tasks.decide.not_you')}</p>
      ) : null}
      <Decide paymentId={payment.id} opened={open} onClose={() => setOpen(false)} />
    </Card>
  )
}
