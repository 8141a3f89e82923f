import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import type { Given } from '../../../setup/given.ts'
import { rehearseOneCent } from '../../../setup/rehearse-one-cent.ts'
import { type Played, stageNames } from '../../../setup/stage.ts'
import { simulators } from '../../../simulators/known.ts'
import { ccvCloud } from '../../../terminals/ccv-cloud/driver.ts'
import { mappingOf } from '../../mapping.ts'
import { twinfield } from '../connector.ts'
import { startWith } from '../rehearse.ts'
import { start } from './test-twinfield.ts'

test('one cent goes into books that stand in for Twinfield, and nothing of it reaches the real ones', async () => {
  const there = await startWith()({ port: 0 }, 'long')
  const { settings, tools = {} } = there
  const before = there.booked()
  const place = { account: 'clearing', use: 'place', id: '1221' } as const
  const terminal = { apiKey: 't_none', apiAddress: 'http://127.0.0.1:1', terminalId: 'K7T001', model: 'a920' }
  const given: Given = {
    ...{ id: newId(), at: new Date(), businessDate: new Date().toISOString().slice(0, 10) },
    ...{ language: 'en', operator: 'Kim', simulators },
    terminal: { driver: ccvCloud, settings: terminal },
    books: {
      connector: twinfield,
      settings: { ...settings, memorial: 'MEM2', loginAddress: 'http://127.0.0.1:1/connect' },
      real: twinfield.open(settings, { now: () => new Date(), ...tools }),
      mapping: mappingOf([{ ...place, number: '1221', name: 'Tussenrekening iDEAL' }]),
    },
  }
  const played: Played[] = []
  const passed = await rehearseOneCent(given, async (one) => void played.push(one))
  await there.simulator.stop()
  expect(played.flatMap(({ reason }) => reason ?? [])).toEqual([])
  expect([passed, played.map(({ stage }) => stage)]).toEqual([true, [...stageNames]])
  expect(there.booked()).toEqual(before)
})

test('ledgers of another office are here as well, under their own codes', async () => {
  const choice = { name: 'Pin onderweg', kind: 'clearing', active: true } as const
  const { simulator, process } = await start({
    debtorLedger: '130000',
    choices: [
      { ...choice, id: '122000', number: '122000', use: 'place' },
      { ...choice, id: '870000', number: '870000', use: 'ledger' },
      { ...choice, id: '1220', number: '1220', use: 'place', name: 'Anders' },
    ],
  })
  simulator.addSale({
    ...{ number: 'F1', customer: 'Klant', total: { minor: 1n, currency: 'EUR' }, date: '2026-11-20' },
    debtorLedger: '130000',
  })
  expect(simulator.openItems().at(-1)).toMatchObject({ dim1: '130000' })
  const list = async (type: string) => {
    const { children } = await process(`<list><type>dimensions</type><dimtype>${type}</dimtype></list>`)
    return new Map(children.map(({ text, attributes }) => [text, attributes.name]))
  }
  expect((await list('BAS')).get('122000')).toBe('Pin onderweg')
  expect((await list('PNL')).get('870000')).toBe('Pin onderweg')
  expect((await list('BAS')).get('1220')).toBe('Tussenrekening online betalingen')
})
