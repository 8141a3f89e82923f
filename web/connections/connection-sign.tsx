import { IconAlertTriangleFilled, IconCircleCheckFilled, IconPower } from '@tabler/icons-react'
import type { Connection } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import styles from './connections.module.css'

const icons = {
  connected: IconCircleCheckFilled,
  trouble: IconAlertTriangleFilled,
  off: IconPower,
} as const

type Sign = keyof typeof icons

const signOf = ({ active, trouble }: Connection): Sign => {
  if (!active) return 'off'
  return trouble ? 'trouble' : 'connected'
}

/** Whether a connection works, by shape and word as well as colour. */
export const ConnectionSign = ({ connection }: { connection: Connection }) => {
  const t = useText()
  const sign = signOf(connection)
  const Icon = icons[sign]
  return (
    <span className={styles.sign} data-sign={sign}>
      <Icon aria-hidden size={20} />
      {t(`connections.sign.${sign}`)}
    </span>
  )
}
