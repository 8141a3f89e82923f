import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '../../src/simulators/free-port.ts'
import { type Caller, openShop, type Shop } from './shop.ts'

let shop: Shop
let mila: Caller

beforeAll(async () => {
  const ports = []
  for (let count = 0; count < 7; count += 1) ports.push(await freePort())
  shop = await openShop({ SALDO_DEMO_PORTS: ports.join(',') })
  mila = await shop.signIn('mila')
})
afterAll(() => shop?.close())

const orders = async (tab: string): Promise<string[]> => {
  const { body } = await mila.get(`/online/payments?tab=${tab}`)
  return body.payments.map(({ orderNumber }: { orderNumber: string }) => orderNumber).toSorted()
}
const reasons = async (): Promise<Record<string, string>> => {
  const { body } = await mila.get('/online/payments?tab=errors')
  return Object.fromEntries(
    body.payments.map((one: { orderNumber: string; group: { group: string } | null }) => [
      one.orderNumber,
      one.group?.group,
    ]),
  )
}
const soon = { timeout: 30_000, interval: 200 }
const paid = ['WEB-5011', 'WEB-5012', 'WEB-5013', 'WEB-5014', 'WEB-5015', 'WEB-5016', 'WEB-5023']

test('who starts Saldo for the first time sees a web shop at work: booked, under way, and what does not fit', async () => {
  await expect.poll(() => orders('report'), soon).toEqual(paid)
  expect(await orders('open')).toEqual(['WEB-5020', 'WEB-5021'])
  await expect.poll(reasons, soon).toEqual({
    'WEB-5017': 'amount_differs',
    'WEB-5018': 'no_open_item',
    'WEB-5019': 'draft',
    'WEB-5023': 'second_payment',
  })
})

test('what is paid at the desk is booked in the garage’s own books alone', async () => {
  const { body } = await mila.get('/connections')
  expect(body).toMatchObject([
    { connector: 'snelstart', unmapped: 0 },
    { connector: 'moneybird', unmapped: 0, booksFrom: '9999-12-31', trouble: null },
  ])
})

test('a customer whom somebody plays pays the next order, and it is booked without anybody asking', async () => {
  const played = await mila.send('POST', '/simulators/ccv-online/actions', { action: 'pay_ideal' })
  expect(played.status).toBeLessThan(300)
  await expect.poll(() => orders('report'), soon).toEqual([...paid, 'WEB-5024'])
})

test('after a restart it is the same web shop', async () => {
  await shop.restart()
  mila = await shop.signIn('mila')
  const { body } = await mila.get('/online/accounts')
  expect(body).toMatchObject([{ name: 'Webwinkel onderdelen', sign: 'works', trouble: null }])
  expect(await orders('report')).toEqual([...paid, 'WEB-5024'])
  await mila.send('POST', '/simulators/ccv-online/actions', { action: 'pay_card' })
  await expect.poll(() => orders('report'), soon).toEqual([...paid, 'WEB-5024', 'WEB-5025'])
})
