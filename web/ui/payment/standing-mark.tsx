import {
  IconArrowBackUp,
  IconCircleCheckFilled,
  IconCircleMinus,
  IconCircleXFilled,
  IconHandStop,
  IconHelpCircleFilled,
  IconLoader,
} from '@tabler/icons-react'
import type { Payment } from '../../api/shapes.ts'
import { useText } from '../../text.tsx'
import { type Standing, standingOf, standingText } from './standing.ts'
import styles from './standing-mark.module.css'

export const standingIcons = {
  accepted: IconCircleCheckFilled,
  refused: IconCircleXFilled,
  not_taken: IconCircleMinus,
  running: IconLoader,
  unknown: IconHelpCircleFilled,
  taken_back: IconArrowBackUp,
  given_back: IconArrowBackUp,
  promised: IconHandStop,
} as const satisfies Record<Standing, unknown>

/** Where a payment stands: word, shape and colour say the same. */
export const StandingMark = ({ of }: { of: Payment }) => {
  const t = useText()
  const standing = standingOf(of)
  const Icon = standingIcons[standing]
  return (
    <span className={styles.mark} data-standing={standing}>
      <Icon aria-hidden size={18} />
      {t(standingText[standing])}
    </span>
  )
}
