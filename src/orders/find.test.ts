import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { find } from './find.ts'
import { invoiceOrder } from './invoice-order.ts'
import { listInvoices, listOrders } from './list.ts'
import { type GivenInvoice, makeInvoice } from './make-invoice.ts'
import { type GivenOrder, makeOrder } from './make-order.ts'
import { done, openTestGarage, type TestGarage, testOrder } from './test-garage.ts'

let garage: TestGarage
beforeAll(async () => {
  garage = await openTestGarage()
})
afterAll(() => garage.close())

let minute = 0
const later = (): Date => {
  minute += 1
  return new Date(Date.UTC(2026, 10, 20, 8, minute))
}

const order = async (of: TestGarage, given: Partial<GivenOrder>) => {
  const whole = testOrder(given)
  return done(
    await of.store.within(of.organisation, (tx) => makeOrder(tx, of.wish(whole.id, later()), whole)),
  )
}

const bill = async (of: TestGarage, given: Partial<GivenInvoice>) => {
  const { kind: _, ...rest } = testOrder()
  const whole = { ...rest, issuedOn: '2026-11-20', ...given }
  return done(
    await of.store.within(of.organisation, (tx) => makeInvoice(tx, of.wish(whole.id, later()), whole)),
  )
}

const free = [{ text: 'Warranty', net: '0', vatRate: '0' }]

const names = async (of: TestGarage, q?: string): Promise<string[]> => {
  const found = await of.store.read(of.organisation, (tx) => find(tx, q))
  return [...found.orders, ...found.invoices].map((one) => one.number)
}

test('the desk finds by number, name and number plate, however they are typed', async () => {
  const of = await openTestGarage(garage)
  await order(of, {
    number: 'WO-7',
    customerName: "Zoë van 't Hóf",
    plate: 'AB-123-C',
    vehicle: 'Škoda Fabia',
  })
  await order(of, {
    number: 'WO-8',
    customerName: 'Łukasz Straße',
    plate: '12ABC3',
    customerNumber: 'K-0042',
  })
  await bill(of, { number: '2026-0123', customerName: 'Jansen-Bakker B.V.', plate: null })
  for (const typed of [
    'wo-7',
    'WO7',
    'zoe',
    'ZOË',
    'hof',
    "van 't hóf",
    'van ’t hof',
    'hof zoe',
    'ab123c',
    'AB 123 C',
    'ab-123',
    '123-c',
    'skoda',
  ])
    expect([typed, await names(of, typed)]).toEqual([typed, ['WO-7']])
  for (const typed of ['lukasz', 'ŁUKASZ', 'strasse', 'Straße', '12-ABC-3', '12abc3', 'k0042', '42'])
    expect([typed, await names(of, typed)]).toEqual([typed, ['WO-8']])
  for (const typed of [
    '2026-0123',
    '20260123',
    '0123',
    '2026',
    'jansen bakker',
    'bakker j',
    'JANSENBAKKER'.slice(0, 6),
  ])
    expect([typed, await names(of, typed)]).toEqual([typed, ['2026-0123']])
  expect(await names(of, '123')).toEqual(['WO-7', '2026-0123'])
  await bill(of, { number: 'F20260456' })
  for (const typed of ['456', '0456', '60456', 'f2026'])
    expect([typed, await names(of, typed)]).toEqual([typed, ['F20260456']])
  for (const typed of ['zoe jansen', 'nobody', '%', 'ansen', "' or true --", '\\', '\0', '\ud800x'])
    expect([typed, (await names(of, typed)).length]).toEqual([
      typed,
      typed === '%' || typed === '\\' || typed === '\0' ? 4 : 0,
    ])
})

test('an order is on the desk until it is invoiced; then its invoice is found by its number', async () => {
  const of = await openTestGarage(garage)
  const made = await order(of, { number: 'WO-55' })
  expect(await names(of, 'wo55')).toEqual(['WO-55'])
  const invoice = done(
    await of.store.within(of.organisation, (tx) =>
      invoiceOrder(tx, of.wish(made.id, later()), { order: made.id, id: newId() }),
    ),
  )
  expect(await names(of, 'wo55')).toEqual([invoice.number])
  expect(await names(of)).toEqual([invoice.number])
})

