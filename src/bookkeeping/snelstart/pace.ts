import { freshLane, grow, type Lane, learn, pass, slackOf } from './lane.ts'

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

/** How long every key is shut, where that is longer than anyone waits. */
export interface Shut {
  readonly shutFor: number
}

/** Lets calls go as fast as the package allows, over its two subscription keys (fact sheet, 1 and 7). */
export interface Pace {
  /** Waits for a turn, until then at most. */
  turn(patientUntil: number): Promise<Turn | Shut>
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

interface Waiter {
  readonly patientUntil: number
  give(turn: Turn | Shut): void
}

export const createPace = (options: PaceOptions, { now, sleep }: Timing): Pace => {
  const freshLanes = (): Lane[] => options.keys.map((key) => freshLane(key, now()))
  const spacing = options.callsPerSecond > 0 ? 1_000 / options.callsPerSecond : 0
  const waiting: Waiter[] = []
  let lanes = freshLanes()
  let nextOfAll = 0
  let giving = false

  const readyAt = (lane: Lane): number => Math.max(lane.nextAt, lane.shutUntil, nextOfAll)
  const openAt = (lane: Lane): number => Math.max(readyAt(lane), now())
  const earliest = (): Lane => lanes.reduce((best, lane) => (openAt(lane) < openAt(best) ? lane : best))

  const take = (lane: Lane, wasHeld: boolean): Turn => {
    const at = Math.max(readyAt(lane), now() - slackOf(lane))
    if (wasHeld) grow(lane, now())
    lane.nextAt = at + (lane.rate === null ? 0 : 1 / lane.rate)
    nextOfAll = spacing === 0 ? 0 : Math.max(nextOfAll, now() - spacing) + spacing
    return { key: lane.key, at: now() }
  }

  // One after the other, so that nobody holds a place in a pace that is not kept any more.
  const giveTurns = async (): Promise<void> => {
    giving = true
    let wasHeld = false
    for (let first = waiting[0]; first; first = waiting[0]) {
      const lane = earliest()
      const wait = readyAt(lane) - now()
      if (readyAt(lane) > first.patientUntil) {
        waiting.shift()
        first.give({ shutFor: wait })
      } else if (wait > 0) {
        wasHeld = true
        await sleep(wait)
      } else {
        waiting.shift()
        first.give(take(lane, wasHeld))
        wasHeld = false
      }
    }
    giving = false
  }

  const laneFor = ({ key }: Turn): Lane | undefined => lanes.find((lane) => lane.key === key)
  return {
    turn: (patientUntil) =>
      new Promise((give) => {
        waiting.push({ patientUntil, give })
        if (!giving) void giveTurns()
      }),
    passed: (turn) => {
      const lane = laneFor(turn)
      if (lane) pass(lane, now())
    },
    limited: (turn, told) => {
      const lane = laneFor(turn)
      // Others of the same flood tell nothing new.
      if (lane && turn.at > lane.emptyAt) learn(lane, now(), told)
    },
    refused: ({ key }) => {
      const others = lanes.filter((lane) => lane.key !== key)
      lanes = others.length > 0 ? others : freshLanes()
      return others.length > 0
    },
  }
}
