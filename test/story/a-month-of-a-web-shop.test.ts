import { afterAll, beforeAll, expect, test } from 'vitest'
import { formatDecimal } from '../../src/money/decimal.ts'
import { type Money, money, sum } from '../../src/money/money.ts'
import { euros, openWebShop, type WebShop } from './web-shop.ts'

let shop: WebShop
beforeAll(async () => {
  shop = await openWebShop()
}, 60_000)
afterAll(() => shop?.close())

/** What came of it: what every order should have had paid off in each package, in the end. */
const expected = new Map<string, Money>()

const sell = (order: string, amount: string, method: string, outcome: 'paid' | 'pending' | 'failed') =>
  shop.ccv.sell({ amount: euros(amount), method, order, outcome })

const counts = async () => (await shop.books.ask('GET', '/online/payments/counts')).body.counts
interface Shown {
  readonly booking: { readonly state: string; readonly reason: { readonly code: string } | null }
}

const detail = async (reference: string) => {
  const { body } = await shop.books.ask('GET', `/online/payments?q=${reference}`)
  const [found] = body.payments
  return (await shop.books.ask('GET', `/online/payments/${found.id}`)).body
}

/** Orders of one day: paid at once, by SEPA days later, and never. */
const day = (number: number): { late: string[] } => {
  const late: string[] = []
  for (const [at, method] of ['ideal', 'sdd', 'card'].entries()) {
    const order = `WEB-${String(number).padStart(2, '0')}${at}`
    const total = `${20 + number + at * 7}.${String((number * 13 + at) % 100).padStart(2, '0')}`
    shop.order(order, total, `Klant ${number}-${at}`)
    const isLate = method === 'sdd'
    const never = at === 2 && number % 3 === 0
    const reference = sell(order, total, method, never ? 'failed' : isLate ? 'pending' : 'paid')
    if (isLate) late.push(reference)
    expected.set(order, never ? euros('0.00') : euros(total))
  }
  return { late }
}

const paidInMoneybird = (): Map<string, string> =>
  new Map(
    shop.moneybird
      .invoices()
      .filter(({ reference }) => reference?.startsWith('WEB-'))
      .map(({ reference, payments }) => [
        reference ?? '',
        formatDecimal(
          sum(
            payments.map(({ price }) => price),
            'EUR',
          ),
        ),
      ]),
  )

const paidInTwinfield = (): Map<string, string> =>
  new Map(
    [...expected.keys()].map((order) => {
      const sale = shop.twinfield
        .transactions()
        .find(({ code, fields }) => code === 'VRK' && fields.invoicenumber === order)
      const total = sale?.lines.find(({ dim1 }) => dim1 === '1300')?.value ?? euros('0.00')
      const open = shop.twinfield.openAmount(order) ?? euros('0.00')
      return [order, formatDecimal(money(total.minor - open.minor, 'EUR'))]
    }),
  )

test('a month of a web shop: what is paid at once, days later, twice and never; in two packages, with equal totals', async () => {
  const arriving: { reference: string; on: number }[] = []
  for (let number = 1; number <= 24; number += 1) {
    for (const reference of day(number).late) arriving.push({ reference, on: number + 4 })
    for (const { reference } of arriving.filter(({ on }) => on === number))
      shop.ccv.settleLater(reference, 'paid')
    if (number % 4 === 0) await shop.settle()
    shop.pass(1)
  }
  for (let number = 25; number <= 30; number += 1) {
    for (const { reference } of arriving.filter(({ on }) => on === number))
      shop.ccv.settleLater(reference, 'paid')
    shop.pass(1)
  }
  await shop.settle()
  expect(await counts()).toMatchObject({ open: 0, errors: 0 })
  const wanted = new Map([...expected].map(([order, amount]) => [order, formatDecimal(amount)]))
  expect(paidInMoneybird()).toEqual(wanted)
  expect(paidInTwinfield()).toEqual(wanted)
}, 240_000)

test('what was booked carries the provider’s own id in both, and is lettered off in Twinfield', async () => {
  const sale = shop.ccv.sales().find(({ order, status }) => order === 'WEB-010' && status === 'success')
  const { bookings } = await detail(sale?.reference ?? '')
  expect(bookings.map(({ booking }: Shown) => booking.state)).toEqual(['booked', 'booked'])
  const memorial = shop.twinfield
    .transactions()
    .find(
      ({ code, lines }) => code === 'MEMO' && lines.some(({ invoiceNumber }) => invoiceNumber === 'WEB-010'),
    )
  expect(memorial?.lines).toMatchObject([
    { dim1: '1220', side: 'debit', invoiceNumber: 'WEB-010' },
    {
      dim1: '1300',
      side: 'credit',
      description: 'WEB-010',
      invoiceNumber: 'WEB-010',
      matchstatus: 'matched',
    },
  ])
  expect(memorial?.lines[0]?.description).toContain(sale?.reference)
  const [invoice] = shop.moneybird.invoices().filter(({ reference }) => reference === 'WEB-010')
  expect(invoice?.payments).toMatchObject([{ transactionIdentifier: sale?.reference }])
})

test('a payment that came back is taken back in both, and the order can be paid again', async () => {
  const paid = shop.ccv.sales().find(({ order, status }) => order === 'WEB-020' && status === 'success')
  shop.ccv.chargeBack(paid?.reference ?? '')
  shop.pass(1)
  await shop.settle()
  expect(paidInMoneybird().get('WEB-020')).toBe('0.00')
  expect(paidInTwinfield().get('WEB-020')).toBe('0.00')
  const again = expected.get('WEB-020') ?? euros('0.00')
  shop.ccv.sell({ amount: again, method: 'ideal', order: 'WEB-020', outcome: 'paid' })
  await shop.settle()
  expect(paidInMoneybird().get('WEB-020')).toBe(formatDecimal(again))
  expect(paidInTwinfield().get('WEB-020')).toBe(formatDecimal(again))
}, 60_000)

test('an order that was paid twice is booked once in each, and the second payment says so', async () => {
  shop.order('TWICE', '44.00')
  shop.pass(1)
  sell('TWICE', '44.00', 'ideal', 'paid')
  const second = sell('TWICE', '44.00', 'ideal', 'paid')
  await shop.settle()
  const { bookings } = await detail(second)
  expect(bookings.map(({ booking }: Shown) => booking.reason?.code)).toEqual([
    'online.second_payment',
    'online.second_payment',
  ])
  expect(await counts()).toMatchObject({ errors: 1 })
}, 60_000)
