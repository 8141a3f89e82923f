import { type ReactNode, useEffect } from 'react'
import styles from './page.module.css'

interface PageProps {
  readonly title: string
  readonly lead?: ReactNode
  readonly actions?: ReactNode
  readonly wide?: boolean
  /** Where what stands below needs no heading to be understood by eye. */
  readonly plain?: boolean
  readonly children: ReactNode
}

/** The frame of a screen: its name, what can be done on it, and its content. */
export const Page = ({ title, lead, actions, wide = false, plain = false, children }: PageProps) => {
  useEffect(() => {
    document.title = `${title} · Saldo`
  }, [title])
  return (
    <div className={styles.page} data-wide={wide}>
      <header className={plain ? 'unseen' : styles.header}>
        <div>
          <h1 className={styles.title}>{title}</h1>
          {lead ? <div className={styles.lead}>{lead}</div> : null}
        </div>
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </header>
      {children}
    </div>
  )
}
