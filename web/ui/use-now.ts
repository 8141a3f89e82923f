import { useSyncExternalStore } from 'react'

let now = Date.now()
let ticking: ReturnType<typeof setInterval> | undefined
const watchers = new Set<() => void>()

const tick = () => {
  now = Date.now()
  for (const watcher of watchers) watcher()
}

const subscribe = (watcher: () => void) => {
  watchers.add(watcher)
  if (watchers.size === 1) {
    now = Date.now()
    ticking = setInterval(tick, 1000)
  }
  return () => {
    watchers.delete(watcher)
    if (watchers.size === 0) clearInterval(ticking)
  }
}

/** The present in milliseconds: one clock for all that counts seconds on the page. */
export const useNow = (): number => useSyncExternalStore(subscribe, () => now)
