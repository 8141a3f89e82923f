import type { Language } from '../../languages/say.ts'
import { type Bookkeeping, connectorOf } from '../bookkeeping/bookkeeping.ts'
import { booksOf, type Connection, listConnections } from '../bookkeeping/connection.ts'
import { mappedAccounts, mappingOf } from '../bookkeeping/mapping.ts'
import { type Command, keepCommand } from '../organisation/command.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import type { Simulator } from '../simulators/simulator.ts'
import type { Transaction } from '../store/database.ts'
import { openSettings } from '../store/sealed-settings.ts'
import { dayOf, type Estate, type EstateTerminal, listTerminals } from '../terminals/estate.ts'
import type { Given } from './given.ts'
import { beginRehearsal, endRehearsal, keepStage } from './rehearsals.ts'
import { rehearseOneCent } from './rehearse-one-cent.ts'

/** What a rehearsal stands on. */
export interface Rehearsing {
  readonly estate: Estate
  readonly room: Bookkeeping
  readonly simulators: readonly Simulator[]
}

export interface RehearsalWish {
  readonly id: string
  readonly terminal: string
  readonly connection: string
  readonly language: Language
}

/** Begins a rehearsal, plays it to its end, and keeps every stage as it comes. The same command again changes nothing. */
export const rehearse = async (
  house: Rehearsing,
  command: Command,
  wish: RehearsalWish,
): Promise<string | Refusal> => {
  const { store } = house.estate
  const { organisation } = command.actor
  const given = await store.within(organisation, async (tx) => {
    const given = await givenBy(house, tx, command, wish)
    if (isRefusal(given)) return given
    if (!(await keepCommand(tx, command))) return null
    await beginRehearsal(tx, command, wish)
    return given
  })
  if (isRefusal(given)) return given
  if (given === null) return wish.id
  const clock = { store, now: house.room.now }
  const passed = await rehearseOneCent(given, (played) => keepStage(clock, organisation, wish.id, played))
  await endRehearsal(clock, organisation, wish.id, passed)
  return wish.id
}

const givenBy = async (
  { estate, room, simulators }: Rehearsing,
  tx: Transaction,
  { actor, at }: Command,
  wish: RehearsalWish,
): Promise<Given | Refusal> => {
  const [terminal] = await listTerminals(tx, wish.terminal)
  const [connection] = await listConnections(tx, wish.connection)
  if (!terminal) return refuse('terminal.not_found')
  if (!connection) return refuse('connection.not_found')
  const device = deviceOf(estate, terminal)
  const books = booksToUse(room, connection)
  if (!device) return refuse('terminal.driver_not_here', { driver: terminal.driver })
  if (!books) return refuse('connection.connector_not_here', { connector: connection.connector })
  return {
    ...{ id: wish.id, at, language: wish.language },
    ...{ businessDate: await dayOf(tx, at), operator: actor.name, simulators },
    terminal: device,
    books: { ...books, mapping: mappingOf(await mappedAccounts(tx, connection.id)) },
  }
}

const deviceOf = ({ drivers, key }: Estate, { driver: name, settings, id }: EstateTerminal) => {
  const driver = drivers.find((one) => one.name === name)
  return driver && { driver, settings: openSettings(driver.settings, settings, key, id) }
}

const booksToUse = (room: Bookkeeping, connection: Connection) => {
  const connector = connectorOf(room, connection.connector)
  const real = booksOf(room, connection)
  if (!connector || !real) return undefined
  const settings = openSettings(connector.settings, connection.settings, room.key, connection.id)
  return { connector, real, settings }
}
