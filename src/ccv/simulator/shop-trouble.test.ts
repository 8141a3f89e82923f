import { afterEach, describe, expect, test } from 'vitest'
import { money } from '../../money/money.ts'
import type { StartCcvSimulator } from '../simulator.ts'
import { endAll, listener, rehearse, soon } from './rehearse.ts'

afterEach(endAll)

const sale = { amount: money(1_250n, 'EUR'), method: 'ideal', outcome: 'paid' } as const

const openShop = async (options: StartCcvSimulator = {}) => {
  const client = await rehearse({ webShop: true, ...options })
  const reference = client.simulator.sell(sale)
  const calls = {
    list: () => client.call('GET /transaction'),
    read: () => client.call(`GET /transaction?reference=${reference}`),
    refund: () => client.call('POST /refund', { reference, amount: '0.10' }),
    methods: () => client.call('GET /method'),
  }
  const headersOf = async (path: string) => {
    const authorization = `Basic ${Buffer.from(`${client.simulator.key}:`).toString('base64')}`
    return (await fetch(client.simulator.address + path, { headers: { authorization } })).headers
  }
  return { ...client, shop: client.simulator, reference, calls, headersOf }
}

describe('a call of the shop’s books that goes wrong', () => {
  const codes: Readonly<Record<string, number | null>> = {
    lose_request: null,
    lose_answer: null,
    cut_answer: null,
    garble: 200,
    error_500: 500,
    maintenance: 503,
    gateway_timeout: 504,
    too_many_requests: 429,
    revoked_key: 401,
    forbidden: 401,
  }
  const on = ['list', 'read', 'refund', 'methods'] as const

  test.each(Object.entries(codes))('%s', async (fault, code) => {
    const { shop, calls } = await openShop()
    for (const struck of on) {
      shop.addFault({ fault, on: struck })
      for (const [name, ask] of Object.entries(calls)) {
        const said = await ask().catch(() => null)
        expect([struck, name, said?.status ?? null]).toEqual([struck, name, name === struck ? code : 200])
        if (fault === 'garble' && name === struck) expect(typeof said?.body).toBe('string')
      }
      expect(shop.faults()).toEqual([])
    }
    const done = ['lose_answer', 'cut_answer', 'garble', 'gateway_timeout'].includes(fault) ? 1 : 0
    expect(shop.sales().filter(({ type }) => type === 'refund')).toHaveLength(on.length - 1 + done)
  })

  test('strikes list and read where it says nothing, and with a longer name both', async () => {
    const { shop, calls } = await openShop()
    shop.addFault({ fault: 'error_500' })
    expect((await calls.list()).status).toBe(500)
    shop.addFault({ fault: 'error_500', on: 'transaction', times: 2 })
    expect([(await calls.read()).status, (await calls.list()).status]).toEqual([500, 500])
    shop.addFault({ fault: 'revoked_key' })
    expect((await calls.methods()).status).toBe(401)
  })

  test('a slow answer is as slow as said', async () => {
    const { shop, calls } = await openShop()
    shop.addFault({ fault: 'slow_answer', on: 'list', ms: 60 })
    const begun = performance.now()
    await calls.read()
    const read = performance.now() - begun
    await calls.list()
    expect(performance.now() - begun - read).toBeGreaterThan(50)
  })

  test('a key without a right is told so as the setting says', async () => {
    const { shop, calls } = await openShop({ dialect: { forbiddenStatus: '403' } })
    shop.addFault({ fault: 'forbidden', on: 'refund' })
    const { status, body } = await calls.refund()
    expect([status, body.failureCode]).toEqual([403, undefined])
  })
})

describe('too many requests', () => {
  test.each([
    ['seconds', '3600'],
    ['date', 'Fri, 20 Nov 2026 11:00:00 GMT'],
    ['unsaid', null],
  ])('says in %s when to ask again', async (retryAfter, header) => {
    const clock = () => new Date('2026-11-20T10:00:00Z')
    const { shop, headersOf } = await openShop({ clock, dialect: { retryAfter } })
    shop.addFault({ fault: 'too_many_requests', on: 'list', ms: 3_600_000, times: -1 })
    for (const _ of [1, 2]) expect((await headersOf('/transaction')).get('retry-after')).toBe(header)
    expect((await headersOf('/method')).get('retry-after')).toBe(null)
  })

  test('comes for each key alone, until its minute is over', async () => {
    let now = Date.parse('2026-11-20T10:00:00Z')
    const { shop, call, headersOf } = await openShop({
      clock: () => new Date(now),
      dialect: { callsPerMinute: 2 },
      accounts: ['second'],
    })
    const authorization = `Basic ${Buffer.from(`${shop.keyOf('second')}:`).toString('base64')}`
    const ask = async () => (await call('GET /method')).status
    expect(await ask()).toBe(200)
    now += 20_000
    expect([await ask(), await ask()]).toEqual([200, 429])
    expect((await headersOf('/method')).get('retry-after')).toBe('40')
    expect((await call('GET /method', undefined, { authorization })).status).toBe(200)
    now += 40_000
    expect([await ask(), await ask()]).toEqual([200, 429])
  })
})

