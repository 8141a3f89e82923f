import { randomUUID } from 'node:crypto'
import { v7 as newId } from 'uuid'
import { vi } from 'vitest'
import { money } from '../../src/money/money.ts'
import { findPayment, type Payment } from '../../src/payments/list.ts'
import { type DeskTimers, type OpenDesk, openDesk } from '../../src/payments/open-desk.ts'
import { takeCardPayment } from '../../src/payments/take-card-payment.ts'
import { isRefusal } from '../../src/refusal.ts'
import { freePort } from '../../src/simulators/free-port.ts'
import type { Fault } from '../../src/simulators/simulator.ts'
import { openSignals } from '../../src/store/signals.ts'
import { ccvOpi } from '../../src/terminals/ccv-opi/driver.ts'
import { startOpiSimulator } from '../../src/terminals/ccv-opi/simulator.ts'
import type { RunningTerminal } from '../../src/terminals/simulator.ts'
import { type Garage, total } from './garage.ts'

/** A terminal of the garage with the simulated device behind it. */
export interface Counter {
  readonly terminal: string
  readonly simulator: RunningTerminal
  /** What was really charged under these references. */
  charged(references: readonly number[]): bigint
  close(): Promise<void>
}

const timeline = { card: 1, pin: 1, host: 1, person: 120_000, till: 10_000 }
// Nothing here is about a terminal that takes its time: a slow machine must not look like one.
const patience = { firstWordMs: 60_000, silenceMs: 60_000, wholeMs: 120_000, inquiryMs: 10_000 }

export const openCounter = async (
  garage: Garage,
  settings: Readonly<Record<string, unknown>> = {},
  options: { readonly mode?: 'auto' | 'by hand'; readonly faults?: readonly Fault[] } = {},
): Promise<Counter> => {
  const dial = { host: '127.0.0.1', port: await freePort() }
  const simulator = await startOpiSimulator({ port: 0, dial, timeline, ...options })
  const terminal = await garage.addTerminal({
    host: '127.0.0.1',
    commandPort: simulator.port,
    deviceHost: '127.0.0.1',
    devicePort: dial.port,
    workstationId: randomUUID().slice(0, 8),
    ...patience,
    ...settings,
  })
  return {
    terminal,
    simulator,
    charged: (references) =>
      simulator
        .book()
        .filter(({ requestId, state }) => state === 'authorised' && references.includes(Number(requestId)))
        .reduce((sum, { amount }) => sum + amount.minor, 0n),
    close: () => simulator.stop(),
  }
}

/** A node in this process. */
export const openNode = async (
  garage: Garage,
  timers: Partial<DeskTimers> = {},
): Promise<OpenDesk & { end(): Promise<void> }> => {
  const signals = await openSignals(garage.store)
  const opened = openDesk({
    store: garage.store,
    signals,
    now: () => new Date(),
    drivers: [{ ...ccvOpi, askAfter: [10, 20, 50] }],
    open: (driver, settings) => driver.open(settings),
    timers: { lookForDue: 20, writeAgainAfter: 20, ...timers },
    trouble: () => {},
  })
  return {
    ...opened,
    end: async () => {
      await opened.close()
      await signals.stop()
    },
  }
}

/** The cashier wishes it: the tender's id and when it ended, or the code of the refusal. */
export const pay = async (
  { desk }: OpenDesk,
  garage: Garage,
  wish: { readonly invoice: string; readonly terminal: string; readonly minor?: bigint },
): Promise<string | { readonly tender: string; readonly ended: Promise<void> }> => {
  const id = newId()
  const done = await takeCardPayment(desk, garage.command('payment.card', id), {
    id,
    invoice: wish.invoice,
    terminal: wish.terminal,
    till: null,
    amount: money(wish.minor ?? total, 'EUR'),
    surplus: null,
  })
  return isRefusal(done) ? done.refused.code : done
}

export const paymentOf = (garage: Garage, tender: string): Promise<Payment | undefined> =>
  garage.store.read(garage.actor.organisation, (tx) => findPayment(tx, tender))

/** Waits until it is so, however long that takes within reason. */
export const until = <T>(look: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(look, { timeout: 25_000, interval: 15 })
