import { afterEach, describe, expect, test } from 'vitest'
import { money } from '../../money/money.ts'
import type { StartCcvSimulator } from '../simulator.ts'
import type { Outcome } from './memory.ts'
import { endAll, rehearse } from './rehearse.ts'

afterEach(endAll)

const euros = (minor: bigint) => money(minor, 'EUR')
const start = Date.parse('2026-11-20T10:00:00Z')
const day = 86_400_000

const openShop = async (options: StartCcvSimulator = {}) => {
  let now = start
  const client = await rehearse({ clock: () => new Date(now), ...options })
  const pass = (ms: number) => {
    now += ms
    client.simulator.catchUp()
  }
  const list = async (query = '') => (await client.call(`GET /transaction?${query}`)).body
  return { ...client, shop: client.simulator, pass, list }
}

describe('a payment in the web shop', () => {
  const outcomes: readonly (readonly [Outcome, string, string | undefined])[] = [
    ['paid', 'success', undefined],
    ['pending', 'pending', undefined],
    ['failed', 'failed', 'rejected'],
    ['cancelled', 'failed', 'cancelled'],
    ['expired', 'failed', 'expired'],
    ['manualintervention', 'manualintervention', undefined],
  ]

  test.each(outcomes)('%s is read as %s', async (outcome, status, failureCode) => {
    const { shop, read } = await openShop()
    const reference = shop.sell({ amount: euros(1_250n), method: 'ideal', order: 'W-1', outcome })
    const said = await read(reference)
    expect(said).toMatchObject({ reference, type: 'sale', method: 'ideal', amount: 12.5, status })
    expect(said).toMatchObject({ currency: 'eur', merchantOrderReference: 'W-1', entryMode: 'ecom' })
    expect(said.failureCode).toBe(failureCode)
    expect(said.statusFinalDate).toBe(['success', 'failed'].includes(status) ? start : undefined)
    const moved = ['paid', 'manualintervention'].includes(outcome) ? [euros(1_250n)] : []
    expect(shop.book().map(({ amount }) => amount)).toEqual(moved)
  })

  test('was made when it is said, and its reference says so too', async () => {
    const { shop, read } = await openShop()
    const createdAt = new Date('2026-10-01T08:00:00Z')
    const reference = shop.sell({
      amount: euros(100n),
      method: 'card',
      brand: 'visa',
      outcome: 'paid',
      createdAt,
    })
    const said = await read(reference)
    const at = createdAt.getTime()
    expect(said).toMatchObject({ created: at, lastUpdate: at, statusFinalDate: at, brand: 'visa' })
    expect(reference).toMatch(/^C261001080000000/)
  })

  test('that is pending is paid days later by the clock, and no page of it expires', async () => {
    const { shop, pass, read } = await openShop()
    const reference = shop.sell({ amount: euros(100n), method: 'banktransfer', outcome: 'pending' })
    shop.settleLater(reference, 'paid', new Date(start + 3 * day))
    pass(3 * day - 1)
    expect((await read(reference)).status).toBe('pending')
    pass(1)
    expect(shop.sale(reference)).toMatchObject({ status: 'success', lastUpdate: new Date(start + 3 * day) })
    expect((await read(reference)).statusFinalDate).toBe(start + 3 * day)
  })

  test('comes each on its own day', async () => {
    const { shop, pass } = await openShop()
    const sale = { amount: euros(100n), method: 'sdd', outcome: 'pending' } as const
    const [first, second, third] = [shop.sell(sale), shop.sell(sale), shop.sell(sale)]
    shop.settleLater(second, 'paid', new Date(start + 2 * day))
    shop.settleLater(first, 'paid', new Date(start + day))
    shop.settleLater(third, 'paid', new Date(start + day))
    shop.settleLater(third, 'failed', new Date(start + 3 * day))
    const statuses = () => shop.sales().map(({ status }) => status)
    pass(day)
    expect(statuses()).toEqual(['success', 'pending', 'pending'])
    pass(day)
    expect(statuses()).toEqual(['success', 'success', 'pending'])
    pass(day)
    expect(statuses()).toEqual(['success', 'success', 'failed'])
  })

  test('becomes nothing else after its last status', async () => {
    const { shop } = await openShop()
    const [paid, failed] = (['paid', 'failed'] as const).map((outcome) =>
      shop.sell({ amount: euros(100n), method: 'ideal', outcome }),
    )
    for (const reference of [paid ?? '', failed ?? ''])
      for (const outcome of ['failed', 'paid'] as const) shop.settleLater(reference, outcome)
    expect(shop.sales().map(({ status }) => status)).toEqual(['success', 'failed'])
    expect(shop.book()).toHaveLength(1)
  })

  test('that was not established ends either way, and the money with it', async () => {
    const { shop } = await openShop()
    const sale = { amount: euros(100n), method: 'ideal', outcome: 'manualintervention' } as const
    const [paid, failed] = [shop.sell(sale), shop.sell(sale)]
    shop.settleLater(paid, 'paid')
    shop.settleLater(failed, 'failed')
    expect([shop.sale(paid)?.status, shop.sale(failed)?.status]).toEqual(['success', 'failed'])
    expect(shop.book().map(({ state }) => state)).toEqual(['authorised', 'reversed'])
  })

  test('is remembered with what is to become of it', async () => {
    const { mkdtempSync } = await import('node:fs')
    const { tmpdir } = await import('node:os')
    const stateFile = `${mkdtempSync(`${tmpdir()}/ccv-shop-`)}/state.json`
    const first = await openShop({ stateFile, accounts: ['second'] })
    const reference = first.shop.sell({
      amount: euros(100n),
      method: 'sdd',
      outcome: 'pending',
      account: 'second',
    })
    first.shop.settleLater(reference, 'paid', new Date(start + day))
    await first.shop.stop()
    const { shop, pass } = await openShop({ stateFile, accounts: ['second'] })
    expect(shop.sales('second')).toMatchObject([{ reference, status: 'pending' }])
    pass(day)
    expect(shop.sale(reference)?.status).toBe('success')
  })
})

