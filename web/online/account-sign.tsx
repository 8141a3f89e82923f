import { IconAlertTriangleFilled, IconCircleCheckFilled, IconPower } from '@tabler/icons-react'
import type { OnlineAccount } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import styles from './online.module.css'

const icons = {
  works: IconCircleCheckFilled,
  trouble: IconAlertTriangleFilled,
  off: IconPower,
} as const

/** Whether an account works, by shape and word as well as colour. */
export const AccountSign = ({ sign }: Pick<OnlineAccount, 'sign'>) => {
  const t = useText()
  const Icon = icons[sign]
  return (
    <span className={styles.sign} data-sign={sign}>
      <Icon aria-hidden size={20} />
      {t(`online.account.sign.${sign}`)}
    </span>
  )
}
