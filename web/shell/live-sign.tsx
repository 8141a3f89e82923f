import { IconCloudOff, IconPointFilled } from '@tabler/icons-react'
import { useText } from '../text.tsx'
import styles from './live-sign.module.css'

/** Whether what is shown is what is so now. */
export const LiveSign = ({ lost }: { lost: boolean }) => {
  const t = useText()
  return (
    <span className={styles.sign} data-lost={lost}>
      {lost ? <IconCloudOff aria-hidden size={18} /> : <IconPointFilled aria-hidden size={14} />}
      <span className={styles.text}>{t(lost ? 'shell.live.sign_lost' : 'shell.live.sign')}</span>
    </span>
  )
}
