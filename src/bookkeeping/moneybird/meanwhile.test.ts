import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { type Money, money, negate } from '../../money/money.ts'
import { speakHttp } from '../../outbound/speak-http.ts'
import type { StartSimulator } from '../../simulators/simulator.ts'
import type { Booked, BookingOrder, OpenItem } from '../books.ts'
import { moneybird } from './connector.ts'
import { keepGrants, keptGrant, settingsFor } from './rehearse.ts'
import { startMoneybirdSimulator } from './simulator.ts'

const endings: (() => Promise<unknown>)[] = []
afterEach(async () => {
  await Promise.all(endings.splice(0).map((end) => end()))
})

const euros = (minor: bigint): Money => money(minor, 'EUR')
const day = new Date().toISOString().slice(0, 10)
const longAgo = `${Number(day.slice(0, 4)) - 4}-02-03`
const notes = { note: () => {} }

const start = async (
  dialect: NonNullable<StartSimulator['dialect']> = {},
  more: Readonly<Record<string, unknown>> = {},
) => {
  const simulator = await startMoneybirdSimulator({ port: 0, dialect })
  endings.push(simulator.stop)
  const granted = simulator.grant()
  const administration = simulator.administrations()[0]?.id ?? ''
  const settings = settingsFor(simulator, more)
  const open = () =>
    moneybird.open(settings, {
      ...{ now: () => new Date(), grants: keepGrants(keptGrant(granted)), administration },
    })
  const books = open()
  const add = (number: string, wish: Partial<Parameters<typeof simulator.addInvoice>[0]> = {}) =>
    simulator.addInvoice({
      ...{ number, customer: 'Taxi Oostwaard', total: euros(12_100n), issuedOn: day },
      ...wish,
    })
  const itemOf = async (number: string): Promise<OpenItem> => {
    const items = await books.openItems([number])
    const item = 'read' in items ? items.read[0] : undefined
    if (!item) throw new Error(`${number} is not there`)
    return item
  }
  const orderFor = ({ id, number }: OpenItem, amount: Money, reference = 'tr_1'): BookingOrder => ({
    ...{ requestId: 'request', reference, date: day, text: 'iDEAL', place: simulator.ledger('12010.03') },
    ...{ received: amount, lines: [{ on: 'item', item: id, number, amount }] },
  })
  const pay = async (number: string, minor = 12_100n) =>
    books.book(orderFor(await itemOf(number), euros(minor)), notes)
  const call = async (method: 'POST' | 'PATCH', path: string, body: unknown) => {
    const reply = await speakHttp({
      method,
      url: `${simulator.apiAddress}/${administration}/${path}.json`,
      headers: { authorization: `Bearer ${granted.access_token}`, 'content-type': 'application/json' },
      ...{ body: JSON.stringify(body), patience: 2_000 },
    })
    expect(reply.status).toBeLessThan(300)
    return JSON.parse(reply.text)
  }
  return { simulator, books, open, add, itemOf, orderFor, pay, call }
}

const accepted = (answer: { readonly state: string; readonly detail?: Booked }): Booked => {
  if (!answer.detail) throw new Error(answer.state)
  return answer.detail
}

test('an invoice of another program is paid, and its booking found again by who knows nothing but the number', async () => {
  const { simulator, books, open, add, itemOf, pay } = await start()
  add('WEB-1', { external: true, issuedOn: longAgo })
  add('WEB-2', { external: true })
  expect((await itemOf('WEB-1')).id).toMatch(/^external:\d{18}$/)
  const booked = accepted(await pay('WEB-1'))
  expect(simulator.invoice('WEB-1')).toMatchObject({ state: 'paid', open: euros(0n) })
  const sought = [{ reference: 'tr_1', date: day, items: [{ id: null, number: 'WEB-1' }] }]
  expect(await open().find(sought)).toEqual({ read: [booked] })
  expect(await open().find([{ ...sought[0], reference: 'tr_2', date: day, items: [] }])).toEqual({ read: [] })
  expect(await books.openItems(['WEB-404'])).toEqual({ read: [] })
})

test('where invoices of other programs are switched off, nobody looks for them', async () => {
  const { books, add, simulator } = await start({}, { externalInvoices: false })
  add('WEB-1', { external: true })
  const before = simulator.calls().let
  expect(await books.openItems(['WEB-1'])).toEqual({ read: [] })
  expect(simulator.calls().let - before).toBe(1)
  for await (const part of books.items?.changed(new Map()) ?? [])
    if ('read' in part) expect(part.read.items.every(({ id }) => id.startsWith('sales:'))).toBe(true)
})

test('many numbers cost few calls, and fewer the second time', async () => {
  const { books, add, simulator } = await start()
  const numbers = Array.from({ length: 200 }, (_, index) => `2026-${index}`)
  for (const number of numbers) add(number)
  const costs = async (what: () => Promise<unknown>) => {
    const before = simulator.calls().let
    await what()
    return simulator.calls().let - before
  }
  expect(await costs(() => books.openItems(numbers))).toBeLessThan(6)
  const sought = numbers.map((number) => ({ reference: number, date: day, items: [{ id: null, number }] }))
  expect(await costs(() => books.find(sought))).toBe(2)
})

