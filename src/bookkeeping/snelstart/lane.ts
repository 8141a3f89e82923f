// Forty times as fast after a second: from what a flood let through the allowed rate is not far.
const searching = Math.log(40) / 1_000
const climbsIn = 25_000
const beyond = 0.03 / 1_000
const backOff = 0.8
const slowest = 0.5 / 1_000
const longestSlack = 200

/** One subscription key: how fast it may go is learnt from what was turned away. Rates are calls a millisecond. */
export interface Lane {
  readonly key: string
  nextAt: number
  shutUntil: number
  /** Null while none was turned away: then nothing holds a call back. */
  rate: number | null
  /** The rate at which a call was turned away last; null while only a flood was. */
  high: number | null
  /** What the rate gains in a millisecond, up to `high`. */
  gain: number
  grownAt: number
  /** When a call was turned away last, and how many went through since then. */
  emptyAt: number
  passed: number
  /** When calls went through of late, until the first is turned away. */
  flood: number[]
  /** How many went through at once before that. */
  burst: number
}

export const freshLane = (key: string, now: number): Lane => ({
  key,
  nextAt: 0,
  shutUntil: 0,
  rate: null,
  high: null,
  gain: 0,
  grownAt: now,
  emptyAt: Number.NEGATIVE_INFINITY,
  passed: 0,
  flood: [],
  burst: 0,
})

export const pass = (lane: Lane, now: number): void => {
  lane.passed += 1
  if (lane.rate === null) lane.flood = [...lane.flood.filter((at) => at > now - 1_000), now]
}

/** A call was turned away, and is told to come back in `told` milliseconds. */
export const learn = (lane: Lane, now: number, told: number): void => {
  if (lane.rate === null) begin(lane, now)
  else narrow(lane, lane.rate, now)
  lane.passed = 0
  lane.emptyAt = now
  lane.shutUntil = now + told
  lane.nextAt = lane.shutUntil
  lane.grownAt = lane.shutUntil
}

// What a flood let through tells how many may come at once, and is where the search begins for how many may in a second.
const begin = (lane: Lane, now: number): void => {
  lane.burst = lane.flood.filter((at) => at > now - 250).length
  lane.rate = Math.max(lane.flood.filter((at) => at > now - 1_000).length, 1) / 1_000
}

// From one moment at which nothing was left to the next, no more than the allowed calls went through; from when it was open again, no
// fewer, for some had been saved up. The allowed rate lies between, and is climbed past slowly: each call turned away costs a second.
const narrow = (lane: Lane, rate: number, now: number): void => {
  const least = lane.passed / (now - lane.emptyAt)
  const most = Math.min(rate, lane.passed / Math.max(now - lane.shutUntil, 1))
  const floor = lane.high === null ? slowest : rate * backOff
  lane.high = rate
  lane.rate = Math.max(least * 0.4 + most * 0.6, floor, slowest)
  lane.gain = Math.max(rate - lane.rate, 0) / climbsIn
}

/** A call was held back, and is let go now: the next ones a little sooner. A pace that holds nobody back proves nothing. */
export const grow = (lane: Lane, now: number): void => {
  const ms = Math.min(now - lane.grownAt, 1_000)
  if (lane.rate === null || ms <= 0) return
  lane.grownAt = now
  if (lane.high === null) lane.rate *= Math.exp(searching * ms)
  else if (lane.rate < lane.high) lane.rate += lane.gain * ms
  else lane.rate *= Math.exp(beyond * ms)
}

/** How far behind its pace a lane may be and still make up for it, for timers that fire late: by a part of what may come at once. */
export const slackOf = ({ rate, burst }: Lane): number =>
  rate === null ? 0 : Math.min(longestSlack, Math.max(0, burst - 1) / 2 / rate)
