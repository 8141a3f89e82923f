import { afterEach, describe, expect, test } from 'vitest'
import { clientOf, endAll, rehearse } from './rehearse.ts'

afterEach(endAll)

describe('the door', () => {
  test('lets in who has the key, under both base paths, and tells strangers 401 in JSON', async () => {
    const { simulator, call } = await rehearse()
    const other = simulator.address.replace('/api/v1', '/vpos/api/v1')
    expect(simulator.key).toMatch(/^t_[0-9a-f]{40}$/)
    expect(simulator.describe()).toContain(simulator.key)
    expect((await call('GET /method')).status).toBe(200)
    expect((await call(`GET ${other}/method`)).status).toBe(200)
    const stranger = clientOf({ ...simulator, address: simulator.address, key: 't_other' })
    expect(await stranger.call('GET /method')).toMatchObject({
      status: 401,
      body: { failureCode: 'bad_credentials' },
    })
  })

  test('knows 404 and 405: a status is not read with POST (part 7, 7)', async () => {
    const { call } = await rehearse()
    expect((await call('POST /transaction?reference=INV-1', {})).status).toBe(405)
    expect((await call('GET /nothing')).status).toBe(404)
    expect(await call('GET /transaction?reference=INV-1')).toMatchObject({
      status: 404,
      body: { failureCode: 'unknown_reference' },
    })
  })

  test('asks for a User-Agent only when it is strict', async () => {
    const strict = await rehearse({ dialect: { userAgentRequired: true } })
    const bare = await fetchBare(strict.simulator)
    expect(bare).toBe(400)
    expect((await strict.call('GET /method')).status).toBe(200)
    const lenient = await rehearse()
    expect(await fetchBare(lenient.simulator)).toBe(200)
    expect(lenient.simulator.happened().map(({ code }) => code)).toContain('no_user_agent')
  })
})

const fetchBare = async ({ address, key }: { address: string; key: string }): Promise<number> => {
  const { request } = await import('node:http')
  const authorization = `Basic ${Buffer.from(`${key}:`).toString('base64')}`
  return new Promise((resolve) =>
    request(`${address}/method`, { headers: { authorization }, agent: false }, (reply) => {
      reply.resume()
      resolve(reply.statusCode ?? 0)
    }).end(),
  )
}

