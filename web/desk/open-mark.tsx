import {
  IconCircle,
  IconCircleCheckFilled,
  IconCircleHalf2,
  IconCircleMinus,
  IconLock,
} from '@tabler/icons-react'
import type { Invoice } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { isZero, moneyOf } from '../ui/money.ts'
import styles from './open-mark.module.css'

type Open = 'open' | 'part' | 'held' | 'paid' | 'credit'

const icons = {
  open: IconCircle,
  part: IconCircleHalf2,
  held: IconLock,
  paid: IconCircleCheckFilled,
  credit: IconCircleMinus,
} as const

/** How far an invoice is paid. */
export const openOf = ({ kind, open, total, reserved }: Invoice): Open => {
  if (kind === 'credit_note') return 'credit'
  if (isZero(open)) return 'paid'
  if (!isZero(reserved)) return 'held'
  return moneyOf(open).minor < moneyOf(total).minor ? 'part' : 'open'
}

export const OpenMark = ({ standing }: { standing: Open }) => {
  const t = useText()
  const Icon = icons[standing]
  return (
    <span className={styles.mark} data-standing={standing}>
      <Icon aria-hidden size={18} />
      {t(`desk.open.${standing}`)}
    </span>
  )
}
