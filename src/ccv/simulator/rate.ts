/** 1.1: CCV may say that there are too many requests, but not how many are: so many a minute are let through, 0 is no limit. */
export interface Rate {
  /** Null lets it through; else milliseconds until one would be. */
  wait(): number | null
}

const minute = 60_000

export const createRate = (callsPerMinute: number, clock: () => Date): Rate => {
  let calls: number[] = []
  return {
    wait: () => {
      if (callsPerMinute === 0) return null
      const now = clock().getTime()
      calls = calls.filter((at) => at > now - minute)
      const [oldest] = calls
      if (calls.length >= callsPerMinute && oldest !== undefined) return oldest + minute - now
      calls.push(now)
      return null
    },
  }
}
