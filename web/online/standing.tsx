import {
  IconAlertTriangleFilled,
  IconArrowBackUp,
  IconCircleCheckFilled,
  IconClock,
  IconHandStop,
  IconHelpCircleFilled,
  IconProgress,
} from '@tabler/icons-react'
import type { OnlineBooking, OnlinePayment } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import styles from './online.module.css'

const icons = {
  done: IconCircleCheckFilled,
  way: IconProgress,
  wait: IconClock,
  wrong: IconAlertTriangleFilled,
  asks: IconHelpCircleFilled,
  back: IconArrowBackUp,
  hand: IconHandStop,
} as const

type Sign = keyof typeof icons

export const Mark = ({ sign, children }: { sign: Sign; children: React.ReactNode }) => {
  const Icon = icons[sign]
  return (
    <span className={styles.mark} data-sign={sign}>
      <Icon aria-hidden size={18} />
      <span>{children}</span>
    </span>
  )
}

const signOf = ({ state, needsAPerson, lettering }: OnlineBooking): Sign => {
  if (needsAPerson) return state === 'unknown' ? 'asks' : 'wrong'
  if (state === 'booked') return lettering === 'waiting' || lettering === 'unknown' ? 'way' : 'done'
  if (state === 'unbooked') return 'back'
  return state === 'closed' ? 'hand' : 'way'
}

/** How a payment stands in one package. */
export const BookingStands = ({ booking }: { booking: OnlineBooking }) => {
  const { group, stateText, lettering, letteringText, state } = booking
  const more = state === 'booked' && lettering && lettering !== 'refused' ? `, ${letteringText}` : ''
  return (
    <Mark sign={signOf(booking)}>
      {group?.text ?? stateText}
      {group ? null : more}
    </Mark>
  )
}

/** How a payment stands where no package has to do with it yet. */
export const PaymentStands = ({ payment }: { payment: OnlinePayment }) => {
  const t = useText()
  const { tab, group, stateText, postedAt, reason } = payment
  if (tab === null)
    return <Mark sign="hand">{payment.kind === 'other' ? t('online.not_payment') : stateText}</Mark>
  if (group) return <Mark sign="wrong">{group.text}</Mark>
  if (postedAt) return <Mark sign="hand">{t('online.no_package')}</Mark>
  return <Mark sign="wait">{reason ? t('online.start.title') : stateText}</Mark>
}
