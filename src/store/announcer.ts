import type { Store } from './database.ts'
import type { Signals } from './signals.ts'

/** Times in milliseconds. */
export interface AnnouncerSettings {
  /** How long it rests between two looks while there is work, and while there is none. */
  readonly busy: number
  readonly idle: number
  /** How long what was announced is kept for those who were away, and how often the rest is forgotten. */
  readonly keep: number
  readonly forgetEvery: number
}

const minute = 60_000

export const announcerSettings: AnnouncerSettings = {
  busy: 60,
  idle: 1_000,
  keep: 120 * minute,
  forgetEvery: 60 * minute,
}

export interface Announcer {
  /** Something may have been committed. */
  wake(): void
  stop(): Promise<void>
}

interface AnnouncerParts {
  /** The bare store: one that wakes the announcer would never let it rest. */
  readonly store: Store
  readonly signals: Signals
  readonly now: () => Date
  readonly settings?: AnnouncerSettings
}

const most = 1_000
// A look may come to nothing because another node is looking; the one after that sees what it did not.
const looksBeforeRest = 3

/** Gives the rows of the outbox their positions and tells every node whose there are. Each node may run one: one at a time works. */
export const startAnnouncer = ({
  store,
  signals,
  now,
  settings = announcerSettings,
}: AnnouncerParts): Announcer => {
  let stopped = false
  let wakeUp = (): void => {}
  let emptyLooks = 0
  let forgetAt = now().getTime() + settings.forgetEvery

  const look = async (): Promise<void> => {
    const moved = await store.call<{ organisation_id: string; latest: bigint }>(
      'select * from announce($1)',
      [most],
    )
    for (const { organisation_id, latest } of moved)
      signals.signal('moved', organisation_id, { latest: Number(latest) })
    emptyLooks = moved.length > 0 ? 0 : emptyLooks + 1
  }

  const forget = async (): Promise<void> => {
    if (now().getTime() < forgetAt) return
    forgetAt = now().getTime() + settings.forgetEvery
    await store.call('select forget_announced($1)', [new Date(now().getTime() - settings.keep)])
  }

  const pause = async (): Promise<void> => {
    const isResting = emptyLooks >= looksBeforeRest
    const over = Promise.withResolvers<void>()
    if (isResting) wakeUp = over.resolve
    const timer = setTimeout(over.resolve, isResting ? settings.idle : settings.busy)
    await over.promise
    clearTimeout(timer)
  }

  const run = async (): Promise<void> => {
    while (!stopped) {
      await look().catch(() => {
        emptyLooks += 1
      })
      await forget().catch(() => {})
      if (!stopped) await pause()
    }
  }
  const running = run()
  return {
    wake: () => {
      emptyLooks = 0
      wakeUp()
    },
    stop: async () => {
      stopped = true
      wakeUp()
      await running
    },
  }
}
