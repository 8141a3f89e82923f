import { afterEach, beforeEach, expect, test } from 'vitest'
import { type RunningTwinfield, startTwinfieldSimulator } from '../bookkeeping/twinfield/simulator.ts'
import { done } from '../orders/test-garage.ts'
import { processOne } from './change-online.ts'
import { euros, openTestOnline, type TestOnline } from './test-online.ts'

let field: RunningTwinfield
let shop: TestOnline
beforeEach(async () => {
  field = await startTwinfieldSimulator({ port: 0, dialect: { creditsPerMinute: 0 } })
  shop = await openTestOnline({ twinfield: field, route: { corrections: 'book', partPayments: 'book' } })
})
afterEach(async () => {
  await shop.close()
  await field.stop()
})

const sale = (number: string, total: string, more: object = {}) =>
  field.addSale({
    ...{ number, customer: 'Jansen', total: euros(total), description: number },
    ...{ date: shop.now().toISOString().slice(0, 10), ...more },
  })
const sell = (order: string, amount: string): string =>
  shop.ccv.sell({ amount: euros(amount), method: 'ideal', order, outcome: 'paid' })
const lettered = (reference: string) =>
  shop.until(reference, ({ bookings: [booking] }) => booking?.lettering === 'done')
const memorials = () => field.transactions().filter(({ code }) => code === 'MEMO')

test('a payment becomes a memorial of two lines and is lettered off with its sale, which may be provisional', async () => {
  sale('T-1', '40.00', { status: 'provisional' })
  const reference = sell('T-1', '40.00')
  await lettered(reference)
  expect(field.openAmount('T-1')).toEqual(euros('0.00'))
  expect(memorials()).toMatchObject([
    {
      lines: [
        { dim1: '1220', dim2: '', side: 'debit', value: euros('40.00'), invoiceNumber: 'T-1' },
        { dim1: '1300', side: 'credit', value: euros('40.00'), description: 'T-1', invoiceNumber: 'T-1' },
      ],
    },
  ])
  expect(memorials()[0]?.lines[0]?.description.startsWith(reference)).toBe(true)
})

test('without a sale no memorial is made', async () => {
  const reference = sell('T-2', '40.00')
  await shop.until(reference, ({ bookings: [booking] }) => booking?.reason?.code === 'online.no_open_item')
  expect(memorials()).toEqual([])
})

for (const fault of ['lose_answer', 'lose_request', 'error_500'])
  test(`${fault} while lettering off: booked is reported, and in the end it is lettered off once`, async () => {
    sale('T-3', '40.00')
    field.addFault({ fault, on: 'letter_off' })
    const reference = sell('T-3', '40.00')
    const marked = await shop.until(
      reference,
      ({ bookings: [booking] }) => booking?.lettering === 'unknown' || booking?.lettering === 'done',
    )
    expect(marked.bookings[0]?.state).toBe('booked')
    shop.pass(20 * 60_000)
    await lettered(reference)
    expect(memorials()).toHaveLength(1)
    expect(field.openAmount('T-3')).toEqual(euros('0.00'))
  })

test('a node that dies between booking and lettering off leaves it to the next one', async () => {
  sale('T-4', '40.00')
  field.addFault({ fault: 'maintenance', on: 'letter_off', times: -1 })
  const reference = sell('T-4', '40.00')
  await shop.until(reference, ({ bookings: [booking] }) => booking?.state === 'booked')
  await shop.node.stop()
  field.clearFaults()
  shop.pass(20 * 60_000)
  await shop.openNode()
  await lettered(reference)
  expect(memorials()).toHaveLength(1)
})

test('what cannot be lettered off is an error that says why, and can be tried again', async () => {
  sale('T-5', '40.00')
  field.addFault({ fault: 'match_refused', on: 'letter_off' })
  const reference = sell('T-5', '40.00')
  const refused = await shop.until(reference, ({ bookings: [booking] }) => booking?.lettering === 'refused')
  expect(refused.bookings[0]?.reason?.code).toMatch(/\w\.\w/)
  done(await processOne(shop.node.opened.online, shop.wish(), refused.id))
  await lettered(reference)
})

test('a part letters off its own amount, and the rest the rest', async () => {
  sale('T-6', '100.00')
  await lettered(sell('T-6', '40.00'))
  expect(field.openAmount('T-6')).toEqual(euros('60.00'))
  shop.pass(60_000)
  await lettered(sell('T-6', '60.00'))
  expect(field.openAmount('T-6')).toEqual(euros('0.00'))
})

test('money that came back undoes the lettering and books the memorial the other way round', async () => {
  sale('T-7', '40.00')
  const paid = sell('T-7', '40.00')
  await lettered(paid)
  const back = shop.ccv.chargeBack(paid)
  shop.pass(60_000)
  await shop.until(back, ({ bookings: [booking] }) => booking?.state === 'booked')
  expect(field.openAmount('T-7')).toEqual(euros('40.00'))
  expect(memorials()).toHaveLength(2)
  expect((await shop.standing(paid))?.bookings[0]?.state).toBe('unbooked')
})
