/** Time as a pace-keeper needs it. */
export interface Timing {
  readonly now: () => number
  readonly sleep: (ms: number) => Promise<void>
}

export interface Turn {
  readonly key: string
  /** When it was given, to tell answers of one flood from the next. */
  readonly at: number
}

/** Lets calls go as fast as the package allows, over its two subscription keys (fact sheet, 1 and 7). */
export interface Pace {
  /** Waits for a turn until then; or says how long every key is shut, where that is longer than anyone waits. */
  turn(patientUntil: number): Promise<Turn | { readonly shutFor: number }>
  passed(turn: Turn): void
  limited(turn: Turn, told: number): void
  /** The key opens nothing. False when there is no other left: then all of them are tried anew. */
  refused(turn: Turn): boolean
}

export interface PaceOptions {
  readonly keys: readonly string[]
  /** 0 finds the allowed rate out. */
  readonly callsPerSecond: number
}

// One key: what it may do is learnt from what was turned away.
interface Lane {
  readonly key: string
  nextAt: number
  shutUntil: number
  /** Calls a millisecond that are tried; null while none was turned away. */
  rate: number | null
  /** The rate at which it was turned away last, as well as that can be known. */
  ceiling: number
  grownAt: number
  openedAt: number
  emptyAt: number | null
  passed: number
  /** How many went through at once before the first was turned away. */
  burst: number | null
}

const laneOf = (key: string, now: number): Lane => ({
  key,
  nextAt: 0,
  shutUntil: 0,
  rate: null,
  ceiling: 0,
  grownAt: now,
  openedAt: now,
  emptyAt: null,
  passed: 0,
  burst: null,
})

// A timer that fires late may be made up for, this many milliseconds.
const slack = 50

export const createPace = (options: PaceOptions, { now, sleep }: Timing): Pace => {
  const freshLanes = (): Lane[] => options.keys.map((key) => laneOf(key, now()))
  let lanes = freshLanes()
  const spacing = options.callsPerSecond > 0 ? 1_000 / options.callsPerSecond : 0
  let nextOfAll = 0
  const readyAt = (lane: Lane): number => Math.max(lane.nextAt, lane.shutUntil, nextOfAll)
  const reserve = (lane: Lane): number => {
    const at = Math.max(readyAt(lane), now() - slack)
    grow(lane, now())
    lane.nextAt = at + (lane.rate === null ? 0 : 1 / lane.rate)
    nextOfAll = spacing === 0 ? 0 : at + spacing
    return at
  }
  const earliest = (): Lane =>
    lanes.reduce((best, lane) => (readyAt(lane) < Math.max(readyAt(best), now()) - 1 ? lane : best))
  const laneFor = ({ key }: Turn): Lane | undefined => lanes.find((lane) => lane.key === key)
  return {
    turn: async (patientUntil) => {
      for (;;) {
        const lane = earliest()
        if (readyAt(lane) > patientUntil) return { shutFor: readyAt(lane) - now() }
        const wait = reserve(lane) - now()
        if (wait > 0) await sleep(wait)
        if (lane.shutUntil <= now()) return { key: lane.key, at: now() }
      }
    },
    passed: (turn) => {
      const lane = laneFor(turn)
      if (lane) lane.passed += 1
    },
    limited: (turn, told) => {
      const lane = laneFor(turn)
      // Others of the same flood tell nothing new.
      if (lane && (lane.emptyAt === null || turn.at > lane.emptyAt)) learn(lane, now(), told)
    },
    refused: ({ key }) => {
      const others = lanes.filter((lane) => lane.key !== key)
      lanes = others.length > 0 ? others : freshLanes()
      return others.length > 0
    },
  }
}

// Between two moments at which nothing was left, exactly the allowed calls went through, unless some of them were lost
// while the key was shut; without what had been saved up meanwhile, what went through since then is no more than allowed.
const learn = (lane: Lane, now: number, told: number): void => {
  const open = Math.max(now - lane.openedAt, 1)
  const least = lane.emptyAt === null ? 0 : lane.passed / Math.max(now - lane.emptyAt, 1)
  const saved = lane.burst ?? 0
  const seen = open >= 100 ? (lane.passed - saved) / open : lane.passed / 100
  lane.burst ??= lane.passed
  lane.ceiling = Math.max(least, Math.min(seen, lane.rate ?? seen), 0.0002)
  lane.rate = lane.ceiling * 0.93
  lane.emptyAt = now
  lane.shutUntil = now + told
  lane.openedAt = lane.shutUntil
  lane.nextAt = lane.shutUntil
  lane.grownAt = lane.shutUntil
  lane.passed = 0
}

// Quickly back to just below the ceiling, slowly through it, and quickly again once it proves to have been too low.
const grow = (lane: Lane, now: number): void => {
  const ms = Math.min(now - lane.grownAt, 1_000)
  if (lane.rate === null || ms <= 0) return
  lane.grownAt = now
  const near = lane.rate / lane.ceiling
  const aSecond = near < 0.97 ? 0.05 : near < 1.03 ? 0.003 : 0.2
  lane.rate *= 1 + (aSecond * ms) / 1_000
}
