import { createHash, createHmac, randomUUID } from 'node:crypto'
import { appendFileSync, rmSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { en } from '../../../languages/en/index.ts'
import { type Money, money } from '../../money/money.ts'
import { speakHttp } from '../../outbound/speak-http.ts'
import type { StartSimulator } from '../../simulators/simulator.ts'
import { moneybirdSimulator, startMoneybirdSimulator } from './simulator.ts'

const endings: (() => Promise<unknown>)[] = []
afterEach(async () => {
  await Promise.all(endings.splice(0).map((end) => end()))
})

const euros = (minor: bigint): Money => money(minor, 'EUR')
const day = new Date().toISOString().slice(0, 10)
const year = day.slice(0, 4)
const redirect = 'http://127.0.0.1:9/back'

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

const start = async (options: StartSimulator = {}) => {
  const simulator = await startMoneybirdSimulator({ port: 0, ...options })
  endings.push(simulator.stop)
  const main = simulator.administrations()[0]?.id ?? ''
  let bearer = simulator.grant().access_token
  const ask = async (method: Method, url: string, body?: string, headers: Record<string, string> = {}) =>
    speakHttp(
      { method, url, headers, ...(body !== undefined && { body }), patience: 2_000 },
      // What is said over a wire is said once.
      method === 'GET' ? undefined : { sending: () => undefined, sent: false },
    )
  const at = async (method: Method, path: string, body?: unknown) => {
    const text = body === undefined ? undefined : JSON.stringify(body)
    const reply = await ask(method, simulator.apiAddress + path, text, { authorization: `Bearer ${bearer}` })
    return {
      status: reply.status,
      headers: reply.headers,
      body: reply.text === '' ? undefined : JSON.parse(reply.text),
    }
  }
  const call = (method: Method, path: string, body?: unknown) => at(method, `/${main}${path}`, body)
  const pay = (invoice: string, price: string, more: Record<string, unknown> = {}) =>
    call('POST', `/sales_invoices/${simulator.invoice(invoice)?.id}/payments.json`, {
      payment: { payment_date: day, price, ...more },
    })
  const numbers = async (filter: string, root = '/sales_invoices') => {
    const { body } = await call('GET', `${root}.json?filter=${encodeURIComponent(filter)}`)
    return (body as { invoice_id: string | null }[]).map(({ invoice_id: number }) => number)
  }
  const token = (fields: Record<string, string>) =>
    ask(
      'POST',
      `${simulator.oauthAddress}/token`,
      new URLSearchParams({
        client_id: simulator.client.id,
        client_secret: simulator.client.secret,
        ...fields,
      }).toString(),
      { 'content-type': 'application/x-www-form-urlencoded' },
    )
  const signIn = (fields: Record<string, string> = {}) =>
    ask(
      'POST',
      `${simulator.oauthAddress}/authorize`,
      new URLSearchParams({
        ...{ client_id: simulator.client.id, redirect_uri: redirect, response_type: 'code', state: 'abc' },
        ...{ scope: 'sales_invoices bank', user: 'anna@voorbeeld.example', decision: 'allow' },
        ...fields,
      }).toString(),
    )
  const become = (next: string) => {
    bearer = next
  }
  return { simulator, main, ask, at, call, pay, numbers, token, signIn, become }
}

const backOf = ({ headers }: { readonly headers: unknown }): URL =>
  new URL(String((headers as Record<string, unknown>).location))

test('a person signs in, is sent back with a code, and the code is good for one exchange', async () => {
  const { token, signIn, become, at, ask, simulator } = await start()
  const wish = new URLSearchParams({
    ...{ client_id: simulator.client.id, redirect_uri: redirect, response_type: 'code', state: '"><b>' },
  })
  const page = await ask('GET', `${simulator.oauthAddress}/authorize?${wish}`)
  expect(page.text).toContain('anna@voorbeeld.example')
  expect(page.text).not.toContain('"><b>')
  const back = backOf(await signIn())
  expect([back.origin + back.pathname, back.searchParams.get('state')]).toEqual([redirect, 'abc'])
  const code = back.searchParams.get('code') ?? ''
  const exchange = { grant_type: 'authorization_code', code, redirect_uri: redirect }
  const first = await token(exchange)
  const given = JSON.parse(first.text)
  expect(given).toMatchObject({ token_type: 'bearer', expires_in: 7_200, scope: 'sales_invoices bank' })
  become(given.access_token)
  expect((await at('GET', '/administrations.json')).body).toHaveLength(3)
  const again = await token(exchange)
  expect([again.status, JSON.parse(again.text).error]).toEqual([400, 'invalid_grant'])
})

test('a code goes nowhere else, and to nobody else', async () => {
  const { token, signIn } = await start()
  const codeOf = async (fields = {}) => backOf(await signIn(fields)).searchParams.get('code') ?? ''
  const exchange = { grant_type: 'authorization_code', redirect_uri: redirect }
  const other = await token({ ...exchange, code: await codeOf(), redirect_uri: `${redirect}/other` })
  expect(JSON.parse(other.text).error).toBe('invalid_grant')
  const stranger = await token({ ...exchange, code: await codeOf(), client_secret: 'x' })
  expect([stranger.status, JSON.parse(stranger.text).error]).toEqual([401, 'invalid_client'])
  const verifier = 'v'.repeat(50)
  const challenge = {
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  }
  const wrong = await token({ ...exchange, code: await codeOf(challenge), code_verifier: 'w'.repeat(50) })
  expect(wrong.status).toBe(400)
  const right = await token({ ...exchange, code: await codeOf(challenge), code_verifier: verifier })
  expect(right.status).toBe(200)
  expect(backOf(await signIn({ decision: 'deny' })).searchParams.get('error')).toBe('access_denied')
  expect(backOf(await signIn({ scope: 'everything' })).searchParams.get('error')).toBe('invalid_scope')
  expect((await signIn({ client_id: 'x' })).status).toBe(401)
  const strict = await start({ dialect: { redirects: 'https://saldo.example/back' } })
  expect((await strict.signIn()).status).toBe(401)
})

test('a refresh gives a new token; the old refresh token ends when its successor is used', async () => {
  const { token, simulator, become, at } = await start()
  const old = simulator.grant({ expired: true })
  become(old.access_token)
  expect((await at('GET', '/administrations.json')).status).toBe(401)
  const refresh = async (refreshToken: string) => {
    const reply = await token({ grant_type: 'refresh_token', refresh_token: refreshToken })
    return { status: reply.status, ...JSON.parse(reply.text) }
  }
  const lost = await refresh(old.refresh_token)
  const second = await refresh(old.refresh_token)
  expect([lost.status, second.status]).toEqual([200, 200])
  become(second.access_token)
  expect((await at('GET', '/administrations.json')).status).toBe(200)
  expect((await refresh(old.refresh_token)).error).toBe('invalid_grant')
  simulator.revokeTokens()
  expect((await at('GET', '/administrations.json')).status).toBe(401)
  expect((await refresh(second.refresh_token)).error).toBe('invalid_grant')
})

test('other ways of refreshing can be chosen', async () => {
  for (const [way, kept, says] of [
    ['new_ends_old_at_once', false, true],
    ['same', true, true],
    ['omitted', true, false],
  ] as const) {
    const { token, simulator } = await start({ dialect: { refresh: way, saysExpiresIn: false } })
    const wish = { grant_type: 'refresh_token', refresh_token: simulator.grant().refresh_token }
    const given = JSON.parse((await token(wish)).text)
    expect([given.expires_in, 'refresh_token' in given]).toEqual([undefined, says])
    expect((await token(wish)).status).toBe(kept ? 200 : 400)
  }
})

test('a person reaches some administrations, and a scope some of what is there', async () => {
  const { simulator, become, at, call } = await start()
  const [, second] = simulator.administrations()
  become(simulator.grant({ email: 'bram@voorbeeld.example' }).access_token)
  expect((await at('GET', '/administrations.json')).body).toMatchObject([{ id: second?.id }])
  expect((await call('GET', '/sales_invoices.json')).status).toBe(404)
  simulator.setAdministrations('bram@voorbeeld.example', {})
  expect((await at('GET', '/administrations.json')).body).toEqual([])
  become(simulator.grant({ scope: 'bank' }).access_token)
  const kept = await call('GET', '/sales_invoices.json')
  expect([kept.status, kept.body]).toEqual([401, { error: 'No access to sales_invoices' }])
  expect((await call('GET', '/financial_mutations.json')).status).toBe(200)
})

test('an address has so many calls in five minutes, and is told when they come back', async () => {
  let now = 1_800_000_000_000
  const clock = () => new Date(now)
  const { call, simulator } = await start({ clock, dialect: { callsPerWindow: 2 } })
  const statuses = []
  for (let turn = 0; turn < 3; turn += 1) statuses.push((await call('GET', '/tax_rates.json')).status)
  expect(statuses).toEqual([200, 200, 429])
  const limited = await call('GET', '/tax_rates.json')
  expect(limited.body).toBe('Retry later')
  expect(limited.headers).toMatchObject({
    'ratelimit-limit': '2',
    'ratelimit-remaining': '0',
    'ratelimit-reset': '1800000300',
    'retry-after': '1800000300',
  })
  expect(simulator.calls()).toEqual({ let: 2, limited: 2 })
  now += 300_000
  simulator.grant()
  expect((await call('GET', '/tax_rates.json')).status).toBe(200)
  const seen = await start({ clock, dialect: { rateHeaders: 'observed', retryAfter: 'seconds' } })
  seen.simulator.addFault({ fault: 'too_many_requests', ms: 60_000 })
  expect((await seen.call('GET', '/tax_rates.json')).headers).toMatchObject({
    'ratelimit-remaining': '60',
    'ratelimit-requestsremaining': '0',
    'retry-after': '60',
  })
})

test('lists show this year unless asked, and are cut into pages', async () => {
  const { call, numbers, simulator } = await start()
  const old = `${Number(year) - 1}-0044`
  const { body: standard } = await call('GET', '/sales_invoices.json')
  expect(JSON.stringify(standard)).not.toContain(old)
  expect(await numbers('state:late')).toContain(old)
  expect(await numbers('state:draft')).toEqual([null])
  expect(await numbers(`period:${Number(year) - 1}01..${year}12,state:late`)).toContain(old)
  expect(await numbers('reference:W-10041')).toEqual([`${year}-0041`])
  expect(await numbers(`updated_after:${new Date(Date.now() + 1_000).toISOString()}`)).toEqual([])
  const page = await call('GET', '/sales_invoices.json?per_page=2&page=2&filter=state%3Aall')
  expect(page.body).toHaveLength(2)
  expect(page.headers.link).toMatch(/page=3.*rel="next".*page=1.*rel="prev"/)
  const [next = ''] = /(?<=<)[^>]+/.exec(String(page.headers.link)) ?? []
  expect(next.startsWith(simulator.apiAddress)).toBe(true)
  expect((await call('GET', '/sales_invoices/find_by_invoice_id/null')).status).toBe(404)
})

test('a payment takes off to the cent, pays, and opens again when it goes', async () => {
  const { pay, simulator, call } = await start()
  const name = 'W-10041'
  expect((await pay(name, '120.99', { transaction_identifier: 'T-1' })).status).toBe(201)
  expect(simulator.invoice(name)).toMatchObject({ state: 'open', open: euros(1n) })
  const last = await pay(name, '0,01')
  expect(simulator.invoice(name)).toMatchObject({ state: 'paid', open: euros(0n) })
  const id = simulator.invoice(name)?.id
  const { body } = await call('GET', `/sales_invoices/${id}`)
  expect(body).toMatchObject({ paid_at: day, total_paid: '121.0', total_unpaid: '0.0', state: 'paid' })
  expect(body.payments.map((one: { price: string }) => one.price)).toEqual(['120.99', '0.01'])
  expect((await call('DELETE', `/sales_invoices/${id}/payments/${last.body.id}.json`)).status).toBe(204)
  expect(simulator.invoice(name)).toMatchObject({ state: 'open', open: euros(1n) })
  expect(simulator.credited(simulator.ledger('Betalingen'))).toEqual(euros(-12_099n))
})

test('more than is open is taken unless that is refused; a refund goes the other way', async () => {
  const { pay, simulator } = await start()
  await pay('W-10041', '121.01')
  expect(simulator.invoice('W-10041')).toMatchObject({ state: 'paid', open: euros(-1n) })
  await pay('W-10041', '-21.01')
  expect(simulator.invoice('W-10041')).toMatchObject({ state: 'open', open: euros(2_100n) })
  const strict = await start({ dialect: { overpayment: 'reject' } })
  expect((await strict.pay('W-10041', '121.01')).status).toBe(422)
  expect((await strict.pay(`${year}-0046`, '-60.51')).status).toBe(422)
  expect((await strict.pay(`${year}-0046`, '-60.50')).status).toBe(201)
  expect(strict.simulator.invoice(`${year}-0046`)?.state).toBe('paid')
})

test('what a payment may not be is refused in the package’s own words, and books nothing', async () => {
  const { pay, simulator, call } = await start()
  const refused = async (more: Record<string, unknown>) => (await pay('W-10041', '1', more)).status
  expect((await pay('W-10047', '1')).body.symbolic).toEqual({ id: 'state' })
  expect(await refused({ payment_date: '2026-02-30' })).toBe(422)
  expect(await refused({ stranger: 1 })).toBe(422)
  expect(await refused({ manual_payment_action: 'balance_settlement' })).toBe(422)
  expect(await refused({ ledger_account_id: simulator.ledger('Oude betaalprovider') })).toBe(422)
  expect(await refused({ ledger_account_id: simulator.ledger('Omzet') })).toBe(422)
  expect((await pay('W-10041', '10000000000')).status).toBe(422)
  simulator.lockUntil(day)
  const locked = await pay('W-10041', '1')
  expect(locked.body.error).toEqual({ payment_date: ['lies in a locked period'] })
  simulator.lockUntil(null)
  const dollars = simulator.addInvoice({ customer: 'A', total: money(1_000n, 'USD'), issuedOn: day })
  expect((await pay(dollars, '10')).body.error).toHaveProperty('price_base')
  expect((await pay(dollars, '10', { price_base: '8' })).status).toBe(201)
  expect(simulator.invoice(dollars)?.state).toBe('paid')
  const payments = simulator.invoices().flatMap((one) => one.payments)
  expect(payments).toHaveLength(1)
  expect((await call('GET', `/payments/${payments[0]?.id}.json`)).body.price_base).toBe('8.0')
})

test('two documents are settled against each other', async () => {
  const { pay, simulator } = await start()
  const invoice = simulator.addInvoice({ customer: 'A', total: euros(6_050n), issuedOn: day })
  const credit = simulator.invoice(`${year}-0046`)?.id
  const settle = { manual_payment_action: 'invoices_settlement', invoice_id: credit }
  expect((await pay(invoice, '60.50', settle)).status).toBe(201)
  expect(simulator.invoice(invoice)?.state).toBe('paid')
  expect(simulator.invoice(`${year}-0046`)?.state).toBe('paid')
})

test('a payment that was registered by hand is linked to the bank line it came with', async () => {
  const { pay, call, simulator } = await start()
  const [account] = (await call('GET', '/financial_accounts.json')).body
  const lines = [
    { date: day, amount: '121.00', message: 'payout' },
    { date: day, amount: '-10.00', message: 'refund' },
  ]
  const statement = {
    reference: 'S',
    financial_account_id: account.id,
    financial_mutations_attributes: lines,
  }
  const made = await call('POST', '/financial_statements.json', { financial_statement: statement })
  const [payout, refund] = made.body.financial_mutations as { id: string }[]
  const link = (line: string | undefined, body: Record<string, unknown>) =>
    call('PATCH', `/financial_mutations/${line}/link_booking.json`, body)
  const payment = (await pay('W-10041', '121')).body.id
  expect((await link(payout?.id, { booking_type: 'Payment', booking_id: payment })).body).toBe(200)
  const invoice = simulator.invoice('W-10041')?.id
  await link(refund?.id, { booking_type: 'SalesInvoice', booking_id: invoice, price_base: '10' })
  expect(simulator.invoice('W-10041')).toMatchObject({ state: 'open', open: euros(1_000n) })
  const all = (await call('GET', '/financial_mutations.json?filter=state%3Aprocessed')).body
  expect(all.map((one: { amount_open: string }) => one.amount_open)).toEqual(['0.0', '0.0'])
  await call('DELETE', `/financial_statements/${made.body.id}.json`)
  expect(simulator.invoice('W-10041')).toMatchObject({ open: euros(12_100n), payments: [] })
})

test('an invoice turns late when its day has passed, and scheduled ones are sent', async () => {
  let now = Date.parse('2026-03-02T10:00:00Z')
  const { simulator, call, at, become } = await start({ clock: () => new Date(now) })
  const draft = simulator.invoice('W-10047')?.id
  const later = { sending_scheduled: true, invoice_date: '2026-03-05' }
  await call('PATCH', `/sales_invoices/${draft}/send_invoice.json`, { sales_invoice_sending: later })
  expect(simulator.invoice('W-10047')?.state).toBe('scheduled')
  expect(simulator.invoice('W-10041')?.state).toBe('open')
  now += 10 * 86_400_000
  become(simulator.grant().access_token)
  await at('GET', '/administrations.json')
  expect(simulator.invoice('W-10041')?.state).toBe('late')
  expect(simulator.invoice('W-10047')).toMatchObject({ state: 'open', number: '2026-0047' })
})

interface Heard {
  readonly headers: IncomingHttpHeaders
  readonly text: string
  readonly body: Record<string, unknown>
}

/** Somebody who listens to webhooks, and answers with `status`. */
const listener = async () => {
  const heard: Heard[] = []
  const statuses: number[] = []
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const text = Buffer.concat(parts).toString('utf8')
    heard.push({ headers: request.headers, text, body: JSON.parse(text) })
    response.writeHead(statuses.shift() ?? 200).end('heard')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  endings.push(async () => {
    const closed = new Promise((resolve) => server.close(resolve))
    server.closeAllConnections()
    await closed
  })
  const address = server.address()
  const port = address && typeof address === 'object' ? address.port : 0
  const actions = () => heard.map(({ body }) => body.action)
  const until = async (count: number) => {
    while (heard.length < count) await new Promise((resolve) => setTimeout(resolve, 2))
  }
  return { url: `http://127.0.0.1:${port}/hook`, heard, statuses, actions, until }
}

const hooked = async (events: readonly string[], options: StartSimulator = {}) => {
  const ear = await listener()
  const package_ = await start(options)
  const { status, body } = await package_.call('POST', '/webhooks.json', {
    url: ear.url,
    enabled_events: events,
  })
  return { ...package_, ear, status, webhook: body }
}

test('a webhook is tried, signed, and told what it asked for', async () => {
  const { ear, webhook, simulator, pay, call } = await hooked(['payment', 'sales_invoice_state_changed'])
  expect(ear.actions()).toEqual(['test_webhook'])
  const { body } = await pay('W-10041', '121')
  await ear.until(3)
  expect(ear.actions().slice(1)).toEqual(['sales_invoice_state_changed_to_paid', 'payment_registered'])
  const [, changed, paid] = ear.heard
  expect(changed?.body).toMatchObject({
    ...{ webhook_id: webhook.id, webhook_token: webhook.token, entity_type: 'SalesInvoice', state: 'paid' },
    entity: { invoice_id: `${year}-0041`, total_unpaid: '0.0' },
  })
  expect(paid?.body).toMatchObject({ entity_type: 'Payment', entity_id: body.id })
  const [, t, v1] = /^t=(\d+),v1=([\da-f]{64})$/.exec(String(changed?.headers['moneybird-signature'])) ?? []
  expect(createHmac('sha256', webhook.secret).update(`${t}.${changed?.text}`).digest('hex')).toBe(v1)
  expect((await call('GET', '/webhooks.json')).body[0]).not.toHaveProperty('secret')
  simulator.deleteInvoice('W-10042')
  simulator.takePaymentsBack('W-10041')
  await ear.until(5)
  expect(ear.actions().slice(3).sort()).toEqual(['payment_destroyed', 'sales_invoice_state_changed_to_open'])
})

test('an address that does not answer 200 is not registered', async () => {
  const { call } = await start()
  const wish = { url: 'http://127.0.0.1:9/hook', enabled_events: [] }
  expect((await call('POST', '/webhooks.json', wish)).status).toBe(400)
  expect((await call('GET', '/webhooks.json')).body).toEqual([])
  const removed = await call('POST', '/webhooks.json', { ...wish, events: ['payment'] })
  expect(removed.body.symbolic).toEqual({ events: 'removed' })
})

test('a push that is not taken is repeated under the same key, also after a restart', async () => {
  const stateFile = join(tmpdir(), `moneybird-${randomUUID()}`)
  const dialect = { pushAgainMs: 5 }
  const { ear, simulator, pay } = await hooked(['payment_registered'], { stateFile, dialect })
  ear.statuses.push(500, 503)
  await pay('W-10041', '1')
  await ear.until(4)
  const keys = new Set(ear.heard.slice(1).map(({ headers }) => headers['idempotency-key']))
  expect(keys.size).toBe(1)
  ear.statuses.push(500)
  simulator.play('expire_tokens')
  simulator.payByHand('W-10042')
  await ear.until(5)
  await simulator.stop()
  await start({ stateFile, dialect })
  await ear.until(6)
  expect(ear.heard[5]?.headers['idempotency-key']).toBe(ear.heard[4]?.headers['idempotency-key'])
  rmSync(stateFile)
})

test('pushes get lost, come twice, in another order and behind the times', async () => {
  const { ear, simulator } = await hooked(['sales_invoice_state_changed_to_paid'])
  const states = () => ear.heard.slice(1).map(({ body }) => [body.state, body.entity])
  simulator.addFault({ fault: 'webhook_lost' })
  simulator.payByHand('W-10041')
  simulator.addFault({ fault: 'webhook_stale' })
  simulator.payByHand('W-10042')
  await ear.until(2)
  expect(states()).toMatchObject([['open', { reference: 'W-10042', total_unpaid: '843.5' }]])
  simulator.addFault({ fault: 'webhook_twice' })
  simulator.payByHand('W-10045')
  await ear.until(4)
  expect(new Set(ear.heard.slice(2).map(({ headers }) => headers['idempotency-key'])).size).toBe(1)
  simulator.addFault({ fault: 'webhook_disorder' })
  simulator.payByHand(`${year}-0043`)
  simulator.payByHand(`${Number(year) - 1}-0044`)
  await ear.until(6)
  const order = ear.heard.slice(4).map(({ body }) => (body.entity as { invoice_id: string }).invoice_id)
  expect(order).toEqual([`${Number(year) - 1}-0044`, `${year}-0043`])
  simulator.play('push_again')
  await ear.until(7)
})

test('faults strike what they say, and leave what really happened', async () => {
  const { pay, simulator, call } = await start()
  const open = () => simulator.invoice('W-10041')?.open.minor
  for (const [fault, left] of [
    ['lose_request', 12_100n],
    ['error_500', 12_100n],
    ['maintenance', 12_100n],
    ['lose_answer', 12_000n],
    ['garble', 11_900n],
    ['gateway_timeout', 11_800n],
    ['book_twice', 11_600n],
  ] as const) {
    simulator.addFault({ fault, on: 'book' })
    await pay('W-10041', '1').catch(() => undefined)
    expect([fault, open()]).toEqual([fault, left])
  }
  for (const [fault, status] of [
    ['invoice_missing', 404],
    ['period_closed', 422],
    ['ledger_unknown', 422],
    ['forbidden', 401],
    ['revoked_key', 401],
  ] as const) {
    simulator.addFault({ fault, on: 'book' })
    expect([fault, (await pay('W-10041', '1')).status]).toEqual([fault, status])
  }
  simulator.addFault({ fault: 'paid_meanwhile' })
  await pay('W-10041', '1')
  expect(open()).toBe(-100n)
  simulator.addFault({ fault: 'deleted_meanwhile' })
  expect((await pay('W-10042', '1')).status).toBe(404)
  expect(simulator.invoice('W-10042')).toBeNull()
  simulator.addFault({ fault: 'expired_token' })
  expect((await call('GET', '/tax_rates.json')).status).toBe(401)
  expect(() => simulator.addFault({ fault: 'nonsense' })).toThrow()
})

test('what a person does in the package happens, and is told', async () => {
  const { simulator, pay, call } = await start()
  for (const action of ['pay_oldest_open', 'take_last_payment_back', 'delete_last_open', 'send_draft'])
    simulator.play(action)
  expect(simulator.invoice('W-10047')?.state).toBe('open')
  simulator.play('lock_period')
  expect(simulator.screen().can).toContain('unlock_period')
  expect((await pay('W-10041', '1')).status).toBe(422)
  simulator.play('unlock_period')
  expect((await pay('W-10041', '1')).status).toBe(201)
  simulator.play('revoke_access')
  expect((await call('GET', '/tax_rates.json')).status).toBe(401)
  expect(simulator.happened().map(({ code }) => code)).toEqual([
    'moneybird_paid_by_hand',
    'moneybird_payments_taken_back',
    'moneybird_invoice_gone',
    'moneybird_locked',
    'moneybird_unlocked',
    'moneybird_payment',
    'moneybird_access_revoked',
  ])
  expect(() => simulator.play('dance')).toThrow()
})

test('an invoice is changed by hand, and an administration shut', async () => {
  const { simulator, pay, at } = await start()
  await pay('W-10041', '100')
  simulator.changeTotal('W-10041', euros(10_000n))
  expect(simulator.invoice('W-10041')).toMatchObject({ state: 'paid', total: euros(10_000n) })
  simulator.suspend(true)
  expect((await at('GET', '/administrations.json')).body[0].suspended).toBe(true)
})

test('everything a person can do or see of it has a text', async () => {
  const { simulator } = await start()
  for (const code of [...moneybirdSimulator.actions, ...simulator.screen().can.map((code) => ({ code }))])
    expect(en).toHaveProperty([`simulator.moneybird.action.${code.code}`])
  for (const { code } of moneybirdSimulator.faults)
    expect(en).toHaveProperty([`simulator.moneybird.fault.${code}`])
})

test('a token is asked for as JSON and with the client in the header as well', async () => {
  const { simulator, ask } = await start()
  const { id, secret } = simulator.client
  const wish = { grant_type: 'refresh_token', refresh_token: simulator.grant().refresh_token }
  const json = JSON.stringify({ ...wish, client_id: id, client_secret: secret })
  const headers = { 'content-type': 'application/json' }
  expect((await ask('POST', `${simulator.oauthAddress}/token`, json, headers)).status).toBe(200)
  const authorization = `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`
  const form = new URLSearchParams(wish).toString()
  expect((await ask('POST', `${simulator.oauthAddress}/token`, form, { authorization })).status).toBe(200)
  const odd = new URLSearchParams({ grant_type: 'password', client_id: id, client_secret: secret }).toString()
  expect(JSON.parse((await ask('POST', `${simulator.oauthAddress}/token`, odd)).text).error).toBe(
    'unsupported_grant_type',
  )
})

test('it remembers across a restart, with a last line that was half written', async () => {
  const stateFile = join(tmpdir(), `moneybird-${randomUUID()}`)
  const first = await start({ stateFile })
  await first.pay('W-10041', '100', { transaction_identifier: 'T-1' })
  const { access_token: token } = first.simulator.grant()
  first.simulator.takeInvoice?.({ number: 'F-1', customer: 'A', total: euros(100n), issuedOn: day })
  const before = first.simulator.invoices()
  await first.simulator.stop()
  appendFileSync(stateFile, '[{"shelf":"payments","id":"x","rec')
  const second = await start({ stateFile })
  expect(second.simulator.invoices()).toEqual(before)
  second.become(token)
  expect((await second.pay('W-10041', '21')).status).toBe(201)
  expect(second.simulator.invoice('W-10041')?.state).toBe('paid')
  second.simulator.takeInvoice?.({ number: 'F-1', customer: 'A', total: euros(100n), issuedOn: day })
  expect(second.simulator.invoices()).toHaveLength(before.length)
  rmSync(stateFile)
})

test('ids are longer than a number can hold, and whoever starts it alone is told what opens it', async () => {
  const { simulator } = await start()
  for (const { id } of simulator.invoices()) {
    expect(id).toMatch(/^\d{18}$/)
    expect(String(Number(id))).not.toBe(id)
  }
  const told = simulator.describe()
  for (const fact of [simulator.apiAddress, simulator.client.id, simulator.client.secret, 'decision'])
    expect(told).toContain(fact)
})
