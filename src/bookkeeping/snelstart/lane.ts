/** One subscription key: how fast it may go is learnt from what was turned away. Rates are calls a millisecond. */
export interface Lane {
  readonly key: string
  nextAt: number
  shutUntil: number
  openedAt: number
  /** When a call was turned away last. */
  emptyAt: number | null
  /** Null while none was turned away: then nothing holds a call back. */
  rate: number | null
  /** What is allowed at least, as far as that was seen. */
  low: number
  /** By how much the rate grows in a millisecond, and since when it does. */
  growth: number
  grownAt: number
  /** How many went through at once before the first was turned away. */
  burst: number | null
  /** When calls went through, not much further back than is looked. */
  passes: number[]
}

export const freshLane = (key: string, now: number): Lane => ({
  key,
  nextAt: 0,
  shutUntil: 0,
  openedAt: now,
  emptyAt: null,
  rate: null,
  low: 0,
  growth: 0,
  grownAt: now,
  burst: null,
  passes: [],
})

const windows = [250, 500, 1_000, 2_000, 4_000, 8_000, 16_000]
const searching = Math.log(5) / 1_000
const approaching = 0.01 / 1_000
const creeping = 0.000_3 / 1_000
const fastestLater = 0.2 / 1_000
const doublesIn = 8_000

/** A call was turned away, and is told to come back in `told` milliseconds. */
export const learn = (lane: Lane, now: number, told: number): void => {
  forget(lane, now)
  if (lane.rate === null || lane.burst === null) {
    lane.burst = lane.passes.length
    lane.rate = (2 * Math.max(lane.burst, 5)) / 1_000
    lane.growth = searching
  } else narrow(lane, lane.rate, lane.burst, now)
  lane.emptyAt = now
  lane.shutUntil = now + told
  lane.openedAt = lane.shutUntil
  lane.nextAt = lane.shutUntil
  lane.grownAt = lane.shutUntil
}

// The allowed rate lies below the rate that was turned away, and above what was seen to go through.
const narrow = (lane: Lane, high: number, burst: number, now: number): void => {
  const seen = Math.max(...windows.map((window) => leastIn(lane, window, burst, now)), sinceEmpty(lane, now))
  lane.low = Math.min(high, Math.max(seen, lane.low < high ? lane.low : 0))
  lane.rate = Math.max(lane.low, high / 8)
  lane.growth = lane.low > 0.9 * high ? creeping : lane.low > high / 8 ? approaching : searching
}

// What went through in some time is what was allowed in it and, at most, what had been saved up before.
const leastIn = ({ passes }: Lane, window: number, burst: number, now: number): number =>
  (passes.filter((at) => at > now - window).length - burst - 1) / window

// Between two moments at which nothing was left, no more than the allowed calls can have gone through.
const sinceEmpty = ({ passes, emptyAt }: Lane, now: number): number =>
  emptyAt === null ? 0 : (passes.filter((at) => at > emptyAt).length - 1) / Math.max(now - emptyAt, 1)

const forget = (lane: Lane, now: number): void => {
  const oldest = now - 16_000
  lane.passes = lane.passes.filter((at) => at > oldest)
}

/** Time has passed without a call being turned away: a little faster, and the longer the more so. */
export const grow = (lane: Lane, now: number): void => {
  if (lane.passes.length > 50_000) forget(lane, now)
  const ms = Math.min(now - lane.grownAt, 1_000)
  if (lane.rate === null || ms <= 0) return
  lane.grownAt = now
  lane.rate *= Math.exp(lane.growth * ms)
  if (lane.growth < fastestLater) lane.growth *= 2 ** (ms / doublesIn)
}
