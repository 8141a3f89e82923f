import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { balancesOf } from '../ledger/balances.ts'
import { checkLedger } from '../ledger/check-ledger.ts'
import { entriesAbout } from '../ledger/posted.ts'
import { invoiceOrder } from './invoice-order.ts'
import { type GivenInvoice, makeInvoice } from './make-invoice.ts'
import { type GivenOrder, makeOrder } from './make-order.ts'
import { readOrder } from './order.ts'
import { done, openTestGarage, refusedWith, type TestGarage, testOrder } from './test-garage.ts'

let garage: TestGarage
beforeAll(async () => {
  garage = await openTestGarage()
})
afterAll(() => garage.close())

const within: TestGarage['store']['within'] = (organisation, work) => garage.store.within(organisation, work)
const make = (order: GivenOrder, wish = garage.wish(order.id)) =>
  within(garage.organisation, (tx) => makeOrder(tx, wish, order))
const invoice = (order: string, number?: string, id = newId(), wish = garage.wish(order)) =>
  within(garage.organisation, (tx) => invoiceOrder(tx, wish, { order, id, number }))
const bill = (given: Partial<GivenInvoice> = {}) => {
  const { kind: _, ...order } = testOrder()
  const whole = { ...order, issuedOn: '2026-11-20', ...given }
  return within(garage.organisation, (tx) => makeInvoice(tx, garage.wish(whole.id), whole))
}

test('an order keeps what was given, counts its VAT, and is made once', async () => {
  const order = testOrder({
    customerName: '  Zoë  de Vries\n',
    plate: 'ab-12-cd',
    vehicle: 'Golf',
    adviserId: garage.person,
    lines: [
      { text: 'Work', net: '100.10', vatRate: '21.00' },
      { text: 'Book', net: '10', vatRate: '9', quantity: '2' },
      { text: 'Discount', net: '-5.05', vatRate: '21' },
    ],
  })
  const wish = garage.wish(order.id)
  const made = done(await make(order, wish))
  expect(made).toMatchObject({
    customerName: 'Zoë  de Vries',
    plate: 'AB-12-CD',
    shop: { id: garage.shop, name: 'Workshop' },
    adviser: { id: garage.person, name: 'Ann Test' },
    net: { minor: 10_505n },
    // 21 % of 95.05 is 19.9605, 9 % of 10.00 is 0.90
    vat: { minor: 2_086n },
    total: { minor: 12_591n, currency: 'EUR' },
    invoice: null,
  })
  expect(made.lines.map((line) => [line.quantity, line.vatRate])).toEqual([
    ['1', '21'],
    ['2', '9'],
    ['1', '21'],
  ])
  expect(done(await make(order, wish))).toEqual(made)
  expect(refusedWith(await make(order))).toBe('order.id_taken')
  expect(await make({ ...order, id: newId() })).toEqual({
    refused: { code: 'order.number_taken', params: { number: order.number } },
  })
})

test('what cannot be a work order is refused, and leaves nothing behind', async () => {
  const refused = async (changed: Partial<GivenOrder>) => refusedWith(await make(testOrder(changed)))
  expect(await refused({ number: ' ' })).toBe('order.number_missing')
  expect(await refused({ customerName: '\u0000' })).toBe('order.customer_missing')
  expect(await refused({ currency: 'SEK' })).toBe('order.other_currency')
  expect(await refused({ adviserId: newId() })).toBe('order.adviser_unknown')
  expect(await refused({ shopId: newId() })).toBe('order.shop_unknown')
  expect(await refused({ lines: [] })).toBe('order.no_lines')
  expect(await refused({ lines: [{ text: 'x', net: '-1', vatRate: '21' }] })).toBe('order.negative')
  const order = testOrder({ lines: [{ text: 'x', net: '1.001', vatRate: '21' }] })
  const wish = garage.wish(order.id)
  expect(refusedWith(await make(order, wish))).toBe('order.line_decimals')
  const again = { ...order, lines: [{ text: 'x', net: '1.00', vatRate: '21' }] }
  expect(done(await make(again, wish)).total.minor).toBe(121n)
})

test('invoicing an order takes its lines, customer and adviser, and posts what is owed', async () => {
  const order = testOrder({
    adviserId: garage.person,
    plate: 'XY-99-Z',
    lines: [
      { text: 'Work', net: '100', vatRate: '21' },
      { text: 'Book', net: '10', vatRate: '9' },
    ],
  })
  done(await make(order))
  const wish = garage.wish(order.id, new Date('2026-11-20T23:30:00Z'))
  const id = newId()
  const made = done(await invoice(order.id, undefined, id, wish))
  expect(made).toMatchObject({
    id,
    kind: 'invoice',
    customerName: 'Jansen',
    plate: 'XY-99-Z',
    adviser: { id: garage.person },
    order: { id: order.id, name: order.number },
    issuedOn: '2026-11-21',
    total: { minor: 13_190n },
    open: { minor: 13_190n },
    reserved: { minor: 0n },
    free: { minor: 13_190n },
    source: 'desk',
  })
  expect(made.number).toMatch(/^2026-\d{4}$/)
  const [entry, ...others] = await garage.store.read(garage.organisation, (tx) => entriesAbout(tx, [id]))
  expect(others).toEqual([])
  expect(entry).toMatchObject({ kind: 'invoice', businessDate: '2026-11-21', bookedOn: '2026-11-21' })
  expect(entry?.lines).toEqual([
    { account: 'debtors', amount: { minor: 13_190n, currency: 'EUR' }, invoice: id },
    { account: 'revenue', amount: { minor: -11_000n, currency: 'EUR' } },
    { account: 'vat:21', amount: { minor: -2_100n, currency: 'EUR' } },
    { account: 'vat:9', amount: { minor: -90n, currency: 'EUR' } },
  ])
  const asked = await garage.store.read(garage.organisation, (tx) => readOrder(tx, order.id))
  expect(asked?.invoice).toEqual({ id, name: made.number })

  expect(done(await invoice(order.id, undefined, id, wish))).toEqual(made)
  expect(await invoice(order.id)).toEqual({
    refused: { code: 'order.invoiced_before', params: { order: order.number, invoice: made.number } },
  })
  expect(refusedWith(await invoice(newId()))).toBe('order.not_found')
})

