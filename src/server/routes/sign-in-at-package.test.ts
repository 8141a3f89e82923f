import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { packageConnector } from '../../../test/sign-in/connector.ts'
import { type RunningPackage, startPackage } from '../../../test/sign-in/package.ts'
import { inquireBooking } from '../../bookkeeping/inquire-booking.ts'
import { openClient, signedIn, type TestClient } from '../test-client.ts'
import { makeOrganisation, openTestServer, type TestOrganisation, type TestServer } from '../test-server.ts'

let server: TestServer
let books: RunningPackage
let garage: TestOrganisation
let page: TestClient
let connection = randomUUID()
const today = new Date().toISOString().slice(0, 10)

beforeAll(async () => {
  server = await openTestServer({ connectors: [packageConnector] })
  books = await startPackage()
  garage = await makeOrganisation(server)
  page = await signedIn(server, 'bookkeeper')
})
afterAll(async () => {
  await server.close()
  await books.stop()
})

const settings = () => ({ address: books.address, clientSecret: 'geheim' })

interface Begun {
  readonly id: string
  readonly address: string
  /** What the browser holds beside its session. */
  readonly cookie: string
}

const begin = async (given: object = {}, from = page): Promise<Begun> => {
  const { status, body, headers } = await from.ask('POST', '/connections/sign-in', {
    body: { connector: 'test-package', settings: settings(), ...given },
  })
  expect([status, body]).toMatchObject([201, { id: expect.any(String) }])
  const cookie = headers.getSetCookie()[0] ?? ''
  expect(cookie).toMatch(/^saldo-sign-in=.*HttpOnly; SameSite=Lax/)
  return { ...body, cookie: cookie.split(';')[0] ?? '' }
}

/** Signs in on the package's page, or says no; where it sends the browser. */
const atPackage = async ({ address }: Begun, user?: string): Promise<string> => {
  const form = new URLSearchParams(user === undefined ? {} : { user })
  const sent = await fetch(address, { method: 'POST', body: form, redirect: 'manual' })
  return sent.headers.get('location') ?? ''
}

/** The browser comes back from another site: without the session's cookie, which is Strict. */
const comeBack = async (address: string, cookie: string): Promise<string> => {
  const back = await fetch(address, {
    redirect: 'manual',
    headers: { cookie, 'sec-fetch-site': 'cross-site' },
  })
  expect(back.status).toBe(303)
  return back.headers.get('location') ?? ''
}

const goThrough = async (begun: Begun, user = 'Anna de Wit'): Promise<string> => {
  const landed = await comeBack(await atPackage(begun, user), begun.cookie)
  expect(landed).toBe(`/connections?signIn=${begun.id}`)
  return begun.id
}
const look = async (id: string, from = page) => (await from.ask('GET', `/connections/sign-in/${id}`)).body
const reconnect = (signIn: string, administrationId: string, id = connection) =>
  page.ask('POST', `/connections/${id}/reconnect`, { body: { signIn, administrationId } })
const listed = async (id: string) =>
  (await page.ask('GET', '/connections')).body.find((one: { id: string }) => one.id === id)

/** Posts an entry as a payment would be. */
const pay = async (minor: number): Promise<string> => {
  const subject = randomUUID()
  const at = new Date().toISOString()
  await server.parts.store.read(garage.id, (tx) =>
    tx.query('select post_entry($1, $2)', [
      {
        ...{ id: randomUUID(), kind: 'payment', subject, occurredAt: at, businessDate: today },
        lines: [
          { account: 'clearing:standalone:VISA', minor: String(minor), currency: 'EUR' },
          { account: 'tips', minor: String(-minor), currency: 'EUR' },
        ],
      },
      at,
    ]),
  )
  return subject
}
interface Booking {
  readonly connection: { readonly id: string }
  readonly state: string
}
const until = async (payment: string, is: (bookings: Booking[]) => boolean): Promise<Booking[]> => {
  let bookings: Booking[] = []
  for (const end = Date.now() + 8_000; Date.now() < end; ) {
    bookings = (await page.ask('GET', `/bookings?payment=${payment}`)).body.bookings
    if (is(bookings)) return bookings
    await new Promise((later) => setTimeout(later, 30))
  }
  throw new Error(`they stay ${JSON.stringify(bookings)}`)
}
const choose = (id: string) =>
  page.ask('PUT', `/connections/${id}/accounts`, {
    body: {
      accounts: [
        { account: 'clearing', use: 'place', choiceId: 'p-1' },
        { account: 'cash', use: 'place', choiceId: 'p-1' },
        { account: 'other', use: 'ledger', choiceId: 'l-1' },
      ],
    },
  })

