import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './notice.module.css'

export type Tone = 'plain' | 'good' | 'waiting' | 'bad'

const icons = {
  plain: IconInfoCircle,
  good: IconCircleCheck,
  waiting: IconAlertTriangle,
  bad: IconCircleX,
} satisfies Record<Tone, unknown>

interface NoticeProps {
  readonly tone?: Tone
  readonly title: ReactNode
  readonly children?: ReactNode
  /** What can be done about it. */
  readonly actions?: ReactNode
  /** Read out as soon as it appears. */
  readonly live?: boolean
}

/** Something worth knowing, told by shape and words as well as colour. */
export const Notice = ({ tone = 'plain', title, children, actions, live = false }: NoticeProps) => {
  const Icon = icons[tone]
  return (
    <div className={styles.notice} data-tone={tone} role={live ? 'alert' : undefined}>
      <Icon aria-hidden className={styles.icon} />
      <div className={styles.words}>
        <div className={styles.title}>{title}</div>
        {children ? <div>{children}</div> : null}
      </div>
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </div>
  )
}
