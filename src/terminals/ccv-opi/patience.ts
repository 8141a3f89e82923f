import { Broken } from '../../outbound/wire.ts'

/** The timers of one command (3.6): to the first word, between two words, and for the whole; milliseconds. */
export interface Timers {
  readonly firstWordMs: number
  readonly silenceMs: number
  readonly wholeMs: number
}

export interface Patience {
  /** The terminal said something. */
  heard(): void
  /** The terminal waits for us: its silence does not count until the work is done. */
  during<Value>(work: Promise<Value>): Promise<Value>
  /** Rejects with `Broken` when one of the timers ran out. */
  readonly over: Promise<never>
  end(): void
}

export const createPatience = ({ firstWordMs, silenceMs, wholeMs }: Timers): Patience => {
  let giveUp: (error: Broken) => void = () => {}
  const over = new Promise<never>((_, reject) => {
    giveUp = reject
  })
  over.catch(() => {})
  const after = (ms: number, timer: string) =>
    setTimeout(() => giveUp(new Broken({ code: 'terminal.silent', params: { timer, ms: String(ms) } })), ms)
  const whole = after(wholeMs, 'whole')
  let silence = after(firstWordMs, 'first word')
  let working = 0
  let ended = false
  const heard = () => {
    clearTimeout(silence)
    if (!ended && working === 0) silence = after(silenceMs, 'silence')
  }
  return {
    heard,
    during: async (work) => {
      working += 1
      heard()
      try {
        return await work
      } finally {
        working -= 1
        heard()
      }
    },
    over,
    end: () => {
      ended = true
      clearTimeout(whole)
      clearTimeout(silence)
    },
  }
}
