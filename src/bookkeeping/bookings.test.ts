import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { done } from '../orders/test-garage.ts'
import type { Desk } from '../payments/desk.ts'
import { takeBack } from '../payments/take-back.ts'
import { openTestBooks, type TestBooks } from './test-books.ts'

let books: TestBooks
beforeAll(async () => {
  books = await openTestBooks()
})
afterAll(() => books?.close())

const open = (number: string) => books.snelstart.openAmount(number)?.minor
const marked = (reference: string) => books.snelstart.bookings().filter((one) => one.reference === reference)

test('a payment is booked on its invoice in the daybook of its account, and read back', async () => {
  const { id, number } = await books.invoice('121.00')
  const tender = await books.pay(id, '121.00')
  const booking = await books.until(tender, ({ read_back_at }) => read_back_at !== null)
  expect(booking.state).toBe('booked')
  expect(open(number)).toBe(0n)
  expect(marked(booking.reference)).toMatchObject([
    { daybook: books.snelstart.daybooks.clearing, received: { minor: 12_100n }, text: `${number} Jansen` },
  ])
})

test('two parts of one invoice are two bookings', async () => {
  const { id, number } = await books.invoice('100.00')
  const [one, other] = [await books.pay(id, '40.00'), await books.pay(id, '60.00')]
  await books.until(one, ({ state }) => state === 'booked')
  await books.until(other, ({ state }) => state === 'booked')
  expect(open(number)).toBe(0n)
})

test('an invoice that is not there yet lets its payment wait, visibly, until it comes', async () => {
  const { id, number } = await books.invoice('50.00', 'here')
  const tender = await books.pay(id, '50.00')
  const waiting = await books.until(tender, ({ reason }) => reason !== null)
  expect([waiting.state, waiting.reason]).toEqual([
    'waiting',
    { code: 'booking.invoice_not_in_package', params: { number } },
  ])
  expect(waiting.try_at).not.toBeNull()
  const issuedOn = books.now().toISOString().slice(0, 10)
  books.snelstart.addInvoice({
    number,
    customer: 'Jansen',
    total: { minor: 5_000n, currency: 'EUR' },
    issuedOn,
  })
  await books.until(tender, ({ state }) => state === 'booked')
  expect(open(number)).toBe(0n)
})

test('what is taken back is booked the other way round, after what it takes back', async () => {
  const { id, number } = await books.invoice('30.00')
  const tender = await books.pay(id, '30.00')
  const desk = { store: books.garage.store, newId } as Desk
  done(await takeBack(desk, books.wish(), { id: newId(), tender, reason: 'verkeerd' }))
  for (const kind of ['payment', 'payment_reversed'])
    await books
      .until(tender, () => true)
      .then(async () => {
        const all = await books.bookings(tender)
        expect(all.map((one) => one.kind)).toContain(kind)
      })
  await books.until(tender, ({ kind, state }) => kind === 'payment_reversed' && state === 'booked')
  expect(open(number)).toBe(3_000n)
  const all = await books.bookings(tender)
  expect(all.map(({ state }) => state)).toEqual(['booked', 'booked'])
})