test('its keys alone connect nothing', async () => {
  const [connector] = (await page.ask('GET', '/connectors')).body
  expect(connector.signIn).toEqual({ redirect: `${server.url}/api/v1/connections/sign-in/back` })
  const given = { connector: 'test-package', settings: settings() }
  const added = await page.ask('POST', '/connections', {
    body: { ...given, id: connection, name: 'Boeken', booksFrom: today },
  })
  expect(added.body.code).toBe('sign_in.first')
  expect((await page.ask('POST', '/connections/check', { body: given })).body.code).toBe('sign_in.first')
})

test('a person signs in there, sees who and which administrations, and chooses one: then it works', async () => {
  const begun = await begin()
  expect(begun.address).toContain('prompt=login')
  expect(await look(begun.id)).toMatchObject({ state: 'begun', user: null, administrations: [] })
  const signIn = await goThrough(begun)
  const seen = await look(signIn)
  expect(seen).toMatchObject({
    ...{ state: 'signed_in', user: 'Anna de Wit', connection: null, reason: null },
    administrations: [
      { id: 'a-1', name: 'Zonnestraat BV', connection: null },
      { id: 'a-2', name: 'Maanlaan BV', connection: null },
    ],
  })
  const body = { id: connection, signIn, administrationId: 'a-1', name: 'Boeken', booksFrom: today }
  const added = await page.ask('POST', '/connections', { body })
  expect(added).toMatchObject({
    status: 201,
    body: {
      ...{ active: true, trouble: null, administration: { id: 'a-1', name: 'Zonnestraat BV' } },
      signIn: { user: 'Anna de Wit', by: 'Test bookkeeper' },
    },
  })
  expect((await page.ask('POST', '/connections', { body })).body.id).toBe(connection)
  const again = await page.ask('POST', '/connections', { body: { ...body, id: randomUUID() } })
  expect(again.body.id).toBe(connection)
  expect((await look(signIn)).state).toBe('used')
  await choose(connection)
  const payment = await pay(500)
  await until(payment, ([one]) => one?.state === 'booked')
})

test('what the sign-in gave lies sealed, for its own row only', async () => {
  const rows = await server.database.owner<{ sealed: string; organisation_id: string }>(
    'select sealed, organisation_id from connection_grant',
  )
  expect(rows).toHaveLength(1)
  expect(rows[0]?.sealed).toMatch(/^sealed\./)
  expect(JSON.stringify(await server.database.owner('select * from package_sign_in'))).not.toContain('geheim')
  const strangers = await server.parts.store.read(randomUUID(), (tx) =>
    tx.query('select from connection_grant'),
  )
  expect(strangers).toEqual([])
})

test('refreshed by one node, it is refreshed for all', async () => {
  books.expire()
  const before = books.refreshed()
  expect((await page.ask('POST', `/connections/${connection}/check`)).body.alive).toBe(true)
  expect((await page.ask('POST', `/connections/${connection}/check`)).body.alive).toBe(true)
  expect(books.refreshed()).toBe(before + 1)
})

