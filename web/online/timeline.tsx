import {
  IconBook2,
  IconCircleCheck,
  IconCurrencyEuro,
  IconEye,
  IconHandStop,
  IconLink,
  IconPlayerPlay,
  IconQuestionMark,
  IconUser,
  IconZoomCheck,
} from '@tabler/icons-react'
import type { OnlineDetail } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Card } from '../ui/card.tsx'
import { When } from '../ui/when.tsx'
import styles from './online.module.css'

type Step = OnlineDetail['timeline'][number]

const icons: Readonly<Record<string, typeof IconEye>> = {
  sighting: IconEye,
  posted: IconBook2,
  command: IconUser,
  chosen: IconLink,
  agreed: IconCircleCheck,
  closed: IconHandStop,
  asked: IconPlayerPlay,
  evidence: IconZoomCheck,
  refund: IconCurrencyEuro,
}

const One = ({ step }: { step: Step }) => {
  const Icon = icons[step.kind] ?? IconQuestionMark
  return (
    <li className={styles.step}>
      <Icon aria-hidden size={20} className={styles.stepIcon} />
      <div>
        {step.text}
        {step.said ? <div className="quiet">“{step.said}”</div> : null}
        <div className="quiet">
          {[step.where, step.person].filter(Boolean).join(' · ')}
          {step.where || step.person ? ' · ' : null}
          <When at={step.at} />
        </div>
      </div>
    </li>
  )
}

/** Everything that happened to a payment, here, at its provider and in the packages, in the order it happened. */
export const Timeline = ({ steps }: { steps: readonly Step[] }) => {
  const t = useText()
  return (
    <Card title={t('online.timeline')}>
      <ol className={styles.timeline}>
        {steps.map((step, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps are only ever added behind
          <One key={at} step={step} />
        ))}
      </ol>
    </Card>
  )
}
