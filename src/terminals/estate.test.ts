import { randomBytes } from 'node:crypto'
import { Type } from 'typebox'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestGarage, type TestGarage } from '../orders/test-garage.ts'
import { findKey } from '../store/key.ts'
import { addTerminal, changeTerminal, dayOf, type Estate, listTerminals, modelIn } from './estate.ts'
import type { TerminalDriver } from './terminal.ts'

const driver: TerminalDriver = {
  name: 'invented',
  title: 'Invented',
  provider: 'Nobody',
  settings: Type.Object({ model: Type.String() }),
  checklist: [],
  outcomeBy: 'reference',
  askAfter: [1],
  models: [
    { name: 'good', title: 'Good', endOfLife: null, refusal: null },
    { name: 'ends', title: 'Ends', endOfLife: '2026-12-01', refusal: null },
    { name: 'never', title: 'Never', endOfLife: null, refusal: { code: 'terminal.busy' } },
  ],
  open: () => {
    throw new Error('not in this test')
  },
}

let garage: TestGarage
let estate: Estate
beforeAll(async () => {
  garage = await openTestGarage()
  const key = await findKey('', randomBytes(32).toString('base64'))
  estate = { store: garage.store, key, drivers: [driver] }
})
afterAll(() => garage.close())

const add = (model: string, at?: Date) => {
  const id = newId()
  const wish = { id, name: 'Counter', shop: garage.shop, driver: 'invented', settings: { model } }
  return addTerminal(estate, garage.wish(id, at), wish)
}
const change = (id: string, wish: Parameters<typeof changeTerminal>[3], at: Date) =>
  changeTerminal(estate, garage.wish(id, at), id, wish)
const lastDay = new Date('2026-11-30T22:59:59Z')
const firstDayAfter = new Date('2026-11-30T23:00:00Z')

test('a model that is refused is not added, and one that ends only until its last day in the shop’s own time', async () => {
  expect(await add('good', firstDayAfter)).toEqual(expect.any(String))
  expect(await add('never')).toEqual({ refused: { code: 'terminal.busy' } })
  expect(await add('ends', lastDay)).toEqual(expect.any(String))
  expect(await add('ends', firstDayAfter)).toEqual({
    refused: { code: 'terminal.model_ended', params: { model: 'Ends', date: '2026-12-01' } },
  })
})

test('a terminal of a model that ended can be renamed and switched off, and is not set up or switched on again', async () => {
  const id = (await add('ends', lastDay)) as string
  expect(await change(id, { name: 'Old counter' }, firstDayAfter)).toBe(id)
  expect(await change(id, { settings: { model: 'ends' } }, firstDayAfter)).toHaveProperty('refused')
  expect(await change(id, { active: false }, firstDayAfter)).toBe(id)
  expect(await change(id, { active: true }, firstDayAfter)).toHaveProperty('refused')
  expect(await change(id, { settings: { model: 'good' }, active: true }, firstDayAfter)).toBe(id)
})

test('a terminal is listed with the model its settings name', async () => {
  const id = (await add('ends', lastDay)) as string
  const [listed] = await garage.store.read(garage.organisation, (tx) => listTerminals(tx, id))
  expect(listed && modelIn(estate, listed)).toMatchObject({ title: 'Ends', endOfLife: '2026-12-01' })
  const day = await garage.store.read(garage.organisation, (tx) => dayOf(tx, firstDayAfter))
  expect(day).toBe('2026-12-01')
})
