import { v7 as newId } from 'uuid'
import type { NewConnection } from '../../src/bookkeeping/change-connections.ts'
import type { ChosenAccount } from '../../src/bookkeeping/change-mapping.ts'
import { snelstartFaults } from '../../src/bookkeeping/snelstart/simulator/faults.ts'
import { type RunningSnelstart, startSnelstartSimulator } from '../../src/bookkeeping/snelstart/simulator.ts'
import { money } from '../../src/money/money.ts'
import type { Fault } from '../../src/simulators/simulator.ts'
import { answersOf, type Dialects } from './devices/dialects.ts'
import type { Garage, GarageInvoice } from './garage.ts'
import type { Random } from './random.ts'

/** The garage's administration in a bookkeeping package, and how its people connect to it. */
export interface Administration {
  readonly snelstart: RunningSnelstart
  readonly connection: NewConnection
  readonly chosen: readonly ChosenAccount[]
  readonly given: Map<string, number>
  /** Some of the invoices that are still missing there come in; all of them, or those that ever do. */
  invoicesArrive(most: number): number
  misbehave(random: Random): Fault
  /** Everything that can be made good there is. */
  bringBack(): void
}

// What the published facts leave open, each answered in every way.
const dialects: Dialects = {
  ruleShape: [1, 2, 3],
  notFoundBody: ['message', 'empty'],
  missingInvoiceStatus: [404, 400],
  filterOr: [true, false],
  callsPerSecond: [0, 100],
  longFields: ['refused', 'cut'],
}

export const openAdministration = async (
  garage: Garage,
  random: Random,
  clock: () => Date,
): Promise<Administration> => {
  const dialect = answersOf(dialects, random)
  const snelstart = await startSnelstartSimulator({ port: 0, clock, dialect })
  const arrival = arrivalsOf(garage, random, snelstart)
  arrival.invoicesArrive(random.between(2, garage.invoices.length))
  const given = new Map<string, number>()
  return {
    snelstart,
    connection: {
      id: newId(),
      connector: 'snelstart',
      name: 'Boekhouding',
      settings: settingsFor(snelstart, dialect, random),
      booksFrom: new Date(clock().getTime() - 86_400_000).toISOString().slice(0, 10),
    },
    chosen: chosenIn(snelstart),
    given,
    invoicesArrive: arrival.invoicesArrive,
    misbehave: (draw) => {
      const fault = drawFault(draw)
      snelstart.addFault(fault)
      given.set(fault.fault, (given.get(fault.fault) ?? 0) + 1)
      return fault
    },
    bringBack: () => {
      snelstart.clearFaults()
      for (const key of ['coupling', 'primary', 'secondary'] as const) snelstart.withdraw(key, true)
      snelstart.play('unlock_year')
      // One or two that nobody ever enters there, in some worlds.
      arrival.invoicesArrive(garage.invoices.length - Number(random.weighted({ 0: 6, 1: 2, 2: 2 })))
    },
  }
}

const arrivalsOf = (garage: Garage, random: Random, snelstart: RunningSnelstart) => {
  const missing = [...garage.invoices].sort(() => random.next() - 0.5)
  const arrive = ({ number, total, issuedOn }: GarageInvoice): void =>
    snelstart.addInvoice({ number, customer: 'Klant', total: money(total, 'EUR'), issuedOn })
  return {
    invoicesArrive: (most: number): number => {
      const coming = missing.splice(0, most)
      coming.forEach(arrive)
      return coming.length
    },
  }
}

const settingsFor = (
  { keys, apiAddress, authAddress }: RunningSnelstart,
  dialect: Readonly<Record<string, unknown>>,
  random: Random,
): NewConnection['settings'] => ({
  couplingKey: keys.coupling,
  primaryKey: keys.primary,
  secondaryKey: random.chance(0.7) ? keys.secondary : '',
  apiAddress,
  authAddress,
  grant: random.pick(['clientkey', 'password']),
  filtersWithOr: dialect.filterOr,
  answerMs: 300,
  longestWaitMs: 300,
})

const chosenIn = ({ daybooks, ledgers }: RunningSnelstart): ChosenAccount[] => [
  { account: 'clearing', use: 'place', choiceId: daybooks.clearing },
  { account: 'cash', use: 'place', choiceId: daybooks.cash },
  // Questions to be answered: everything that has no ledger of its own.
  { account: 'other', use: 'ledger', choiceId: ledgers().find(({ number }) => number === 2090)?.id ?? null },
]

// That the package itself books twice is found when it is read back, and is a person's: no rule could say what is open then.
const faults = snelstartFaults.map(({ code }) => code).filter((code) => code !== 'book_twice')
const ofTheLine = new Set(['lose_request', 'lose_answer', 'slow_answer', 'cut_answer', 'garble', 'error_500'])
const ofTheLineToo = new Set(['gateway_timeout', 'maintenance', 'expired_token', 'revoked_key', 'forbidden'])

/** A fault of the seed's choice, of all that the simulator knows; most often the answer that is lost. */
const drawFault = (random: Random): Fault => {
  const code = random.chance(0.3) ? 'lose_answer' : random.pick(faults)
  return {
    fault: code,
    ...(ofTheLine.has(code) || ofTheLineToo.has(code)
      ? { on: random.pick(['book', 'book', 'book', 'read', 'token']) }
      : {}),
    ...(code === 'maintenance' ? { times: random.between(1, 5) } : {}),
    ...(code === 'cut_answer' ? { bytes: random.pick([0, 3, 20, 120]) } : {}),
    ...(code === 'slow_answer' ? { ms: random.between(20, 600) } : {}),
    ...(code === 'too_many_requests' ? { ms: random.between(50, 1_500) } : {}),
    ...(code === 'refuse_to_connect' ? { ms: random.between(20, 300) } : {}),
  }
}
