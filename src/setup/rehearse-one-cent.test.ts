import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type MappedAccount, mappingOf } from '../bookkeeping/mapping.ts'
import { snelstart } from '../bookkeeping/snelstart/connector.ts'
import { type RunningSnelstart, startSnelstartSimulator } from '../bookkeeping/snelstart/simulator.ts'
import { simulators } from '../simulators/known.ts'
import { ccvCloud } from '../terminals/ccv-cloud/driver.ts'
import { ccvOpi } from '../terminals/ccv-opi/driver.ts'
import type { TerminalDriver } from '../terminals/terminal.ts'
import type { Given } from './given.ts'
import { rehearseOneCent } from './rehearse-one-cent.ts'
import { type Played, stageNames } from './stage.ts'

let package_: RunningSnelstart
beforeAll(async () => {
  package_ = await startSnelstartSimulator({ port: 0 })
})
afterAll(() => package_.stop())

const nowhere = 'http://127.0.0.1:1'
const cloud = { apiKey: 't_none', apiAddress: nowhere, terminalId: 'K7T001', model: 'a920' }
const local = { host: '192.0.2.1', workstationId: 'TILL1' }

const givenWith = (
  driver: TerminalDriver,
  settings: Readonly<Record<string, unknown>>,
  mapped: readonly MappedAccount[],
): Given => {
  const { apiAddress, authAddress, keys } = package_
  const real = { apiAddress, authAddress, couplingKey: keys.coupling, primaryKey: keys.primary }
  return {
    ...{ id: newId(), at: new Date(), businessDate: new Date().toISOString().slice(0, 10) },
    ...{ language: 'en', operator: 'Kim', simulators },
    terminal: { driver, settings },
    books: {
      connector: snelstart,
      settings: { ...real, apiAddress: nowhere, authAddress: nowhere },
      real: snelstart.open(real, { now: () => new Date() }),
      mapping: mappingOf(mapped),
    },
  }
}

const clearing = (): MappedAccount => ({
  ...{ account: 'clearing', use: 'place', id: package_.daybooks.clearing },
  ...{ number: '30', name: 'Pin Saldo' },
})

const play = async (given: Given): Promise<{ passed: boolean; played: Played[] }> => {
  const played: Played[] = []
  const passed = await rehearseOneCent(given, async (one) => void played.push(one))
  return { passed, played }
}

test.each([
  ['the cloud', ccvCloud, cloud],
  ['the network', ccvOpi, local],
] as const)(
  'one cent goes from a terminal in %s to the books, and nothing of it reaches the real ones',
  async (_, driver, settings) => {
    const { passed, played } = await play(givenWith(driver, settings, [clearing()]))
    expect(played.flatMap(({ reason }) => reason ?? [])).toEqual([])
    expect(passed).toBe(true)
    expect(played.map(({ stage }) => stage)).toEqual(stageNames)
    expect(played.at(-1)?.params).toMatchObject({ open: '0.00 EUR' })
    expect(package_.bookings()).toEqual([])
  },
)

test('what nobody chose a place for says which account it is, before anything is started', async () => {
  const { passed, played } = await play(givenWith(ccvCloud, cloud, []))
  expect(passed).toBe(false)
  expect(played.at(-1)).toMatchObject({
    stage: 'accounts',
    reason: { code: 'booking.account_not_mapped', params: { account: 'clearing:ccv-cloud' } },
  })
})

test('a place that the package does not offer any more is found out', async () => {
  const gone = { ...clearing(), id: '00000000-0000-4000-8000-000000000000' }
  const { played } = await play(givenWith(ccvCloud, cloud, [gone]))
  expect(played.at(-1)).toMatchObject({ stage: 'accounts', reason: { code: 'connection.choice_not_found' } })
})

test('a package that lets nobody in stops it at the first stage', async () => {
  const given = givenWith(ccvCloud, cloud, [clearing()])
  const wrong = { ...given.books.settings, couplingKey: 'wrong', authAddress: package_.authAddress }
  const real = snelstart.open(wrong, { now: () => new Date() })
  const { passed, played } = await play({ ...given, books: { ...given.books, real } })
  expect([passed, played.map(({ stage }) => stage)]).toEqual([false, ['choices']])
})

test('a party that nobody can stand in for says so', async () => {
  const { played } = await play({ ...givenWith(ccvCloud, cloud, [clearing()]), simulators: [] })
  expect(played.at(-1)).toMatchObject({ stage: 'stand_ins', reason: { code: 'setup.no_stand_in' } })
})
