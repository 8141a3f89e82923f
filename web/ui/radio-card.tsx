import { Radio } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './radio-card.module.css'

interface RadioCardProps {
  readonly value: string
  readonly title: ReactNode
  readonly children?: ReactNode
  readonly disabled?: boolean
}

/** One of several that exclude each other, large enough for a thumb; belongs into a `Radio.Group`. */
export const RadioCard = ({ value, title, children, disabled }: RadioCardProps) => (
  <Radio.Card value={value} className={styles.card} disabled={disabled} aria-disabled={disabled}>
    <Radio.Indicator size="md" disabled={disabled} />
    <span className={styles.words}>
      <span className={styles.title}>{title}</span>
      {children ? <span className={styles.hint}>{children}</span> : null}
    </span>
  </Radio.Card>
)
