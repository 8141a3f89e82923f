import { useLocalStorage } from '@mantine/hooks'
import { useEffect, useRef } from 'react'
import styles from './shortcut.module.css'

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  !(target instanceof HTMLInputElement && /^(checkbox|radio)$/.test(target.type)) &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** Keys that write a letter can be switched off (WCAG 2.1.4): they get in the way of speech and of scanners. */
export const useLetterKeys = () =>
  useLocalStorage({ key: 'saldo.letter-keys', defaultValue: true, getInitialValueInEffect: false })

/** A key that does something wherever the focus is; a letter only outside of fields. */
export const useShortcut = (key: string, act: () => void, on = true): void => {
  const [letters] = useLetterKeys()
  const latest = useRef(act)
  latest.current = act
  useEffect(() => {
    if (!on || (key.length === 1 && !letters)) return
    const hear = (event: KeyboardEvent) => {
      if (event.key !== key || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented)
        return
      if (document.querySelector('[role="dialog"][aria-modal="true"]')) return
      if (key.length === 1 && isWriting(event.target)) return
      event.preventDefault()
      latest.current()
    }
    // Heard on the way down: an Escape that closes a dialog must find it still open here, and do nothing else.
    window.addEventListener('keydown', hear, true)
    return () => window.removeEventListener('keydown', hear, true)
  }, [key, on, letters])
}

/** The key, shown where there is a keyboard. */
export const Key = ({ of }: { of: string }) => {
  const [letters] = useLetterKeys()
  if (of.length === 1 && !letters) return null
  return (
    <kbd aria-hidden className={styles.key}>
      {of}
    </kbd>
  )
}