test('open ones come first, newest first, and more of them is said', async () => {
  const of = await openTestGarage(garage)
  await bill(of, { number: 'A-1', customerName: 'Smit' })
  await bill(of, { number: 'A-2', customerName: 'Smit', lines: free })
  await bill(of, { number: 'A-3', customerName: 'Smit' })
  await bill(of, { number: 'A-4', customerName: 'Smit', lines: free })
  expect(await names(of, 'smit')).toEqual(['A-3', 'A-1', 'A-4', 'A-2'])
  expect(await names(of)).toEqual(['A-3', 'A-1'])
  const two = await of.store.read(of.organisation, (tx) => find(tx, 'smit', 2))
  expect([two.invoices.map((one) => one.number), two.more]).toEqual([['A-3', 'A-1'], true])
  const three = await of.store.read(of.organisation, (tx) => find(tx, 'smit', 3))
  expect([three.invoices.map((one) => one.number), three.more]).toEqual([['A-3', 'A-1', 'A-4'], true])
  const four = await of.store.read(of.organisation, (tx) => find(tx, 'smit', 4))
  expect([four.invoices.length, four.more]).toEqual([4, false])
})

test('a name that thousands share finds the newest of them, and with another word the one that is meant', async () => {
  const of = await openTestGarage(garage)
  await garage.owner(
    `insert into invoice (organisation_id, id, shop_id, kind, number, customer_name, issued_on, currency, net_minor,
       vat_minor, total_minor, lines, source, made_at)
     select $1, gen_random_uuid(), $2, 'invoice', 'B' || n, 'Jansen', '2026-01-01', 'EUR', 0, 0, 0, '[]', 'desk',
       timestamptz '2026-01-01' + n * interval '1 minute' from generate_series(1, 2600) n`,
    [of.organisation, of.shop],
  )
  await bill(of, { number: 'C-1', customerName: 'Jansen Öz' })
  const newest = Array.from({ length: 24 }, (_, n) => `B${2600 - n}`)
  expect(await names(of, 'jansen')).toEqual(['C-1', ...newest])
  expect(await names(of, 'jansen b777')).toEqual(['B777'])
  expect(await names(of, 'oz jansen')).toEqual(['C-1'])
})

test('lists go newest first, page by page, without repeating or leaving out', async () => {
  const of = await openTestGarage(garage)
  for (let n = 1; n <= 7; n += 1) {
    await bill(of, {
      number: `I-${n}`,
      customerName: n % 2 ? 'Smit' : 'Visser',
      ...(n % 3 ? {} : { lines: free }),
    })
    await order(of, { number: `O-${n}` })
  }
  // The same moment for all: then the id decides.
  await garage.owner('update invoice set made_at = $2 where organisation_id = $1', [
    of.organisation,
    '2026-11-20T12:00:00.123456Z',
  ])
  const read = (wanted: Parameters<typeof listInvoices>[1]) =>
    of.store.read(of.organisation, (tx) => listInvoices(tx, wanted))
  const seen: string[] = []
  let after: string | undefined
  do {
    const page = await read({ limit: 3, after })
    expect(page.invoices.length).toBeLessThanOrEqual(3)
    seen.push(...page.invoices.map((one) => one.number))
    after = page.next ?? undefined
  } while (after)
  expect(seen.toSorted()).toEqual(['I-1', 'I-2', 'I-3', 'I-4', 'I-5', 'I-6', 'I-7'])
  const numbers = async (wanted: Parameters<typeof listInvoices>[1]) =>
    (await read(wanted)).invoices.map((one) => one.number).toSorted()
  expect(await numbers({ open: true })).toEqual(['I-1', 'I-2', 'I-4', 'I-5', 'I-7'])
  expect(await numbers({ open: false })).toEqual(['I-3', 'I-6'])
  expect(await numbers({ q: 'smit', open: true })).toEqual(['I-1', 'I-5', 'I-7'])
  expect(await numbers({ after: 'nonsense' })).toHaveLength(7)

  const orders = await of.store.read(of.organisation, (tx) => listOrders(tx, { limit: 5 }))
  expect(orders.orders.map((one) => one.number)).toEqual(['O-7', 'O-6', 'O-5', 'O-4', 'O-3'])
  const rest = await of.store.read(of.organisation, (tx) =>
    listOrders(tx, { limit: 5, after: orders.next ?? undefined, open: true }),
  )
  expect([rest.orders.map((one) => one.number), rest.next]).toEqual([['O-2', 'O-1'], null])
})
