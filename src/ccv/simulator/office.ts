import type { Agenda } from './agenda.ts'
import type { CloudTerminal } from './cloud-terminal.ts'
import type { Dialect, Timeline } from './dialect.ts'
import type { FaultList } from './faults.ts'
import type { Memory } from './memory.ts'
import type { Rate } from './rate.ts'
import type { Webhooks } from './webhooks.ts'

/** The simulated provider: what every part of it works with. */
export interface Office {
  readonly dialect: Dialect
  readonly timeline: Timeline
  readonly faults: FaultList
  readonly memory: Memory
  readonly agenda: Agenda
  readonly webhooks: Webhooks
  readonly rate: Rate
  readonly terminals: ReadonlyMap<string, CloudTerminal>
  clock(): Date
  mode(): 'auto' | 'by hand'
  /** Where it is reached, without a path: `http://127.0.0.1:4180`. */
  address(): string
  /** Tells who watches that something is different. */
  changed(): void
}
