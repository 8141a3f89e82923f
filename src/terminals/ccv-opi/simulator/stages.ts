/** What can happen while the terminal waits for a person or its host. */
export type Signal = 'go' | 'decline' | 'stop' | 'aborted' | 'timed_out' | 'off'
export type Stage = 'card' | 'pin' | 'host' | 'printing'

export interface Stages {
  readonly stage: Stage | null
  enter(stage: Stage | null): void
  /** Waits in `stage` for a signal; in mode `auto` the timeline gives `go`. */
  wait(stage: Stage, auto: number | null, person: number): Promise<Signal>
  /** Gives a signal to what waits; false if it does not concern it. */
  give(signal: Signal, only?: Stage): boolean
}

export const createStages = (changed: () => void): Stages => {
  let stage: Stage | null = null
  let settle: ((signal: Signal) => void) | null = null
  const enter = (next: Stage | null) => {
    stage = next
    changed()
  }
  return {
    get stage() {
      return stage
    },
    enter,
    wait: (next, auto, person) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => settle?.(auto === null ? 'timed_out' : 'go'), auto ?? person)
        settle = (signal) => {
          clearTimeout(timer)
          settle = null
          resolve(signal)
        }
        enter(next)
      }),
    give: (signal, only) => {
      if (!settle || (only && only !== stage)) return false
      settle(signal)
      return true
    },
  }
}
