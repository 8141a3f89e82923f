import { appendFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isTextKey } from '../../../languages/say.ts'
import type { Fault } from '../../simulators/simulator.ts'
import {
  browse,
  clock,
  euros,
  matchOf,
  memorial,
  numberOf,
  type Started,
  saleAndPayment,
  start,
} from './simulator/test-twinfield.ts'
import { childOf, childrenOf, escaped, parseXml, textOf } from './simulator/xml.ts'
import { twinfieldSimulator } from './simulator.ts'

const memorials = ({ simulator }: Started) => simulator.transactions().filter(({ code }) => code === 'MEMO')

const send = ({ call }: Started, xml: string) =>
  call('processxml.asmx', 'ProcessXmlString', `<xmlRequest>${escaped(xml)}</xmlRequest>`)

/** The status of an answer, or that there was none. */
const outcome = async (there: Started, xml: string): Promise<number | 'none'> =>
  send(there, xml).then(
    ({ status }) => status,
    () => 'none' as const,
  )

const brokenLines: readonly (readonly [Fault, number | 'none', taken: boolean])[] = [
  [{ fault: 'lose_request' }, 'none', false],
  [{ fault: 'lose_answer' }, 'none', true],
  [{ fault: 'cut_answer', bytes: 0 }, 'none', true],
  [{ fault: 'cut_answer', bytes: 20 }, 'none', true],
  [{ fault: 'gateway_timeout' }, 504, true],
  [{ fault: 'error_500' }, 500, false],
  [{ fault: 'maintenance' }, 503, false],
  [{ fault: 'expired_token' }, 401, false],
  [{ fault: 'revoked_key' }, 401, false],
  [{ fault: 'forbidden' }, 403, false],
  [{ fault: 'too_many_requests', ms: 0 }, 200, true],
]

for (const [fault, said, taken] of brokenLines)
  test(`${fault.fault} ${fault.bytes ?? ''}: a booking is ${taken ? '' : 'not '}kept, and a match ${taken ? '' : 'not '}made`, async () => {
    const there = await start()
    const { simulator } = there
    const { sale, payment } = await saleAndPayment(there)
    simulator.addFault({ ...fault, on: 'book' })
    simulator.addFault({ ...fault, on: 'letter_off' })
    expect(await outcome(there, matchOf([sale, payment]))).toBe(said)
    expect(simulator.matches()).toHaveLength(taken ? 1 : 0)
    expect(await outcome(there, memorial())).toBe(fault.fault === 'expired_token' ? 401 : said)
    expect(memorials(there)).toHaveLength(taken ? 2 : 1)
    expect(simulator.faults()).toEqual([])
  })

test('a garbled answer cannot be read, a slow one comes late, and both were done', async () => {
  const there = await start()
  there.simulator.addFault({ fault: 'garble' })
  const garbled = await send(there, memorial())
  expect(() => parseXml(garbled.text)).toThrow()
  there.simulator.addFault({ fault: 'slow_answer', on: 'book', ms: 150 })
  const before = performance.now()
  expect((await send(there, memorial())).status).toBe(200)
  expect(performance.now() - before).toBeGreaterThan(140)
  expect(memorials(there)).toHaveLength(2)
})

const refusals: readonly (readonly [string, string])[] = [
  ['invoice_missing', 'Factuur W1 bestaat niet.'],
  ['period_closed', 'Periode 20261120 is afgesloten.'],
  ['ledger_unknown', 'Dimensie 1220 bestaat niet.'],
  ['unexpected_error', 'Er is een onverwachte fout opgetreden'],
]

for (const [fault, message] of refusals)
  test(`${fault}: refused in the package’s words, once, and readings leave it alone`, async () => {
    const there = await start()
    there.simulator.addFault({ fault })
    await there.process('<list><type>offices</type></list>')
    const { text } = await send(there, memorial())
    expect(text).toContain(message)
    expect(memorials(there)).toEqual([])
    expect((await there.process(memorial())).attributes.result).toBe('1')
  })