test('what is denied, comes twice, too late or from another browser changes nothing and says so', async () => {
  const denied = await begin()
  expect(await comeBack(await atPackage(denied), denied.cookie)).toBe(`/connections?signIn=${denied.id}`)
  expect(await look(denied.id)).toMatchObject({ state: 'troubled', reason: { code: 'sign_in.denied' } })
  expect((await reconnect(denied.id, 'a-1')).body.code).toBe('sign_in.of_another')

  const twice = await begin()
  const back = await atPackage(twice, 'Anna de Wit')
  await comeBack(back, twice.cookie)
  expect(await comeBack(back, twice.cookie)).toBe(`/connections?signIn=${twice.id}`)
  expect((await look(twice.id)).state).toBe('signed_in')

  const elsewhere = await begin()
  const address = await atPackage(elsewhere, 'Anna de Wit')
  expect(await comeBack(address, '')).toBe('/connections?signIn=elsewhere')
  expect(await comeBack(address, 'saldo-sign-in=van-een-ander')).toBe('/connections?signIn=elsewhere')
  expect(await comeBack(`${address}x`.replace(/state=[^&]*/, 'state=verzonnen'), elsewhere.cookie)).toBe(
    '/connections?signIn=unknown',
  )
  await comeBack(address, elsewhere.cookie)
  expect((await look(elsewhere.id)).state).toBe('signed_in')

  const wrong = await begin()
  const code = (await atPackage(wrong, 'Anna de Wit')).replace(/code=[^&]*/, 'code=verzonnen')
  await comeBack(code, wrong.cookie)
  expect(await look(wrong.id)).toMatchObject({ state: 'troubled', reason: { code: 'sign_in.refused' } })

  const late = await begin()
  const lateBack = await atPackage(late, 'Anna de Wit')
  server.pass(16 * 60_000)
  await comeBack(lateBack, late.cookie)
  expect(await look(late.id)).toMatchObject({ state: 'expired', reason: { code: 'sign_in.expired' } })
  expect(await look(elsewhere.id)).toMatchObject({ state: 'expired' })
})

test('a sign-in is of whoever began it, and needs a browser', async () => {
  const id = await goThrough(await begin())
  const boss = await signedIn(server, 'administrator')
  expect(await look(id, boss)).toMatchObject({ code: 'sign_in.not_found' })
  const body = {
    id: randomUUID(),
    signIn: id,
    administrationId: 'a-2',
    name: 'Van een ander',
    booksFrom: today,
  }
  expect((await boss.ask('POST', '/connections', { body })).body.code).toBe('sign_in.not_found')
  expect((await page.ask('POST', '/connections', { body: { ...body, administrationId: 'x' } })).status).toBe(
    409,
  )
  const cashier = await signedIn(server, 'cashier')
  const refused = await cashier.ask('POST', '/connections/sign-in', {
    body: { connector: 'test-package', settings: settings() },
  })
  expect(refused.body.params).toEqual({ right: 'manage-bookkeeping' })
  expect((await openClient(server).ask('GET', `/connections/sign-in/${id}`)).status).toBe(401)
})

test('when access was withdrawn it says so; signed in anew it goes on with everything as it was', async () => {
  books.revoke()
  const payment = await pay(700)
  await until(payment, ([one]) => one?.state === 'waiting')
  expect((await page.ask('POST', `/connections/${connection}/check`)).body.alive).toBe(false)
  expect(await listed(connection)).toMatchObject({ trouble: { text: expect.any(String) } })
  const signIn = await goThrough(await begin({ settings: {}, connectionId: connection }), 'Bram Visser')
  expect(await look(signIn)).toMatchObject({
    connection: { id: connection, administration: { id: 'a-1' } },
    administrations: [{ connection: { id: connection } }, { connection: null }],
  })
  const { held } = server.parts.bookkeeping
  const before = held.get(connection)?.books
  const done = await reconnect(signIn, 'a-1')
  expect(done.body).toMatchObject({
    ...{ id: connection, trouble: null, unmapped: 0, signIn: { user: 'Bram Visser' } },
  })
  expect((await reconnect(signIn, 'a-1')).body.id).toBe(connection)
  await until(payment, ([one]) => one?.state === 'booked')
  // What was open with the old grant speaks no more.
  expect(held.get(connection)?.books).not.toBe(before)
  expect(books.bookings.get('a-1')?.filter(({ received }) => received === '7.00')).toHaveLength(1)
})

