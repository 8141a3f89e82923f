import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeLink } from '../organisation/one-time-link.ts'
import { openClient, signedIn } from './test-client.ts'
import {
  emailOf,
  makeOrganisation,
  openTestServer,
  password,
  type TestOrganisation,
  type TestServer,
} from './test-server.ts'

let server: TestServer
let garage: TestOrganisation
beforeAll(async () => {
  server = await openTestServer({ door: { triesOfPerson: 3, triesOfAddress: 40 } })
  garage = await makeOrganisation(server)
})
afterAll(() => server.close())

const linkFor = async (person: string, lasts = 60_000): Promise<string> => {
  const link = await server.database.store.read(garage.id, (tx) =>
    makeLink(tx, person, server.parts.now(), lasts),
  )
  return link.token ?? ''
}

test('a signed-in page knows who, where and what they may do, and its cookie is kept from scripts and other sites', async () => {
  const page = openClient(server)
  const answer = await page.ask('POST', '/session', {
    body: { email: emailOf('cashier').toUpperCase(), password },
  })
  expect(answer.status).toBe(200)
  expect(answer.body).toMatchObject({
    person: { name: 'Test cashier', role: 'cashier', language: 'nl', hasPin: true },
    organisation: { name: 'Garage Test', cashStep: { amount: '0.05', currency: 'EUR' } },
    till: null,
  })
  expect(answer.body.person.rights).toContain('take-cash')
  const cookie = answer.headers.getSetCookie()[0] ?? ''
  expect(cookie).toMatch(/^saldo=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Strict$/)
  expect((await page.ask('GET', '/session')).body.person.name).toBe('Test cashier')
})

test('over https the cookie is bound to this host', async () => {
  const behind = await openTestServer({ database: server.database, settings: { trustProxy: '127.0.0.1' } })
  const page = openClient(behind)
  const answer = await page.ask('POST', '/session', {
    body: { email: emailOf('cashier'), password },
    headers: { 'x-forwarded-proto': 'https' },
  })
  expect(answer.headers.getSetCookie()[0]).toMatch(
    /^__Host-saldo=[\w-]{43}; Path=\/; .*Secure; SameSite=Strict$/,
  )
  expect(answer.headers.get('strict-transport-security')).toContain('max-age=31536000')
  await behind.close()
})

test('nobody learns whether it was the name or the password, and only the hash of a token is kept', async () => {
  const stranger = openClient(server)
  const wrong = await stranger.ask('POST', '/session', {
    body: { email: emailOf('adviser'), password: 'not it, surely' },
  })
  const unknown = await stranger.ask('POST', '/session', { body: { email: 'nobody@x.example', password } })
  expect([wrong.status, wrong.body]).toEqual([unknown.status, unknown.body])
  expect(wrong.status).toBe(401)
  const page = await signedIn(server, 'adviser')
  const rows = await server.database.owner<{ all: string }>('select jsonb_agg(s)::text as all from session s')
  expect(rows[0]?.all).not.toContain(page.cookie.split('=')[1])
})

test('a person who is guessed at is closed for a while, also for the right password', async () => {
  const stranger = openClient(server)
  const guess = (password: string) =>
    stranger.ask('POST', '/session', { body: { email: emailOf('bookkeeper'), password } })
  for (const tried of ['one guess here', 'two guesses here', 'three guesses'])
    expect((await guess(tried)).status).toBe(401)
  const closed = await guess(password)
  expect(closed.status).toBe(429)
  expect(closed.body.code).toBe('session.too_many_tries')
  expect(Number(closed.headers.get('retry-after'))).toBeGreaterThan(0)
  server.pass(server.parts.door.triesWindow + 1000)
  expect((await guess(password)).status).toBe(200)
})

test('an address that guesses at many people is closed', async () => {
  const strict = await openTestServer({ database: server.database, door: { triesOfAddress: 4 } })
  strict.pass(server.parts.door.triesWindow * 3)
  const stranger = openClient(strict)
  const guess = () =>
    stranger.ask('POST', '/session', { body: { email: `${randomUUID()}@x.example`, password } })
  for (let tried = 0; tried < 4; tried++) expect((await guess()).status).toBe(401)
  expect((await guess()).status).toBe(429)
  await strict.close()
  await server.database.owner('delete from sign_in_throttle')
})

test('a one-time link lets in once, and not when its time is over', async () => {
  const token = await linkFor(garage.people.manager)
  const page = openClient(server)
  const first = await page.ask('POST', '/session/link', { body: { token } })
  expect(first.body.person.name).toBe('Test manager')
  const again = await openClient(server).ask('POST', '/session/link', { body: { token } })
  expect([again.status, again.body.code]).toEqual([401, 'session.link_used'])
  const late = await linkFor(garage.people.manager, 1000)
  server.pass(1001)
  expect((await openClient(server).ask('POST', '/session/link', { body: { token: late } })).status).toBe(401)
})

test('a session ends when it is not used, in any case after a day, and when somebody signs out', async () => {
  const { sessionIdle, sessionLongest } = server.parts.door
  const idle = await signedIn(server, 'cashier')
  server.pass(sessionIdle + 1000)
  expect((await idle.ask('GET', '/session')).status).toBe(401)

  const busy = await signedIn(server, 'cashier')
  for (let used = 0; used * sessionIdle * 0.9 < sessionLongest - sessionIdle; used++) {
    server.pass(sessionIdle * 0.9)
    expect((await busy.ask('GET', '/session')).status).toBe(200)
  }
  server.pass(sessionIdle * 0.9)
  await busy.ask('GET', '/session')
  server.pass(sessionIdle * 0.9)
  expect((await busy.ask('GET', '/session')).status).toBe(401)

  const page = await signedIn(server, 'cashier')
  const before = page.cookie
  expect((await page.ask('DELETE', '/session')).status).toBe(204)
  page.cookie = before
  expect((await page.ask('GET', '/session')).status).toBe(401)
})

test('a write that another site slips in is refused: without the token, from another origin, from another site', async () => {
  const page = await signedIn(server, 'cashier')
  const till = { tillId: garage.till }
  const write = (headers: Record<string, string>) => page.ask('PUT', '/session/till', { body: till, headers })
  for (const headers of [
    { 'x-saldo-csrf': '' },
    { 'x-saldo-csrf': `${page.csrf.slice(1)}A` },
    { origin: 'https://elsewhere.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ]) {
    const answer = await write(headers)
    expect([answer.status, answer.body.code]).toEqual([403, 'session.wrong_place'])
  }
  expect((await write({ origin: server.url, 'sec-fetch-site': 'same-origin' })).body.till.id).toBe(
    garage.till,
  )
  const login = await openClient(server).ask('POST', '/session', {
    body: { email: emailOf('cashier'), password },
    headers: { origin: 'https://elsewhere.example' },
  })
  expect(login.status).toBe(403)
})
