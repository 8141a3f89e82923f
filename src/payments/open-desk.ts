import { v7 as newId } from 'uuid'
import { type AskAgain, askAgain } from '../outbound/ask-again.ts'
import type { Due } from '../outbound/store.ts'
import type { Store } from '../store/database.ts'
import type { Signals } from '../store/signals.ts'
import type { Terminal, TerminalDriver } from '../terminals/terminal.ts'
import type { Desk } from './desk.ts'
import { inquire } from './inquire.ts'

/** The timers of the desk, milliseconds; every one is a setting, so that tests run in milliseconds. */
export interface DeskTimers {
  readonly lease: number
  readonly renewLease: number
  readonly lookForDue: number
  readonly writeAgainAfter: number
  readonly questionTimeout: number
}

export const deskTimers: DeskTimers = {
  lease: 15_000,
  renewLease: 5_000,
  lookForDue: 500,
  writeAgainAfter: 500,
  questionTimeout: 300_000,
}

export interface DeskParts {
  readonly store: Store
  readonly signals: Signals
  readonly now: () => Date
  readonly drivers: readonly TerminalDriver[]
  readonly open: (driver: TerminalDriver, settings: unknown, terminal: string) => Terminal
  /** Null `webhook` where nobody outside can reach Saldo: then it asks by itself. */
  readonly addresses?: Desk['addresses']
  readonly timers?: Partial<DeskTimers>
  readonly trouble: Desk['trouble']
  /** Who asks about requests that are not about tenders, by their subject's kind. */
  readonly inquirers?: Readonly<Record<string, (due: Due) => Promise<void>>>
}

export interface OpenDesk {
  readonly desk: Desk
  readonly asking: AskAgain
  /** Stops asking. Conversations that go on are left to whoever asks next. */
  close(): Promise<void>
}

/** Opens the desk of one node: it hears aborts from every node and asks again about what is due. */
export const openDesk = (parts: DeskParts): OpenDesk => {
  const timers = { ...deskTimers, ...parts.timers }
  const desk: Desk = {
    store: parts.store,
    now: parts.now,
    newId,
    signals: parts.signals,
    drivers: parts.drivers,
    open: parts.open,
    addresses: parts.addresses ?? (() => ({ webhook: null, returnTo: 'http://127.0.0.1/returned' })),
    lease: { length: timers.lease, renewEvery: timers.renewLease },
    writeAgainAfter: timers.writeAgainAfter,
    questionTimeout: timers.questionTimeout,
    running: new Map(),
    trouble: parts.trouble,
  }
  const deaf = parts.signals.on('abort', (organisation, { payment }) => {
    for (const running of desk.running.values())
      if (running.organisation === organisation && running.tender === payment) running.abort.abort()
  })
  const asking = askAgain({
    store: parts.store,
    now: parts.now,
    every: timers.lookForDue,
    most: 50,
    inquire: async (due) => {
      const ask =
        due.subject_kind === 'tender' ? () => inquire(desk, due) : parts.inquirers?.[due.subject_kind]
      await ask?.(due)
    },
    trouble: (error) => desk.trouble(error, { about: 'asking again' }),
  })
  return {
    desk,
    asking,
    close: async () => {
      deaf()
      await asking.stop()
    },
  }
}
