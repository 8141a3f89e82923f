import {
  IconAlertTriangleFilled,
  IconArrowBackUp,
  IconCircleCheckFilled,
  IconClock,
  IconHandStop,
  IconHelpCircleFilled,
  IconLoader,
} from '@tabler/icons-react'
import type { Booking } from '../../api/shapes.ts'
import styles from './booking-mark.module.css'

const icons = {
  waiting: IconClock,
  needs: IconAlertTriangleFilled,
  running: IconLoader,
  unknown: IconHelpCircleFilled,
  booked: IconCircleCheckFilled,
  refused: IconAlertTriangleFilled,
  unbooked: IconArrowBackUp,
  closed: IconHandStop,
} as const

const standingOf = ({ state, running, needsAPerson }: Booking): keyof typeof icons => {
  if (running) return 'running'
  return needsAPerson ? 'needs' : state
}

/** Where a booking stands: word, shape and colour say the same. */
export const BookingMark = ({ of }: { of: Booking }) => {
  const standing = standingOf(of)
  const Icon = icons[standing]
  return (
    <span className={styles.mark} data-standing={standing}>
      <Icon aria-hidden size={18} />
      {of.stateText}
    </span>
  )
}
