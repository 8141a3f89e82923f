import { mkdtempSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { freePort } from '../../simulators/free-port.ts'
import type { StartSimulator } from '../../simulators/simulator.ts'
import { orderOf, rehearsalDesk, untilIdle, untilScreen } from '../rehearsal.ts'
import type { RunningTerminal } from '../simulator.ts'
import { ccvOpi } from './driver.ts'
import { startWith } from './rehearse.ts'
import { startOpiSimulator } from './simulator.ts'

const ends: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

const begin = async (
  options: StartSimulator = {},
  settings: Readonly<Record<string, unknown>> = {},
  patience: 'short' | 'long' = 'short',
) => {
  const both = await startWith(settings)(options, patience)
  ends.push(() => both.simulator.stop())
  return both
}
const stateFile = () => join(mkdtempSync(join(tmpdir(), 'saldo-opi-')), 'terminal.json')
const again = async (simulator: RunningTerminal, options: StartSimulator) => {
  await simulator.stop()
  const next = await startOpiSimulator({
    timeline: { card: 1, pin: 1, host: 1 },
    ...options,
    port: simulator.port,
  })
  ends.push(() => next.stop())
  return next
}

describe('no ticket, and a last message of an earlier request (3.7, steps 2 and 4)', () => {
  const lostRequest = async (settings: Readonly<Record<string, unknown>>, first: boolean) => {
    const { simulator, terminal } = await begin({}, settings)
    if (first) await terminal.pay(orderOf(7, 1250n), rehearsalDesk())
    await untilIdle(simulator)
    simulator.addFault({ fault: 'lose_request' })
    const desk = rehearsalDesk()
    const order = orderOf(8, 1250n)
    expect((await terminal.pay(order, desk)).state).toBe('unknown')
    return { simulator, terminal, found: await terminal.inquire(order, desk.past, desk) }
  }

  test('is no proof unless the setting says so', async () =>
    expect((await lostRequest({}, true)).found).toMatchObject({
      state: 'unknown',
      reason: { code: 'terminal.remembers_another' },
    }))

  test('proves with the setting that nothing was taken', async () =>
    expect((await lostRequest({ noTicketProvesNotTaken: true }, true)).found).toMatchObject({
      state: 'not_taken',
      reason: { code: 'terminal.never_saw_it' },
    }))

  test('a terminal that remembers nothing at all proves nothing, whatever the setting', async () =>
    expect((await lostRequest({ noTicketProvesNotTaken: true }, false)).found).toMatchObject({
      state: 'unknown',
      reason: { code: 'terminal.remembers_nothing' },
    }))

  test.for(['request', 'workstation'])(
    "an earlier payment's paper is left with the terminal (%s)",
    async (by) => {
      const settings = { noTicketProvesNotTaken: true, deviceRequestsBelongBy: by }
      const { simulator, terminal } = await begin({}, settings)
      const full = rehearsalDesk({ keep: () => Promise.reject(new Error('disk full')) })
      expect((await terminal.pay(orderOf(7, 1250n), full)).state).toBe('accepted')
      await untilIdle(simulator)
      const desk = rehearsalDesk()
      const found = await terminal.inquire(orderOf(8, 1250n), { messages: [], receipts: [] }, desk)
      expect(found).toMatchObject({ state: 'unknown', reason: { code: 'terminal.other_ticket' } })
      expect(desk.receipts).toEqual([])
      expect(simulator.screen().receiptOwed).toBe(true)
    },
  )
})

test('a PrintLastTicket whose answer was lost is found not taken, the earlier ticket notwithstanding', async () => {
  const { simulator, terminal } = await begin()
  const full = rehearsalDesk({ keep: () => Promise.reject(new Error('disk full')) })
  await terminal.pay(orderOf(7, 1250n), full)
  await untilIdle(simulator)
  simulator.addFault({ fault: 'cut_answer', bytes: 0 })
  const desk = rehearsalDesk()
  const order = orderOf(8, 1250n)
  expect((await terminal.pay(order, desk)).state).toBe('unknown')
  const found = await terminal.inquire(order, desk.past, desk)
  expect(found).toMatchObject({ state: 'not_taken', reason: { code: 'terminal.receipt_owed' } })
  expect(simulator.book().map(({ requestId }) => requestId)).toEqual(['7'])
})

test('a ticket that was fetched for an earlier payment is never taken for the payment that fetched it', async () => {
  const { simulator, terminal } = await begin()
  await terminal.pay(orderOf(7, 1250n), rehearsalDesk({ keep: () => Promise.reject(new Error('disk full')) }))
  await untilIdle(simulator)
  const order = orderOf(8, 1250n)
  expect((await terminal.pay(order, rehearsalDesk())).state).toBe('not_taken')
  await untilIdle(simulator)
  const found = await terminal.inquire(order, { messages: [], receipts: [] }, rehearsalDesk())
  expect(found.state).not.toBe('accepted')
})

test('paper of an earlier payment names its request where the terminal does', async () => {
  const { simulator, terminal } = await begin({ dialect: { reprintNumber: 'the original' } })
  await terminal.pay(orderOf(7, 1250n), rehearsalDesk({ keep: () => Promise.reject(new Error('disk full')) }))
  await untilIdle(simulator)
  const desk = rehearsalDesk()
  expect(await terminal.pay(orderOf(8, 500n), desk)).toMatchObject({
    state: 'not_taken',
    reason: { code: 'terminal.receipt_fetched', params: { amount: '12.50', currency: 'EUR' } },
  })
  expect(desk.receipts.map(({ earlier }) => earlier)).toEqual([
    { reference: 7 },
    { reference: 7 },
    { reference: 7 },
  ])
})

test('a terminal without paper blocks the next payment until it has some', async () => {
  const { simulator, terminal } = await begin()
  simulator.play('paper_out')
  expect((await terminal.pay(orderOf(7, 1250n), rehearsalDesk())).state).toBe('accepted')
  await untilIdle(simulator)
  expect(await terminal.pay(orderOf(8, 500n), rehearsalDesk())).toMatchObject({
    state: 'not_taken',
    reason: { code: 'terminal.receipt_owed' },
  })
  await untilIdle(simulator)
  simulator.play('paper_in')
  expect(await terminal.pay(orderOf(9, 500n), rehearsalDesk())).toMatchObject({
    reason: { code: 'terminal.receipt_fetched' },
  })
  await untilIdle(simulator)
  expect((await terminal.pay(orderOf(10, 500n), rehearsalDesk())).state).toBe('accepted')
})

describe('a simulator that is started again', () => {
  test('still owes its paper and knows its last payment', async () => {
    const file = stateFile()
    const dial = { host: '127.0.0.1', port: await freePort() }
    const settings = { devicePort: dial.port }
    const { simulator, terminal } = await begin(
      { stateFile: file, dial, faults: [{ fault: 'die_after_authorising' }] },
      settings,
    )
    const desk = rehearsalDesk()
    const order = orderOf(7, 1250n)
    expect((await terminal.pay(order, desk)).state).toBe('unknown')
    const next = await again(simulator, { stateFile: file, dial })
    expect(next.screen().receiptOwed).toBe(true)
    expect((await terminal.inquire(order, desk.past, desk)).state).toBe('accepted')
    await untilIdle(next)
    expect(next.book()).toHaveLength(1)
    expect(next.screen().receiptOwed).toBe(false)
    expect(JSON.parse(readFileSync(file, 'utf8')).owed).toBe(false)
  })

  test('remembers a payment it had not authorised as aborted', async () => {
    const file = stateFile()
    const dial = { host: '127.0.0.1', port: await freePort() }
    const { simulator, terminal } = await begin(
      { stateFile: file, dial, mode: 'by hand' },
      { devicePort: dial.port },
    )
    const desk = rehearsalDesk()
    const order = orderOf(7, 1250n)
    const paid = terminal.pay(order, desk)
    await untilScreen(simulator, ({ can }) => can.includes('insert_card'))
    const stopped = simulator.stop()
    expect((await paid).state).toBe('unknown')
    await stopped
    await again(simulator, { stateFile: file, dial })
    expect(await terminal.inquire(order, desk.past, desk)).toMatchObject({
      state: 'refused',
      reason: { code: 'terminal.aborted' },
    })
  })
})

describe('two tills', () => {
  test('a second payment on a busy terminal is not taken, and the first is untouched', async () => {
    const { simulator, terminal } = await begin({ mode: 'by hand' }, {}, 'long')
    const other = ccvOpi.open({
      host: '127.0.0.1',
      commandPort: simulator.port,
      deviceHost: '127.0.0.1',
      devicePort: await freePort(),
      workstationId: 'TILL2',
    })
    const first = terminal.pay(orderOf(7, 1250n), rehearsalDesk())
    await untilScreen(simulator, ({ can }) => can.includes('insert_card'))
    expect(await other.pay(orderOf(3, 500n), rehearsalDesk())).toMatchObject({
      state: 'not_taken',
      reason: { code: 'terminal.busy' },
    })
    simulator.play('insert_card')
    await untilScreen(simulator, ({ can }) => can.includes('enter_pin'))
    simulator.play('enter_pin')
    await untilScreen(simulator, ({ can }) => can.includes('approve'))
    simulator.play('approve')
    expect((await first).state).toBe('accepted')
  })

  test('two terminals pay at the same time through one port', async () => {
    const devicePort = await freePort()
    const dial = { host: '127.0.0.1', port: devicePort }
    const one = await begin({ dial }, { devicePort, workstationId: 'TILL1' }, 'long')
    const two = await begin({ dial }, { devicePort, workstationId: 'TILL2' }, 'long')
    const desks = [rehearsalDesk(), rehearsalDesk()] as const
    const outcomes = await Promise.all([
      one.terminal.pay(orderOf(7, 1250n), desks[0]),
      two.terminal.pay(orderOf(7, 990n), desks[1]),
    ])
    expect(outcomes).toMatchObject([
      { state: 'accepted', detail: { approved: { minor: 1250n } } },
      { state: 'accepted', detail: { approved: { minor: 990n } } },
    ])
    expect(desks[0].receipts[0]?.lines.join('\n')).toContain('12,50')
    expect(desks[1].receipts[0]?.lines.join('\n')).toContain('9,90')
  })

  test('a port that another process holds: nothing was sent, and an inquiry learns nothing', async () => {
    const devicePort = await freePort()
    const holder = createServer()
    await new Promise<void>((resolve) => holder.listen(devicePort, '127.0.0.1', resolve))
    ends.push(() => new Promise((resolve) => holder.close(resolve)))
    const { simulator, terminal } = await begin({}, { devicePort, listenPatienceMs: 10, listenAgainMs: 2 })
    const reason = { code: 'line.address_in_use' }
    const desk = rehearsalDesk()
    expect(await terminal.pay(orderOf(7, 1250n), desk)).toMatchObject({ state: 'not_taken', reason })
    expect(await terminal.inquire(orderOf(7, 1250n), desk.past, desk)).toMatchObject({
      state: 'unknown',
      reason,
    })
    expect(await terminal.check()).toMatchObject({ alive: false, reason })
    expect(simulator.book()).toEqual([])
  })
})

test('a terminal busy with its own menu says so to a check, and takes nothing', async () => {
  const { simulator, terminal } = await begin()
  simulator.play('own_function')
  expect(await terminal.check()).toMatchObject({ alive: false, reason: { code: 'terminal.says_busy' } })
  expect((await terminal.pay(orderOf(7, 1250n), rehearsalDesk())).state).toBe('not_taken')
  simulator.play('end_own_function')
  expect((await terminal.pay(orderOf(8, 1250n), rehearsalDesk())).state).toBe('accepted')
})

test('the amounts of the test book ask for signature and identification, or decline (2.6)', async () => {
  const { simulator, terminal } = await begin()
  const outcomes = []
  for (const [reference, minor] of [5001n, 5002n, 5003n, 5005n].entries()) {
    const desk = rehearsalDesk()
    const { state } = await terminal.pay(orderOf(reference + 1, minor), desk)
    await untilIdle(simulator)
    outcomes.push([
      state,
      desk.questions.map(({ kind }) => kind),
      desk.receipts.some(({ signature }) => signature),
    ])
  }
  expect(outcomes).toEqual([
    ['accepted', ['signature'], true],
    ['accepted', ['identification'], false],
    ['accepted', ['identification', 'signature'], true],
    ['refused', [], false],
  ])
})

test('the terminal speaks the language of the person at the till', async () => {
  const { terminal } = await begin()
  const shown = async (reference: number, language: string) => {
    const desk = rehearsalDesk()
    await terminal.pay({ ...orderOf(reference, 500n), language }, desk)
    return desk.displays[0]?.lines
  }
  expect(await shown(1, 'nl-NL')).toEqual(['Bied uw kaart aan'])
  expect(await shown(2, 'sv')).toEqual(['Present your card'])
})

test('a number OPI-NL cannot carry is our own mistake', async () => {
  const { terminal } = await begin()
  for (const reference of [0, 1.5, 1_000_000_000])
    expect(() => terminal.pay(orderOf(reference, 500n), rehearsalDesk())).toThrow('1 to 999,999,999')
})