describe('what comes back', () => {
  test.each(['chargeback', 'auto_refund'] as const)('a direct debit as %s', async (sepaReturn) => {
    const { shop, list } = await openShop({ dialect: { sepaReturn } })
    const reference = shop.sell({ amount: euros(2_000n), method: 'sdd', order: 'W-2', outcome: 'paid' })
    const back = shop.sepaReturn(reference)
    expect(await list(`originalReferences=${reference}`)).toMatchObject([
      { reference: back, type: sepaReturn, amount: 20, status: 'success', originalReference: reference },
    ])
    expect(shop.book().map(({ amount }) => amount.minor)).toEqual([2_000n, -2_000n])
  })

  test('a dispute of a part, and its reversal', async () => {
    const { shop } = await openShop()
    const reference = shop.sell({ amount: euros(2_000n), method: 'card', brand: 'visa', outcome: 'paid' })
    const back = shop.chargeBack(reference, euros(500n))
    const again = shop.reverseChargeback(reference)
    expect(shop.sale(shop.reverseChargeback(back, euros(1n)))?.original).toBe(back)
    expect(shop.sale(again)).toMatchObject({
      type: 'chargeback_reversal',
      original: back,
      amount: euros(500n),
    })
    expect(shop.book().map(({ amount }) => amount.minor)).toEqual([2_000n, -500n, 500n, 1n])
  })

  test('a refund that somebody made in CCV’s own pages', async () => {
    const { shop, read } = await openShop()
    const reference = shop.sell({ amount: euros(2_000n), method: 'ideal', order: 'W-3', outcome: 'paid' })
    const refund = shop.refundByShop(reference, euros(700n))
    expect(await read(refund)).toMatchObject({
      type: 'refund',
      originalReference: reference,
      amount: 7,
      status: 'success',
      merchantOrderReference: 'W-3',
    })
  })

  test('nothing of what was not paid', async () => {
    const { shop } = await openShop()
    const reference = shop.sell({ amount: euros(100n), method: 'sdd', outcome: 'pending' })
    expect(() => shop.sepaReturn(reference)).toThrow(RangeError)
    expect(() => shop.reverseChargeback('X')).toThrow(RangeError)
  })
})

