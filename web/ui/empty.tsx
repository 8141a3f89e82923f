import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './empty.module.css'

interface EmptyProps {
  readonly icon: Icon
  readonly title: string
  readonly children?: ReactNode
}

/** Nothing here, and what that means. */
export const Empty = ({ icon: Drawn, title, children }: EmptyProps) => (
  <div className={styles.empty}>
    <Drawn aria-hidden size={40} stroke={1.5} className={styles.icon} />
    <p className={styles.title}>{title}</p>
    {children ? <div className={styles.words}>{children}</div> : null}
  </div>
)
