/** What is to happen later, by the simulator's clock: a clock that jumps is followed at the next look. */
export interface Agenda {
  /** Does it once so many milliseconds have gone by; the returned function takes it off again. */
  after(ms: number, act: () => void): () => void
  /** Does what is due by now, earliest first. */
  look(): void
  end(): void
}

interface Entry {
  readonly due: number
  readonly act: () => void
  timer: NodeJS.Timeout | undefined
}

// setTimeout takes no more than a signed 32-bit number.
const longest = 2_147_483_647

export const createAgenda = (clock: () => Date): Agenda => {
  const entries = new Set<Entry>()
  let over = false
  // Nothing is due before, so that a look costs nothing however many wait.
  let soonest = Number.POSITIVE_INFINITY
  const takeOff = (entry: Entry): boolean => {
    clearTimeout(entry.timer)
    return entries.delete(entry)
  }
  const happen = (entry: Entry): void => {
    if (takeOff(entry)) entry.act()
  }
  // A clock that stands still in a test must not stop what real time has brought.
  const wait = (entry: Entry, ms: number): void => {
    entry.timer = setTimeout(
      () => (ms > longest ? wait(entry, ms - longest) : happen(entry)),
      Math.min(ms, longest),
    )
  }
  return {
    after: (ms, act) => {
      if (over) return () => {}
      const entry: Entry = { due: clock().getTime() + ms, act, timer: undefined }
      entries.add(entry)
      soonest = Math.min(soonest, entry.due)
      wait(entry, Math.max(0, ms))
      return () => void takeOff(entry)
    },
    look: () => {
      const now = clock().getTime()
      if (now < soonest) return
      const due = [...entries].filter((entry) => entry.due <= now).toSorted((a, b) => a.due - b.due)
      soonest = Number.POSITIVE_INFINITY
      for (const entry of due) happen(entry)
      for (const entry of entries) soonest = Math.min(soonest, entry.due)
    },
    end: () => {
      over = true
      for (const entry of entries) takeOff(entry)
    },
  }
}
