import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signedIn, type TestClient } from '../test-client.ts'
import { makeOrganisation, openTestServer, type TestOrganisation, type TestServer } from '../test-server.ts'

let server: TestServer
let garage: TestOrganisation
let adviser: TestClient
let cashier: TestClient
beforeAll(async () => {
  server = await openTestServer()
  garage = await makeOrganisation(server)
  adviser = await signedIn(server, 'adviser')
  cashier = await signedIn(server, 'cashier')
})
afterAll(() => server.close())

const order = (changed: object = {}) => ({
  id: randomUUID(),
  number: `WO-${randomUUID().slice(0, 8)}`,
  kind: 'workshop',
  customerName: 'Zoë Jansen',
  plate: 'AB-123-C',
  adviserId: garage.people.adviser,
  currency: 'EUR',
  lines: [{ text: 'Grote beurt', net: '100.00', vatRate: '21' }],
  ...changed,
})

const ubl = (name: string): string =>
  readFileSync(new URL(`../../orders/ubl/fixtures/${name}`, import.meta.url)).toString('base64')

test('a work order is made by an adviser, found at the desk, and invoiced by the cashier who is paid', async () => {
  const given = order()
  const made = await adviser.ask('POST', '/orders', { body: given })
  expect(made.status).toBe(201)
  expect(made.body).toMatchObject({
    number: given.number,
    shop: { id: garage.shop },
    adviser: { id: garage.people.adviser, name: 'Test adviser' },
    net: { amount: '100.00', currency: 'EUR' },
    vat: { amount: '21.00' },
    total: { amount: '121.00' },
    lines: [{ text: 'Grote beurt', quantity: '1', net: { amount: '100.00' }, vatRate: '21' }],
    invoice: null,
  })
  const found = await cashier.ask('GET', '/desk?q=ab123c')
  expect(found.body.orders.map((one: { id: string }) => one.id)).toContain(given.id)
  expect((await cashier.ask('GET', `/orders/${given.id}`)).body).toEqual(made.body)
  expect((await cashier.ask('GET', '/orders?open=true')).body.orders).toContainEqual(made.body)

  const [key, body] = [randomUUID(), { id: randomUUID() }]
  const invoice = await cashier.ask('POST', `/orders/${given.id}/invoice`, { key, body })
  expect(invoice.status).toBe(201)
  expect(invoice.body).toMatchObject({
    id: body.id,
    order: { id: given.id, name: given.number },
    adviser: { id: garage.people.adviser },
    open: { amount: '121.00' },
    free: { amount: '121.00' },
    reserved: { amount: '0.00' },
    source: 'desk',
  })
  expect((await cashier.ask('POST', `/orders/${given.id}/invoice`, { key, body })).body).toEqual(invoice.body)
  const again = await cashier.ask('POST', `/orders/${given.id}/invoice`, { body: { id: randomUUID() } })
  expect([again.status, again.body.code]).toEqual([409, 'order.invoiced_before'])
  expect(again.body.detail).toContain(invoice.body.number)
  expect((await cashier.ask('GET', `/invoices/${body.id}`)).body).toEqual({
    invoice: invoice.body,
    payments: [],
  })
  expect((await cashier.ask('GET', '/invoices?open=true')).body.invoices).toContainEqual(invoice.body)
  expect((await cashier.ask('GET', '/orders?open=true')).body.orders).toEqual([])
})

test('who may not make orders, or does not say what is needed, is told so', async () => {
  const refused = await cashier.ask('POST', '/orders', { body: order() })
  expect([refused.status, refused.body.code]).toEqual([403, 'right.missing'])
  const bookkeeper = await signedIn(server, 'bookkeeper')
  const made = await adviser.ask('POST', '/orders', { body: order() })
  const invoicing = await bookkeeper.ask('POST', `/orders/${made.body.id}/invoice`, {
    body: { id: randomUUID() },
  })
  expect([invoicing.status, invoicing.body.code]).toEqual([403, 'right.missing'])
  const cents = order({ lines: [{ text: 'x', net: '1.005', vatRate: '21' }] })
  const decimals = await adviser.ask('POST', '/orders', { body: cents, headers: { 'accept-language': 'nl' } })
  expect([decimals.status, decimals.body.code]).toEqual([422, 'order.line_decimals'])
  expect(decimals.body.detail).toMatch(/^Het bedrag van regel 1 .*1\.005/)
  expect((await adviser.ask('GET', `/orders/${randomUUID()}`)).status).toBe(404)
  expect((await adviser.ask('GET', `/invoices/${randomUUID()}`)).status).toBe(404)
  const odd = await adviser.ask('POST', '/orders', {
    body: order({ customerName: 'A\u0000B\ud800', vehicle: 'x\u0000' }),
  })
  expect([odd.status, odd.body.customerName ?? odd.body.code]).toEqual([201, 'A B\ufffd'])
  expect((await adviser.ask('GET', '/desk?q=%00')).status).toBe(200)
})

