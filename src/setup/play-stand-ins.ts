import type { Books, BooksChoice } from '../bookkeeping/books.ts'
import type { StandInScene } from '../simulators/simulator.ts'
import type { Terminal } from '../terminals/terminal.ts'
import { cent, customer, failed, type Given, number } from './given.ts'
import type { Came } from './stage.ts'

/** The simulated terminal and the simulated package, spoken to through the real driver and the real connector. */
export interface Both {
  readonly terminal: Terminal
  readonly books: Books
}

export const startBoth = async (
  given: Given,
  choices: readonly BooksChoice[],
  opened: AsyncDisposableStack,
): Promise<Came<Both>> => {
  const { simulators, terminal, books, businessDate, at } = given
  const scene: StandInScene = { choices, invoice: { number, customer, total: cent, issuedOn: businessDate } }
  const standInFor = async (party: string, settings: Readonly<Record<string, unknown>>) => {
    const standIn = simulators.flatMap((one) => one.standIn ?? []).find((one) => one.for === party)
    if (!standIn) return null
    const started = await standIn.start(settings, scene)
    opened.defer(started.stop)
    return started
  }
  const device = await standInFor(terminal.driver.name, terminal.settings)
  if (!device) return failed('setup.no_stand_in', { party: terminal.driver.title })
  const house = await standInFor(books.connector.name, books.settings)
  if (!house) return failed('setup.no_stand_in', { party: books.connector.title })
  return {
    found: {
      terminal: terminal.driver.open(device.settings),
      books: books.connector.open(house.settings, { now: () => new Date(), ...house.tools }),
    },
    params: { terminal: terminal.driver.title, package: books.connector.title, at: at.toISOString() },
  }
}

export const askBoth = async ({ terminal, books }: Given, both: Both): Promise<Came<true>> => {
  const device = await both.terminal.check()
  if (!device.alive) return { failed: device.reason }
  const house = await both.books.check()
  if (!house.alive) return { failed: house.reason }
  return { found: true, params: { terminal: terminal.driver.title, package: books.connector.title } }
}
