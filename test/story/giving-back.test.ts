import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, openShop, type Shop } from './shop.ts'

let shop: Shop
let noor: Caller
let ruben: Caller
let mila: Caller

beforeAll(async () => {
  shop = await openShop()
  noor = await shop.signIn('noor', 'Balie')
  ruben = await shop.signIn('ruben', 'Balie')
  mila = await shop.signIn('mila', 'Balie')
})
afterAll(() => shop?.close())

const invoiceOf = async (q: string) => (await mila.get(`/desk?q=${encodeURIComponent(q)}`)).body.invoices[0]
const balanceOf = async (key: string): Promise<string> =>
  (await mila.get('/accounts')).body.accounts.find((one: { key: string }) => one.key === key)?.balance
    .amount ?? '0.00'

interface Extra {
  readonly surplus?: { kind: string; amount: string }
  readonly by?: Caller
}
const payByCard = async (q: string, amount: string, { surplus, by = noor }: Extra = {}) => {
  const invoice = await invoiceOf(q)
  const [terminal] = (await mila.get('/terminals')).body
  const id = newId()
  const wish = {
    ...{ id, invoiceId: invoice.id, terminalId: terminal.id, amount, currency: 'EUR' },
    ...(surplus ? { surplus } : {}),
  }
  return { id, invoice, reply: await by.send('POST', '/payments/card', wish, { prefer: 'wait=20' }) }
}

const refundOf = (amount: string, more: Record<string, unknown> = {}) => ({
  ...{ id: newId(), amount, currency: 'EUR', of: 'invoice', reason: 'Onderdeel teruggebracht' },
  ...more,
})
const slip = (number: string) => ({ slipNumber: number, slipTerminal: '50123456' })

test('a negative amount is refused with where money is given back', async () => {
  const { reply } = await payByCard('Özdemir', '-10.00')
  expect(reply.body.code).toBe('payment.negative')
  expect(reply.body.detail).toMatch(/Refund|Terugbetalen/)
})

test('what the driver cannot give back is given back by the device itself and recorded, in parts, never more than was paid', async () => {
  const { id, invoice, reply } = await payByCard('Özdemir', '40.00')
  expect(reply.body.state).toBe('accepted')
  const detail = (await mila.get(`/payments/${id}`)).body
  expect(detail.refundable).toMatchObject({
    parts: [{ of: 'invoice', left: { amount: '40.00' } }],
    how: 'recorded',
  })
  expect((await noor.send('POST', `/payments/${id}/refunds`, refundOf('15.00'))).status).toBe(403)
  const over = await mila.send('POST', `/payments/${id}/refunds`, refundOf('15.00'))
  expect(over.body.code).toBe('refund.own_function')

  const first = refundOf('15.00', slip('118'))
  const key = { 'idempotency-key': newId() }
  const done = await mila.send('POST', `/payments/${id}/refunds/slip`, first, key)
  expect(done.body.refunds).toMatchObject([{ id: first.id, isRefund: true, amount: { amount: '-15.00' } }])
  expect(done.body.payment.returned.amount).toBe('15.00')
  const again = await mila.send('POST', `/payments/${id}/refunds/slip`, first, key)
  expect(again.body.refunds).toHaveLength(1)
  const open = Number(invoice.open.amount) - 40 + 15
  expect(Number((await mila.get(`/invoices/${invoice.id}`)).body.invoice.open.amount)).toBeCloseTo(open, 2)

  const sameSlip = await mila.send('POST', `/payments/${id}/refunds/slip`, refundOf('5.00', slip('118')))
  expect(sameSlip.body.code).toBe('slip.recorded_before')
  const tooMuch = await mila.send('POST', `/payments/${id}/refunds/slip`, refundOf('25.01', slip('119')))
  expect([tooMuch.body.code, tooMuch.body.params.left]).toEqual(['refund.more_than_left', '25.00'])
  const rest = await mila.send('POST', `/payments/${id}/refunds/slip`, refundOf('25.00', slip('119')))
  expect(rest.body.refundable).toMatchObject({ parts: [], how: null })
})

