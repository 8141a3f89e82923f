import { UnstyledButton } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './big-choice.module.css'

export const BigChoices = ({ children }: { children: ReactNode }) => (
  <div className={styles.choices}>{children}</div>
)

interface BigChoiceProps {
  readonly icon: Icon
  readonly title: ReactNode
  readonly children?: ReactNode
  /** Shown as the present one, where one of several is. */
  readonly chosen?: boolean
  readonly disabled?: boolean
  readonly onChoose: () => void
}

/** One of a few ways on, large enough for a thumb. */
export const BigChoice = ({ icon: Drawn, title, children, chosen, disabled, onChoose }: BigChoiceProps) => (
  <UnstyledButton className={styles.choice} aria-pressed={chosen} disabled={disabled} onClick={onChoose}>
    <Drawn aria-hidden size={28} stroke={1.75} className={styles.icon} />
    <span className={styles.words}>
      <span className={styles.title}>{title}</span>
      {children ? <span className={styles.hint}>{children}</span> : null}
    </span>
  </UnstyledButton>
)
