import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noteChange } from '../store/outbox.ts'
import { openClient, signedIn } from './test-client.ts'
import { makeOrganisation, openTestServer, type TestOrganisation, type TestServer } from './test-server.ts'

let server: TestServer
let garage: TestOrganisation
let other: TestOrganisation
beforeAll(async () => {
  server = await openTestServer()
  garage = await makeOrganisation(server)
  other = await makeOrganisation(server, 'Garage Elders')
})
afterAll(() => server.close())

test('the same wish under the same key is done once and answered again', async () => {
  const boss = await signedIn(server, 'administrator')
  const key = randomUUID()
  const body = { id: randomUUID(), name: 'Eén keer', role: 'cashier' }
  const [first, second] = await Promise.all([
    boss.ask('POST', '/people', { key, body }),
    boss.ask('POST', '/people', { key, body }),
  ])
  const third = await boss.ask('POST', '/people', { key, body })
  expect([first.status, second.status, third.status]).toEqual([201, 201, 201])
  expect(second.body).toEqual(first.body)
  expect(third.body).toEqual(first.body)
  const trail = await boss.ask('GET', `/audit?subject=${body.id}`)
  expect(trail.body.rows).toHaveLength(1)
})

test('a secret is told once, also to who asks again', async () => {
  const boss = await signedIn(server, 'administrator')
  const [key, body] = [randomUUID(), { id: randomUUID(), name: 'K', scopes: ['see-audit'] }]
  const first = await boss.ask('POST', '/api-keys', { key, body })
  const again = await boss.ask('POST', '/api-keys', { key, body })
  expect(first.body.token).toMatch(/^saldo_/)
  expect(again.body).toEqual({ key: first.body.key, token: null })
})

test('another wish under a used key, or no key, is refused', async () => {
  const boss = await signedIn(server, 'administrator')
  const key = randomUUID()
  await boss.ask('PATCH', '/organisation', { key, body: { name: 'Garage Een' } })
  const other = await boss.ask('PATCH', '/organisation', { key, body: { name: 'Garage Twee' } })
  expect([other.status, other.body.code]).toEqual([409, 'command.key_used_before'])
  expect(other.headers.get('content-type')).toBe('application/problem+json')
  for (const key of [null, 'not-an-id', randomUUID().toUpperCase()]) {
    const without = await boss.ask('PATCH', '/organisation', { key, body: { name: 'Garage Drie' } })
    expect([without.status, without.body.code]).toEqual([422, 'input.idempotency_key'])
  }
  expect((await boss.ask('GET', '/organisation')).body.name).toBe('Garage Een')
})

test('what is wrong with each field is said in the language of the reader, and nothing is bent to fit', async () => {
  const boss = await signedIn(server, 'administrator')
  const body = { id: 'x', name: '', role: 'boss', given: 'all', cashLimit: 12.5, extra: true }
  const fieldsIn = async (language: string) => {
    const answer = await boss.ask('POST', '/people', { body, headers: { 'accept-language': language } })
    expect([answer.status, answer.body.code]).toEqual([422, 'input.invalid'])
    expect(answer.headers.get('content-language')).toBe(language.slice(0, 2))
    return Object.fromEntries(
      answer.body.fields.map((one: { field: string; detail: string }) => [one.field, one.detail]),
    )
  }
  expect(await fieldsIn('en-GB, nl;q=0.5')).toEqual({
    id: 'must be an id (a UUID in lower case)',
    name: 'must not be empty',
    role: 'must be one of: cashier, adviser, manager, bookkeeper, administrator',
    given: 'must be a list',
    cashLimit: 'must be a text',
    extra: 'is not known here',
  })
  expect(await fieldsIn('nl')).toMatchObject({ name: 'mag niet leeg zijn', cashLimit: 'moet een tekst zijn' })
  const missing = await boss.ask('POST', '/people', {
    body: { name: 'X' },
    headers: { 'accept-language': 'en' },
  })
  expect(missing.body.fields).toContainEqual({ field: 'role', detail: 'is missing' })
})

test('without a wish of the browser the person’s own language is spoken', async () => {
  const boss = await signedIn(server, 'administrator')
  expect((await boss.ask('POST', '/people', { body: {} })).body.detail).toBe(
    'Er ontbreekt iets of er klopt iets niet.',
  )
  const unreadable = await boss.ask('POST', '/people', {
    body: '{"name":',
    headers: { 'accept-language': 'sv' },
  })
  expect([unreadable.status, unreadable.body.title]).toEqual([400, 'Saldo kon dit niet lezen'])
})

