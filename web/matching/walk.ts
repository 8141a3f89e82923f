import { useEffect, useRef, useState } from 'react'

/** Where the person stands in the list; it stays at the same place when what stood there is gone. */
export const useWalk = (count: number) => {
  const [at, setAt] = useState(0)
  const box = useRef<HTMLDivElement>(null)
  const here = Math.max(0, Math.min(at, count - 1))
  const toFocus = useRef(false)
  useEffect(() => {
    if (!toFocus.current) return
    toFocus.current = false
    box.current?.querySelectorAll<HTMLElement>('[data-proposal]')[here]?.focus()
  })
  const go = (to: number) => {
    toFocus.current = true
    setAt(Math.max(0, Math.min(to, count - 1)))
  }
  return {
    ...{ box, here },
    next: () => go(here + 1),
    previous: () => go(here - 1),
    /** Where somebody clicked or came by Tab. */
    stand: (on: number) => setAt(on),
    /** What stood here is decided: the focus stays in the list. */
    stay: () => {
      toFocus.current = true
    },
  }
}
