import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { credit, debit, entryRow } from '../ledger/entry.ts'
import { done } from '../orders/test-garage.ts'
import type { Transaction } from '../store/database.ts'
import type { Booking } from './booking.ts'
import { closeBooking, processBooking, unbook } from './change-bookings.ts'
import { euros, openTestBooks, type TestBooks } from './test-books.ts'
import { keepWaits } from './write-booking.ts'

let books: TestBooks
beforeEach(async () => {
  books = await openTestBooks()
})
afterEach(() => books.close())

const minute = 60_000
const booked = ({ state }: Booking) => state === 'booked'
const waitsFor = (code: string) => (booking: Booking) =>
  booking.state === 'waiting' && booking.reason?.code === code
const refunded = { debtors: '50.00', 'clearing:standalone:VISA': '-50.00' }

/** A payment of 50.00 whose booking was lost on the way. */
const lostPayment = async (invoice: string): Promise<string> => {
  books.snelstart.addFault({ fault: 'lose_request' })
  const lost = await books.pay(invoice, '50.00')
  expect((await books.until(lost, ({ asks }) => (asks ?? 0) > 0)).state).toBe('unknown')
  return lost
}

// By how much the clock of the node that posts is wrong.
test.each([0, -minute, minute])(
  'a payment that had room only because an earlier one went back is not booked before that went back there, the clocks %i ms apart',
  async (wrong) => {
    const { id, number } = await books.invoice('50.00')
    const first = await lostPayment(id)
    books.pass(wrong)
    const back = await books.post('refund', refunded, id)
    books.pass(-wrong)
    const again = await books.pay(id, '50.00')
    await books.until(again, waitsFor('booking.earlier_not_booked'))
    books.pass(16 * minute)
    for (const one of [first, back, again]) await books.until(one, booked)
    expect(books.snelstart.bookings()).toHaveLength(3)
    expect(books.snelstart.openAmount(number)?.minor).toBe(0n)
  },
)

test('of two that come to one invoice at once, the one that had to wait for it is the later', async () => {
  const { id } = await books.invoice('100.00')
  await books.node.stop()
  const { store, organisation, owner } = books.garage
  const pay = (tx: Transaction, amount: string) => {
    const lines = [debit('clearing:standalone:VISA', euros(amount)), credit('debtors', euros(amount), id)]
    const at = { occurredAt: books.now(), businessDate: '2026-01-01' }
    const entry = entryRow({ ...at, id: newId(), kind: 'payment', subject: newId(), lines })
    return tx.query('select post_entry($1, $2)', [entry, at.occurredAt.toISOString()])
  }
  // With the accounts made, nothing but the invoice is waited for.
  await store.read(organisation, (tx) => pay(tx, '10.00'))
  const [held, mayGoOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const holding = store.read(organisation, async (tx) => {
    await pay(tx, '20.00')
    held.resolve()
    await mayGoOn.promise
    await pay(tx, '30.00')
  })
  await held.promise
  const waiting = store.read(organisation, (tx) => pay(tx, '40.00'))
  const isWaiting = async () =>
    (
      await owner(
        `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      )
    ).length > 0
  while (!(await isWaiting())) await new Promise((later) => setTimeout(later, 20))
  mayGoOn.resolve()
  await Promise.all([holding, waiting])
  const rows = await owner<{ minor: string }>(
    `select minor from entry_line where invoice_id = $1 and minor < 0 order by posted`,
    [id],
  )
  expect(rows.map(({ minor }) => Number(minor))).toEqual([-1_000, -2_000, -3_000, -4_000])
})

test('what had no room in the package is looked at again once another booking of the invoice is taken back', async () => {
  const { id, number } = await books.invoice('60.00', 'here')
  const issuedOn = books.now().toISOString().slice(0, 10)
  const total = { minor: 3_000n, currency: 'EUR' } as const
  books.snelstart.addInvoice({ number, customer: 'Jansen', total, issuedOn })
  const first = await books.until(await books.pay(id, '30.00'), booked)
  const second = await books.pay(id, '30.00')
  const held = await books.until(second, waitsFor('booking.already_paid_in_package'))
  expect(held.try_at).toBeNull()
  done(await unbook(books.node.bookkeeping, books.wish(), first.id))
  await books.until(second, booked)
})

test('and once another booking for the same item of the package is', async () => {
  const [here, there] = [await books.invoice('30.00'), await books.invoice('30.00', 'here')]
  const issuedOn = books.now().toISOString().slice(0, 10)
  const total = { minor: 1_000n, currency: 'EUR' } as const
  books.snelstart.addInvoice({ number: there.number, customer: 'Jansen', total, issuedOn })
  const first = await books.until(await books.pay(here.id, '30.00'), booked)
  const second = await books.pay(there.id, '30.00')
  const held = await books.until(second, waitsFor('booking.open_smaller_in_package'))
  const { owner } = books.garage
  const tries = async () =>
    (await owner<{ tries: number }>('select tries from booking where id = $1', [held.id]))[0]?.tries ?? 0
  const before = await tries()
  for (const { id } of [first, held])
    await owner(
      `insert into booking_item (organisation_id, booking_id, decision, part, item_id, number, minor, currency, at)
       values ($1, $2, 1, 1, 'item', 'number', 3000, 'EUR', now())`,
      [books.garage.organisation, id],
    )
  done(await unbook(books.node.bookkeeping, books.wish(), first.id))
  for (const end = Date.now() + 8_000; Date.now() < end && (await tries()) === before; )
    await new Promise((later) => setTimeout(later, 20))
  expect(await tries()).toBe(before + 1)
})

test('and what gave back more than was paid there, once the payment is booked after all', async () => {
  books.snelstart.play('lock_year')
  const { id } = await books.invoice('50.00')
  const paid = await books.pay(id, '50.00')
  const refused = await books.until(paid, ({ state }) => state === 'refused')
  books.snelstart.play('unlock_year')
  done(await closeBooking(books.node.bookkeeping, books.wish(), refused.id, 'later'))
  const back = await books.post('refund', refunded, id)
  const held = await books.until(back, waitsFor('booking.paid_less_in_package'))
  expect(held.try_at).toBeNull()
  done(await processBooking(books.node.bookkeeping, books.wish(), refused.id))
  await books.until(back, booked)
})

test('who is woken while somebody decides that a person must look is looked at again', async () => {
  const { id } = await books.invoice('50.00', 'here')
  const tender = await books.pay(id, '50.00')
  await books.node.stop()
  const [waiting] = await books.bookings(tender)
  const [row] = await books.garage.owner<{ since: string }>(
    `update booking set try_at = '2999-01-01' where id = $1 returning try_at::text as since`,
    [waiting?.id],
  )
  const wait = { id: waiting?.id ?? '', reason: { code: 'booking.already_paid_in_package' }, tryAt: null }
  const keep = (dueSince: string) =>
    keepWaits(books.node.bookkeeping, books.garage.organisation, [{ ...wait, dueSince }])
  const tryAt = async () => (await books.bookings(tender))[0]?.try_at
  await keep('2026-01-01T00:00:00Z')
  expect(await tryAt()).not.toBeNull()
  await keep(row?.since ?? '')
  expect(await tryAt()).toBeNull()
})