test('too much, the wrong kind, and what is not there are told apart', async () => {
  const boss = await signedIn(server, 'administrator')
  const large = await boss.ask('POST', '/people', { body: { name: 'x'.repeat(300_000) } })
  expect([large.status, large.body.code]).toEqual([413, 'input.too_large'])
  const xml = await boss.ask('POST', '/people', {
    body: '<a/>',
    headers: { 'content-type': 'application/xml' },
  })
  expect([xml.status, xml.body.code]).toEqual([415, 'input.media_type'])
  expect((await boss.ask('GET', '/nothing-here')).body).toMatchObject({
    status: 404,
    code: 'route.not_found',
  })
  const pollution = await boss.ask('POST', '/people', { body: '{"__proto__":{"role":"administrator"}}' })
  expect(pollution.status).toBe(400)
})

test('one organisation never sees another, not by a forged id and not below the server', async () => {
  const boss = await signedIn(server, 'administrator')
  const there = other.people.cashier
  expect((await boss.ask('GET', '/people')).body.map(({ id }: { id: string }) => id)).not.toContain(there)
  const forged = await boss.ask('PATCH', `/people/${there}`, { body: { name: 'Gekaapt' } })
  expect([forged.status, forged.body.code]).toEqual([404, 'person.not_found'])
  const till = await boss.ask('POST', '/tills', { body: { id: randomUUID(), shopId: other.shop, name: 'X' } })
  expect(till.body.code).toBe('shop.not_found')
  expect((await boss.ask('GET', `/audit?person=${there}`)).body.rows).toEqual([])

  const { store } = server.database
  const seen = await store.read(garage.id, (tx) =>
    tx.query('select id from person where organisation_id = $1', [other.id]),
  )
  expect(seen).toEqual([])
  const written = store.read(garage.id, (tx) =>
    noteChange({ ...tx, organisation: other.id }, 'people', there, new Date()),
  )
  await expect(written).rejects.toThrow(/row-level security/)
  const rows = await server.database.owner('select name from person where id = $1', [there])
  expect(rows).toEqual([{ name: 'Test cashier' }])
})

test('callers who ask too often are asked to wait, each for themselves', async () => {
  const slow = await openTestServer({ database: server.database, settings: { requestsPerMinute: 3 } })
  const boss = await signedIn(slow, 'administrator')
  const asked = await Promise.all([1, 2, 3, 4].map(() => boss.ask('GET', '/organisation')))
  expect(asked.map(({ status }) => status).sort()).toEqual([200, 200, 200, 429])
  const refused = asked.find(({ status }) => status === 429)
  expect(refused?.body.code).toBe('request.too_many')
  expect((await (await signedIn(slow, 'manager')).ask('GET', '/organisation')).status).toBe(200)
  await slow.close()
})

test('a database that is away for a moment is said so, and everything goes on when it is back', async () => {
  const own = await openTestServer()
  await makeOrganisation(own)
  const boss = await signedIn(own, 'administrator')
  const [key, body] = [randomUUID(), { name: 'Na de storing' }]
  await own.database.away(true)
  const away = await boss.ask('PATCH', '/organisation', { key, body, headers: { 'accept-language': 'en' } })
  expect([away.status, away.body.code]).toEqual([503, 'database.away'])
  expect(away.headers.get('retry-after')).toBe('2')
  expect(away.body.detail).toContain('Nothing that was stored is lost')
  expect((await fetch(`${own.url}/health`)).status).toBe(503)
  await own.database.away(false)
  expect((await boss.ask('PATCH', '/organisation', { key, body })).body.name).toBe('Na de storing')
  expect((await fetch(`${own.url}/health`)).status).toBe(200)
  await own.close()
})

test('no secret is in the log or in the trail', async () => {
  const page = await signedIn(server, 'cashier')
  await page.ask('PUT', '/session/password', {
    body: { current: 'geheim-oud-woord', password: 'geheim-nieuw-woord' },
  })
  await page.ask('PUT', '/session/pin', { body: { pin: '58302' } })
  await openClient(server).ask('POST', '/session/link', { body: { token: 'geheim-token' } })
  server.parts.log.info({ password: 'geheim-veld', card: 'PAN 4111111111111111' }, 'a line')
  server.parts.log.error({ err: new Error('<CardPAN>4111111111111111</CardPAN>') })
  const all = server.log.join('')
  const trail = await server.database.owner<{ all: string }>(
    'select jsonb_agg(c)::text as all from command c',
  )
  for (const secret of ['geheim', '58302', page.cookie.split('=')[1] ?? '', page.csrf, '4111111111111111']) {
    expect(all).not.toContain(secret)
    expect(trail[0]?.all).not.toContain(secret)
  }
  expect(all).toContain('/api/v1/session/password')
  expect(server.log.every((line) => JSON.parse(line))).toBe(true)
})

test('figures are for this machine only', async () => {
  const here = await fetch(`${server.url}/metrics`)
  expect(await here.text()).toContain('saldo_request_seconds_bucket')
  const forwarded = await fetch(`${server.url}/metrics`, { headers: { 'x-forwarded-for': '203.0.113.9' } })
  expect(forwarded.status).toBe(404)
})
