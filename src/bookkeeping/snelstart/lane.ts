const searching = Math.log(5) / 1_000
const approaching = 0.1 / 1_000
const backOff = 0.8
const creeping = 0.000_3 / 1_000
const fastestLater = 0.2 / 1_000
const doublesIn = 8_000
const windows = [250, 500, 1_000, 2_000, 4_000, 8_000, 16_000]

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
  /** With which growth it begins again after it was turned away: less each time, for each time it is known better. */
  eager: number
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
  eager: approaching,
  grownAt: now,
  burst: null,
  passes: [],
})

/** A call was turned away, and is told to come back in `told` milliseconds. */
export const learn = (lane: Lane, now: number, told: number): void => {
  forget(lane, now)
  if (lane.rate === null || lane.burst === null) begin(lane, now)
  else narrow(lane, lane.rate, lane.burst, now)
  lane.emptyAt = now
  lane.shutUntil = now + told
  lane.openedAt = lane.shutUntil
  lane.nextAt = lane.shutUntil
  lane.grownAt = lane.shutUntil
}

// A flood tells how many may come at once; calls that came for a while before it, about how many may come in a second.
const begin = (lane: Lane, now: number): void => {
  const flood = passesSince(lane, now - 250)
  const span = Math.min(now - lane.openedAt, 4_000)
  lane.burst = flood
  lane.rate = Math.max(span < 1_000 ? flood / 500 : passesSince(lane, now - span) / span, 0.005)
  lane.growth = searching
}

// The allowed rate lies below the rate that was turned away, and above what was seen to go through.
const narrow = (lane: Lane, high: number, burst: number, now: number): void => {
  const seen = Math.max(...windows.map((window) => leastIn(lane, window, burst, now)), sinceEmpty(lane, now))
  const known = lane.low
  lane.low = Math.min(high, Math.max(seen, lane.low < high ? lane.low : 0))
  // Down in steps: where it still was too fast, the next call says so at once and costs little.
  lane.rate = Math.max(lane.low, high * backOff)
  lane.eager = high > 1.5 * known ? approaching : Math.max(lane.eager / 4, creeping)
  lane.growth = lane.eager
}

// What went through in some time is what was allowed in it and, at most, what had been saved up before.
const leastIn = (lane: Lane, window: number, burst: number, now: number): number =>
  (passesSince(lane, now - window) - burst - 1) / window

// Between two moments at which nothing was left, no more than the allowed calls can have gone through.
const sinceEmpty = (lane: Lane, now: number): number =>
  lane.emptyAt === null ? 0 : (passesSince(lane, lane.emptyAt) - 1) / Math.max(now - lane.emptyAt, 1)

const passesSince = ({ passes }: Lane, since: number): number => passes.filter((at) => at > since).length

const forget = (lane: Lane, now: number): void => {
  const oldest = now - 16_000
  lane.passes = lane.passes.filter((at) => at > oldest)
}

/**
 * Time has passed without a call being turned away: a little faster, and the longer the more so. A pace that held nobody back
 * (`idle`) has proved nothing.
 */
export const grow = (lane: Lane, now: number, idle: boolean): void => {
  if (lane.passes.length > 50_000) forget(lane, now)
  const ms = Math.min(now - lane.grownAt, 1_000)
  if (lane.rate === null || ms <= 0) return
  lane.grownAt = now
  if (idle) return
  lane.rate *= Math.exp(lane.growth * ms)
  if (lane.growth < fastestLater) lane.growth *= 2 ** (ms / doublesIn)
}

/** How far behind its pace a lane may be and still make up for it, for timers that fire late: by a part of what may come at once. */
export const slackOf = ({ rate, burst }: Lane): number =>
  rate === null || burst === null ? 0 : Math.min(200, Math.max(1, burst / 2) / rate)
