import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noteChange } from '../../store/outbox.ts'
import { signedIn, type TestClient } from '../test-client.ts'
import { makeOrganisation, openTestServer, type TestOrganisation, type TestServer } from '../test-server.ts'

let server: TestServer
let garage: TestOrganisation
beforeAll(async () => {
  server = await openTestServer()
  garage = await makeOrganisation(server)
})
afterAll(() => server.close())

interface Heard {
  readonly event: string
  readonly id: string
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever comes
  readonly data: any
}

/** A page that listens: `next` is what comes next, comments left out. */
const listen = async (at: TestServer, page: TestClient, lastId?: string) => {
  const leave = new AbortController()
  const response = await fetch(`${at.url}/api/v1/live`, {
    signal: leave.signal,
    headers: { cookie: page.cookie, ...(lastId === undefined ? {} : { 'last-event-id': lastId }) },
  })
  const blocks = blocksOf(response.body as ReadableStream<Uint8Array>)
  const next = async (): Promise<Heard | null> => {
    for (;;) {
      const { value, done } = await blocks.next().catch(() => ({ value: undefined, done: true }))
      if (done || value === undefined) return null
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(value)?.[1] ?? ''
      if (!value.startsWith(':'))
        return { event: field('event'), id: field('id'), data: JSON.parse(field('data') || 'null') }
    }
  }
  return { status: response.status, headers: response.headers, next, leave: () => leave.abort() }
}

const blocksOf = async function* (body: ReadableStream<Uint8Array>) {
  let text = ''
  for await (const part of body.pipeThrough(new TextDecoderStream())) {
    text += part
    const blocks = text.split('\n\n')
    text = blocks.pop() ?? ''
    yield* blocks
  }
}

const change = async (at: TestServer = server): Promise<string> => {
  const subject = randomUUID()
  await at.parts.store.within(garage.id, (tx) => noteChange(tx, 'tender', subject, at.parts.now()))
  return subject
}

test('two pages hear of a change, each once and in order, and are told where they are', async () => {
  const [one, two] = [await signedIn(server, 'cashier'), await signedIn(server, 'manager')]
  const [here, there] = [await listen(server, one), await listen(server, two)]
  expect(here.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
  const [begin] = [await here.next(), await there.next()]
  expect(begin).toMatchObject({ event: '', data: null, id: expect.stringMatching(/^\d+$/) })
  const subjects = [await change(), await change(), await change()]
  for (const page of [here, there])
    for (const subjectId of subjects)
      expect(await page.next()).toMatchObject({ event: 'moved', data: { topic: 'tender', subjectId } })
  here.leave()
  there.leave()
})

test('a page that was away catches up on exactly what it missed', async () => {
  const page = await signedIn(server, 'cashier')
  const before = await listen(server, page)
  await before.next()
  const seen = await change()
  const last = await before.next()
  expect(last?.data.subjectId).toBe(seen)
  before.leave()
  const missed = [await change(), await change()]
  const after = await listen(server, page, last?.id)
  for (const subjectId of missed) expect((await after.next())?.data.subjectId).toBe(subjectId)
  const fresh = await change()
  expect((await after.next())?.data.subjectId).toBe(fresh)
  after.leave()
})

test('a page that was away for too long is told to read everything anew, and goes on from there', async () => {
  const page = await signedIn(server, 'cashier')
  const first = await listen(server, page)
  const begin = await first.next()
  await change()
  await first.next()
  first.leave()
  await server.database.store.call('select forget_announced($1)', [new Date(Date.now() + 3_600_000)])
  await change()
  // A node that does not remember it, as this one may.
  const other = await openTestServer({ database: server.database })
  const late = await listen(other, page, begin?.id)
  expect(await late.next()).toMatchObject({ event: 'again' })
  const fresh = await change()
  expect(await late.next()).toMatchObject({ event: 'moved', data: { subjectId: fresh } })
  late.leave()
  await other.close()
})

test('a second node hears what the first one changed, and what a terminal shows there', async () => {
  const other = await openTestServer({ database: server.database, settings: { lookAgain: 600_000 } })
  const page = await signedIn(other, 'cashier')
  const there = await listen(other, page)
  await there.next()
  const subjectId = await change(server)
  expect(await there.next()).toMatchObject({ event: 'moved', data: { subjectId } })
  server.parts.signals.signal('display', garage.id, { paymentId: subjectId, lines: ['BIED UW KAART AAN'] })
  expect(await there.next()).toMatchObject({ event: 'display', data: { lines: ['BIED UW KAART AAN'] } })
  there.leave()
  await other.close()
})

test('another organisation hears nothing of it', async () => {
  await makeOrganisation(server, 'Garage Elders')
  const stranger = await listen(server, await signedIn(server, 'cashier', 'Garage Elders'))
  await stranger.next()
  await change()
  server.parts.signals.signal('display', garage.id, { lines: ['GEHEIM'] })
  const own = await signedIn(server, 'administrator', 'Garage Elders')
  await own.ask('PATCH', '/organisation', { body: { name: 'Garage Verderop' } })
  expect(await stranger.next()).toMatchObject({ event: 'moved', data: { topic: 'organisation' } })
  stranger.leave()
})

test('the stream ends with the session, however it ended', async () => {
  const page = await signedIn(server, 'adviser')
  const signedOut = await listen(server, page)
  await signedOut.next()
  await page.ask('DELETE', '/session')
  expect(await signedOut.next()).toBeNull()

  const idle = await listen(server, await signedIn(server, 'adviser'))
  await idle.next()
  server.pass(server.parts.door.sessionIdle + 1000)
  expect(await idle.next()).toBeNull()
})

test('nobody listens without signing in', async () => {
  expect((await fetch(`${server.url}/api/v1/live`)).status).toBe(401)
})
