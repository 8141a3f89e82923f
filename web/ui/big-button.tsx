import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './big-button.module.css'
import { Key, useShortcut } from './shortcut.tsx'

interface BigButtonProps {
  readonly children: ReactNode
  readonly onPress?: () => void
  readonly submit?: boolean
  readonly disabled?: boolean
  readonly loading?: boolean
  readonly autoFocus?: boolean
}

const next = 'F9'

/** The next step: always the one big button, and always the same key. */
export const BigButton = ({ children, onPress, submit, disabled, loading, autoFocus }: BigButtonProps) => {
  useShortcut(next, () => document.querySelector<HTMLButtonElement>('[data-next-step]')?.click(), !disabled)
  return (
    <Button
      data-next-step
      fullWidth
      type={submit ? 'submit' : 'button'}
      className={styles.button}
      classNames={{ label: styles.label }}
      disabled={disabled}
      loading={loading}
      autoFocus={autoFocus}
      onClick={onPress}
      aria-keyshortcuts={next}
      rightSection={<Key of={next} />}
    >
      {children}
    </Button>
  )
}
