import { afterEach, describe, expect, test } from 'vitest'
import { money } from '../../money/money.ts'
import { standardDialect } from './dialect.ts'
import type { Transaction } from './memory.ts'
import { pageOf } from './page.ts'
import { endAll, rehearse } from './rehearse.ts'
import { createShelf } from './shelf.ts'

afterEach(endAll)

const start = Date.parse('2026-11-20T10:00:00Z')

/** A shop that sold 1, 2, 3 … euros, one a second. */
const openShop = async (count: number, dialect: Record<string, string | number | boolean> = {}) => {
  let now = start
  const client = await rehearse({ clock: () => new Date(now), dialect: { pageSize: 3, ...dialect } })
  const { simulator: shop } = client
  const sell = (euros: number, more: object = {}) =>
    shop.sell({ amount: money(BigInt(euros) * 100n, 'EUR'), method: 'ideal', outcome: 'paid', ...more })
  const references = Array.from({ length: count }, (_, index) => {
    now = start + (index + 1) * 1_000
    return sell(index + 1)
  })
  const at = (euros: number): string => references[euros - 1] ?? ''
  const said = async (query: string) => (await client.call(`GET /transaction?${query}`)).body
  const amounts = async (query: string) => (await said(query)).map(({ amount }: { amount: number }) => amount)
  const pass = (ms: number) => {
    now += ms
  }
  return { ...client, shop, sell, at, said, amounts, pass }
}

describe('a page', () => {
  test('of what was made at a time of its own choice stands where it was made', async () => {
    const { amounts, sell } = await openShop(4)
    sell(9, { createdAt: new Date(start + 2_500) })
    expect(await amounts('')).toEqual([4, 3, 9])
    expect(await amounts(`createdBefore=${start + 3_000}`)).toEqual([9, 2, 1])
    expect(await amounts(`createdAfter=${start + 2_000}&createdBefore=${start + 3_000}`)).toEqual([9])
  })

  test('begins with the oldest where the list does', async () => {
    const { amounts, at } = await openShop(8, { listOrder: 'oldest first' })
    expect(await amounts('')).toEqual([1, 2, 3])
    expect(await amounts(`referenceAfter=${at(3)}`)).toEqual([4, 5, 6])
    expect(await amounts(`referenceBefore=${at(6)}`)).toEqual([3, 4, 5])
    expect(await amounts(`createdAfter=${start + 5_000}`)).toEqual([6, 7, 8])
  })

  test('begins at the cursor, or where the list does', async () => {
    const near = await openShop(8)
    expect(await near.amounts(`referenceAfter=${near.at(2)}`)).toEqual([5, 4, 3])
    const far = await openShop(8, { pageBegins: 'where the list does' })
    expect(await far.amounts(`referenceAfter=${far.at(2)}`)).toEqual([8, 7, 6])
    expect(await far.amounts(`referenceBefore=${far.at(6)}`)).toEqual([5, 4, 3])
  })

  test('lies between two cursors', async () => {
    const { amounts, at } = await openShop(8)
    expect(await amounts(`referenceAfter=${at(4)}&referenceBefore=${at(7)}`)).toEqual([6, 5])
  })

  test('follows a cursor along the list where that is what it means', async () => {
    const { amounts, at } = await openShop(8, { cursorsFollow: 'list' })
    expect(await amounts(`referenceAfter=${at(5)}`)).toEqual([4, 3, 2])
    expect(await amounts(`referenceBefore=${at(5)}`)).toEqual([8, 7, 6])
  })

  test('has all of one millisecond, each once, whatever the filter says', async () => {
    const { said, sell } = await openShop(0)
    const made = Array.from({ length: 10 }, (_, index) =>
      sell(index + 1, { createdAt: new Date(start), order: index % 2 ? 'odd' : 'even' }),
    )
    const seen: string[] = []
    for (let page = await said(''); page.length > 0; ) {
      seen.push(...page.map(({ reference }: { reference: string }) => reference))
      page = await said(`referenceBefore=${seen.at(-1)}`)
    }
    expect(seen).toEqual(made.toReversed())
    expect(await said(`merchantOrderReference=odd&referenceBefore=${made[4]}`)).toHaveLength(2)
  })

  test('finds what is not settled among much that is', async () => {
    const { amounts, sell, shop } = await openShop(8)
    const late = sell(20, { outcome: 'pending' })
    sell(21, { outcome: 'manualintervention' })
    expect(await amounts('status=pending')).toEqual([20])
    expect(await amounts('status=MANUALINTERVENTION')).toEqual([21])
    shop.settleLater(late, 'paid')
    expect(await amounts('status=pending')).toEqual([])
    expect(shop.openSales().map(({ status }) => status)).toEqual(['manualintervention'])
    expect(await amounts('status=success&amountMinimum=20')).toEqual([20])
  })
})