test('a match can be refused, and the undoing of one', async () => {
  const there = await start()
  const { sale, payment } = await saleAndPayment(there)
  there.simulator.addFault({ fault: 'invoice_missing', on: 'letter_off' })
  expect((await send(there, matchOf([sale, payment]))).text).toContain('De regel bestaat niet.')
  there.simulator.addFault({ fault: 'match_refused' })
  expect((await there.process(matchOf([sale, payment]))).attributes.result).toBe('0')
  expect((await there.process(matchOf([sale, payment]))).attributes.result).toBe('1')
  there.simulator.addFault({ fault: 'match_refused' })
  const undo =
    '<office>NL001</office><dimensionType>DEB</dimensionType><dimension>7001</dimension><matchNumber>1</matchNumber>'
  expect((await there.call('matching.asmx', 'UndoMatch', undo)).text).toContain('CouldNotBeDeleted')
  expect(there.simulator.matches()).toHaveLength(1)
})

test('it books twice, and an accountant changes what was booked, where that is the fault', async () => {
  const there = await start()
  there.simulator.addFault({ fault: 'book_twice' })
  there.simulator.addFault({ fault: 'accountant_touched' })
  await there.process(memorial())
  expect(memorials(there).map(({ number, touched }) => [number, touched])).toEqual([
    ['202600001', true],
    ['202600002', false],
  ])
})

test('it is away and comes back under the same port', async () => {
  const there = await start({ clock: () => new Date() })
  const { simulator } = there
  simulator.addFault({ fault: 'refuse_to_connect', ms: 100 })
  const until = async (wanted: number | 'none') => {
    while ((await outcome(there, '<list><type>offices</type></list>')) !== wanted)
      await new Promise((later) => setTimeout(later, 5))
  }
  await until('none')
  expect(simulator.screen().stage).toBe('off')
  await until(200)
  expect(() => simulator.addFault({ fault: 'nobody_knows' })).toThrow(RangeError)
})

test('a token address that is broken says nothing useful', async () => {
  const { simulator } = await start()
  const url = `${simulator.loginAddress}/connect/accesstokenvalidation?token=x`
  const statuses = []
  for (const fault of ['error_500', 'maintenance', 'gateway_timeout']) {
    simulator.addFault({ fault, on: 'token' })
    statuses.push((await fetch(url)).status)
  }
  expect(statuses).toEqual([500, 503, 504])
  expect((await fetch(url)).status).toBe(400)
})

test('queries cost less than other calls, and the minute’s credits come back with the next minute', async () => {
  let now = clock().getTime() + 10_000
  const there = await start({ clock: () => new Date(now), dialect: { creditsPerMinute: 4 } })
  const list = '<list><type>offices</type></list>'
  const statuses = [await outcome(there, list), await outcome(there, memorial())]
  const limited = await send(there, list)
  expect([...statuses, limited.status, limited.headers['retry-after']]).toEqual([200, 200, 429, '50'])
  expect(textOf(limited.answer, 'faultstring')).toBe('Too Many Requests')
  now += 50_000
  expect(await outcome(there, list)).toBe(200)
  expect(there.simulator.calls()).toMatchObject({ let: 3, limited: 1, of: { list: 3, transaction: 1 } })
  there.simulator.addFault({ fault: 'too_many_requests', ms: 20_000 })
  expect((await send(there, list)).headers['retry-after']).toBe('20')
  now += 20_000
  expect(await outcome(there, list)).toBe(200)
})

test('one at a time, where that is the rule', async () => {
  const list = '<list><type>offices</type></list>'
  const both = async (oneAtATime: boolean) => {
    const there = await start({ dialect: { oneAtATime }, timeline: { latency: 100 } })
    const statuses = await Promise.all([outcome(there, list), outcome(there, list)])
    return [statuses.sort(), there.simulator.calls().mostAtOnce]
  }
  expect(await both(true)).toEqual([[200, 429], 1])
  expect(await both(false)).toEqual([[200, 200], 2])
})

test('a large browse takes its time, and gives up where it takes too much', async () => {
  const slow = await start({ dialect: { browseMsPerRow: 20 } })
  const before = performance.now()
  expect(await outcome(slow, browse('100', ['fin.trs.head.code']))).toBe(200)
  expect(performance.now() - before).toBeGreaterThan(95)
  const tired = await start({ dialect: { browseMsPerRow: 20, browseGivesUpAfterMs: 50 } })
  expect((await send(tired, browse('100', ['fin.trs.head.code']))).text).toContain('timed out')
})

test('periods are told by their own service, open or not', async () => {
  const { simulator, call } = await start()
  simulator.lockPeriod('2026/10')
  const { status, answer } = await call('PeriodService.svc', 'Query', '<Year>2026</Year>')
  const periods = childrenOf(childOf(childOf(answer, 'QueryResult'), 'Periods'), 'Period')
  expect([status, periods.length]).toEqual([200, 14])
  expect(periods.filter((one) => textOf(one, 'Open') === 'false').map((one) => textOf(one, 'Name'))).toEqual([
    '2026/10',
  ])
})

