import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { money } from '../../money/money.ts'
import { ccvOnline } from './client.ts'

interface Asked {
  readonly method: string
  readonly query: URLSearchParams
  readonly key: string
  readonly fields: Readonly<Record<string, string>>
}
type Said = { status?: number; headers?: Record<string, string>; body: unknown }

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

const now = new Date(Date.UTC(2026, 2, 10, 9))

/** CCV as no simulator plays it. */
const serve = async (answer: (asked: Asked) => Said, more: object = {}) => {
  const heard: Asked[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const part of request) body += part
    const query = new URL(request.url ?? '', 'http://x').searchParams
    const key = String(request.headers['idempotency-reference'] ?? '')
    const asked = { method: request.method ?? '', query, key, fields: body ? JSON.parse(body) : {} }
    heard.push(asked)
    const said = answer(asked)
    response.writeHead(said.status ?? 200, { 'content-type': 'application/json', ...said.headers })
    response.end(JSON.stringify(said.body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const settings = { apiKey: 'l_key', address: `http://127.0.0.1:${port}/api/v1`, ...more }
  return { heard, psp: ccvOnline.open(settings, { now: () => now }) }
}

const transaction = (reference: string, more: object = {}) => ({
  ...{ reference, type: 'sale', method: 'ideal', status: 'success', currency: 'eur', amount: 5 },
  created: now.getTime(),
  ...more,
})
const error = (status: number, more: object = {}): Said => ({
  status,
  body: { type: 'process_error', message: 'no', reference: '0badcafe', ...more },
})
const young = '019cd6c2-8c00-7000-8000-000000000001'
const old = '0199cc3f-9400-7000-8000-000000000001'
const wishOf = (key: string) => ({
  ...{ key, reference: 'I1', amount: money(500n, 'EUR'), description: 'Terugbetaling W-1' },
})
const silent = { note: () => {} }

/** Keeps no description and knows repetitions, for as long as it does. */
const forgetful = (remembers: boolean) => {
  const made = new Map<string, object>()
  return (asked: Asked): Said => {
    if (asked.method === 'GET') return { body: [...made.values()] }
    const there = remembers && made.get(asked.key)
    if (there) return { body: there }
    const number = `R${made.size + 1}`
    const refund = transaction(number, { type: 'refund', originalReference: 'I1', description: 'Fietsbel' })
    made.set(remembers ? asked.key : number, refund)
    return { body: refund }
  }
}

test('a refund that CCV shows without our words is repeated under its key while CCV surely knows the key', async () => {
  const { psp, heard } = await serve(forgetful(true))
  const first = await psp.refund?.(wishOf(young), silent)
  expect(await psp.inquireRefund?.(wishOf(young), silent)).toEqual(first)
  const posts = heard.filter(({ method }) => method === 'POST')
  expect(posts.map(({ key }) => key)).toEqual([young, young])
  expect(posts[0]?.fields).toEqual(posts[1]?.fields)
})

test.each([
  ['of long ago', old],
  ['of nobody knows when', '7a1f3f0c-94d0-4000-8000-000000000001'],
])(
  'one %s is left to a person where CCV shows one like it, and asked for where it shows none',
  async (_, key) => {
    const { psp, heard } = await serve(forgetful(false))
    expect(await psp.inquireRefund?.(wishOf(key), silent)).toMatchObject({ state: 'accepted' })
    const { length } = heard
    expect(await psp.inquireRefund?.(wishOf(key), silent)).toMatchObject({
      ...{ state: 'unknown', reason: { code: 'ccv_online.refund_not_told_apart', params: { count: '1' } } },
    })
    expect(heard.slice(length).every(({ method }) => method === 'GET')).toBe(true)
  },
)

test.each([
  ['pending', 'unknown', 'ccv_online.refund_pending'],
  ['manualintervention', 'unknown', 'ccv_online.refund_unclear'],
  ['settled', 'unknown', 'ccv_online.refund_unclear'],
  ['failed', 'refused', 'ccv_online.unsufficient_balance'],
])('a refund that is %s is %s', async (status, state, code) => {
  const made = transaction('R1', {
    ...{ type: 'refund', originalReference: 'I1', status, description: `x/${young}` },
    ...(status === 'failed' && { failureCode: 'unsufficient_balance' }),
  })
  const { psp } = await serve(({ method }) => ({ body: method === 'POST' ? made : [made] }))
  expect(await psp.refund?.(wishOf(young), silent)).toMatchObject({ state, reason: { code } })
  expect(await psp.inquireRefund?.(wishOf(young), silent)).toMatchObject({ state, reason: { code } })
})

test.each([
  ['an answer about something else', { body: transaction('I9') }, 'unknown', 'ccv_online.unreadable'],
  [
    'an amount that cannot be read',
    { body: transaction('R1', { type: 'refund', amount: 1.005 }) },
    'unknown',
    'ccv_online.no_amount',
  ],
  [
    'another currency',
    { body: transaction('R1', { type: 'refund', currency: 'sek' }) },
    'unknown',
    'ccv_online.no_amount',
  ],
  ['a refusal', error(400), 'refused', 'ccv_online.refund_refused'],
  ['a limit', error(400, { failureCode: 'refund_limit' }), 'refused', 'ccv_online.refund_limit'],
  ['two at once', error(409), 'unknown', 'ccv_online.not_read'],
  ['words of nobody', { status: 400, body: 'no' }, 'unknown', 'ccv_online.not_this_address'],
  ['an error of its own', error(500), 'unknown', 'ccv_online.out_of_order'],
  ['too much', error(429), 'not_taken', 'ccv_online.too_many_requests'],
])('%s proves what it proves of a refund', async (_, said: Said, state, code) => {
  const { psp } = await serve(() => said)
  expect(await psp.refund?.(wishOf(young), silent)).toMatchObject({ state, reason: { code } })
})

test('less than was asked for is what was refunded, and a refund that was made before an error is looked at', async () => {
  const made = transaction('R1', { type: 'refund', originalReference: 'I1', amount: 4.99 })
  const { psp } = await serve(({ method }) =>
    method === 'POST' ? error(500, { transactionReference: 'R1' }) : { body: made },
  )
  expect(await psp.refund?.(wishOf(young), silent)).toMatchObject({
    ...{ state: 'accepted', detail: { reference: 'R1', amount: money(499n, 'EUR') } },
  })
})

test('a refund of another wish, of another amount or that failed is not taken for ours', async () => {
  const refund = (reference: string, more: object) =>
    transaction(reference, { type: 'refund', originalReference: 'I1', ...more })
  const others = [
    refund('R1', { description: `x/${young}` }),
    refund('R2', { amount: 4 }),
    refund('R3', { status: 'failed' }),
    transaction('C1', { type: 'capture', originalReference: 'I1' }),
  ]
  const mine = refund('R9', {})
  const { psp } = await serve(({ method }) => ({ body: method === 'POST' ? mine : others }))
  expect(await psp.inquireRefund?.(wishOf(old), silent)).toMatchObject({ detail: { reference: 'R9' } })
})

test('two refunds under our key are for a person', async () => {
  const both = ['R1', 'R2'].map((reference) =>
    transaction(reference, { type: 'refund', originalReference: 'I1', description: `x/${old}` }),
  )
  const { psp } = await serve(() => ({ body: both }))
  expect(await psp.inquireRefund?.(wishOf(old), silent)).toMatchObject({
    ...{ state: 'unknown', reason: { code: 'ccv_online.refund_not_told_apart', params: { count: '2' } } },
  })
})

test('where one unknown reference makes CCV refuse the list, each is asked for by itself', async () => {
  const { psp } = await serve(({ query }) => {
    const reference = query.get('reference')
    if (reference === 'I1') return { body: transaction('I1') }
    return error(404, { failureCode: 'unknown_reference' })
  })
  expect(await psp.read(['I1', 'I2'])).toMatchObject({ read: [{ reference: 'I1' }] })
})

test('a reference with a comma is no two references, and what was not asked for is not read', async () => {
  const { psp, heard } = await serve(({ query }) => {
    const reference = query.get('reference')
    return { body: reference ? transaction(reference) : [transaction('I7'), transaction('I2')] }
  })
  const found = await psp.read(['I1,I2', 'I2', 'I3', 'no\u00e9', 'x'.repeat(256)])
  expect('read' in found && found.read.map(({ reference }) => reference)).toEqual(['I1,I2', 'I2', 'I3'])
  expect(heard.every(({ query }) => !String(query).includes('%C3'))).toBe(true)
})

test('word of a landing page leads to the payment behind it', async () => {
  const { psp } = await serve(({ query }) => ({
    body:
      query.get('reference') === 'LP1'
        ? transaction('LP1', { method: 'landingpage', childReferenceId: 'I1' })
        : transaction('I1'),
  }))
  expect(await psp.read(['LP1'])).toMatchObject({
    read: [
      { reference: 'LP1', kind: 'other' },
      { reference: 'I1', kind: 'payment' },
    ],
  })
})

test('asked too much, it waits as long as it is told, asks again, and then hands on how long to wait', async () => {
  let refusals = 2
  const { psp, heard } = await serve(
    () =>
      refusals-- > 0 ? { ...error(429), headers: { 'retry-after': '0' } } : { body: [{ method: 'ideal' }] },
    { tooManyTries: 3 },
  )
  expect(await psp.methods()).toEqual({ read: ['ideal'] })
  expect(heard).toHaveLength(3)
  const long = await serve(() => ({ ...error(429), headers: { 'retry-after': '3600' } }))
  expect(await long.psp.methods()).toMatchObject({
    ...{ unread: { code: 'ccv_online.too_many_requests' }, again: { after: 3_600_000 } },
  })
  expect(long.heard).toHaveLength(1)
})

test('an account keeps its id with another key if it has a name, and test money is another account', async () => {
  const body = [{ method: 'ideal' }, { method: 'ideal' }]
  const idOf = async (apiKey: string, accountName: string) => {
    const found = await (await serve(() => ({ body }), { apiKey, accountName })).psp.check()
    return found.alive ? found : null
  }
  const [one, two, test, bare, other] = [
    await idOf('l_one', 'Winkel'),
    await idOf('l_two', ' winkel'),
    await idOf('t_one', 'Winkel'),
    await idOf('l_one', ''),
    await idOf('l_two', ''),
  ]
  expect(one?.account.id).toBe(two?.account.id)
  expect(new Set([one, test, bare, other].map((found) => found?.account.id)).size).toBe(4)
  expect([one?.facts, test?.facts]).toMatchObject([
    { keyMode: 'LIVE', methods: 'ideal' },
    { keyMode: 'TEST' },
  ])
  expect(test?.account.name).toBe('Winkel (TEST)')
  expect(JSON.stringify([one, bare])).not.toContain('l_one')
})
