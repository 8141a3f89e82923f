/** What can happen while the terminal waits for a person or its host. */
export type Signal = 'go' | 'decline' | 'stop' | 'aborted' | 'timed_out' | 'off'
export type Stage = 'card' | 'pin' | 'host' | 'printing'

export interface Stages {
  readonly stage: Stage | null
  enter(stage: Stage | null): void
  /** Waits for a signal in the stage that was entered; in mode `auto` the timeline gives `go`. */
  wait(auto: number | null, person: number): Promise<Signal>
  /** Gives a signal to a stage; one that comes before the stage waits for it is not lost. */
  give(signal: Signal, to: Stage): boolean
  /** Ends whatever waits. */
  end(): void
}

export const createStages = (changed: () => void): Stages => {
  let stage: Stage | null = null
  let early: Signal | null = null
  let settle: ((signal: Signal) => void) | null = null
  return {
    get stage() {
      return stage
    },
    enter: (next) => {
      stage = next
      early = null
      changed()
    },
    wait: (auto, person) =>
      new Promise((resolve) => {
        if (early) return resolve(early)
        const timer = setTimeout(() => settle?.(auto === null ? 'timed_out' : 'go'), auto ?? person)
        settle = (signal) => {
          clearTimeout(timer)
          settle = null
          resolve(signal)
        }
      }),
    give: (signal, to) => {
      if (to !== stage) return false
      if (settle) settle(signal)
      else early ??= signal
      return true
    },
    end: () => settle?.('off'),
  }
}