describe('payments of several transactions', () => {
  test('a landing page takes over what its child became, and the child is what is given back', async () => {
    const { shop, read } = await openShop()
    const reference = shop.sell({
      amount: euros(900n),
      method: 'ideal',
      order: 'W-4',
      outcome: 'pending',
      landingPage: true,
    })
    const child = shop.sale(reference)?.child
    expect(await read(reference)).toMatchObject({
      method: 'landingpage',
      status: 'pending',
      childReferenceId: child,
    })
    shop.settleLater(reference, 'paid')
    expect(await read(reference)).toMatchObject({ status: 'success', amount: 9 })
    expect(await read(child ?? '')).toMatchObject({ method: 'ideal', status: 'success', amount: 9 })
    expect(shop.sale(shop.refundByShop(reference))?.original).toBe(child)
    expect(shop.book().map(({ amount }) => amount.minor)).toEqual([900n, -900n])
  })

  test('klarna reserves and then takes; a reservation alone moves nothing', async () => {
    const { shop } = await openShop()
    const reference = shop.sell({ amount: euros(900n), method: 'klarna', outcome: 'paid' })
    const held = shop.sell({ amount: euros(900n), method: 'card', outcome: 'paid', onlyAuthorise: true })
    expect(shop.sales().map(({ type, original }) => [type, original])).toEqual([
      ['authorise', null],
      ['capture', reference],
      ['authorise', null],
    ])
    expect(shop.book()).toHaveLength(1)
    expect(() => shop.chargeBack(held)).toThrow(RangeError)
  })
})

describe('several accounts', () => {
  test('each key sees its own', async () => {
    const { shop, call, list, pay } = await openShop({ accounts: ['second'] })
    const own = shop.sell({ amount: euros(100n), method: 'ideal', outcome: 'paid' })
    const other = shop.sell({ amount: euros(200n), method: 'ideal', outcome: 'paid', account: 'second' })
    const authorization = `Basic ${Buffer.from(`${shop.keyOf('second')}:`).toString('base64')}`
    const asSecond = (wish: string, body?: Record<string, unknown>) => call(wish, body, { authorization })
    expect(await list()).toMatchObject([{ reference: own }])
    expect((await asSecond('GET /transaction?')).body).toMatchObject([{ reference: other }])
    expect((await call(`GET /transaction?reference=${other}`)).status).toBe(404)
    expect((await call(`GET /transaction?referenceAfter=${other}`)).status).toBe(404)
    expect((await call('POST /refund', { reference: other })).status).toBe(404)
    expect((await asSecond('POST /refund', { reference: other })).status).toBe(200)
    expect((await pay({}, { authorization })).body.failureCode).toBe('invalid_config')
    expect(shop.sales().map(({ account }) => account)).toEqual(['first', 'second', 'second'])
    expect(shop.sales('first')).toHaveLength(1)
  })

  test('one key makes one payment of a repeat, two keys make two', async () => {
    const { shop, pay } = await openShop({ accounts: ['second'] })
    const authorization = `Basic ${Buffer.from(`${shop.keyOf('second')}:`).toString('base64')}`
    const wish = { method: 'ideal', details: {} }
    const key = { 'idempotency-reference': 'one-attempt' }
    const made = [await pay(wish, key), await pay(wish, key), await pay(wish, { ...key, authorization })]
    expect(new Set(made.map(({ body }) => body.reference)).size).toBe(2)
  })

  test('the page of another account’s payment is that payment’s', async () => {
    const { shop, pay, press } = await openShop({ accounts: ['second'] })
    const authorization = `Basic ${Buffer.from(`${shop.keyOf('second')}:`).toString('base64')}`
    const { reference } = (await pay({ method: 'ideal', details: {} }, { authorization })).body
    await press('/act', reference, { act: 'approve' })
    expect(shop.sales('second')).toMatchObject([{ reference, status: 'success' }])
  })

  test('a key that is withdrawn opens nothing until it is given back', async () => {
    const { shop, call } = await openShop({ accounts: ['second'] })
    shop.withdraw()
    expect((await call('GET /method')).status).toBe(401)
    const authorization = `Basic ${Buffer.from(`${shop.keyOf('second')}:`).toString('base64')}`
    expect((await call('GET /method', undefined, { authorization })).status).toBe(200)
    shop.withdraw('first', true)
    expect((await call('GET /method')).status).toBe(200)
  })
})
