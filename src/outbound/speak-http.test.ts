import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createLine, type Server as Line, type Socket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { accepted } from './answer.ts'
import { speakHttp } from './speak-http.ts'
import { Broken, overWire } from './wire.ts'

const open: (Server | Line)[] = []
afterEach(async () => {
  for (const one of open.splice(0)) {
    if ('closeAllConnections' in one) one.closeAllConnections()
    await new Promise((done) => one.close(done))
  }
})

const listen = async <One extends Server | Line>(server: One): Promise<{ server: One; address: string }> => {
  open.push(server)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return { server, address: `http://127.0.0.1:${(server.address() as { port: number }).port}/` }
}
const web = (answer: (request: IncomingMessage, response: ServerResponse) => void) =>
  listen(createServer(answer))
const line = (speak: (socket: Socket) => void) => listen(createLine(speak))

const say = (url: string, patience = 2_000) =>
  overWire(async (wire) => accepted(await speakHttp({ method: 'POST', url, body: '{}', patience }, wire)))

test('what does not connect was never asked', async () => {
  const { server, address } = await web(() => {})
  await new Promise((done) => server.close(done))
  open.pop()
  expect(await say(address)).toMatchObject({ state: 'not_taken', reason: { code: 'line.refused' } })
})

test('from the first byte on a lost line, a cut answer and silence are unknown', async () => {
  const hangsUp = await line((socket) => socket.once('data', () => socket.destroy()))
  expect((await say(hangsUp.address)).state).toBe('unknown')
  const cut = await line((socket) =>
    socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n{"a')),
  )
  expect(await say(cut.address)).toMatchObject({ state: 'unknown', reason: { code: 'line.lost' } })
  const silent = await web(() => {})
  expect(await say(silent.address, 60)).toMatchObject({ state: 'unknown', reason: { code: 'line.time_out' } })
})

test('who may not begin any more sends nothing', async () => {
  let bytes = 0
  const { address } = await line((socket) => {
    socket.on('data', (part) => {
      bytes += part.length
    })
    socket.on('error', () => {})
  })
  const guarded = overWire((wire) => {
    const late = {
      sent: false,
      sending: () => {
        throw new Broken({ code: 'payment.too_late_to_begin' })
      },
    }
    expect(wire.sent).toBe(false)
    return speakHttp({ method: 'POST', url: address, body: '{}', patience: 2_000 }, late).then(accepted)
  })
  expect(await guarded).toMatchObject({ state: 'not_taken', reason: { code: 'payment.too_late_to_begin' } })
  expect(bytes).toBe(0)
})

test('a reading finds a kept connection closed and is asked again; a wish goes over a connection of its own', async () => {
  const asked: string[] = []
  let connections = 0
  const answer = 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\nconnection: keep-alive\r\n\r\n{}'
  // Answers once on each connection, and closes it as soon as it is used again.
  const { address } = await line((socket) => {
    connections += 1
    let used = 0
    socket.on('error', () => {})
    socket.on('data', (part) => {
      used += 1
      if (used > 1) return socket.resetAndDestroy()
      asked.push(String(part).slice(0, 4))
      socket.write(answer)
    })
  })
  const read = () => speakHttp({ method: 'GET', url: address, patience: 2_000 })
  expect((await read()).status).toBe(200)
  expect((await read()).status).toBe(200)
  expect([connections, asked]).toEqual([2, ['GET ', 'GET ']])
  expect((await say(address)).state).toBe('accepted')
  expect((await say(address)).state).toBe('accepted')
  expect(connections).toBe(4)
})