test('an invoice made by hand comes back with its source, and its number is taken once', async () => {
  const { kind: _, ...rest } = order({ number: 'H-1' })
  const body = { ...rest, issuedOn: '2026-11-20', dueOn: '2026-12-04' }
  const made = await adviser.ask('POST', '/invoices', { body })
  expect(made.body).toMatchObject({ number: 'H-1', source: 'desk', dueOn: '2026-12-04', kind: 'invoice' })
  const twice = await adviser.ask('POST', '/invoices', { body: { ...body, id: randomUUID() } })
  expect([twice.status, twice.body.code]).toEqual([409, 'invoice.number_taken'])
})

test('a dropped file becomes an invoice, once, and the answer says so in words', async () => {
  const body = { file: 'factuur.xml', xml: ubl('peppol-garage.xml') }
  const key = randomUUID()
  const first = await adviser.ask('POST', '/invoices/import', {
    key,
    body,
    headers: { 'accept-language': 'en' },
  })
  expect(first.body).toEqual({
    file: 'factuur.xml',
    result: 'imported',
    invoice: { id: expect.any(String), name: '2026-0417' },
    text: 'Invoice 2026-0417 is imported.',
    warnings: [],
  })
  expect((await adviser.ask('POST', '/invoices/import', { key, body })).body.result).toBe('imported')
  const again = await adviser.ask('POST', '/invoices/import', { body })
  expect([again.body.result, again.body.invoice.id]).toEqual(['known', first.body.invoice.id])
  const bad = { file: 'kapot.xml', xml: Buffer.from('<Invoice>\n<').toString('base64') }
  const refused = await adviser.ask('POST', '/invoices/import', {
    body: bad,
    headers: { 'accept-language': 'en' },
  })
  expect([refused.status, refused.body.result, refused.body.invoice]).toEqual([200, 'refused', null])
  expect(refused.body.text).toMatch(/^Line 2: /)
  const torn = await adviser.ask('POST', '/invoices/import', { body: { file: 'x.xml', xml: 'ab*=' } })
  expect([torn.status, torn.body.code]).toEqual([422, 'input.not_base64'])
  const credit = { file: 'credit.xml', xml: ubl('nlcius-credit-note.xml') }
  expect((await adviser.ask('POST', '/invoices/import', { body: credit })).body.result).toBe('imported')
  const invoice = await adviser.ask('GET', `/invoices/${first.body.invoice.id}`)
  expect(invoice.body.invoice).toMatchObject({ total: { amount: '381.15' }, open: { amount: '172.25' } })
  const trail = await (await signedIn(server, 'manager')).ask('GET', '/audit')
  expect(JSON.stringify(trail.body)).not.toContain(body.xml.slice(0, 100))
})

test('the accounts add up, and an account tells its lines', async () => {
  const bookkeeper = await signedIn(server, 'bookkeeper')
  const { body } = await bookkeeper.ask('GET', '/accounts', { headers: { 'accept-language': 'en' } })
  const balances: Record<string, { text: string; balance: { amount: string } }> = Object.fromEntries(
    body.accounts.map((account: { key: string }) => [account.key, account]),
  )
  expect(balances.debtors?.text).toBe('Debtors')
  expect(balances['vat:21']?.text).toBe('VAT 21 %')
  const cents = Object.values(balances).map(({ balance }) => Math.round(Number(balance.amount) * 100))
  expect(cents.reduce((a, b) => a + b)).toBe(0)
  const lines = await bookkeeper.ask('GET', `/accounts/${encodeURIComponent('vat:21')}/lines`)
  expect(lines.body.lines[0]).toMatchObject({
    entry: { kind: 'invoice', kindText: 'Factuur' },
    balance: balances['vat:21']?.balance,
  })
})

test('another organisation finds nothing of it', async () => {
  await makeOrganisation(server, 'Garage Elders')
  const boss = await signedIn(server, 'administrator', 'Garage Elders')
  expect((await boss.ask('GET', '/desk?q=jansen')).body).toEqual({ orders: [], invoices: [], more: false })
  expect((await boss.ask('GET', '/accounts')).body).toEqual({ accounts: [] })
})
