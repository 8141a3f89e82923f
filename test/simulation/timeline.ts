/** What happened in one world, as it is printed when the auditor finds something, and counted when he does not. */
export interface Timeline {
  /** Milliseconds since the world began, who, and what. */
  say(who: string, what: string): void
  count(what: string, by?: number): void
  readonly lines: readonly string[]
  readonly counts: ReadonlyMap<string, number>
}

export const openTimeline = (): Timeline => {
  const began = performance.now()
  const lines: string[] = []
  const counts = new Map<string, number>()
  return {
    say: (who, what) => {
      const at = (performance.now() - began).toFixed(0).padStart(6)
      lines.push(`${at} ms  ${who.padEnd(12)} ${what}`)
    },
    count: (what, by = 1) => void counts.set(what, (counts.get(what) ?? 0) + by),
    lines,
    counts,
  }
}
