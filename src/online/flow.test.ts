import { afterEach, beforeEach, expect, test } from 'vitest'
import { euros, openTestOnline, type TestOnline } from './test-online.ts'

let shop: TestOnline
beforeEach(async () => {
  shop = await openTestOnline()
})
afterEach(() => shop.close())

const today = () => shop.now().toISOString().slice(0, 10)

const invoice = (reference: string, total: string, more: object = {}): string =>
  shop.moneybird.addInvoice({
    reference,
    customer: 'Jansen',
    total: euros(total),
    issuedOn: today(),
    ...more,
  })

test('a payment is fetched, posted, booked on its invoice under the provider’s own id, and read back', async () => {
  const id = invoice('WEB-1001', '121.00')
  const reference = shop.ccv.sell({
    ...{ amount: euros('121.00'), method: 'ideal', order: 'WEB-1001', outcome: 'paid' },
  })
  await shop.until(reference, ({ bookings }) => bookings[0]?.state === 'booked')
  const found = shop.moneybird.invoices().find((one) => one.id === id)
  expect(found).toMatchObject({ state: 'paid', payments: [{ transactionIdentifier: reference }] })
})

test('a SEPA payment waits until it is paid, however many days that takes', async () => {
  invoice('WEB-1002', '50.00')
  const reference = shop.ccv.sell({
    ...{ amount: euros('50.00'), method: 'sdd', order: 'WEB-1002', outcome: 'pending' },
  })
  const waiting = await shop.until(reference, ({ state }) => state === 'open')
  expect(waiting).toMatchObject({ posted: false, bookings: [] })
  shop.pass(4 * 86_400_000)
  shop.ccv.settleLater(reference, 'paid')
  await shop.until(reference, ({ bookings }) => bookings[0]?.state === 'booked')
})