test('a period that is closed between two bookings is named, with the package’s words', async () => {
  const { simulator, add, pay } = await start()
  for (const number of ['F-1', 'F-2', 'F-3']) add(number)
  expect((await pay('F-1')).state).toBe('accepted')
  simulator.lockUntil(day)
  expect(await pay('F-2')).toMatchObject({
    state: 'refused',
    reason: {
      code: 'moneybird.period_locked',
      params: { until: day },
      said: expect.stringContaining('locked'),
    },
  })
  const before = simulator.calls().let
  expect(await pay('F-2')).toMatchObject({ state: 'refused', reason: { code: 'moneybird.period_locked' } })
  // Nothing was sent this time: only the invoice and the period were looked at.
  expect(simulator.calls().let - before).toBe(2)
  simulator.lockUntil(null)
  expect((await pay('F-2')).state).toBe('accepted')
})

test('a booking in a period that was closed since, or one tied to a line of the bank, is not deleted', async () => {
  const { simulator, books, add, itemOf, orderFor, call } = await start()
  for (const number of ['F-1', 'F-2']) add(number)
  const orders = [
    orderFor(await itemOf('F-1'), euros(12_100n)),
    orderFor(await itemOf('F-2'), euros(5_000n), 'tr_2'),
  ]
  const [first, second] = await Promise.all(
    orders.map(async (order) => accepted(await books.book(order, notes))),
  )
  if (!first || !second || !orders[0] || !orders[1] || !books.unbook) throw new Error('not booked')
  const back = (order: BookingOrder) => ({ ...order, reference: 'undo', received: negate(order.received) })
  simulator.lockUntil(day)
  expect(await books.unbook(first, back(orders[0]), notes)).toMatchObject({
    state: 'refused',
    reason: { code: 'moneybird.period_locked' },
  })
  simulator.lockUntil(null)
  const statement = await call('POST', 'financial_statements', {
    financial_statement: {
      ...{ financial_account_id: await accountOf(simulator), reference: 'Afschrift 1' },
      financial_mutations_attributes: [{ date: day, message: 'Uitbetaling', amount: '50.00' }],
    },
  })
  const [line] = statement.financial_mutations
  await call('PATCH', `financial_mutations/${line.id}/link_booking`, {
    ...{ booking_type: 'Payment', booking_id: second.id.replace('payment:', ''), price: '50.00' },
    price_base: '50.00',
  })
  expect(await books.unbook(second, back(orders[1]), notes)).toMatchObject({
    state: 'refused',
    reason: { code: 'moneybird.touched' },
  })
  expect((await books.unbook(first, back(orders[0]), notes)).state).toBe('accepted')
  expect(simulator.invoice('F-1')).toMatchObject({ open: euros(12_100n) })
  expect(simulator.invoice('F-2')).toMatchObject({ open: euros(7_100n) })
})

const accountOf = async (simulator: Awaited<ReturnType<typeof start>>['simulator']): Promise<string> => {
  const [administration] = simulator.administrations()
  const reply = await speakHttp({
    method: 'GET',
    url: `${simulator.apiAddress}/${administration?.id}/financial_accounts.json`,
    headers: { authorization: `Bearer ${simulator.grant().access_token}` },
    patience: 2_000,
  })
  return JSON.parse(reply.text)[0].id
}

test('an invoice that is deleted on the way, given up or in another currency takes nothing and says why', async () => {
  const { simulator, books, add, itemOf, orderFor, pay } = await start()
  for (const number of ['F-1', 'F-2']) add(number)
  add('F-3', { total: money(9_900n, 'USD') })
  simulator.addFault({ fault: 'deleted_meanwhile' })
  expect(await pay('F-1')).toMatchObject({
    state: 'refused',
    reason: { code: 'moneybird.invoice_gone', params: { number: 'F-1' }, said: 'record not found' },
  })
  const item = await itemOf('F-2')
  simulator.giveUp('F-2')
  await books.openItems(['F-2'])
  expect(await books.book(orderFor(item, euros(100n)), notes)).toMatchObject({
    state: 'refused',
    reason: { code: 'moneybird.uncollectible' },
  })
  const foreign = await itemOf('F-3')
  for (const amount of [money(9_900n, 'USD'), euros(9_900n)])
    expect(await books.book(orderFor(foreign, amount), notes)).toMatchObject({
      state: 'refused',
      reason: { code: 'moneybird.other_currency', params: { currency: 'USD' } },
    })
  const strange = { ...item, id: 'F-2' }
  expect(await books.book(orderFor(strange, euros(100n)), notes)).toMatchObject({ state: 'refused' })
  expect(simulator.invoices().flatMap(({ payments }) => payments)).toEqual([])
})

