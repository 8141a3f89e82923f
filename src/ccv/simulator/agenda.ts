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
      wait(entry, Math.max(0, ms))
      return () => void takeOff(entry)
    },
    look: () => {
      const now = clock().getTime()
      const due = [...entries].filter((entry) => entry.due <= now).toSorted((a, b) => a.due - b.due)
      for (const entry of due) happen(entry)
    },
    end: () => {
      over = true
      for (const entry of entries) takeOff(entry)
    },
  }
}
