import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestBooks, type TestBooks } from './test-books.ts'

let books: TestBooks
beforeEach(async () => {
  books = await openTestBooks()
})
afterEach(() => books.close())

test('a payment that had room only because an earlier one went back is not booked before that went back there', async () => {
  const { id, number } = await books.invoice('50.00')
  books.snelstart.addFault({ fault: 'lose_request' })
  const first = await books.pay(id, '50.00')
  const lost = await books.until(first, ({ asks }) => (asks ?? 0) > 0)
  expect(lost.state).toBe('unknown')
  const back = await books.post('refund', { debtors: '50.00', 'clearing:standalone:VISA': '-50.00' }, id)
  const again = await books.pay(id, '50.00')
  const behind = await books.until(again, ({ reason }) => reason !== null)
  expect(behind).toMatchObject({ state: 'waiting', reason: { code: 'booking.earlier_not_booked' } })
  books.pass(16 * 60_000)
  for (const one of [first, back, again]) await books.until(one, ({ state }) => state === 'booked')
  expect(books.snelstart.bookings()).toHaveLength(3)
  expect(books.snelstart.openAmount(number)?.minor).toBe(0n)
})