test('another administration is another connection: what was booked stays, what waits moves, nothing is booked twice', async () => {
  books.revoke()
  const waits = await pay(900)
  await until(waits, ([one]) => one?.state === 'waiting')
  const signIn = await goThrough(await begin({ settings: {}, connectionId: connection }))
  const moved = await reconnect(signIn, 'a-2')
  expect(moved.body).toMatchObject({
    ...{ active: true, name: 'Boeken', administration: { id: 'a-2' }, unmapped: 3, leftFor: null },
  })
  expect(moved.body.id).not.toBe(connection)
  expect(await listed(connection)).toMatchObject({ active: false, leftFor: { id: moved.body.id } })
  await choose(moved.body.id)
  const [one, other] = await until(waits, (all) => all.some(({ state }) => state === 'booked'))
  expect([one?.state, other?.state].sort()).toEqual(['booked', 'closed'])
  const fresh = await pay(1100)
  await until(fresh, ([only]) => only?.state === 'booked')
  expect(
    books.bookings
      .get('a-1')
      ?.map(({ received }) => received)
      .sort(),
  ).toEqual(['5.00', '7.00'])
  expect(
    books.bookings
      .get('a-2')
      ?.map(({ received }) => received)
      .sort(),
  ).toEqual(['11.00', '9.00'])

  const back = await page.ask('PATCH', `/connections/${connection}`, { body: { active: true } })
  expect(back.body.code).toBe('connection.left')
  const again = await goThrough(await begin({ settings: {}, connectionId: connection }))
  expect((await reconnect(again, 'a-1')).body.code).toBe('connection.left')

  const home = await goThrough(await begin({ settings: {}, connectionId: moved.body.id }))
  const returned = await reconnect(home, 'a-1', moved.body.id)
  expect(returned.body).toMatchObject({ active: true, administration: { id: 'a-1' } })
  connection = returned.body.id
  await choose(connection)
  const last = await pay(1300)
  await until(last, ([only]) => only?.state === 'booked')
  expect(books.bookings.get('a-1')).toHaveLength(3)
  expect(books.bookings.get('a-2')).toHaveLength(2)
})

test('a booking of which it comes out later that it was never made moves on as well', async () => {
  books.lose(true)
  const payment = await pay(1500)
  await until(payment, ([one]) => one?.state === 'unknown')
  books.lose(false)
  const signIn = await goThrough(await begin({ settings: {}, connectionId: connection }))
  const moved = (await reconnect(signIn, 'a-2')).body.id
  await choose(moved)
  expect(await until(payment, () => true)).toMatchObject([{ state: 'unknown' }])
  server.pass(5 * 60_000)
  const [request] = await server.database.owner<{ id: string; organisation_id: string }>(
    `select id, organisation_id from outbound_request where state = 'unknown'`,
  )
  await inquireBooking(server.parts.bookkeeping, request as never)
  const all = await until(payment, (some) => some.some(({ state }) => state === 'booked'))
  expect(all.map(({ connection: { id }, state }) => [id, state]).sort()).toEqual(
    [
      [connection, 'closed'],
      [moved, 'booked'],
    ].sort(),
  )
  expect(books.bookings.get('a-1')).toHaveLength(3)
  expect(books.bookings.get('a-2')).toHaveLength(3)
  connection = moved
})

test('the accounts of payment providers lead to the new administration', async () => {
  const account = randomUUID()
  const inGarage = (text: string, values: unknown[]) =>
    server.parts.store.read(garage.id, (tx) =>
      tx.query<{ connection_id: string }>(text, [garage.id, ...values]),
    )
  await inGarage(
    `insert into psp_account (organisation_id, id, psp, name, settings, account_id, account_name, fetch_from, fetch_at, nightly_at, hook_key, made_at)
     values ($1, $2, 'test', 'Webwinkel', '{}', 'w-1', 'Webwinkel', now(), now(), now(), $3, now())`,
    [account, randomUUID()],
  )
  await inGarage(
    'insert into online_route (organisation_id, account_id, connection_id) values ($1, $2, $3)',
    [account, connection],
  )
  const signIn = await goThrough(await begin({ settings: {}, connectionId: connection }))
  const moved = (await reconnect(signIn, 'a-1')).body.id
  expect(
    await inGarage(
      'select connection_id from online_route where organisation_id = $1 and account_id = $2 and active',
      [account],
    ),
  ).toEqual([{ connection_id: moved }])
})
