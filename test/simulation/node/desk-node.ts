import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { FromNode, Opening, Order, Reply, Thrown, ToNode, Wish } from './messages.ts'

/** The node died, or threw, before it answered: whoever asked does not know what became of it. */
export class Lost extends Error {
  override name = 'Lost'
  readonly why: 'it died' | 'the database was away' | 'it threw'
  constructor(text: string, why: Lost['why']) {
    super(text)
    this.why = why
  }
}

/** How a process ended: killed as was meant, or by itself, which is a bug. */
export interface Ending {
  readonly killed: boolean
  readonly lastWords: string
}

export interface Hearing {
  readonly trouble: (error: Thrown, about: Readonly<Record<string, string>>) => void
  readonly ended: (ending: Ending) => void
}

/** A process that serves one node. */
export interface DeskNode {
  open(opening: Opening, hearing: Hearing): Promise<void>
  ask(order: Order, wish: Wish): Promise<Reply>
  /** How many conversations go on. */
  running(): Promise<number>
  setClock(offset: number): void
  dieAfter(points: number): void
  kill(): void
  /** Stops it where it stands, as a machine that swaps or sleeps; `false` wakes it. */
  freeze(frozen: boolean): void
  /** Leaves the database; the process can be opened again. */
  close(): Promise<void>
}

const program = fileURLToPath(new URL('desk-process.ts', import.meta.url))

export const startNode = (cache: string): DeskNode => {
  const child = fork(program, [], {
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: { ...process.env, NODE_COMPILE_CACHE: cache },
  })
  const calls = callsOver(child)
  let hearing: Hearing = { trouble: () => {}, ended: () => {} }
  let lastWords = ''
  let complaint = ''
  let gone = false
  child.stderr?.on('data', (bytes) => {
    complaint = `${complaint}${bytes}`.slice(-4_000)
  })
  child.on('message', (message: FromNode) => {
    if (message.kind === 'dies') lastWords = message.at
    else if (message.kind === 'trouble') hearing.trouble(message.error, message.about)
    else calls.hear(message)
  })
  child.on('exit', (code, signal) => {
    gone = true
    calls.lose(`the node ended: ${signal ?? code}`)
    hearing.ended({ killed: signal === 'SIGKILL', lastWords: lastWords || complaint })
  })
  const tell = (message: ToNode): void => {
    if (child.connected) child.send(message, () => {})
  }
  return {
    open: async (opening, heard) => {
      await calls.make((call) => ({ kind: 'open', call, opening }))
      hearing = heard
      if (gone) throw new Lost('it died at once', 'it died')
    },
    ask: (order, wish) => calls.make((call) => ({ kind: 'do', call, order, wish })) as Promise<Reply>,
    running: () => calls.make((call) => ({ kind: 'running', call })) as Promise<number>,
    setClock: (offset) => tell({ kind: 'clock', offset }),
    dieAfter: (after) => tell({ kind: 'die', after }),
    kill: () => void child.kill('SIGKILL'),
    freeze: (frozen) => void child.kill(frozen ? 'SIGSTOP' : 'SIGCONT'),
    close: async () => {
      hearing = { trouble: () => {}, ended: () => {} }
      await calls.make((call) => ({ kind: 'close', call }))
    },
  }
}

/** Questions to a process, each with its answer; none is left waiting when the process ends. */
const callsOver = (child: ChildProcess) => {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  let last = 0
  let ended: string | null = null
  return {
    make: (compose: (call: number) => ToNode): Promise<unknown> => {
      if (ended !== null || !child.connected)
        return Promise.reject(new Lost(ended ?? 'not connected', 'it died'))
      last += 1
      const answer = Promise.withResolvers<unknown>()
      waiting.set(last, answer)
      child.send(compose(last), () => {})
      return answer.promise
    },
    hear: (message: Extract<FromNode, { call: number }>): void => {
      const answer = waiting.get(message.call)
      waiting.delete(message.call)
      if (message.kind === 'done') answer?.resolve(message.result)
      else
        answer?.reject(
          new Lost(message.error.text, message.error.away ? 'the database was away' : 'it threw'),
        )
    },
    lose: (why: string): void => {
      ended = why
      for (const answer of waiting.values()) answer.reject(new Lost(why, 'it died'))
      waiting.clear()
    },
  }
}
