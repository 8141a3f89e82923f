import type { ReactNode } from 'react'
import styles from './card.module.css'

interface CardProps {
  readonly title?: ReactNode
  readonly aside?: ReactNode
  readonly children: ReactNode
}

export const Card = ({ title, aside, children }: CardProps) => (
  <section className={styles.card}>
    {title ? (
      <header className={styles.header}>
        <h2 className={styles.title}>{title}</h2>
        {aside}
      </header>
    ) : null}
    {children}
  </section>
)