describe('what a payment must say (1.3, 1.4, 2.2)', () => {
  const raw = (amount: string) =>
    `{"amount":${amount},"currency":"EUR","method":"IDEAL","returnUrl":"http://127.0.0.1:9/x"}`

  test.each(['9.99', '"9.99"', '"1000.00"', '1000', '0.1', '"12"'])('takes the amount %s', async (amount) => {
    const { call } = await rehearse()
    const { status, body } = await call('POST /payment', raw(amount))
    expect(status).toBe(200)
    expect(body).toMatchObject({
      amount: Number(amount.replaceAll('"', '')),
      method: 'ideal',
      currency: 'eur',
    })
  })

  test.each(['"1,000.00"', '9.999', '0.30000000000000004', '0', '-1', '"0.00"', '1e3', 'null', '"ten"'])(
    'refuses the amount %s (G2; part 7, 13)',
    async (amount) => {
      const { call } = await rehearse()
      expect(await call('POST /payment', raw(amount))).toMatchObject({
        status: 400,
        body: { type: 'process_error', field: 'amount', reference: expect.stringMatching(/^[0-9a-f]{8}$/) },
      })
    },
  )

  test.each([
    [{ currency: 'usd' }, 'currency'],
    [{ method: 'giropay' }, 'method'],
    [{ method: 'gift' }, 'method'],
    [{ returnUrl: undefined }, 'returnUrl'],
    [{ transactionType: 'credit' }, 'transactionType'],
    [{ method: 'card' }, 'brand'],
    [{ method: 'klarna', transactionType: 'authorise' }, 'orderLines'],
    [{ merchantOrderReference: 'x'.repeat(256) }, 'merchantOrderReference'],
    [{ webhookUrl: 'nowhere' }, 'webhookUrl'],
    [{ details: {} }, 'details.terminalId'],
    [{ details: { ...details(), terminalId: 'J4S999' } }, 'details.terminalId'],
    [{ details: { ...details(), managementSystemId: 'GrundmasterBE' } }, 'details.managementSystemId'],
    [{ details: { ...details(), accessProtocol: 'OPI_DE' } }, 'details.accessProtocol'],
    [{ details: { ...details(), operatingEnvironment: 'HOME' } }, 'details.operatingEnvironment'],
    [{ details: { ...details(), merchantLanguage: 'nl' } }, 'details.merchantLanguage'],
  ])('refuses %o', async (fields, field) => {
    const { pay } = await rehearse()
    expect(await pay(fields)).toMatchObject({ status: 400, body: { field } })
  })

  test.each([
    [{ method: 'CARD', brand: 'VISA', transactionType: 'Authorise' }, 'authorise'],
    [{ method: 'card', brand: 'visa', transactionType: 'credit' }, 'credit'],
    [{ method: 'card', brand: 'visa', transactionType: 'validate', amount: undefined }, 'validate'],
    [{ method: 'klarna', transactionType: 'authorise', orderLines: [{ name: 'tyre' }] }, 'authorise'],
    [{ method: 'token' }, 'token'],
  ])('takes %o', async (fields, type) => {
    const { pay } = await rehearse()
    expect(await pay({ details: {}, ...fields })).toMatchObject({ status: 200, body: { type } })
  })

  test('echoes what was given, and shows nothing else', async () => {
    const { pay } = await rehearse()
    const { body } = await pay({ merchantOrderReference: 'INV-1', description: 'Tyres', metadata: 'a:b' })
    expect(body).toMatchObject({
      reference: expect.stringMatching(/^TL\d{15}[0-9A-F]{8}\.[A-Z]$/),
      status: 'pending',
      merchantOrderReference: 'INV-1',
      description: 'Tyres',
      entryMode: 'instore',
      notificationRequests: [],
      details: { terminalId: 'J4S009', wakeUpType: 'CLOUD_CONNECT' },
    })
    expect(body.payUrl).toContain(`/terminal/poll?reference=${body.reference}`)
    expect(Object.keys(body)).not.toContain('behind')
  })

  test('wants https for webhooks only when it is strict', async () => {
    const { pay } = await rehearse({ dialect: { httpsWebhooks: true } })
    expect(await pay({ webhookUrl: 'http://127.0.0.1:9/h' })).toMatchObject({
      status: 400,
      body: { field: 'webhookUrl' },
    })
  })
})

function details() {
  return {
    terminalId: 'J4S009',
    managementSystemId: 'grundmasternl',
    accessProtocol: 'opi_nl',
    operatingEnvironment: 'attended',
  }
}

describe('a repeat under the same Idempotency-Reference (1.8)', () => {
  const once = { 'idempotency-reference': 'b7e1-once' }

  test('is answered with the transaction as it is now', async () => {
    const { pay, until, simulator } = await rehearse()
    const first = await pay({}, once)
    await until(first.body.reference, 'success')
    expect((await pay({}, once)).body).toMatchObject({ reference: first.body.reference, status: 'success' })
    expect((await pay({ amount: 12.5, description: 'other' }, once)).body.reference).toBe(
      first.body.reference,
    )
    expect(simulator.book()).toHaveLength(1)
  })

  test('with other fields is new, or refused by switch', async () => {
    const lenient = await rehearse()
    const first = await lenient.pay({}, once)
    const second = await lenient.pay({ amount: '13.00' }, once)
    expect(second).toMatchObject({ status: 200, body: { amount: 13 } })
    expect(second.body.reference).not.toBe(first.body.reference)
    for (const status of ['409', '400']) {
      const strict = await rehearse({ dialect: { idempotencyMismatch: status } })
      await strict.pay({}, once)
      expect((await strict.pay({ amount: '13.00' }, once)).status).toBe(Number(status))
    }
  })

  test('is not empty, at most 50 long, and by switch at least 6', async () => {
    const { pay } = await rehearse()
    expect((await pay({}, { 'idempotency-reference': 'x'.repeat(51) })).status).toBe(400)
    expect((await pay({}, { 'idempotency-reference': 'x' })).status).toBe(200)
    const strict = await rehearse({ dialect: { idempotencyMinimum: 6 } })
    expect((await strict.pay({}, { 'idempotency-reference': 'x1234' })).status).toBe(400)
    expect((await strict.pay({}, { 'idempotency-reference': 'x12345' })).status).toBe(200)
  })

  test('is one for refunds as well', async () => {
    const { call, paidOnline, simulator } = await rehearse()
    const { reference } = await paidOnline()
    const first = await call('POST /refund', { reference, amount: 1 }, once)
    const second = await call('POST /refund', { reference, amount: '1.00' }, once)
    expect(second.body.reference).toBe(first.body.reference)
    expect(simulator.book()).toHaveLength(2)
  })
})