test('payments of the same breath on one invoice together take no more than is open, whatever Moneybird would take', async () => {
  const { simulator, books, add, itemOf, orderFor } = await start()
  add('F-1')
  const item = await itemOf('F-1')
  const answers = await Promise.all(
    ['tr_1', 'tr_2', 'tr_3'].map((reference) => books.book(orderFor(item, euros(5_000n), reference), notes)),
  )
  expect(answers.map(({ state }) => state).sort()).toEqual(['accepted', 'accepted', 'refused'])
  expect(answers.find(({ state }) => state === 'refused')).toMatchObject({
    reason: { code: 'moneybird.open_smaller' },
  })
  expect(simulator.invoice('F-1')).toMatchObject({ open: euros(2_100n) })
  const back = orderFor(item, euros(-10_001n), 'tr_4')
  expect(await books.book(back, notes)).toMatchObject({
    state: 'refused',
    reason: { code: 'moneybird.paid_less' },
  })
})

test('money back that is switched off waits for a person', async () => {
  const { books, add, itemOf, orderFor, pay } = await start({}, { booksMoneyBack: false })
  add('F-1')
  expect((await pay('F-1')).state).toBe('accepted')
  expect(await books.book(orderFor(await itemOf('F-1'), euros(-100n), 'tr_2'), notes)).toMatchObject({
    state: 'refused',
    reason: { code: 'moneybird.money_back_off' },
  })
})

interface Heard {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Somebody who is called by Moneybird. */
const listen = async () => {
  const heard: Heard[] = []
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)])
    heard.push({ headers: Object.fromEntries(headers), body: Buffer.concat(parts).toString('utf8') })
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  endings.push(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  const address = server.address()
  const port = address && typeof address === 'object' ? address.port : 0
  return { heard, address: `http://127.0.0.1:${port}/hook` }
}

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5))
}

test.each([
  ['payment', false],
  ['payment', true],
  ['invoice', false],
] as const)(
  'a call of Moneybird names the item it is about and is believed only with its signature: %s, %s',
  async (paymentPush, twoSignatures) => {
    const { simulator, books, add, itemOf } = await start({ paymentPush, twoSignatures })
    const ear = await listen()
    const made = await books.hooks?.subscribe(ear.address)
    if (!made || 'unread' in made || !books.hooks) throw new Error(JSON.stringify(made))
    const { secret, id } = made.read
    const hear = (call: Heard) => books.hooks?.hear({ ...call, secret })
    add('F-1')
    const item = await itemOf('F-1')
    simulator.payByHand('F-1', euros(100n), 'tr_hand')
    const about = () => ear.heard.filter((call) => call.body.includes('payment_registered'))
    await until(() => about().length > 0)
    const [call] = about()
    if (!call) throw new Error('nothing heard')
    expect(hear(call)).toEqual([item.id])
    expect(hear({ ...call, body: `${call.body} ` })).toBeNull()
    expect(books.hooks.hear({ ...call, secret: 'another' })).toBeNull()
    const signature = call.headers['moneybird-signature'] ?? ''
    for (const wrong of [
      '',
      signature.replace(/v1=/g, 'v0='),
      signature.replace(/t=\d+/, 't=1'),
      signature.replace(/v1=.*/, 'v1=00'),
      signature.replace(/t=/, 't=x'),
    ])
      expect(hear({ ...call, headers: { 'moneybird-signature': wrong } }), wrong).toBeNull()
    const signedAt = (seconds: number) => {
      const t = Math.floor(Date.now() / 1_000) + seconds
      const v1 = createHmac('sha256', secret).update(`${t}.${call.body}`).digest('hex')
      return hear({ ...call, headers: { 'moneybird-signature': `t=${t},v0=x,v1=${v1}` } })
    }
    expect([signedAt(-290), signedAt(290)]).toEqual([[item.id], [item.id]])
    expect([signedAt(-310), signedAt(310)]).toEqual([null, null])
    expect(await books.hooks.unsubscribe(id)).toEqual({ read: true })
    expect(await books.hooks.unsubscribe(id)).toEqual({ read: true })
  },
)

test('what a call tells of is looked at anew before it is booked on', async () => {
  const { simulator, books, add, itemOf, orderFor } = await start()
  const ear = await listen()
  const made = await books.hooks?.subscribe(ear.address)
  if (!made || 'unread' in made) throw new Error('not subscribed')
  add('F-1')
  const item = await itemOf('F-1')
  simulator.payByHand('F-1', euros(12_000n), 'tr_hand')
  const about = () => ear.heard.find((call) => call.body.includes('payment_registered'))
  await until(() => about() !== undefined)
  const call = about()
  if (call) books.hooks?.hear({ ...call, secret: made.read.secret })
  expect(await books.book(orderFor(item, euros(12_100n)), notes)).toMatchObject({
    state: 'refused',
    reason: { code: 'moneybird.open_smaller' },
  })
})