describe('webhooks of the web shop', () => {
  const ids = (heard: readonly string[]) => heard.map((text) => JSON.parse(text).id as string)

  test('say what was paid, later what arrives, and of a landing page the parent', async () => {
    const { heard, url } = await listener()
    const { shop } = await openShop()
    const pending = shop.sell({ ...sale, method: 'sdd', outcome: 'pending', webhookUrl: url })
    const paid = shop.sell({ ...sale, webhookUrl: url })
    await soon(() => heard.length === 1)
    shop.settleLater(pending, 'paid')
    await soon(() => heard.length === 2)
    const page = shop.sell({ ...sale, landingPage: true, webhookUrl: url })
    await soon(() => heard.length === 3)
    expect(ids(heard)).toEqual([paid, pending, page])
  })

  test('go where the shop listens unless the payment says', async () => {
    const [all, own] = [await listener(), await listener()]
    const { shop } = await openShop()
    shop.tellAt(all.url)
    const [first, second] = [shop.sell(sale), shop.sell({ ...sale, webhookUrl: own.url })]
    await soon(() => all.heard.length + own.heard.length === 2)
    expect([ids(all.heard), ids(own.heard)]).toEqual([[first], [second]])
  })

  test.each(['own', 'original', 'none'])('of a chargeback: %s', async (chargebackWebhook) => {
    const { heard, url } = await listener()
    const { shop } = await openShop({ dialect: { chargebackWebhook } })
    const page = shop.sell({ ...sale, landingPage: true, webhookUrl: url })
    await soon(() => heard.length === 1)
    const back = shop.chargeBack(page)
    const last = shop.sell({ ...sale, webhookUrl: url })
    const told: Record<string, string[]> = { own: [back], original: [page], none: [] }
    const wanted = [page, ...(told[chargebackWebhook] ?? []), last]
    await soon(() => heard.length === wanted.length)
    expect(ids(heard).toSorted()).toEqual(wanted.toSorted())
  })

  test('come twice and in no order where the dialect says so, and every third never', async () => {
    const { heard, url } = await listener()
    const { shop } = await openShop({
      dialect: { webhookCopies: 2, webhookSpreadMs: 100, webhookLossEvery: 3 },
    })
    const sold = Array.from({ length: 9 }, () => shop.sell({ ...sale, webhookUrl: url }))
    const kept = sold.filter((_, index) => index % 3 !== 2)
    await soon(() => heard.length === 12)
    expect(ids(heard).toSorted()).toEqual([...kept, ...kept].toSorted())
    expect([...new Set(ids(heard))]).not.toEqual(kept)
  })

  test('come twenty times in a storm, and again when all is said again', async () => {
    const { heard, url } = await listener()
    const { shop } = await openShop({ faults: [{ fault: 'webhook_storm', ms: 10 }] })
    const [first, second] = [shop.sell({ ...sale, webhookUrl: url }), shop.sell({ ...sale, webhookUrl: url })]
    await soon(() => heard.length === 21)
    expect(ids(heard).filter((id) => id === first)).toHaveLength(20)
    shop.storm(3, 10)
    await soon(() => heard.length === 27)
    expect(ids(heard).slice(21).toSorted()).toEqual([first, first, first, second, second, second].toSorted())
  })

  test('of hundreds at once all arrive, and those nobody takes are tried again', async () => {
    const { heard, url } = await listener(Array.from({ length: 100 }, () => 500))
    const { shop } = await openShop({ dialect: { webhookRetries: '5,5,5,5,5,5' } })
    const sold = Array.from({ length: 300 }, () => shop.sell({ ...sale, webhookUrl: url }))
    await soon(() => heard.length === 400)
    expect(new Set(ids(heard))).toEqual(new Set(sold))
  })
})
