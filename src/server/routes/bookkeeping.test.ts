import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { snelstart } from '../../bookkeeping/snelstart/connector.ts'
import { type RunningSnelstart, startSnelstartSimulator } from '../../bookkeeping/snelstart/simulator.ts'
import { signedIn, type TestClient } from '../test-client.ts'
import { makeOrganisation, openTestServer, type TestOrganisation, type TestServer } from '../test-server.ts'

let server: TestServer
let package_: RunningSnelstart
let garage: TestOrganisation
let books: TestClient
const connection = randomUUID()
const today = new Date().toISOString().slice(0, 10)

beforeAll(async () => {
  server = await openTestServer({ connectors: [snelstart] })
  package_ = await startSnelstartSimulator({ port: 0 })
  garage = await makeOrganisation(server)
  books = await signedIn(server, 'bookkeeper')
})
afterAll(async () => {
  await server.close()
  await package_.stop()
})

const settings = () => ({
  couplingKey: package_.keys.coupling,
  primaryKey: package_.keys.primary,
  apiAddress: package_.apiAddress,
  authAddress: package_.authAddress,
})

/** Posts an entry as a payment of an invoice that nobody has would be. */
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

const bookingOf = async (payment: string, is: (booking: { state: string }) => boolean) => {
  for (const end = Date.now() + 8_000; Date.now() < end; ) {
    const { body } = await books.ask('GET', `/bookings?payment=${payment}`)
    const found = body.bookings.find(is)
    if (found) return found
    await new Promise((later) => setTimeout(later, 30))
  }
  throw new Error('the booking does not come')
}

test('who may not see the bookkeeping sees nothing of it, and who may only see it changes nothing', async () => {
  const cashier = await signedIn(server, 'cashier')
  expect((await cashier.ask('GET', '/bookings')).body.params).toEqual({ right: 'see-bookkeeping' })
  const boss = await signedIn(server, 'administrator')
  await boss.ask('PATCH', `/people/${garage.people.cashier}`, { body: { given: ['see-bookkeeping'] } })
  expect((await cashier.ask('GET', '/bookings')).status).toBe(200)
  expect((await cashier.ask('POST', '/bookings/process', { body: {} })).body.params).toEqual({
    right: 'manage-bookkeeping',
  })
})

test('a package is connected once its settings open an administration, and its secrets are not shown again', async () => {
  const [connector] = (await books.ask('GET', '/connectors')).body
  expect(connector).toMatchObject({ name: 'snelstart', checklist: expect.any(Array) })
  const check = await books.ask('POST', '/connections/check', {
    body: { connector: 'snelstart', settings: settings() },
  })
  expect(check.body).toMatchObject({ alive: true, administration: { name: expect.any(String) } })
  const wrong = await books.ask('POST', '/connections/check', {
    body: { connector: 'snelstart', settings: { ...settings(), couplingKey: 'verkeerd' } },
  })
  expect(wrong.body).toMatchObject({ alive: false, reason: { text: expect.any(String) } })
  const body = {
    id: connection,
    connector: 'snelstart',
    name: 'SnelStart',
    settings: settings(),
    booksFrom: today,
  }
  const added = await books.ask('POST', '/connections', { body })
  expect([added.status, added.body.unmapped, added.body.settings.couplingKey]).toEqual([201, 3, ''])
  expect(JSON.stringify([added.body, server.log])).not.toContain(package_.keys.coupling)
  const audit = await (await signedIn(server, 'administrator')).ask('GET', '/audit')
  expect(JSON.stringify(audit.body)).not.toContain(package_.keys.coupling)
})

test('the accounts have names and choices, and what is not chosen says which account', async () => {
  const payment = await pay(500)
  const held = await bookingOf(payment, ({ state }) => state === 'waiting')
  const rows = (await books.ask('GET', `/connections/${connection}/accounts`)).body
  expect(rows[0]).toMatchObject({ account: 'clearing', use: 'place', required: true, chosen: null })
  expect(held.id).toBeTruthy()
  const choices = (await books.ask('GET', `/connections/${connection}/choices`)).body
  const place = choices.find(({ id }: { id: string }) => id === package_.daybooks.clearing)
  expect(place).toMatchObject({ use: 'place', usable: true })
  const ledger = choices.find(
    (one: { use: string; number: string }) => one.use === 'ledger' && one.number === '2040',
  )
  const chosen = await books.ask('PUT', `/connections/${connection}/accounts`, {
    body: {
      accounts: [
        { account: 'clearing', use: 'place', choiceId: place.id },
        { account: 'cash', use: 'place', choiceId: package_.daybooks.cash },
        { account: 'other', use: 'ledger', choiceId: ledger.id },
      ],
    },
  })
  const tips = chosen.body.find(({ account }: { account: string }) => account === 'tips')
  expect(tips).toMatchObject({ chosen: null, inherits: 'other', effective: { number: '2040' } })
  const booked = await bookingOf(payment, ({ state }) => state === 'booked')
  expect(booked).toMatchObject({
    ...{ amount: { amount: '5.00' }, paymentId: payment, needsAPerson: false },
    may: { process: false, unbook: true, close: false },
  })
  const [one] = (await books.ask('GET', '/connections')).body
  expect([one.unmapped, one.counts.booked]).toEqual([0, 1])
})

test('a booking shows what was asked and what proved it; a person takes it back and has it booked anew', async () => {
  const payment = await pay(700)
  const booked = await bookingOf(payment, ({ state }) => state === 'booked')
  const detail = (await books.ask('GET', `/bookings/${booked.id}`)).body
  expect(detail.lines).toMatchObject([
    { amount: { amount: '7.00' }, target: { id: package_.daybooks.clearing } },
    { amount: { amount: '-7.00' }, target: { number: '2040' } },
  ])
  expect(detail.requests).toMatchObject([{ state: 'accepted', evidence: [{ source: 'answer' }] }])
  expect(detail.requests[0].messages.length).toBeGreaterThan(1)
  expect(JSON.stringify(detail)).not.toContain(package_.keys.primary)
  const body = { reason: 'verkeerde rekening' }
  expect((await books.ask('POST', `/bookings/${booked.id}/unbook`, { body })).status).toBe(200)
  await bookingOf(payment, ({ state }) => state === 'unbooked')
  await books.ask('POST', `/bookings/${booked.id}/process`)
  await bookingOf(payment, (one) => one.state === 'booked' && (one as { version?: number }).version === 2)
  const ofPayment = package_
    .bookings()
    .filter(({ received }) => received.minor === 700n || received.minor === -700n)
  expect(ofPayment).toHaveLength(3)
})

test('everything that waits is processed by one press', async () => {
  const pressed = await books.ask('POST', '/bookings/process', { body: { connectionId: connection } })
  expect(pressed.body).toEqual({ count: 0 })
  const nowhere = await books.ask('GET', `/bookings/${randomUUID()}`)
  expect([nowhere.status, nowhere.body.code]).toEqual([404, 'booking.not_found'])
})
