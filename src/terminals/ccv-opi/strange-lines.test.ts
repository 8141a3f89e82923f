import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { setImmediate as turn } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { freePort } from '../../simulators/free-port.ts'
import { orderOf, rehearsalDesk, untilIdle, untilScreen } from '../rehearsal.ts'
import { ccvOpi } from './driver.ts'
import { createFrameReader, encodeFrame } from './frames.ts'
import type { DeviceRequest, OpiMessage } from './messages.ts'
import { readMessage } from './read-message.ts'
import { startWith } from './rehearse.ts'
import { responseTo } from './simulator/respond.ts'
import { writeMessage } from './write-message.ts'

const ends: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

/** A payment that waits for its card, and a way to dial its till from any address of this machine. */
const waiting = async (settings: Readonly<Record<string, unknown>> = {}) => {
  const devicePort = await freePort()
  const dial = { host: '127.0.0.1', port: devicePort }
  const { simulator, terminal } = await startWith({ devicePort, ...settings })(
    { dial, mode: 'by hand' },
    'long',
  )
  ends.push(() => simulator.stop())
  const desk = rehearsalDesk()
  const paid = terminal.pay(orderOf(7, 1250n), desk)
  await untilScreen(simulator, ({ can }) => can.includes('insert_card'))
  const say = async (from: string, request: DeviceRequest): Promise<OpiMessage> => {
    const socket = connect({ ...dial, localAddress: from })
    socket.write(encodeFrame(writeMessage(request)))
    const [answer] = await firstMessages(socket)
    socket.destroy()
    return answer as OpiMessage
  }
  const end = async () => {
    simulator.play('customer_stop')
    await paid
  }
  return { desk, say, end, simulator }
}

const firstMessages = async (socket: Socket): Promise<OpiMessage[]> => {
  const read = createFrameReader(10_000)
  for (;;) {
    const [bytes] = await once(socket, 'data')
    const messages = read(bytes).map(readMessage)
    if (messages.length > 0) return messages
  }
}

const paperOf = (requestId: string): DeviceRequest => ({
  element: 'DeviceRequest',
  workstationId: 'TILL1',
  requestId,
  requestType: 'Output',
  outputs: [{ target: 'Printer', lines: ['Totaal: 12,50'] }],
})

test('paper from another address than the terminal is not taken, unless the setting allows it', async () => {
  const strict = await waiting()
  expect(await strict.say('127.0.0.2', paperOf('7.8'))).toMatchObject({ overallResult: 'DeviceUnavailable' })
  expect(strict.desk.receipts).toEqual([])
  await strict.end()
  const lenient = await waiting({ onlyFromTerminal: false })
  expect(await lenient.say('127.0.0.2', paperOf('7.8'))).toMatchObject({ overallResult: 'Success' })
  await lenient.end()
})

test('paper of another request than the one under way is not taken, unless the setting says otherwise', async () => {
  const strict = await waiting()
  expect(await strict.say('127.0.0.1', paperOf('6.8'))).toMatchObject({ overallResult: 'DeviceUnavailable' })
  expect(strict.desk.receipts).toEqual([])
  await strict.end()
  const lenient = await waiting({ deviceRequestsBelongBy: 'workstation' })
  expect(await lenient.say('127.0.0.1', paperOf('6.8'))).toMatchObject({ overallResult: 'Success' })
  await lenient.end()
})

test('paper that is sent twice is kept once and acknowledged twice', async () => {
  const { desk, say, end } = await waiting()
  expect(await say('127.0.0.1', paperOf('7.8'))).toMatchObject({ overallResult: 'Success' })
  expect(await say('127.0.0.1', paperOf('7.8'))).toMatchObject({ overallResult: 'Success' })
  expect(desk.receipts).toHaveLength(1)
  await end()
})

test('a target nobody here knows is not said to have worked, and goods are', async () => {
  const { say, end } = await waiting()
  const at = (requestId: string, target: string) => ({
    ...paperOf(requestId),
    outputs: [{ target, lines: [] }],
  })
  expect(await say('127.0.0.1', at('7.8', 'Drawer'))).toMatchObject({ overallResult: 'DeviceUnavailable' })
  expect(await say('127.0.0.1', at('7.9', 'DeliveryBox'))).toMatchObject({ overallResult: 'Success' })
  await end()
})

test('a card number the terminal forgot to mask is masked on the paper and in every message', async () => {
  const { desk, say, end } = await waiting()
  const digits = ['5', '4', '1', '3'].concat(Array(11).fill('7'))
  const sum = digits
    .map(Number)
    .reverse()
    .map((d, i) => (i % 2 ? d : d * 2))
    .reduce((t, v) => t + (v > 9 ? v - 9 : v), 0)
  const pan = `${digits.join('')}${(10 - (sum % 10)) % 10}`
  const lines = [`Kaart ${pan}`]
  await say('127.0.0.1', { ...paperOf('7.8'), outputs: [{ target: 'Printer', lines }] })
  await say('127.0.0.1', { ...paperOf('7.9'), outputs: [{ target: 'CashierDisplay', lines }] })
  await end()
  const kept = JSON.stringify([desk.receipts, desk.displays, desk.messages])
  expect(kept).toContain('541377******')
  expect(kept).not.toContain(pan)
})

test('a question nobody answered is told as timed out', async () => {
  const { simulator, terminal } = await startWith()({ faults: [{ fault: 'ask_signature' }] }, 'long')
  ends.push(() => simulator.stop())
  const desk = rehearsalDesk({ answer: () => Promise.reject(new Error('nobody there')) })
  expect((await terminal.pay(orderOf(7, 1250n), desk)).state).toBe('refused')
  const told = desk.messages.filter(
    ({ direction, text }) => direction === 'sent' && text.includes('InResult'),
  )
  expect(told.map(({ text }) => /OverallResult="(\w+)"/.exec(text)?.[1])).toEqual(['TimedOut'])
})

test('an answer that comes while paper is still being stored waits for it', async () => {
  const { simulator, terminal } = await startWith()({ faults: [{ fault: 'drop_device_line' }] }, 'long')
  ends.push(() => simulator.stop())
  const disk = Promise.withResolvers<void>()
  const desk = rehearsalDesk({ keep: ({ kind }) => (kind === 'customer' ? disk.promise : Promise.resolve()) })
  let answered = false
  const paid = terminal.pay(orderOf(7, 1250n), desk).finally(() => {
    answered = true
  })
  await untilScreen(simulator, ({ stage }) => stage === 'printing')
  await untilIdle(simulator)
  for (let turns = 0; turns < 200; turns += 1) await turn()
  expect(answered).toBe(false)
  disk.resolve()
  expect((await paid).state).toBe('accepted')
  expect(desk.receipts.map(({ kind }) => kind)).toContain('customer')
})

test('the command line is closed after one request and its response (3.1)', async () => {
  const closed = Promise.withResolvers<void>()
  const server = createServer(async (socket) => {
    socket.on('close', () => closed.resolve())
    const [request] = await firstMessages(socket)
    if (request?.element !== 'CardServiceRequest') return
    socket.write(encodeFrame(writeMessage(responseTo(request, 'Failure', '1'))))
  })
  const commandPort = await freePort()
  server.listen(commandPort, '127.0.0.1')
  await once(server, 'listening')
  ends.push(() => new Promise((resolve) => server.close(resolve)))
  const devicePort = await freePort()
  const terminal = ccvOpi.open({ host: '127.0.0.1', commandPort, devicePort, workstationId: 'TILL1' })
  expect((await terminal.pay(orderOf(7, 1250n), rehearsalDesk())).state).toBe('refused')
  await closed.promise
})