test('everything survives a restart and a half-written line; a sale is taken in once', async () => {
  const stateFile = join(tmpdir(), `twinfield-${crypto.randomUUID()}.jsonl`)
  const first = await start({ stateFile })
  const { sale, payment } = await saleAndPayment(first)
  await first.process(matchOf([sale, payment]))
  first.simulator.play('move_cluster')
  const seed = { number: 'N1', customer: 'Nieuw', total: euros(-500n), issuedOn: '2026-11-01' }
  first.simulator.takeInvoice?.(seed)
  first.simulator.takeInvoice?.(seed)
  const seen = [first.simulator.transactions(), first.simulator.matches(), first.simulator.happened()]
  await first.simulator.stop()
  appendFileSync(stateFile, '[{"shelf":"transac')
  const second = await start({ stateFile })
  const { simulator } = second
  expect([simulator.transactions(), simulator.matches(), simulator.happened()]).toEqual(seen)
  expect(simulator.openAmount('N1')).toEqual(euros(-500n))
  expect(simulator.clusterUrl).toContain('/accounting2')
  const { status } = await second.call(
    'processxml.asmx',
    'ProcessXmlString',
    '<xmlRequest>&lt;list&gt;&lt;type&gt;offices&lt;/type&gt;&lt;/list&gt;</xmlRequest>',
    { token: first.token },
  )
  expect(status).toBe(200)
  expect(numberOf(await second.process(memorial()))).toBe('202600002')
  rmSync(stateFile)
})

test('every action does what it says and tells it, and none does nothing', async () => {
  const there = await start()
  const { simulator, process } = there
  const { sale, payment } = await saleAndPayment(there)
  await process(matchOf([sale, payment]))
  expect(simulator.screen().can).not.toContain('delete_last_booking')
  const effects: Readonly<Record<string, () => unknown>> = {
    lock_period: async () => (await send(there, memorial())).text.includes('is afgesloten'),
    unlock_period: async () => (await send(there, memorial())).text.includes('result=&quot;1'),
    touch_last_booking: () => memorials(there).at(-1)?.touched,
    delete_last_booking: () => memorials(there).length === 1,
    undo_last_match: () => simulator.matches().length === 0,
    finalise_last_booking: () => memorials(there).at(-1)?.status === 'final',
    expire_tokens: async () => (await outcome(there, memorial())) === 401,
    revoke_access: async () => (await outcome(there, memorial())) === 401,
    move_cluster: () => simulator.clusterUrl.endsWith('/accounting2'),
  }
  expect(Object.keys(effects).sort()).toEqual(twinfieldSimulator.actions.map(({ code }) => code).sort())
  for (const [action, happened] of Object.entries(effects)) {
    expect(simulator.screen().can, action).toContain(action)
    simulator.play(action)
    expect(await happened(), action).toBe(true)
    expect(simulator.happened().at(-1)?.code).toBe(`twinfield_${action}`)
  }
  expect(() => simulator.play('nothing')).toThrow(RangeError)
})

test('who looks is told, and everything it knows has a text', async () => {
  const there = await start()
  const seen: string[] = []
  const end = there.simulator.subscribe(({ lines }) => void seen.push(lines.at(-1) ?? ''))
  await there.process(memorial())
  end()
  await there.process(memorial())
  expect(seen).toEqual(['MEMO 202600001 121.00 tr_1 betaling'])
  there.simulator.removeSale('2026-0071')
  expect(there.simulator.openAmount('2026-0071')).toBeNull()
  const { actions, faults } = twinfieldSimulator
  const keys = [
    ...actions.map(({ code }) => `simulator.twinfield.action.${code}`),
    ...faults.map(({ code }) => `simulator.twinfield.fault.${code}`),
    ...actions.map(({ code }) => `simulator.happened.twinfield_${code}`),
    ...there.simulator.happened().map(({ code }) => `simulator.happened.${code}`),
    'simulator.happened.twinfield_lettered_off',
  ]
  expect(keys.filter((key) => !isTextKey(key))).toEqual([])
  for (const fact of Object.values(there.simulator.settings?.() ?? {}).slice(0, 3))
    expect(there.simulator.describe()).toContain(String(fact))
})
