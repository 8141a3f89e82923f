import type { Store } from '../../store/database.ts'
import type { Signals } from '../../store/signals.ts'

/** Something moved: a row of the outbox at its position. */
export interface Moved {
  readonly position: bigint
  readonly topic: string
  readonly subjectId: string
}

/** What moved, for those who listen: read once for all listeners of an organisation. */
export interface Feed {
  /** The last position that was given out in this organisation; 0 before the first. */
  latest(organisation: string): Promise<bigint>
  /** What moved after a position, a part at a time; `too far` where that is no longer kept. */
  after(organisation: string, position: bigint): Promise<readonly Moved[] | 'too far'>
  /** Is called whenever there may be more; returns what ends it. */
  on(organisation: string, more: () => void): () => void
  stop(): void
}

const most = 500
const kept = 2_000

interface Tail {
  readonly listeners: Set<() => void>
  /** Everything after this position is in `rows`; null before the first reading. */
  from: bigint | null
  rows: Moved[]
  reading: Promise<void> | null
  isStale: boolean
}

const unread = (): Tail => ({ listeners: new Set(), from: null, rows: [], reading: null, isStale: false })

/** A signal may be lost with its connection: every `lookAgain` milliseconds the feed looks without one. */
export const openFeed = (store: Store, signals: Signals, lookAgain: number): Feed => {
  const tails = new Map<string, Tail>()

  const readAfter = (organisation: string, position: bigint): Promise<Moved[]> =>
    store.read(organisation, (tx) =>
      tx.query<Moved>(
        `select position, topic, subject_id "subjectId" from outbox
         where organisation_id = $1 and position > $2 order by position limit ${most}`,
        [organisation, position],
      ),
    )

  /** The tail of an organisation once it was read; undefined where it could not be. */
  const tailOf = async (organisation: string) => {
    const tail = tails.get(organisation)
    await tail?.reading
    return tail && tail.from !== null ? { rows: tail.rows, from: tail.from } : undefined
  }

  const latest = async (organisation: string): Promise<bigint> => {
    const tail = await tailOf(organisation)
    return tail ? (tail.rows.at(-1)?.position ?? tail.from) : readLatest(organisation)
  }

  const readLatest = async (organisation: string): Promise<bigint> => {
    const [row] = await store.read(organisation, (tx) =>
      tx.query<{ latest: bigint | null }>(
        'select max(position) latest from outbox where organisation_id = $1',
        [organisation],
      ),
    )
    return row?.latest ?? 0n
  }

  const isKept = async (organisation: string, position: bigint): Promise<boolean> => {
    const [row] = await store.read(organisation, (tx) =>
      tx.query<{ first: bigint | null }>(
        'select min(position) first from outbox where organisation_id = $1 and position > 0',
        [organisation],
      ),
    )
    return row?.first !== null && row !== undefined && row.first <= position
  }

  const grow = async (organisation: string, tail: Tail): Promise<void> => {
    tail.from ??= await readLatest(organisation)
    for (;;) {
      tail.isStale = false
      const rows = await readAfter(organisation, tail.rows.at(-1)?.position ?? tail.from)
      tail.rows.push(...rows)
      if (rows.length < most && !tail.isStale) break
    }
    const gone = tail.rows.splice(0, Math.max(0, tail.rows.length - kept))
    tail.from = gone.at(-1)?.position ?? tail.from
  }

  const refresh = (organisation: string): void => {
    const tail = tails.get(organisation)
    if (!tail) return
    tail.isStale = true
    tail.reading ??= grow(organisation, tail)
      .catch(() => {})
      .finally(() => {
        tail.reading = null
        for (const more of tail.listeners) more()
      })
  }

  const off = signals.on('moved', refresh)
  const timer = setInterval(() => {
    for (const organisation of tails.keys()) refresh(organisation)
  }, lookAgain).unref()

  return {
    latest,
    after: async (organisation, position) => {
      const tail = await tailOf(organisation)
      if (tail && position >= tail.from)
        return tail.rows.filter((row) => row.position > position).slice(0, most)
      if (!(await isKept(organisation, position))) return 'too far'
      return readAfter(organisation, position)
    },
    on: (organisation, more) => {
      const tail = tails.get(organisation) ?? unread()
      tails.set(organisation, tail)
      tail.listeners.add(more)
      if (tail.from === null) refresh(organisation)
      return () => {
        tail.listeners.delete(more)
        if (tail.listeners.size === 0) tails.delete(organisation)
      }
    },
    stop: () => {
      off()
      clearInterval(timer)
    },
  }
}
