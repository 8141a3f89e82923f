import type { KeyboardEvent } from 'react'

/** Up and down between the field and what it found; Enter in the field takes the first. */
export const walkResults = (
  event: KeyboardEvent,
  box: HTMLElement | null,
  field: HTMLInputElement | null,
): void => {
  const results = [...(box?.querySelectorAll<HTMLElement>('[data-result]') ?? [])]
  if (results.length === 0) return
  const at = results.indexOf(document.activeElement as HTMLElement)
  const inField = document.activeElement === field
  if (at < 0 && !inField) return
  if (event.key === 'ArrowDown') results[Math.min(at + 1, results.length - 1)]?.focus()
  else if (event.key === 'ArrowUp') (at > 0 ? results[at - 1] : field)?.focus()
  else if (event.key === 'Enter' && inField) results[0]?.click()
  else return
  event.preventDefault()
}
