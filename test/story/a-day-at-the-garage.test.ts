import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '../../src/simulators/free-port.ts'
import { type Caller, openShop, type Shop, until } from './shop.ts'

let shop: Shop
let noor: Caller
let mila: Caller
let books: number
let cloud: { id: string }

beforeAll(async () => {
  const ports = await Promise.all(Array.from({ length: 5 }, freePort))
  books = ports[4] ?? 0
  shop = await openShop({ SALDO_DEMO_PORTS: ports.join(',') })
  noor = await shop.signIn('noor', 'Balie')
  mila = await shop.signIn('mila', 'Balie')
  cloud = (await mila.get('/terminals')).body.find((one: { driver: string }) => one.driver === 'ccv-cloud')
})
afterAll(() => shop?.close())

/** SnelStart, asked over its own API as its owner would ask it. */
const snelstart = async (path: string) => {
  const keys = (await import('../../src/bookkeeping/snelstart/simulator/gate.ts')).demonstrationKeys
  const token = await fetch(`http://127.0.0.1:${books}/b2b/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ grant_type: 'clientkey', clientkey: keys.coupling }),
  })
  const { access_token } = (await token.json()) as { access_token: string }
  const reply = await fetch(`http://127.0.0.1:${books}/v2${path}`, {
    headers: { authorization: `Bearer ${access_token}`, 'ocp-apim-subscription-key': keys.primary },
  })
  return (await reply.json()) as Record<string, unknown>[]
}
const openInSnelstart = async (number: string): Promise<number> => {
  const filter = encodeURIComponent(`Factuurnummer eq '${number}'`)
  return Number((await snelstart(`/verkoopfacturen?$filter=${filter}`))[0]?.openstaandSaldo ?? Number.NaN)
}

const simulator = async (party: string) =>
  (await mila.get('/simulators')).body.find((one: { party: string }) => one.party === party)
const setFault = async (party: string, fault: string, on: boolean) =>
  mila.send('PUT', `/simulators/${(await simulator(party)).id}/faults`, { fault, on })

interface Open {
  readonly id: string
  readonly number: string
  readonly open: { readonly amount: string }
}
const openInvoices = async (): Promise<Open[]> =>
  (await mila.get('/desk')).body.invoices.filter((one: Open) => Number(one.open.amount) > 0)

const payByCard = async (invoice: Open, amount = invoice.open.amount) => {
  const id = newId()
  const wish = { id, invoiceId: invoice.id, terminalId: cloud.id, amount, currency: 'EUR' }
  return { id, reply: await noor.send('POST', '/payments/card', wish, { prefer: 'wait=30' }) }
}
const payInCash = async (invoice: Open, amount = invoice.open.amount) => {
  const wish = { id: newId(), invoiceId: invoice.id, amount, given: '5000.00', currency: 'EUR' }
  return mila.send('POST', '/payments/cash', wish)
}
const bookingsOf = async (payment: string) =>
  (await mila.get(`/bookings?payment=${payment}`)).body.bookings as {
    state: string
    reason: { code: string }
  }[]
const untilBooked = (payment: string) =>
  until(
    async () => {
      await mila.send('POST', '/bookings/process', {})
      return bookingsOf(payment)
    },
    (all) => all.length > 0 && all.every(({ state }) => state === 'booked'),
    60_000,
  )

test('the first customer pays an invoice at the terminal of the cloud, and it is in SnelStart before they have left', async () => {
  const [invoice] = await openInvoices()
  if (!invoice) throw new Error('no open invoice')
  const { id, reply } = await payByCard(invoice)
  expect(reply.body).toMatchObject({ state: 'accepted', terminal: { name: 'Pinapparaat werkplaats' } })
  await untilBooked(id)
  expect(await openInSnelstart(invoice.number)).toBe(0)
})

test('a work order is invoiced and paid at once: its booking waits until the garage program has sent the invoice', async () => {
  const [order] = (await mila.get('/desk')).body.orders
  const invoiceId = newId()
  const made = await mila.send('POST', `/orders/${order.id}/invoice`, { id: invoiceId })
  expect(made.status).toBe(201)
  const invoice = (await mila.get(`/invoices/${invoiceId}`)).body.invoice as Open
  const { id } = await payByCard(invoice)
  const waiting = await until(
    () => bookingsOf(id),
    ([one]) => one !== undefined && (one.state === 'booked' || one.reason !== null),
  )
  expect(['waiting', 'booked']).toContain(waiting[0]?.state)
  if (waiting[0]?.state === 'waiting') expect(waiting[0].reason.code).toBe('booking.invoice_not_in_package')
  await untilBooked(id)
  expect(await openInSnelstart(invoice.number)).toBe(0)
})

