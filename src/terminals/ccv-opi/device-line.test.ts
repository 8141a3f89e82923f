import { connect, createServer } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { type Guest, joinDeviceLine, nobodyHere } from './device-line.ts'
import { createFrameReader, encodeFrame } from './frames.ts'
import type { DeviceRequest, OpiMessage } from './messages.ts'
import { readMessage } from './read-message.ts'
import { writeMessage } from './write-message.ts'

const ends: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

const portOf = async (hold: boolean): Promise<{ port: number; free: () => Promise<void> }> => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const free = () => new Promise<void>((resolve) => server.close(() => resolve()))
  if (!hold) await free()
  return { port: typeof address === 'object' && address ? address.port : 0, free }
}

const place = (port: number, patienceMs = 0) => ({
  host: '127.0.0.1',
  port,
  longestMessage: 10_000,
  patienceMs,
  againMs: 5,
})

const guest = (workstationId: string, terminal = 'a', admits = (_: string) => true) => {
  const heard: string[] = []
  const one: Guest = {
    workstationId,
    terminal,
    admits,
    note: () => {},
    answer: async (request) => {
      heard.push(request.requestId)
      return { ...nobodyHere(request), overallResult: 'Success' }
    },
  }
  return { heard, one }
}

const request = (workstationId: string, requestId: string): DeviceRequest => ({
  element: 'DeviceRequest',
  workstationId,
  requestId,
  requestType: 'Output',
  outputs: [{ target: 'Printer', lines: ['a'] }],
})

/** Sends bytes as a terminal does, and gives back what comes until the line closes or `count` answers are there. */
const dial = (port: number, bytes: Buffer, count: number): Promise<OpiMessage[]> =>
  new Promise((resolve, reject) => {
    const answers: OpiMessage[] = []
    const read = createFrameReader(10_000)
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    socket.on('data', (chunk) => {
      answers.push(...read(chunk).map(readMessage))
      if (answers.length >= count) socket.destroy()
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(answers))
  })

const frames = (...requests: DeviceRequest[]): Buffer =>
  Buffer.concat(requests.map((one) => encodeFrame(writeMessage(one))))

test('two terminals share one port and are told apart by WorkstationID', async () => {
  const { port } = await portOf(false)
  const [one, two] = [guest('TILL1'), guest('TILL2', 'b')]
  ends.push(await joinDeviceLine(place(port), one.one), await joinDeviceLine(place(port), two.one))
  const answers = await dial(port, frames(request('TILL2', '5.1'), request('TILL1', '6.1')), 2)
  expect(answers).toMatchObject([
    { workstationId: 'TILL2', requestId: '5.1', overallResult: 'Success' },
    { workstationId: 'TILL1', requestId: '6.1', overallResult: 'Success' },
  ])
  expect([one.heard, two.heard]).toEqual([['6.1'], ['5.1']])
})

test('a request for nobody here is never answered with Success', async () => {
  const { port } = await portOf(false)
  const stranger = guest('TILL1', 'a', () => false)
  ends.push(await joinDeviceLine(place(port), stranger.one))
  const answers = await dial(port, frames(request('TILL9', '1.1'), request('TILL1', '1.2')), 2)
  expect(answers).toMatchObject([
    { overallResult: 'DeviceUnavailable' },
    { overallResult: 'DeviceUnavailable' },
  ])
  expect(stranger.heard).toEqual([])
})

test('the port is open only while somebody needs it, and another process can take it over', async () => {
  const { port } = await portOf(false)
  const leaveOne = await joinDeviceLine(place(port), guest('TILL1').one)
  const leaveTwo = await joinDeviceLine(place(port), guest('TILL2').one)
  await leaveOne()
  expect(await dial(port, frames(request('TILL2', '1.1')), 1)).toHaveLength(1)
  await leaveTwo()
  await expect(dial(port, frames(request('TILL2', '1.2')), 1)).rejects.toThrow('ECONNREFUSED')
  ends.push(await joinDeviceLine(place(port), guest('TILL1').one))
})

test('an address that another process holds is waited for, and then it is an error', async () => {
  const { port, free } = await portOf(true)
  await expect(joinDeviceLine(place(port, 20), guest('TILL1').one)).rejects.toMatchObject({
    code: 'EADDRINUSE',
  })
  const waiting = joinDeviceLine(place(port, 5_000), guest('TILL1').one)
  await free()
  ends.push(await waiting)
})

test('a WorkstationID is taken once for a terminal', async () => {
  const { port } = await portOf(false)
  ends.push(await joinDeviceLine(place(port), guest('TILL1', 'a').one))
  await expect(joinDeviceLine(place(port), guest('TILL1', 'a').one)).rejects.toThrow(
    'terminal.workstation_in_use',
  )
  ends.push(await joinDeviceLine(place(port), guest('TILL1', 'b').one))
})

test('what is no message ends the line it came over, and no other', async () => {
  const { port } = await portOf(false)
  ends.push(await joinDeviceLine(place(port), guest('TILL1').one))
  expect(await dial(port, Buffer.from('GET / HTTP/1.1\r\n\r\n'), 1)).toEqual([])
  expect(await dial(port, encodeFrame('<html>'), 1)).toEqual([])
  expect(await dial(port, frames(request('TILL1', '1.1')), 1)).toHaveLength(1)
})
