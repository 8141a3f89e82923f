import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Given } from '../../setup/given.ts'
import { rehearseOneCent } from '../../setup/rehearse-one-cent.ts'
import { type Played, stageNames } from '../../setup/stage.ts'
import { simulators } from '../../simulators/known.ts'
import { ccvCloud } from '../../terminals/ccv-cloud/driver.ts'
import { mappingOf } from '../mapping.ts'
import { moneybird } from './connector.ts'
import { keepGrants, keptGrant, settingsFor } from './rehearse.ts'
import { type RunningMoneybird, startMoneybirdSimulator } from './simulator.ts'

let real: RunningMoneybird
beforeAll(async () => {
  real = await startMoneybirdSimulator({ port: 0 })
})
afterAll(() => real.stop())

test('one cent goes into books that stand in for Moneybird, and nothing of it reaches the real ones', async () => {
  const nowhere = 'http://127.0.0.1:1'
  const administration = real.administrations()[0]?.id ?? ''
  const tools = { now: () => new Date(), grants: keepGrants(keptGrant(real.grant())), administration }
  const settings = settingsFor(real)
  const before = real.invoices()
  const place = { account: 'clearing', use: 'place', id: real.ledger('12010.03') } as const
  const terminal = { apiKey: 't_none', apiAddress: nowhere, terminalId: 'K7T001', model: 'a920' }
  const given: Given = {
    ...{ id: newId(), at: new Date(), businessDate: new Date().toISOString().slice(0, 10) },
    ...{ language: 'en', operator: 'Kim', simulators },
    terminal: { driver: ccvCloud, settings: terminal },
    books: {
      connector: moneybird,
      settings: { ...settings, apiAddress: nowhere, oauthAddress: nowhere },
      real: moneybird.open(settings, tools),
      mapping: mappingOf([{ ...place, number: '12010.03', name: 'Pin en online betalingen onderweg' }]),
    },
  }
  const played: Played[] = []
  const passed = await rehearseOneCent(given, async (one) => void played.push(one))
  expect(played.flatMap(({ reason }) => reason ?? [])).toEqual([])
  expect([passed, played.map(({ stage }) => stage)]).toEqual([true, [...stageNames]])
  expect(played.at(-1)?.params).toMatchObject({ open: '0.00 EUR' })
  expect(real.invoices()).toEqual(before)
})