describe('a list of transactions (1.11)', () => {
  const several = async () => {
    let now = Date.parse('2026-11-20T10:00:00Z')
    const client = await rehearse({ clock: () => new Date(now), dialect: { pageSize: 2 } })
    const references: string[] = []
    for (const [amount, merchantOrderReference] of [
      ['1.00', 'A'],
      ['2.00', 'B'],
      ['3.00', 'B'],
    ]) {
      const { body } = await client.pay({ method: 'ideal', details: {}, amount, merchantOrderReference })
      references.push(body.reference)
      now += 1_000
    }
    const amounts = async (query: string) =>
      (await client.call(`GET /transaction?${query}`)).body.map(({ amount }: { amount: number }) => amount)
    return { ...client, amounts, references }
  }

  test('is the newest first, a page long, and goes on from a reference', async () => {
    const { amounts, references } = await several()
    expect(await amounts('')).toEqual([3, 2])
    expect(await amounts(`referenceBefore=${references[1]}`)).toEqual([1])
    expect(await amounts(`referenceAfter=${references[0]}`)).toEqual([3, 2])
    expect(await amounts(`referenceAfter=${references[1]}`)).toEqual([3])
  })

  test('is filtered by everything the page names', async () => {
    const { amounts, references, press } = await several()
    const start = Date.parse('2026-11-20T10:00:00Z')
    expect(await amounts('merchantOrderReference=B')).toEqual([3, 2])
    expect(await amounts('merchantOrderReference=b')).toEqual([])
    expect(await amounts(`references=${references[0]},${references[2]}`)).toEqual([3, 1])
    expect(await amounts(`createdAfter=${start}&createdBefore=${start + 2_000}`)).toEqual([2])
    expect(await amounts('amountMinimum=2.00&amountMaximum=2')).toEqual([2])
    expect(await amounts('method=card')).toEqual([])
    await press('/act', references[1] ?? '', { act: 'approve' })
    expect(await amounts('status=success&type=SALE')).toEqual([2])
    expect(await amounts('status=success&type=refund')).toEqual([])
    expect(await amounts('paidout=no')).toEqual([2])
    expect(await amounts('paidout=never')).toEqual([3, 1])
  })

  test('follows the refunds of a payment, and refuses what it cannot read', async () => {
    const { amounts, call, paidOnline } = await several()
    const { reference } = await paidOnline()
    const { body } = await call('POST /refund', { reference, amount: 0.5 })
    expect(await amounts(`originalReferences=${reference}`)).toEqual([0.5])
    const one = await call(`GET /transaction?reference=${reference}&includeRelatedTransactions=true`)
    expect(one.body.relatedTransactions).toMatchObject([{ reference: body.reference, type: 'refund' }])
    for (const query of ['type=chargeback', 'status=open', 'createdAfter=monday', 'amountMinimum=x'])
      expect((await call(`GET /transaction?${query}`)).status).toBe(400)
  })
})
