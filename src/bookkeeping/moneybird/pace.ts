/** What a turn is for: `mirror` leaves some of the calls to those who wait for a booking. */
export type Purpose = 'booking' | 'mirror'

/** Lets as many calls go as Moneybird takes of one internet address (fact sheet, 10). */
export interface Pace {
  /** 0 when the call may go now, and is counted; else the milliseconds until it can be asked for again. */
  take(purpose: Purpose): number
  /** No call goes until then. */
  shut(ms: number): void
}

const window = 300_000
const leftToBookings = 0.2

/** At most `calls` in any five minutes. */
export const createPace = (calls: number, now: () => number): Pace => {
  let passes: number[] = []
  let shutUntil = 0
  return {
    take: (purpose) => {
      const at = now()
      if (at < shutUntil) return shutUntil - at
      passes = passes.filter((pass) => pass > at - window)
      const most = purpose === 'mirror' ? Math.ceil(calls * (1 - leftToBookings)) : calls
      const inTheWay = passes[passes.length - most]
      if (inTheWay !== undefined) return inTheWay + window - at
      passes.push(at)
      return 0
    },
    shut: (ms) => {
      shutUntil = Math.max(shutUntil, now() + ms)
    },
  }
}

const paces = new Map<string, Pace>()

/** The one pace of this process towards an address: the limit is for all connections together. */
export const paceTowards = (address: string, calls: number): Pace => {
  const key = `${new URL(address).origin} ${calls}`
  const there = paces.get(key) ?? createPace(calls, () => performance.now())
  paces.set(key, there)
  return there
}

/** Waits for a turn, until then at most (of `performance.now`); how long is missing where that is not enough. */
export const waitForTurn = async (
  pace: Pace,
  purpose: Purpose,
  patientUntil: number,
): Promise<{ readonly missing: number } | null> => {
  for (;;) {
    const wait = pace.take(purpose)
    if (wait === 0) return null
    if (performance.now() + wait > patientUntil) return { missing: wait }
    await new Promise((resolve) => setTimeout(resolve, Math.ceil(wait)))
  }
}