test('two people who give the same money back at the same moment give it back once', async () => {
  const { id } = await payByCard('Kuiper', '20.00')
  const both = await Promise.all([
    mila.send('POST', `/payments/${id}/refunds/slip`, refundOf('15.00', slip('201'))),
    mila.send('POST', `/payments/${id}/refunds/slip`, refundOf('15.00', slip('202'))),
  ])
  const [lost] = both.filter(({ status }) => status !== 200)
  expect(both.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(lost?.body.code).toMatch(/^refund\.(just_given_back|more_than_left)$/)
})

test('a person with a limit gives back no more than that at once', async () => {
  const people = (await mila.get('/people')).body
  const who = people.find((one: { name: string }) => one.name.startsWith('Ruben'))
  const change = { given: ['refund'], refundLimit: '10.00' }
  expect((await mila.send('PATCH', `/people/${who.id}`, change)).body.refundLimit.amount).toBe('10.00')
  const { id } = await payByCard('Flora', '30.00')
  const above = await ruben.send('POST', `/payments/${id}/refunds/slip`, refundOf('10.01', slip('301')))
  expect(above.body.code).toBe('refund.above_limit')
  const within = await ruben.send('POST', `/payments/${id}/refunds/slip`, refundOf('10.00', slip('301')))
  expect(within.status).toBe(200)
})

test('a surplus is named: cash back leaves the till, and only by who may give cash', async () => {
  const cash = `cash:${(await mila.get('/tills')).body.find((one: { name: string }) => one.name === 'Balie').id}`
  const before = Number(await balanceOf(cash))
  const surplus = { kind: 'cash_back', amount: '20.00' }
  const refused = await payByCard('Flora', '10.00', { surplus, by: ruben })
  expect(refused.reply.body.code).toBe('right.take_cash')
  const { reply } = await payByCard('Flora', '10.00', { surplus })
  expect(reply.body).toMatchObject({ state: 'accepted', approved: { amount: '30.00' } })
  expect(Number(await balanceOf(cash))).toBeCloseTo(before - 20, 2)
})

test('a prepayment has the VAT that the organisation says, and comes back with it; a kind that is not offered is refused', async () => {
  const set = await mila.send('PUT', '/surplus-kinds/prepayment', { offered: true, vatRate: '21' })
  expect(set.body).toContainEqual({ kind: 'prepayment', offered: true, vatRate: '21' })
  const vat = Number(await balanceOf('vat:21'))
  const { id } = await payByCard('Flora', '10.00', { surplus: { kind: 'prepayment', amount: '121.00' } })
  expect(Number(await balanceOf('vat:21'))).toBeCloseTo(vat - 21, 2)
  const back = refundOf('121.00', { of: 'surplus', ...slip('401') })
  expect((await mila.send('POST', `/payments/${id}/refunds/slip`, back)).status).toBe(200)
  expect(Number(await balanceOf('vat:21'))).toBeCloseTo(vat, 2)
  expect(await balanceOf('prepayments')).toBe('0.00')

  await mila.send('PUT', '/surplus-kinds/tip', { offered: false, vatRate: null })
  const { reply } = await payByCard('Flora', '10.00', { surplus: { kind: 'tip', amount: '1.00' } })
  expect(reply.body.code).toBe('payment.surplus_not_offered')
})

test('a word from outside about a request that nobody knows is answered like any other, and the page to return to says nothing', async () => {
  const word = await fetch(`${shop.address}/api/v1/hooks/${newId()}/${newId()}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"id":"TL1"}',
  })
  expect([word.status, await word.json()]).toEqual([200, {}])
  const page = await fetch(`${shop.address}/returned`, { headers: { 'accept-language': 'nl' } })
  expect(await page.text()).toContain('U kunt deze pagina sluiten')
})