test('SnelStart commits and its answer is lost: one booking, not two', async () => {
  const [invoice] = await openInvoices()
  if (!invoice) throw new Error('no open invoice')
  await setFault('snelstart', 'lose_answer', true)
  const { id } = await payByCard(invoice)
  await until(
    () => bookingsOf(id),
    ([one]) => one?.state === 'unknown' || one?.state === 'booked',
  )
  await setFault('snelstart', 'lose_answer', false)
  await untilBooked(id)
  const daybook = await snelstart('/bankboekingen?$top=500')
  const own = daybook.filter((one) =>
    JSON.stringify(one.verkoopboekingBoekingsRegels ?? []).includes(invoice.number),
  )
  expect(own).toHaveLength(1)
  expect(await openInSnelstart(invoice.number)).toBe(0)
})

test('the cable is pulled after the approval: a question mark, then the truth, and never a second charge', async () => {
  const [invoice] = await openInvoices()
  if (!invoice) throw new Error('no open invoice')
  await setFault('ccv', 'lose_answer', true)
  const { id, reply } = await payByCard(invoice)
  await setFault('ccv', 'lose_answer', false)
  expect(['unknown', 'accepted']).toContain(reply.body.state)
  const found = await until(
    async () => {
      await mila.send('POST', `/payments/${id}/ask`)
      return (await mila.get(`/payments/${id}`)).body.payment
    },
    ({ state }) => state !== 'unknown',
  )
  expect(found).toMatchObject({ state: 'accepted', source: 'inquiry' })
  await untilBooked(id)
  expect(await openInSnelstart(invoice.number)).toBe(0)
})

test('half by card and half in cash, a part given back and paid again: SnelStart follows every step', async () => {
  const [invoice] = await openInvoices()
  if (!invoice) throw new Error('no open invoice')
  const { id } = await payByCard(invoice, '20.00')
  const back = { id: newId(), amount: '7.50', currency: 'EUR', of: 'invoice', reason: 'Onderdeel terug' }
  const refunded = await mila.send('POST', `/payments/${id}/refunds`, back, { prefer: 'wait=30' })
  expect(refunded.body.refunds).toMatchObject([{ state: 'accepted', amount: { amount: '-7.50' } }])
  await untilBooked(back.id)
  const rest = (await mila.get(`/invoices/${invoice.id}`)).body.invoice as Open
  expect(await openInSnelstart(invoice.number)).toBeCloseTo(Number(rest.open.amount), 2)
  const cash = await payInCash(rest)
  expect(cash.status).toBe(200)
  await untilBooked(cash.body.id)
})

test('the rest of the day is paid, and nothing is open any more in Saldo or in SnelStart', async () => {
  for (const order of (await mila.get('/desk')).body.orders)
    await mila.send('POST', `/orders/${order.id}/invoice`, { id: newId() })
  for (const invoice of await openInvoices()) {
    const limit = Number(invoice.open.amount) > 1_000
    if (limit) expect((await payByCard(invoice)).reply.body.state).toBe('accepted')
    else expect((await payInCash(invoice)).status).toBe(200)
  }
  expect(await openInvoices()).toEqual([])
  await until(
    async () => {
      await mila.send('POST', '/bookings/process', {})
      return (await mila.get('/bookings')).body
    },
    ({ counts }) => counts.waiting === 0 && counts.unknown === 0 && counts.needsAPerson === 0,
    60_000,
  )
  const ours = (await shop.database.owner<{ number: string }>('select number from invoice')).map(
    ({ number }) => number,
  )
  const theirs = await snelstart('/verkoopfacturen?$top=500')
  const open = theirs.filter((one) => ours.includes(String(one.factuurnummer)) && one.openstaandSaldo !== 0)
  expect(ours.length).toBeGreaterThan(10)
  expect(open).toEqual([])
})
