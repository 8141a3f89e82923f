import type { Store } from '../store/database.ts'
import { type Due, dueRequests } from './store.ts'

export interface AskAgain {
  /** Looks now instead of at the next tick. */
  wake(): void
  /** Stops looking and waits for the inquiries that are on their way. */
  stop(): Promise<void>
}

export interface AskAgainSettings {
  readonly store: Store
  readonly now: () => Date
  /** Milliseconds between one look and the next. */
  readonly every: number
  /** Inquiries under way at once on this node. */
  readonly most: number
  /** Inquires about one request; resolves when what it found is written down. */
  readonly inquire: (due: Due) => Promise<void>
  /** What an inquiry or a look threw; the next look comes all the same. */
  readonly trouble: (error: unknown) => void
}

/**
 * The one job that asks again, forever, gently (law 4): it looks for unknowns that are due and has each inquired about.
 * It needs nothing special at start-up, and nothing is lost when it dies: what is due stays due.
 */
export const askAgain = (settings: AskAgainSettings): AskAgain => {
  const { store, now, every, most, inquire, trouble } = settings
  const underWay = new Map<string, Promise<void>>()
  let timer: NodeJS.Timeout | undefined
  let stopped = false

  const begin = (due: Due): void => {
    if (underWay.has(due.id)) return
    const done = inquire(due)
      .catch(trouble)
      .finally(() => underWay.delete(due.id))
    underWay.set(due.id, done)
  }

  const look = async (): Promise<void> => {
    const room = most - underWay.size
    if (room > 0)
      for (const due of await dueRequests(store, now(), room + underWay.size))
        if (!stopped && underWay.size < most) begin(due)
  }

  const tick = (): void => {
    look()
      .catch(trouble)
      .finally(() => {
        if (!stopped) timer = setTimeout(tick, every)
      })
  }
  tick()

  return {
    wake: () => {
      if (!stopped) look().catch(trouble)
    },
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await Promise.all(underWay.values())
    },
  }
}
