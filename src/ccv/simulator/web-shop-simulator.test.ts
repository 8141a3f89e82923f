import { afterEach, expect, test } from 'vitest'
import { isTextKey } from '../../../languages/say.ts'
import { money } from '../../money/money.ts'
import { ccvSimulator } from '../simulator.ts'
import { clientOf, endAll, endLater, listener, soon } from './rehearse.ts'
import { startWebShop, webShopSimulator } from './web-shop-simulator.ts'

afterEach(endAll)

const open = async () => {
  const shop = await startWebShop({ port: 0 })
  endLater(() => shop.stop())
  const seen = () => shop.sales().map(({ type, method, status }) => [type, method, status].join(' '))
  const told = () => shop.happened().map(({ code }) => code)
  return { shop, seen, told, ...clientOf(shop) }
}

test('customers pay, walk away and are refused, and the books ask with the key it says', async () => {
  const { shop, seen, told, call } = await open()
  for (const action of ['pay_ideal', 'pay_card', 'pay_paypal', 'walk_away', 'be_refused', 'stay_unclear'])
    shop.play(action)
  expect(seen()).toEqual([
    'sale ideal success',
    'sale card success',
    'sale paypal success',
    'sale ideal failed',
    'sale card failed',
    'sale ideal manualintervention',
  ])
  expect(told().slice(2)).toEqual(['shop_paid', 'shop_not_paid', 'shop_not_paid', 'shop_unclear'])
  expect((await call('GET /transaction')).body).toHaveLength(6)
  expect(shop.settings?.()).toEqual({ address: shop.address, apiKey: shop.key })
  shop.play('set_success')
  expect(seen().at(-1)).toBe('sale ideal success')
})

test('a SEPA payment is under way, arrives, comes back; another fails', async () => {
  const { shop, seen, told } = await open()
  const slow = shop.sell({ amount: money(100n, 'EUR'), method: 'ideal', outcome: 'pending' })
  expect(shop.screen().can).not.toContain('sepa_arrives')
  shop.settleLater(slow, 'paid')
  expect(shop.screen().can).not.toContain('sepa_returns')
  shop.play('pay_sepa')
  shop.play('pay_transfer')
  expect(shop.screen().can).toContain('sepa_arrives')
  expect(shop.screen().can).not.toContain('sepa_returns')
  shop.play('sepa_arrives')
  shop.play('sepa_fails')
  expect(seen().slice(1)).toEqual(['sale sdd success', 'sale banktransfer failed'])
  expect(shop.screen().can).toContain('sepa_returns')
  shop.play('sepa_returns')
  shop.play('sepa_returns')
  expect(seen().slice(3)).toEqual(['chargeback sdd success'])
  expect(told().slice(1)).toEqual(['shop_paid', 'shop_not_paid', 'shop_charged_back'])
})

test('a customer disputes and the shop wins; the shop gives back; an order is paid twice', async () => {
  const { shop, seen } = await open()
  for (const action of ['pay_ideal', 'dispute', 'dispute_won', 'dispute', 'pay_card', 'refund', 'refund'])
    shop.play(action)
  expect(seen()).toEqual([
    'sale ideal success',
    'chargeback ideal success',
    'chargeback_reversal ideal success',
    'sale card success',
    'refund card success',
  ])
  shop.play('pay_ideal')
  shop.play('pay_again')
  const [first, second] = shop.sales().slice(-2)
  expect([second?.order, second?.amount]).toEqual([first?.order, first?.amount])
  expect(second?.reference).not.toBe(first?.reference)
})

test('customers pay the orders that wait, each once, and then others of their own', async () => {
  const { shop } = await open()
  const order = {
    number: 'F2026-1',
    customer: 'Taxi Oostwaard',
    total: money(12_100n, 'EUR'),
    issuedOn: '2026-11-20',
  }
  shop.takeInvoice?.(order)
  expect(shop.screen().lines).toEqual(['▸ F2026-1  121.00 EUR'])
  shop.play('walk_away')
  shop.play('pay_sepa')
  shop.takeInvoice?.(order)
  shop.play('pay_ideal')
  shop.play('pay_ideal', { order: 'MINE', amount: '0.01' })
  expect(shop.sales().map(({ order, amount }) => [order, amount.minor])).toMatchObject([
    ['F2026-1', 12_100n],
    ['F2026-1', 12_100n],
    [expect.stringMatching(/^WEB-/), expect.any(BigInt)],
    ['MINE', 1n],
  ])
  expect(() => shop.play('pay_ideal', { amount: 'much' })).toThrow(RangeError)
  expect(() => shop.play('earthquake')).toThrow(RangeError)
})

test('the key can be withdrawn, and everything is said again', async () => {
  const { shop, call } = await open()
  const { heard, url } = await listener()
  shop.tellAt(url)
  shop.play('pay_ideal')
  await soon(() => heard.length === 1)
  shop.play('storm')
  await soon(() => heard.length === 6)
  shop.play('withdraw_key')
  expect((await call('GET /method')).status).toBe(401)
  shop.play('restore_key')
  expect((await call('GET /method')).status).toBe(200)
})

test('who watches sees every change', async () => {
  const { shop } = await open()
  const seen: string[] = []
  const end = shop.subscribe(({ lines }) => seen.push(lines.at(0) ?? ''))
  shop.play('pay_sepa')
  expect(seen.at(-1)).toMatch(/sdd {2}pending/)
  shop.settleLater(shop.sales()[0]?.reference ?? '', 'paid')
  expect(seen.at(-1)).toMatch(/sdd {2}success/)
  end()
  const { length } = seen
  shop.play('pay_ideal')
  expect(seen).toHaveLength(length)
})

test('everything it knows has a text', () => {
  const texts = ['ccv', 'ccv-online'].flatMap((name) => {
    const party = name === 'ccv' ? ccvSimulator : webShopSimulator
    return [
      ...party.actions.map(({ code }) => `simulator.${name}.action.${code}`),
      ...party.faults.map(({ code }) => `simulator.${name}.fault.${code}`),
    ]
  })
  const happened = [
    'paid',
    'under_way',
    'not_paid',
    'unclear',
    'refunded',
    'charged_back',
    'came_back',
    'won_back',
  ]
  const all = [...texts, ...happened.map((code) => `simulator.happened.shop_${code}`)]
  expect(all.length).toBeGreaterThan(80)
  expect(all.filter((key) => !isTextKey(key))).toEqual([])
})