describe('a list that does not show everything at once', () => {
  test('leaves out what comes late, though it can be read', async () => {
    const { amounts, sell, read, pass } = await openShop(2)
    const late = sell(5, { createdAt: new Date(start + 1_500), listedAt: new Date(start + 60_000) })
    expect(await amounts('')).toEqual([2, 1])
    expect((await read(late)).status).toBe('success')
    pass(60_000)
    expect(await amounts('')).toEqual([2, 5, 1])
  })

  test('shows every third only after its time', async () => {
    const { amounts, pass } = await openShop(6, { listLagEvery: 3, listLagMs: 10_000 })
    expect(await amounts('')).toEqual([5, 4, 2])
    expect(await amounts(`createdBefore=${start + 4_000}`)).toEqual([2, 1])
    pass(10_000)
    expect(await amounts('')).toEqual([6, 5, 4])
  })

  test('with a clock that counts whole seconds shows many of one instant', async () => {
    const { said, sell } = await openShop(0, { createdStep: 60_000 })
    for (const ms of [1, 20_000, 59_999]) sell(1, { createdAt: new Date(start + ms) })
    expect((await said('')).map(({ created }: { created: number }) => created)).toEqual([start, start, start])
  })
})

describe('what nobody knows', () => {
  const text = async (dialect: object, sale: object) => {
    const { shop, call, simulator } = await rehearse({ dialect: { ...dialect } }).then((one) => ({
      ...one,
      shop: one.simulator,
    }))
    shop.sell({ amount: money(1_250n, 'EUR'), method: 'ideal', outcome: 'paid', ...sale })
    const reply = await fetch(`${simulator.address}/transaction`, {
      headers: { authorization: `Basic ${Buffer.from(`${simulator.key}:`).toString('base64')}` },
    })
    expect((await call('GET /transaction')).body).toHaveLength(1)
    return reply.text()
  }

  test.each([
    ['number', '"amount":12.5,'],
    ['number with all digits', '"amount":12.50,'],
    ['text', '"amount":"12.50",'],
  ])('an amount is written as %s', async (amountForm, written) => {
    expect(await text({ amountForm }, {})).toContain(written)
  })

  test('whole amounts and large ones keep their digits', async () => {
    expect(await text({}, { amount: money(10_000n, 'EUR') })).toContain('"amount":100,')
    expect(await text({}, { amount: money(123_456_789_012_345_67n, 'EUR') })).toContain(
      '"amount":123456789012345.67,',
    )
    expect(await text({}, { amount: money(500n, 'JPY') })).toContain('"amount":500,')
  })

  test('is shown in the place of the truth, which the auditor sees', async () => {
    const { simulator: shop, read } = await rehearse()
    const disguise = { status: '"settled"', amount: '12.505', currency: '"xau"', created: 'null' }
    const reference = shop.sell({ amount: money(1_250n, 'EUR'), method: 'ideal', outcome: 'paid', disguise })
    expect(await read(reference)).toMatchObject({
      status: 'settled',
      amount: 12.505,
      currency: 'xau',
      created: null,
    })
    expect(shop.sale(reference)).toMatchObject({ status: 'success', amount: money(1_250n, 'EUR') })
    const broken = { amount: '12,50' }
    expect(() =>
      shop.sell({ amount: money(1n, 'EUR'), method: 'ideal', outcome: 'paid', disguise: broken }),
    ).toThrow()
    expect(shop.sales()).toHaveLength(1)
  })

  test.each([
    ['unknown_status', 'status', 'success'],
    ['unknown_type', 'type', 'sale'],
    ['unknown_method', 'method', 'ideal'],
    ['unknown_currency', 'currency', 'eur'],
    ['odd_amount', 'amount', 12.5],
  ])('%s: the next payment and no other', async (fault, field, truth) => {
    const { simulator: shop, read } = await rehearse({ faults: [{ fault }] })
    const sale = { amount: money(1_250n, 'EUR'), method: 'ideal', outcome: 'paid' } as const
    const [odd, plain] = [shop.sell(sale), shop.sell(sale)]
    expect((await read(odd))[field]).not.toBe(truth)
    expect((await read(plain))[field]).toBe(truth)
  })
})

test('a page of fifty thousand payments looks at no more than it shows', () => {
  const shelf = createShelf([])
  for (let index = 0; index < 50_000; index += 1) shelf.set(`W-${index}`, paymentAt(index))
  let looked = 0
  const counted = {
    ...shelf,
    get size() {
      return shelf.size
    },
    at: (place: number) => {
      looked += 1
      return shelf.at(place)
    },
    values: () => {
      throw new Error('looks at all of them')
    },
  }
  const office = { memory: { transactions: counted }, dialect: { ...standardDialect, pageSize: 100 } }
  for (const query of ['', 'referenceBefore=W-25000', 'referenceAfter=W-25000', 'createdAfter=7000']) {
    looked = 0
    const page = pageOf(office, new URLSearchParams(query), () => true)
    expect('rows' in page && page.rows).toHaveLength(100)
    expect(looked).toBeLessThan(102)
  }
  looked = 0
  const named = pageOf(office, new URLSearchParams('merchantOrderReference=order 77'), () => true)
  expect([named, looked]).toMatchObject([{ rows: [{ reference: 'W-77' }] }, 0])
})

const paymentAt = (index: number): Transaction => ({
  ...{ reference: `W-${index}`, type: 'sale', method: 'ideal', currency: 'eur', amount: '1.00' },
  ...{ status: 'success', created: index, lastUpdate: index, details: {}, behind: {} },
  echoes: { merchantOrderReference: `order ${index}` },
})
