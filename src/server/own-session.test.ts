import { afterAll, beforeAll, expect, test } from 'vitest'
import { openClient, signedIn, type TestClient } from './test-client.ts'
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
  server = await openTestServer({ door: { triesOfPerson: 3 } })
  garage = await makeOrganisation(server)
})
afterAll(() => server.close())

const sitDown = (page: TestClient) => page.ask('PUT', '/session/till', { body: { tillId: garage.till } })
const takeOver = (page: TestClient, pin: string, personId = garage.people.cashier) =>
  page.ask('POST', '/session/person', { body: { personId, pin } })

test('a PIN is good for nothing until somebody sits at a till', async () => {
  const page = await signedIn(server, 'manager')
  const early = await takeOver(page, '4071')
  expect([early.status, early.body.code]).toEqual([409, 'till.none'])
  await sitDown(page)
  expect((await page.ask('GET', '/session/people')).body).toContainEqual({
    ...{ id: garage.people.cashier, name: 'Test cashier', hasPin: true },
  })
  const before = page.cookie
  const now = await takeOver(page, '4071')
  expect(now.body).toMatchObject({ person: { name: 'Test cashier' }, till: { name: 'Balie' } })
  expect(page.cookie).not.toBe(before)
  expect((await page.ask('GET', '/session')).body.person.name).toBe('Test cashier')
  page.cookie = before
  expect((await page.ask('GET', '/session')).status).toBe(401)
})

test('a PIN is not enough to take an account over', async () => {
  const page = await signedIn(server, 'manager')
  await sitDown(page)
  await server.database.owner('update person set password_hash = null where id = $1', [garage.people.cashier])
  await takeOver(page, '4071')
  const made = await page.ask('PUT', '/session/password', {
    body: { current: null, password: 'drie groene fietsen' },
  })
  expect(made.body.code).toBe('right.needs_link')
})

test('a PIN cannot be guessed, and who has none cannot be switched to', async () => {
  const page = await signedIn(server, 'manager')
  await sitDown(page)
  expect((await takeOver(page, '0000', garage.people.adviser)).body.code).toBe('right.wrong_pin')
  for (const pin of ['1111', '2222', '3333']) expect([(await takeOver(page, pin)).status]).toEqual([403])
  expect((await takeOver(page, '4071')).body.code).toBe('session.too_many_tries')
  server.pass(server.parts.door.triesWindow + 1000)
  expect((await takeOver(page, '4071')).status).toBe(200)
})

test('a new password asks for the old one, is not a common one, and ends the other sessions', async () => {
  const here = await signedIn(server, 'bookkeeper')
  const elsewhere = await signedIn(server, 'bookkeeper')
  const change = (current: string | null, next: string) =>
    here.ask('PUT', '/session/password', { body: { current, password: next } })
  expect((await change('not this one', 'a fine long one')).body.code).toBe('right.wrong_password')
  expect((await change(null, 'a fine long one')).body.code).toBe('right.wrong_password')
  expect((await change(password, 'short')).body).toMatchObject({ status: 422, code: 'input.password_short' })
  server.pass(server.parts.door.triesWindow + 1000)
  expect((await change(password, 'Wachtwoord2026!')).body.code).toBe('input.password_common')
  expect((await change(password, 'nog een paard erbij')).status).toBe(200)
  expect((await here.ask('GET', '/session')).status).toBe(200)
  expect((await elsewhere.ask('GET', '/session')).status).toBe(401)
  const old = await openClient(server).ask('POST', '/session', {
    body: { email: emailOf('bookkeeper'), password },
  })
  expect(old.status).toBe(401)
})

test('a PIN of four to eight digits is set, and not the first that anybody tries', async () => {
  const page = await signedIn(server, 'adviser')
  const set = (pin: unknown) => page.ask('PUT', '/session/pin', { body: { pin } })
  expect((await set('123')).body.code).toBe('input.invalid')
  expect((await set('12a4')).body.code).toBe('input.invalid')
  for (const pin of ['1234', '8765', '0000']) expect((await set(pin)).body.code).toBe('input.pin_easy')
  expect((await set('82640')).body.person.hasPin).toBe(true)
  await sitDown(page)
  expect((await takeOver(page, '82640', garage.people.adviser)).status).toBe(200)
  expect((await set(null)).body.person.hasPin).toBe(false)
})

test('a till of somebody else is no till, and a language is chosen', async () => {
  const other = await makeOrganisation(server, 'Garage Elders')
  const page = await signedIn(server, 'adviser')
  const answer = await page.ask('PUT', '/session/till', { body: { tillId: other.till } })
  expect([answer.status, answer.body.code]).toEqual([404, 'till.not_found'])
  expect(answer.body.detail).toBe('Deze kassa bestaat niet.')
  const chosen = await page.ask('PUT', '/session/language', { body: { language: 'en' } })
  expect(chosen.body.person.language).toBe('en')
  const refused = await page.ask('PUT', '/session/till', { body: { tillId: other.till } })
  expect(refused.body.detail).toBe('There is no such till.')
})
