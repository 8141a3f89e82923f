import { negate, zero } from '../../money/money.ts'
import type { StartSimulator } from '../../simulators/simulator.ts'
import type { RunningBooks } from '../conformance.ts'
import { type RunningSnelstart, startSnelstartSimulator } from './simulator.ts'

/** The settings that open a simulated administration. */
export const settingsFor = (simulator: RunningSnelstart, more: Readonly<Record<string, unknown>> = {}) => ({
  couplingKey: simulator.keys.coupling,
  primaryKey: simulator.keys.primary,
  secondaryKey: simulator.keys.secondary,
  apiAddress: simulator.apiAddress,
  authAddress: simulator.authAddress,
  ...more,
})

/** Starts a simulator for conformance runs, with settings of their own and more of them. */
export const startWith =
  (more: Readonly<Record<string, unknown>> = {}, dialect: NonNullable<StartSimulator['dialect']> = {}) =>
  async (options: StartSimulator, patience: 'short' | 'long'): Promise<RunningBooks> => {
    const simulator = await startSnelstartSimulator({ port: 0, ...options, dialect })
    const short = patience === 'short' ? { answerMs: 150, longestWaitMs: 200 } : {}
    const { keys, daybooks } = simulator
    const parts = Buffer.from(keys.coupling, 'base64').toString('utf8').split(':')
    const ledger = simulator.ledgers().find(({ number }) => number === 2040)?.id ?? ''
    return {
      simulator,
      settings: settingsFor(simulator, { ...short, ...more }),
      wrongSettings: settingsFor(simulator, {
        ...more,
        couplingKey: Buffer.from('nobody:knows-this-word').toString('base64'),
      }),
      secrets: [...Object.values(keys), ...parts, 'knows-this-word', 'Bearer '],
      place: daybooks.clearing,
      ledger,
      addInvoice: simulator.addInvoice,
      booked: simulator.bookings,
      openAmount: simulator.openAmount,
      earnedOn: (id) => negate(simulator.ledgers().find((one) => one.id === id)?.balance ?? zero('EUR')),
    }
  }
