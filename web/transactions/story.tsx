import {
  IconBook2,
  IconClipboardCheck,
  IconGavel,
  IconHandStop,
  IconHelpCircle,
  IconMessage,
  IconPlayerPlay,
  IconReceipt,
  IconZoomCheck,
} from '@tabler/icons-react'
import { useIntl } from 'react-intl'
import type { Step } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Card } from '../ui/card.tsx'
import styles from './story.module.css'

const icons = {
  command: IconPlayerPlay,
  evidence: IconZoomCheck,
  receipt: IconReceipt,
  question: IconHelpCircle,
  remark: IconMessage,
  decision: IconGavel,
  entry: IconBook2,
  promise: IconHandStop,
  task: IconClipboardCheck,
} as const satisfies Record<Step['kind'], unknown>

const StepRow = ({ step }: { step: Step }) => {
  const intl = useIntl()
  const Icon = icons[step.kind]
  const at = intl.formatTime(step.at, { hour: '2-digit', minute: '2-digit', second: '2-digit' })
  return (
    <li className={styles.step} data-kind={step.kind}>
      <Icon aria-hidden size={20} className={styles.icon} />
      <div>
        {step.text}
        <div className={styles.when}>
          <time dateTime={step.at} title={intl.formatDate(step.at, { dateStyle: 'full' })}>
            {at}
          </time>
          {step.person ? ` · ${step.person}` : null}
        </div>
      </div>
    </li>
  )
}

/** What happened, in the order it happened. */
export const Story = ({ steps }: { steps: readonly Step[] }) => {
  const t = useText()
  return (
    <Card title={t('transactions.story')}>
      <ol className={styles.story}>
        {steps.map((step, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what happened keeps its place
          <StepRow key={at} step={step} />
        ))}
      </ol>
    </Card>
  )
}