test('an invoice is numbered by hand or by the series, and no number comes twice', async () => {
  const first = done(await bill({ number: '2027-0001' }))
  expect(first.number).toBe('2027-0001')
  expect(refusedWith(await bill({ number: ' 2027-0001 ' }))).toBe('invoice.number_taken')
  const orders = [testOrder(), testOrder(), testOrder()]
  for (const order of orders) done(await make(order))
  const [a, b, c] = orders.map((order) => order.id) as [string, string, string]
  const inJanuary = () => garage.wish(newId(), new Date('2027-01-04T10:00:00Z'))
  // A number taken by hand is stepped over.
  expect(done(await invoice(a, undefined, newId(), inJanuary())).number).toBe('2027-0002')
  expect(refusedWith(await invoice(b, '2027-0002'))).toBe('invoice.number_taken')
  expect(done(await invoice(b, 'A/17')).number).toBe('A/17')
  expect(refusedWith(await invoice(c, undefined, first.id, inJanuary()))).toBe('invoice.id_taken')
  expect(done(await invoice(c, undefined, newId(), inJanuary())).number).toBe('2027-0003')
})

test('what cannot be an invoice is refused', async () => {
  const refused = async (given: Partial<GivenInvoice>) => refusedWith(await bill(given))
  expect(await refused({ number: '' })).toBe('invoice.number_missing')
  expect(await refused({ issuedOn: '2026-02-30' })).toBe('invoice.day')
  expect(await refused({ dueOn: '0026-11-20' })).toBe('invoice.day')
  expect(await refused({ currency: 'USD' })).toBe('order.other_currency')
  expect(await refused({ lines: [{ text: 'x', net: '-0.01', vatRate: '0' }] })).toBe('invoice.negative')
})

test('what costs nothing is paid, and posts nothing', async () => {
  const free = done(await bill({ lines: [{ text: 'Warranty', net: '0.00', vatRate: '21' }] }))
  expect(free.open.minor).toBe(0n)
  expect(await garage.store.read(garage.organisation, (tx) => entriesAbout(tx, [free.id]))).toEqual([])
})

test('twenty orders invoiced at once get twenty numbers, and one order asked for at once gets one invoice', async () => {
  const other = await openTestGarage(garage)
  const orders = Array.from({ length: 20 }, () => testOrder())
  for (const order of orders)
    done(await within(other.organisation, (tx) => makeOrder(tx, other.wish(order.id), order)))
  const ask = (order: string) =>
    within(other.organisation, (tx) => invoiceOrder(tx, other.wish(order), { order, id: newId() }))
  const made = await Promise.all(orders.map((order) => ask(order.id)))
  const numbers = made.map((one) => done(one).number).toSorted()
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, n) => `2026-${String(n + 1).padStart(4, '0')}`))

  const wanted = testOrder()
  done(await within(other.organisation, (tx) => makeOrder(tx, other.wish(wanted.id), wanted)))
  const results = await Promise.all(Array.from({ length: 8 }, () => ask(wanted.id)))
  expect(results.filter((one) => refusedWith(one) === undefined)).toHaveLength(1)
  expect(results.filter((one) => refusedWith(one) === 'order.invoiced_before')).toHaveLength(7)
  expect(await garage.store.read(other.organisation, checkLedger)).toEqual([])
})

test('a number drawn while somebody takes it by hand is left to them', async () => {
  const other = await openTestGarage(garage)
  const order = testOrder()
  done(await within(other.organisation, (tx) => makeOrder(tx, other.wish(order.id), order)))
  const { kind: _, ...given } = testOrder({ number: '2026-0001' })
  const drawn = Promise.withResolvers<void>()
  const taken = Promise.withResolvers<void>()
  const byHand = within(other.organisation, async (tx) => {
    const made = await makeInvoice(tx, other.wish(given.id), { ...given, issuedOn: '2026-11-20' })
    drawn.resolve()
    await taken.promise
    return made
  })
  await drawn.promise
  const bySeries = within(other.organisation, (tx) =>
    invoiceOrder(tx, other.wish(order.id), { order: order.id, id: newId() }),
  )
  await waiting(garage)
  taken.resolve()
  expect(done(await byHand).number).toBe('2026-0001')
  expect(done(await bySeries).number).toBe('2026-0002')
})

/** Until somebody waits for another's row. */
const waiting = async (database: TestGarage): Promise<void> => {
  for (;;) {
    const [row] = await database.owner<{ some: boolean }>(
      `select exists (select from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock') as some`,
    )
    if (row?.some) return
  }
}

test('one organisation sees nothing of another', async () => {
  const other = await openTestGarage(garage)
  const order = testOrder({ number: 'SHARED-1' })
  done(await make({ ...order, id: newId() }))
  done(await within(other.organisation, (tx) => makeOrder(tx, other.wish(order.id), order)))
  expect(await garage.store.read(garage.organisation, (tx) => readOrder(tx, order.id))).toBeNull()
  expect(await garage.store.read(other.organisation, balancesOf)).toEqual([])
})
