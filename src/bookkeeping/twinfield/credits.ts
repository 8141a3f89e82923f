/** Credits that one client may use up in a minute, filled up evenly (fact sheet, 8). */
export interface Credits {
  /** Takes them, and says how many milliseconds to wait first; null where that is longer than `patience`. */
  take(credits: number, patience: number): number | null
}

const minute = 60_000

/** `perMinute` of 0 counts nothing. */
export const createCredits = (perMinute: number, tick: () => number): Credits => {
  let full = perMinute
  let at = tick()
  return {
    take: (credits, patience) => {
      if (perMinute === 0) return 0
      const now = tick()
      full = Math.min(perMinute, full + ((now - at) * perMinute) / minute)
      at = now
      const wait = Math.max(0, ((credits - full) * minute) / perMinute)
      if (wait > patience) return null
      full -= credits
      return wait
    },
  }
}
