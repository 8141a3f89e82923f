import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startAnnouncer } from '../../store/announcer.ts'
import { openSignals, type Signals } from '../../store/signals.ts'
import { openTestDatabase, type TestDatabase } from '../../store/test-database.ts'
import { type Feed, openFeed } from './feed.ts'
import { openStream } from './stream.ts'

let database: TestDatabase
let signals: Signals
let feed: Feed
const organisation = randomUUID()
beforeAll(async () => {
  database = await openTestDatabase()
  signals = await openSignals(database.store)
  feed = openFeed(database.store, signals, 100)
})
afterAll(async () => {
  feed.stop()
  await signals.stop()
  await database.close()
})

/** A page that listens and reads nothing until it is told to. */
const openSlowPage = async (stuckAfter: number) => {
  const begun = Promise.withResolvers<{ raw: ServerResponse; stream: ReturnType<typeof openStream> }>()
  const server = createServer((_request, raw) => {
    begun.resolve({ raw, stream: openStream(raw, feed, organisation, null, stuckAfter) })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n')
  const { raw, stream } = await begun.promise
  await once(socket, 'data')
  socket.pause()
  return { raw, stream, socket, close: () => server.close() }
}

/** Changes enough that no buffer of the machine between page and server holds them. */
const changeMuch = async (rows: number) => {
  await database.owner(
    `insert into outbox (organisation_id, topic, subject_id, at)
     select $1, repeat('x', 2000), gen_random_uuid(), now() from generate_series(1, $2)`,
    [organisation, rows],
  )
  const settings = { busy: 1, idle: 1, keep: 60_000, forgetEvery: 60_000 }
  const announcer = startAnnouncer({ store: database.store, signals, now: () => new Date(), settings })
  const left = async () =>
    (await database.owner<{ left: string }>('select count(*) "left" from outbox where position is null'))[0]
      ?.left
  while ((await left()) !== '0') await pause(5)
  await announcer.stop()
}

// An organisation in which nothing ever moved cannot tell a late page from one of before its beginning.
beforeAll(() => changeMuch(1))

test('a page that reads nothing for a while is sent all it missed, once and in order; nothing is queued for it', async () => {
  const { raw, socket, close } = await openSlowPage(60_000)
  const many = 8_000
  await changeMuch(many)
  await expect.poll(() => raw.writableNeedDrain, { timeout: 10_000, interval: 20 }).toBe(true)
  expect(raw.writableLength).toBeLessThan(2_000_000)

  const parts: string[] = []
  const [{ last } = { last: '' }] = await database.owner<{ last: string }>(
    'select max(position) last from outbox',
  )
  const all = Promise.withResolvers<void>()
  let end = ''
  socket.on('data', (part) => {
    parts.push(part.toString())
    end = (end + part.toString()).slice(-200_000)
    if (end.includes(`id: ${last}\n`)) all.resolve()
  })
  socket.resume()
  await all.promise
  const ids = [...parts.join('').matchAll(/^event: moved\nid: (\d+)$/gm)].map((match) => Number(match[1]))
  expect(ids.length).toBe(many)
  expect(ids.every((id, at) => at === 0 || id > (ids[at - 1] ?? 0))).toBe(true)
  socket.destroy()
  close()
})

test('a page that reads nothing for too long is let go', async () => {
  const { raw, stream, socket, close } = await openSlowPage(1)
  await changeMuch(8_000)
  await expect.poll(() => raw.writableNeedDrain, { timeout: 10_000, interval: 20 }).toBe(true)
  await expect
    .poll(() => {
      stream.beat()
      return raw.destroyed
    })
    .toBe(true)
  socket.destroy()
  close()
})
