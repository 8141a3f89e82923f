import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openClient, signedIn } from './test-client.ts'
import { makeOrganisation, openTestServer, type TestOrganisation, type TestServer } from './test-server.ts'

let server: TestServer
let garage: TestOrganisation
beforeAll(async () => {
  server = await openTestServer()
  garage = await makeOrganisation(server)
})
afterAll(() => server.close())

test('who is not signed in is told so, and who lacks a right is told which', async () => {
  const stranger = await openClient(server).ask('GET', '/people')
  expect([stranger.status, stranger.body.code]).toEqual([401, 'session.none'])
  const cashier = await signedIn(server, 'cashier')
  const added = await cashier.ask('POST', '/people', {
    body: { id: randomUUID(), name: 'X', role: 'cashier' },
  })
  expect([added.status, added.body.params]).toEqual([403, { right: 'manage-people' }])
})

test('a person is added, comes in by a link, and is let in no more', async () => {
  const boss = await signedIn(server, 'administrator')
  const id = randomUUID()
  const added = await boss.ask('POST', '/people', {
    body: { id, name: ' Nieuw Iemand ', role: 'cashier', withheld: ['take-cash'], cashLimit: '250.00' },
  })
  expect(added.status).toBe(201)
  expect(added.body).toMatchObject({ name: 'Nieuw Iemand', language: 'nl', hasPassword: false })
  expect(added.body.cashLimit).toEqual({ amount: '250.00', currency: 'EUR' })
  expect(added.body.rights).not.toContain('take-cash')

  const { body } = await boss.ask('POST', `/people/${id}/link`, { body: {} })
  expect(body.link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/welcome#[\w-]{43}$/)
  const page = openClient(server)
  await page.ask('POST', '/session/link', { body: { token: body.link.split('#')[1] } })
  const own = await page.ask('PUT', '/session/password', {
    body: { current: null, password: 'drie groene fietsen' },
  })
  expect(own.body.person.hasPassword).toBe(true)

  const out = await boss.ask('PATCH', `/people/${id}`, { body: { active: false } })
  expect(out.body.active).toBe(false)
  expect((await page.ask('GET', '/session')).status).toBe(401)
  expect((await boss.ask('POST', `/people/${id}/link`, { body: {} })).body.code).toBe('person.not_active')
})

test('rights that are taken away are gone at once', async () => {
  const boss = await signedIn(server, 'administrator')
  const manager = await signedIn(server, 'manager')
  expect((await manager.ask('GET', '/audit')).status).toBe(200)
  await boss.ask('PATCH', `/people/${garage.people.manager}`, { body: { withheld: ['see-audit'] } })
  expect((await manager.ask('GET', '/audit')).status).toBe(403)
  await boss.ask('PATCH', `/people/${garage.people.manager}`, { body: { withheld: [] } })
})

test('nobody raises their own rights, gives more than they have, or gets hold of somebody who has more', async () => {
  const boss = await signedIn(server, 'administrator')
  const { manager, administrator, cashier } = garage.people
  await boss.ask('PATCH', `/people/${manager}`, { body: { given: ['manage-people'], cashLimit: '100' } })
  const page = await signedIn(server, 'manager')
  const change = (id: string, body: object) => page.ask('PATCH', `/people/${id}`, { body })
  expect((await change(manager, { role: 'administrator' })).body.code).toBe('right.not_your_own')
  expect((await change(manager, { given: ['manage-people', 'manage-api-keys'] })).body.code).toBe(
    'right.not_your_own',
  )
  expect((await change(manager, { cashLimit: null })).body.code).toBe('right.not_your_own')
  expect((await change(cashier, { role: 'administrator' })).body.code).toBe('right.more_than_yours')
  expect((await change(administrator, { email: 'mine@x.example' })).body.code).toBe('right.more_than_yours')
  const link = await page.ask('POST', `/people/${administrator}/link`, { body: {} })
  expect(link.body.code).toBe('right.more_than_yours')
  expect((await change(manager, { cashLimit: '50' })).status).toBe(200)
  expect((await change(cashier, { given: ['see-audit'] })).status).toBe(200)
  await boss.ask('PATCH', `/people/${manager}`, { body: { given: [], cashLimit: null } })
  await boss.ask('PATCH', `/people/${cashier}`, { body: { given: [] } })
})

test('the last administrator cannot be locked out, not even by two at once', async () => {
  const boss = await signedIn(server, 'administrator')
  const { administrator } = garage.people
  const change = (id: string, body: object) => boss.ask('PATCH', `/people/${id}`, { body })
  for (const body of [{ active: false }, { role: 'manager' }, { withheld: ['manage-people'] }])
    expect((await change(administrator, body)).body.code).toBe('person.last_administrator')
  const second = randomUUID()
  await boss.ask('POST', '/people', { body: { id: second, name: 'Tweede', role: 'administrator' } })
  const both = await Promise.all([
    change(administrator, { active: false }),
    change(second, { active: false }),
  ])
  expect(both.map(({ body }) => body.code ?? 'done').sort()).toEqual(['done', 'person.last_administrator'])
  await server.database.owner('update person set active = true where id = $1', [administrator])
})

test('an API key does what its scopes and its person allow, until it is ended', async () => {
  server.parts.gate.forget(garage.id)
  const boss = await signedIn(server, 'administrator')
  const id = randomUUID()
  const made = await boss.ask('POST', '/api-keys', {
    body: { id, name: 'Werkplaats', scopes: ['see-audit', 'manage-people'] },
  })
  expect(made.body.token).toMatch(/^saldo_[\w-]{43}$/)
  expect(made.body.key).toMatchObject({
    name: 'Werkplaats',
    hint: made.body.token.slice(0, 10),
    endedAt: null,
  })
  const key = openClient(server)
  key.bearer = made.body.token
  expect((await key.ask('GET', '/audit')).status).toBe(200)
  expect((await key.ask('GET', '/api-keys')).status).toBe(403)
  expect((await key.ask('GET', '/session')).body.code).toBe('right.needs_a_session')
  const link = await key.ask('POST', `/people/${garage.people.administrator}/link`, { body: {} })
  expect(link.body.code).toBe('right.more_than_yours')
  const own = await key.ask('PUT', '/session/pin', { body: { pin: '5830' } })
  expect(own.body.code).toBe('right.needs_a_session')

  const trail = await key.ask('GET', `/audit?subject=${id}`)
  expect(trail.body.rows[0]).toMatchObject({ action: 'api_key.add', person: { name: 'Test administrator' } })
  expect((await boss.ask('DELETE', `/api-keys/${id}`)).body.endedAt).not.toBeNull()
  expect((await key.ask('GET', '/audit')).status).toBe(401)
})

test('a key never has scopes beyond who makes it', async () => {
  const boss = await signedIn(server, 'administrator')
  const { manager } = garage.people
  await boss.ask('PATCH', `/people/${manager}`, { body: { given: ['manage-api-keys'] } })
  const page = await signedIn(server, 'manager')
  const make = (scopes: string[]) =>
    page.ask('POST', '/api-keys', { body: { id: randomUUID(), name: 'K', scopes } })
  expect((await make(['manage-people'])).body.code).toBe('right.more_than_yours')
  const made = await make(['see-audit'])
  const key = openClient(server)
  key.bearer = made.body.token
  expect((await key.ask('GET', '/audit')).status).toBe(200)
  await boss.ask('PATCH', `/people/${manager}`, { body: { given: [], withheld: ['see-audit'] } })
  expect((await key.ask('GET', '/audit')).status).toBe(403)
  await boss.ask('PATCH', `/people/${manager}`, { body: { withheld: [] } })
})

test('tills, shops and printers are arranged by who may', async () => {
  const boss = await signedIn(server, 'administrator')
  const [shopId, printerId, tillId] = [randomUUID(), randomUUID(), randomUUID()]
  const shop = await boss.ask('POST', '/shops', {
    body: { id: shopId, name: 'Tweede', address: ['Dorpsstraat 1'] },
  })
  expect(shop.body).toEqual({
    id: shopId,
    name: 'Tweede',
    address: ['Dorpsstraat 1'],
    vatNumber: null,
    phone: null,
  })
  const printer = await boss.ask('POST', '/printers', {
    body: { id: printerId, shopId, name: 'Balie', host: '127.0.0.1', port: 1 },
  })
  expect(printer.body).toMatchObject({ shop: { name: 'Tweede' }, columns: 42 })
  const till = await boss.ask('POST', '/tills', { body: { id: tillId, shopId, name: 'Kassa 2', printerId } })
  expect(till.body).toMatchObject({ takesCash: true, cashLimit: null, printer: { id: printerId } })
  const changed = await boss.ask('PATCH', `/tills/${tillId}`, { body: { cashLimit: '12.345' } })
  expect([changed.status, changed.body.params]).toEqual([422, { field: 'cashLimit', currency: 'EUR' }])
  const without = await boss.ask('PATCH', `/tills/${tillId}`, { body: { cashLimit: '0', printerId: null } })
  expect(without.body).toMatchObject({ cashLimit: { amount: '0.00' }, printer: null, name: 'Kassa 2' })
  const tested = await boss.ask('POST', `/printers/${printerId}/test`)
  expect(tested.body).toMatchObject({ printed: false, reason: { said: expect.any(String) } })
  expect((await boss.ask('GET', '/tills')).body).toHaveLength(2)
  const taken = await boss.ask('POST', '/tills', { body: { id: tillId, shopId, name: 'Nog een' } })
  expect(taken.body.code).toBe('input.id_taken')
})

test('the organisation is changed, and an amount that is none is refused', async () => {
  const boss = await signedIn(server, 'administrator')
  const change = (body: object) => boss.ask('PATCH', '/organisation', { body })
  expect((await change({ cashStep: '0' })).body.code).toBe('input.not_an_amount')
  expect((await change({ secondPersonAbove: '1e3' })).body.code).toBe('input.not_an_amount')
  expect((await change({ cashStep: '0.10', name: 'Garage Anders' })).body).toMatchObject({
    ...{ name: 'Garage Anders', cashStep: { amount: '0.10' }, secondPersonAbove: { amount: '100.00' } },
  })
})
