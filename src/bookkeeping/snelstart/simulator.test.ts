import { randomUUID } from 'node:crypto'
import { appendFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { money } from '../../money/money.ts'
import { type HttpReply, speakHttp } from '../../outbound/speak-http.ts'
import type { StartSimulator } from '../../simulators/simulator.ts'
import { type RunningSnelstart, startSnelstartSimulator } from './simulator.ts'

const running: RunningSnelstart[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((simulator) => simulator.stop()))
})

const year = new Date().getUTCFullYear()
const today = `${year}-06-15T00:00:00`

const start = async (options: StartSimulator = {}) => {
  const simulator = await startSnelstartSimulator({ port: 0, ...options })
  running.push(simulator)
  const { keys, daybooks } = simulator
  const token = async (fields: Record<string, string>): Promise<HttpReply> =>
    speakHttp({
      method: 'POST',
      url: simulator.authAddress,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
      patience: 2_000,
    })
  const signedIn = async (): Promise<string> =>
    JSON.parse((await token({ grant_type: 'clientkey', clientkey: keys.coupling })).text).access_token
  let bearer = await signedIn()
  const call = async (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: unknown,
    headers: Record<string, string> = { 'ocp-apim-subscription-key': keys.primary },
  ) => {
    const reply = await speakHttp({
      method,
      url: simulator.apiAddress + path,
      headers: { authorization: `Bearer ${bearer}`, ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      patience: 2_000,
    })
    return { status: reply.status, headers: reply.headers, body: reply.text && JSON.parse(reply.text) }
  }
  const filtered = (path: string, filter: string) =>
    call('GET', `${path}?$filter=${encodeURIComponent(filter)}`)
  const ledger = (number: number) => ({ id: simulator.ledgers().find((one) => one.number === number)?.id })
  const saleOf = async (number: string): Promise<string> =>
    (await filtered('/verkoopfacturen', `Factuurnummer eq '${number}'`)).body[0].verkoopBoeking.id
  const pay = (sale: string, credit: number, more: Record<string, unknown> = {}) => ({
    datum: today,
    dagboek: { id: daybooks.clearing },
    bedragOntvangen: Math.max(credit, 0),
    bedragUitgegeven: Math.max(-credit, 0),
    boekstuk: 'B-1',
    verkoopboekingBoekingsRegels: [
      { boekingId: { id: sale }, omschrijving: '', debet: Math.max(-credit, 0), credit: Math.max(credit, 0) },
    ],
    ...more,
  })
  const signIn = async () => {
    bearer = await signedIn()
  }
  return { simulator, token, call, filtered, ledger, saleOf, pay, signIn }
}

const invoice = `${year}-0041`

test('both ways of signing in open it, a wrong key and a way that is switched off do not', async () => {
  const { token, simulator } = await start()
  const [username = '', password = ''] = Buffer.from(simulator.keys.coupling, 'base64').toString().split(':')
  const old = await token({ grant_type: 'password', username, password })
  expect(JSON.parse(old.text)).toMatchObject({ token_type: 'bearer', expires_in: 3_600 })
  expect((await token({ grant_type: 'password', username, password: 'x' })).status).toBe(400)
  expect((await token({ grant_type: 'clientkey', clientkey: 'x' })).status).toBe(400)
})

test('a call needs a subscription key and a token that has not ended', async () => {
  let now = Date.now()
  const { call, simulator } = await start({ clock: () => new Date(now) })
  expect((await call('GET', '/dagboeken')).status).toBe(200)
  expect(
    (await call('GET', `/dagboeken?subscription-key=${simulator.keys.secondary}`, undefined, {})).status,
  ).toBe(200)
  const keyless = await call('GET', '/dagboeken', undefined, {})
  expect([keyless.status, keyless.body.statusCode]).toEqual([401, 401])
  now += 3_601_000
  const late = await call('GET', '/dagboeken')
  expect([late.status, late.body.Message]).toEqual([401, expect.stringContaining('denied')])
})

test('what the coupling has no scope for is forbidden', async () => {
  const { call } = await start({ dialect: { scopes: 'boekhouden:read orders:read' } })
  expect((await call('GET', '/dagboeken')).status).toBe(200)
  expect((await call('GET', '/bankboekingen')).status).toBe(403)
  expect((await call('POST', '/bankboekingen', {})).status).toBe(403)
})

test('each subscription key has its own calls per second, and is told when to come back', async () => {
  const { call, simulator } = await start({
    dialect: { callsPerSecond: 1, burst: 2 },
    clock: () => new Date(0),
  })
  const statuses = []
  for (let turn = 0; turn < 3; turn += 1) statuses.push((await call('GET', '/dagboeken')).status)
  expect(statuses).toEqual([200, 200, 429])
  const limited = await call('GET', '/dagboeken')
  expect(limited.body.message).toBe('Rate limit is exceeded. Try again in 1 seconds.')
  expect(limited.headers['retry-after']).toBe('1')
  const other = { 'ocp-apim-subscription-key': simulator.keys.secondary }
  expect((await call('GET', '/dagboeken', undefined, other)).status).toBe(200)
  expect(simulator.calls()).toEqual({ let: 3, limited: 2 })
})

test('filters compare text, amounts and dates, know and, or and brackets, and pages are cut at 500', async () => {
  const { filtered, call, simulator } = await start()
  simulator.addInvoice({
    number: "O'1",
    customer: 'Taxi Oostwaard',
    total: money(5n, 'EUR'),
    issuedOn: '2026-01-31',
  })
  const numbers = async (filter: string): Promise<string[]> =>
    (await filtered('/verkoopfacturen', filter)).body.map(
      (one: { factuurnummer: string }) => one.factuurnummer,
    )
  expect(await numbers("factuurNUMMER eq 'O''1'")).toEqual(["O'1"])
  expect(await numbers('OpenstaandSaldo lt 0')).toEqual([`${year}-0046`])
  expect(await numbers('OpenstaandSaldo eq 0.05m')).toEqual(["O'1"])
  expect(await numbers("FactuurDatum le datetime'2026-01-31T00:00:00' and OpenstaandSaldo ne 0")).toEqual([
    "O'1",
  ])
  expect(
    await numbers(`(Factuurnummer eq '${invoice}' or Factuurnummer eq 'x') and OpenstaandSaldo gt 121`),
  ).toEqual([])
  expect(await numbers(`Factuurnummer eq '${invoice}' or Factuurnummer eq 'O''1'`)).toEqual([invoice, "O'1"])
  for (const wrong of ['Factuurnummer', "Factuurnummer eq 'x", 'a eq 1 or', 'startswith(a)', '(a eq 1'])
    expect((await filtered('/verkoopfacturen', wrong)).status, wrong).toBe(400)
  expect((await call('GET', '/verkoopfacturen?$top=501')).status).toBe(400)
  expect((await call('GET', '/verkoopfacturen?$top=2&$skip=1')).body).toHaveLength(2)
  const many = Array.from({ length: 30 }, (_, index) => `a eq ${index}`).join(' or ')
  expect((await filtered('/verkoopfacturen', many)).status).toBe(400)
  const strict = await start({ dialect: { filterOr: false } })
  expect((await strict.filtered('/relaties', "naam eq 'a' or naam eq 'b'")).status).toBe(400)
})

test('a payment closes its invoice and stands in the ledgers; to the cent, and never beyond it', async () => {
  const { call, pay, saleOf, simulator, filtered } = await start()
  const sale = await saleOf(invoice)
  expect((await call('POST', '/bankboekingen', pay(sale, 120.99))).status).toBe(201)
  expect(simulator.openAmount(invoice)).toEqual(money(1n, 'EUR'))
  const more = await call('POST', '/bankboekingen', pay(sale, 0.02))
  expect([more.status, more.body[0].errorCode]).toEqual([400, 'VKB-0005'])
  expect((await call('POST', '/bankboekingen', pay(sale, -121))).status).toBe(400)
  expect((await call('POST', '/bankboekingen', pay(sale, -120.99))).status).toBe(201)
  expect(simulator.openAmount(invoice)).toEqual(money(12_100n, 'EUR'))
  const lines = (await filtered('/grootboekmutaties', "Boekstuk eq 'B-1'")).body
  expect(lines).toHaveLength(4)
  expect(lines.map((line: { saldo: number }) => line.saldo)).toEqual([120.99, -120.99, -120.99, 120.99])
  const all = simulator.ledgers().reduce((sum, { balance }) => sum + balance.minor, 0n)
  expect(all).toBe(0n)
})

test('what a booking may not be is refused by its own rule, and writes nothing', async () => {
  const { call, pay, saleOf, simulator, ledger } = await start()
  const sale = await saleOf(invoice)
  const right = pay(sale, 1)
  const ledgerLine = (id: unknown) => [{ omschrijving: 'x', grootboek: id, debet: 0, credit: 1 }]
  const alone = { ...right, verkoopboekingBoekingsRegels: [] }
  for (const [code, body] of [
    ['BOE-0001', { ...right, bedragOntvangen: 2 }],
    ['GRB-0002', { ...alone, grootboekBoekingsRegels: ledgerLine({ id: randomUUID() }) }],
    ['GRB-0002', { ...alone, grootboekBoekingsRegels: ledgerLine(ledger(2099)) }],
    ['DGB-0003', { ...right, dagboek: { id: randomUUID() } }],
    ['DGB-0003', { ...right, dagboek: { id: simulator.daybooks.cash } }],
    ['BJR-0004', { ...right, datum: `${year - 3}-01-01T00:00:00` }],
    ['VKB-0006', pay(randomUUID(), 1)],
  ] as const) {
    const { status, body: said } = await call('POST', '/bankboekingen', body)
    expect([status, said[0].errorCode]).toEqual([400, code])
  }
  for (const body of [
    { ...right, boekstuk: 'x'.repeat(26) },
    { ...right, omschrijving: 'x'.repeat(251) },
    { ...right, datum: 'soon' },
    { ...right, bedragOntvangen: 1.001 },
    { ...right, dagboek: undefined },
    { ...right, bedragUitgegeven: undefined },
    { ...right, verkoopboekingBoekingsRegels: 'none' },
  ]) {
    const { status, body: said } = await call('POST', '/bankboekingen', body)
    expect([status, said.message]).toEqual([400, 'The request is invalid.'])
    expect(Object.keys(said.modelState)).toHaveLength(1)
  }
  expect(simulator.bookings()).toEqual([])
})

test('what nobody described can be switched off', async () => {
  const { call, pay, saleOf, simulator } = await start({
    dialect: {
      refusesUnbalanced: false,
      refusesMoreThanOpen: false,
      refusesClosedYear: false,
      longFields: 'cut',
    },
  })
  const sale = await saleOf(invoice)
  const body = pay(sale, 500, { bedragOntvangen: 1, datum: '2001-01-01T00:00:00', boekstuk: 'x'.repeat(30) })
  expect((await call('POST', '/bankboekingen', body)).body.boekstuk).toHaveLength(25)
  expect(simulator.openAmount(invoice)).toEqual(money(-37_900n, 'EUR'))
})

test('a booking can be replaced and taken away, and its invoice follows', async () => {
  const { call, pay, saleOf, simulator } = await start()
  const sale = await saleOf(invoice)
  const { id } = (await call('POST', '/bankboekingen', pay(sale, 121))).body
  expect((await call('PUT', `/bankboekingen/${id}`, pay(sale, 21))).status).toBe(200)
  expect(simulator.openAmount(invoice)).toEqual(money(10_000n, 'EUR'))
  expect((await call('PUT', `/bankboekingen/${id}`, pay(sale, 122))).status).toBe(400)
  expect((await call('DELETE', `/verkoopboekingen/${sale}`)).status).toBe(400)
  expect((await call('DELETE', `/bankboekingen/${id}`)).status).toBe(200)
  expect(simulator.openAmount(invoice)).toEqual(money(12_100n, 'EUR'))
  expect((await call('DELETE', `/verkoopboekingen/${sale}`)).status).toBe(200)
  expect(simulator.openAmount(invoice)).toBeNull()
})

test('an invoice number is given once, and an invoice is the sum of its lines and their VAT', async () => {
  const { call, filtered, ledger } = await start()
  const [customer] = (await filtered('/relaties', "naam eq 'Taxi Oostwaard'")).body
  const sale = (factuurnummer: string, factuurbedrag: number) => ({
    factuurnummer,
    klant: { id: customer.id },
    factuurbedrag,
    boekingsregels: [{ grootboek: ledger(8000), bedrag: 100 }],
    btw: [{ btwSoort: 'VerkopenHoog', btwBedrag: 21 }],
  })
  expect((await call('POST', '/verkoopboekingen', sale('N-1', 121))).status).toBe(201)
  expect((await call('POST', '/verkoopboekingen', sale('N-1', 121))).body[0].errorCode).toBe('VKB-0007')
  expect((await call('POST', '/verkoopboekingen', sale('N-2', 121.01))).body[0].errorCode).toBe('VKB-0010')
})

test('memorials have no list, echo echoes, and what is not there is told in its own way', async () => {
  const { call } = await start()
  expect((await call('GET', '/memoriaalboekingen')).body.statusCode).toBe(404)
  expect((await call('GET', '/echo/hallo')).body).toBe('hallo')
  expect((await call('GET', '/echo/')).status).toBe(204)
  expect((await call('GET', `/bankboekingen/${randomUUID()}`)).body).toEqual({ Message: 'Not found.' })
  const empty = await start({ dialect: { notFoundBody: 'empty' } })
  expect((await empty.call('GET', `/bankboekingen/${randomUUID()}`)).body).toBe('')
})

test('what a person does in the package happens', async () => {
  const { call, pay, saleOf, simulator, signIn } = await start()
  const sale = await saleOf(invoice)
  simulator.play('lock_year')
  expect(simulator.screen().can).toContain('unlock_year')
  expect((await call('POST', '/bankboekingen', pay(sale, 1))).body[0].errorCode).toBe('BJR-0004')
  simulator.play('unlock_year')
  await call('POST', '/bankboekingen', pay(sale, 1))
  simulator.play('touch_last_booking')
  expect(simulator.bookings()).toMatchObject([{ touched: true, received: money(100n, 'EUR') }])
  simulator.play('revoke_key')
  expect((await call('GET', '/dagboeken')).status).toBe(401)
  simulator.play('restore_key')
  await signIn()
  expect((await call('GET', '/dagboeken')).status).toBe(200)
  simulator.play('delete_last_booking')
  expect(simulator.bookings()).toEqual([])
  expect(simulator.happened().map(({ code }) => code)).toEqual([
    'snelstart_lock_year',
    'snelstart_unlock_year',
    'snelstart_touch_last_booking',
    'snelstart_revoke_key',
    'snelstart_restore_key',
    'snelstart_delete_last_booking',
  ])
  expect(() => simulator.play('dance')).toThrow()
})

test('it remembers across a restart, with a last line that was half written', async () => {
  const stateFile = join(tmpdir(), `snelstart-${randomUUID()}`)
  const first = await start({ stateFile })
  const sale = await first.saleOf(invoice)
  await first.call('POST', '/bankboekingen', first.pay(sale, 100))
  first.simulator.play('touch_last_booking')
  const before = { bookings: first.simulator.bookings(), ledgers: first.simulator.ledgers() }
  await first.simulator.stop()
  appendFileSync(stateFile, '[{"shelf":"bankboekingen","id":"x","docu')
  const { simulator, call, pay } = await start({ stateFile })
  expect({ bookings: simulator.bookings(), ledgers: simulator.ledgers() }).toEqual(before)
  expect(simulator.openAmount(invoice)).toEqual(money(2_100n, 'EUR'))
  expect((await call('POST', '/bankboekingen', pay(sale, 21.01))).status).toBe(400)
  rmSync(stateFile)
})

test('whoever starts it alone is told where it is and what opens it', async () => {
  const { simulator } = await start()
  const told = simulator.describe()
  for (const fact of [simulator.apiAddress, simulator.authAddress, ...Object.values(simulator.keys)])
    expect(told).toContain(fact)
})
