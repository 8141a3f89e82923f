import { v7 as newId } from 'uuid'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { done, refusedWith } from '../orders/test-garage.ts'
import { openStore } from '../store/database.ts'
import { openTestDatabase, type TestDatabase } from '../store/test-database.ts'
import type { Booking } from './booking.ts'
import { closeBooking, processBooking, unbook } from './change-bookings.ts'
import { chooseStandard, euros, hasty, openTestBooks, type TestBooks } from './test-books.ts'

let database: TestDatabase
let books: TestBooks
beforeEach(async () => {
  database ??= await openTestDatabase()
  books = await openTestBooks({ database })
})
afterEach(() => books.close())
afterAll(() => database?.close())

const minute = 60_000
const open = (number: string) => books.snelstart.openAmount(number)?.minor
const marked = (reference: string) => books.snelstart.bookings().filter((one) => one.reference === reference)
const booked = ({ state }: Booking) => state === 'booked'
const waitsFor = (code: string) => (booking: Booking) =>
  booking.state === 'waiting' && booking.reason?.code === code
const tasks = () =>
  database.owner<{ kind: string; detail: Record<string, string> }>(
    'select kind, detail from task where organisation_id = $1',
    [books.garage.organisation],
  )
const requests = (booking: string) =>
  database.owner<{ state: string }>(
    'select state from outbound_request where subject_id = $1 order by made_at',
    [booking],
  )

test.each(['lose_answer', 'cut_answer', 'garble', 'error_500', 'gateway_timeout'])(
  'one payment is one booking, whatever becomes of the answer: %s',
  async (fault) => {
    const { id, number } = await books.invoice('75.00')
    books.snelstart.addFault({ fault })
    const tender = await books.pay(id, '75.00')
    const lost = await books.until(tender, ({ state, asks }) => state === 'booked' || (asks ?? 0) > 0)
    // What was never booked is certain only after the time in which it could have been.
    if (lost.state === 'unknown' && marked(lost.reference).length === 0) books.pass(16 * minute)
    const booking = await books.until(tender, booked)
    expect(marked(booking.reference)).toHaveLength(1)
    expect(open(number)).toBe(0n)
  },
)

test('a request that never arrived stays unknown until the time is over, and is then booked once', async () => {
  const { id } = await books.invoice('20.00')
  books.snelstart.addFault({ fault: 'lose_request' })
  const tender = await books.pay(id, '20.00')
  const unknown = await books.until(tender, ({ asks }) => (asks ?? 0) > 2)
  expect([unknown.state, marked(unknown.reference)]).toEqual(['unknown', []])
  books.pass(16 * minute)
  const booking = await books.until(tender, booked)
  expect(marked(booking.reference)).toHaveLength(1)
  expect((await requests(booking.id)).map(({ state }) => state)).toEqual(['not_taken', 'accepted'])
})

test('a node that dies between the commit and the first byte leaves nothing that is booked twice or never', async () => {
  await books.node.stop()
  const { id } = await books.invoice('20.00')
  const tender = await books.pay(id, '20.00')
  const [waiting] = await books.bookings(tender)
  const at = books.now().toISOString()
  await books.garage.store.call('select start_booking($1)', [
    {
      ...{
        organisation: books.garage.organisation,
        request: newId(),
        party: 'snelstart',
        booking: waiting?.id,
      },
      ...{ step: 'book', at, askAt: at },
    },
  ])
  await books.openNode()
  await books.until(tender, ({ asks }) => (asks ?? 0) > 0)
  books.pass(16 * minute)
  const booking = await books.until(tender, booked)
  expect(marked(booking.reference)).toHaveLength(1)
})

test('two nodes book each payment once', async () => {
  const other = openStore(database.appConnection, { connections: 4 })
  const second = await books.openNode(other)
  const { id, number } = await books.invoice('30.00')
  const tenders = await Promise.all(Array.from({ length: 30 }, () => books.pay(id, '1.00')))
  for (const tender of tenders) await books.until(tender, booked)
  expect(books.snelstart.bookings()).toHaveLength(30)
  expect(open(number)).toBe(0n)
  await second.stop()
  await other.close()
})

test('two nodes that want the same booking at once: one of them gets it', async () => {
  await books.node.stop()
  const { id } = await books.invoice('20.00')
  const tender = await books.pay(id, '20.00')
  const [waiting] = await books.bookings(tender)
  const at = books.now().toISOString()
  const start = () =>
    books.garage.store.call<{ start_booking: boolean }>('select start_booking($1)', [
      {
        ...{
          organisation: books.garage.organisation,
          request: newId(),
          party: 'snelstart',
          booking: waiting?.id,
        },
        ...{ step: 'book', at, askAt: at },
      },
    ])
  const started = await Promise.all([start(), start(), start()])
  expect(started.flat().filter((row) => row.start_booking)).toHaveLength(1)
})

test('what somebody else booked on the invoice asks a person, who closes it', async () => {
  await books.node.stop()
  const { id, number } = await books.invoice('60.00')
  await byHand('BANK-1', number, '60.00', books.snelstart.daybooks.bank)
  const node = await books.openNode()
  const tender = await books.pay(id, '60.00')
  const held = await books.until(tender, waitsFor('booking.already_paid_in_package'))
  expect(held.try_at).toBeNull()
  done(await closeBooking(node.bookkeeping, books.wish(), held.id, 'stond al in de bank'))
  const closed = await books.until(tender, ({ state }) => state === 'closed')
  expect(closed.close_reason).toBe('stond al in de bank')
  expect(books.snelstart.bookings()).toHaveLength(1)
})

const byHand = async (reference: string, number: string, amount: string, place: string) => {
  const theirs = hasty.open(books.settings, { now: books.now })
  const items = await theirs.openItems([number])
  const item = 'read' in items ? (items.read[0]?.id ?? '') : ''
  const date = books.now().toISOString().slice(0, 10)
  const lines = [{ on: 'item', item, number, amount: euros(amount) }] as const
  const order = { requestId: newId(), reference, date, text: 'hand', place, received: euros(amount), lines }
  expect(await theirs.book(order, { note: () => {} })).toMatchObject({ state: 'accepted' })
}

test('what carries our mark already is ours: it is noted as booked and not booked again', async () => {
  await books.node.stop()
  const { id, number } = await books.invoice('100.00')
  const tender = await books.pay(id, '60.00')
  const [waiting] = await books.bookings(tender)
  await byHand(waiting?.reference ?? '', number, '60.00', books.snelstart.daybooks.clearing)
  await books.openNode()
  const booking = await books.until(tender, ({ read_back_at }) => read_back_at !== null)
  expect([booking.state, booking.reason?.code]).toEqual(['booked', 'booking.found'])
  expect(marked(booking.reference)).toHaveLength(1)
})

test('what takes money back waits for what brought it, however long that takes', async () => {
  books.snelstart.play('lock_year')
  const { id, number } = await books.invoice('50.00')
  const tender = await books.pay(id, '50.00')
  const refused = await books.until(tender, ({ state }) => state === 'refused')
  books.snelstart.play('unlock_year')
  const lines = { debtors: '50.00', 'clearing:standalone:VISA': '-50.00' }
  const refund = await books.post('refund', lines, id)
  await books.until(refund, waitsFor('booking.earlier_not_booked'))
  done(await processBooking(books.node.bookkeeping, books.wish(), refused.id))
  await books.until(refund, booked)
  expect([open(number), books.snelstart.bookings().length]).toEqual([5_000n, 2])
})

test('less is open there than was paid: a person must look', async () => {
  const { id, number } = await books.invoice('60.00', 'here')
  books.snelstart.addInvoice({ number, customer: 'Jansen', total: euros('50.00'), issuedOn: '2026-01-01' })
  const tender = await books.pay(id, '60.00')
  const held = await books.until(tender, waitsFor('booking.open_smaller_in_package'))
  expect(held.try_at).toBeNull()
})

test('a surplus goes to its ledger, and the invoice gets its own part', async () => {
  const { id, number } = await books.invoice('100.00')
  const lines = { 'clearing:ccv-opi:VISA': '112.50', debtors: '-100.00', tips: '-12.50' }
  const tender = await books.post('payment', lines, id)
  await books.until(tender, booked)
  const balance = books.snelstart.ledgers().find(({ number: ledger }) => ledger === 2010)?.balance
  expect([open(number), balance?.minor]).toEqual([0n, -1_250n])
})

test('a refund is booked the other way round', async () => {
  const { id, number } = await books.invoice('100.00')
  await books.until(await books.pay(id, '100.00'), booked)
  const lines = { debtors: '25.00', 'clearing:standalone:VISA': '-25.00' }
  const refund = await books.post('refund', lines, id)
  const booking = await books.until(refund, booked)
  expect(open(number)).toBe(2_500n)
  expect(marked(booking.reference)).toMatchObject([{ received: { minor: -2_500n } }])
})

test('money that waited is put on its invoice without any coming in', async () => {
  const { id, number } = await books.invoice('10.00')
  const applied = await books.post('applied', { unexplained: '10.00', debtors: '-10.00' }, id)
  const booking = await books.until(applied, booked)
  expect([open(number), marked(booking.reference)[0]?.received.minor]).toEqual([0n, 0n])
})

test('nothing is booked on an account that was not chosen, and everything once it is', async () => {
  await books.close()
  books = await openTestBooks({ database, mapped: false })
  const { id } = await books.invoice('10.00')
  const tender = await books.pay(id, '10.00')
  const held = await books.until(tender, waitsFor('booking.account_not_mapped'))
  expect(held.reason?.params).toEqual({ account: 'clearing:standalone:VISA' })
  await chooseStandard(books)
  await books.until(tender, booked)
})

test('a key that was withdrawn stops everything, says so, and goes on when it is back', async () => {
  books.snelstart.play('revoke_key')
  await books.node.stop()
  const { id } = await books.invoice('10.00')
  const tender = await books.pay(id, '10.00')
  await books.openNode()
  const waiting = await books.until(tender, ({ connection_trouble }) => connection_trouble !== null)
  expect([waiting.state, books.snelstart.bookings()]).toEqual(['waiting', []])
  books.snelstart.play('restore_key')
  const booking = await books.until(tender, booked)
  await books.until(tender, ({ connection_trouble }) => connection_trouble === null)
  expect(marked(booking.reference)).toHaveLength(1)
})

test('a closed year refuses in its own words, and is tried again when a person says so', async () => {
  books.snelstart.play('lock_year')
  const { id } = await books.invoice('10.00')
  const tender = await books.pay(id, '10.00')
  const refused = await books.until(tender, ({ state }) => state === 'refused')
  expect(refused.reason?.said).toBeTruthy()
  books.snelstart.play('unlock_year')
  for (const _ of [1, 2]) done(await processBooking(books.node.bookkeeping, books.wish(), refused.id))
  const booking = await books.until(tender, booked)
  expect(marked(booking.reference)).toHaveLength(1)
})

test('a booking is taken back by another, and can then be booked anew', async () => {
  const { id, number } = await books.invoice('80.00')
  const tender = await books.pay(id, '80.00')
  const first = await books.until(tender, booked)
  for (const _ of [1, 2]) await unbook(books.node.bookkeeping, books.wish(), first.id)
  const counter = await books.until(tender, ({ step, state }) => step === 'unbook' && state === 'booked')
  expect([open(number), marked(counter.reference)[0]?.received.minor]).toEqual([8_000n, -8_000n])
  expect((await books.bookings(tender)).find((one) => one.id === first.id)?.state).toBe('unbooked')
  for (const _ of [1, 2]) done(await processBooking(books.node.bookkeeping, books.wish(), first.id))
  const again = await books.until(tender, ({ version, state }) => version === 2 && state === 'booked')
  expect([again.reference === first.reference, open(number)]).toEqual([false, 0n])
  expect(books.snelstart.bookings()).toHaveLength(3)
})

test('what the accountant touched is not taken back', async () => {
  const { id } = await books.invoice('80.00')
  const tender = await books.pay(id, '80.00')
  const first = await books.until(tender, booked)
  books.snelstart.play('touch_last_booking')
  done(await unbook(books.node.bookkeeping, books.wish(), first.id))
  await books.until(tender, waitsFor('booking.touched_by_accountant'))
  expect(books.snelstart.bookings()).toHaveLength(1)
})

test('what a person deleted there counts as taken back once that is certain, and can be booked anew', async () => {
  const { id } = await books.invoice('80.00')
  const tender = await books.pay(id, '80.00')
  const first = await books.until(tender, ({ read_back_at }) => read_back_at !== null)
  books.snelstart.play('delete_last_booking')
  done(await unbook(books.node.bookkeeping, books.wish(), first.id))
  await books.until(tender, waitsFor('booking.just_booked'))
  books.pass(16 * minute)
  await books.until(tender, ({ step, state }) => step === 'unbook' && state === 'booked')
  done(await processBooking(books.node.bookkeeping, books.wish(), first.id))
  await books.until(tender, ({ version, state }) => version === 2 && state === 'booked')
  expect(books.snelstart.bookings()).toHaveLength(1)
})

test('a package that books twice is noticed when it is read back', async () => {
  const { id } = await books.invoice('200.00')
  books.snelstart.addFault({ fault: 'book_twice' })
  const tender = await books.pay(id, '80.00')
  const booking = await books.until(tender, ({ read_back_at }) => read_back_at !== null)
  expect(await tasks()).toMatchObject([
    {
      kind: 'booking_differs',
      detail: { reference: booking.reference, found: expect.stringContaining(' + ') },
    },
  ])
})

test('only what waits is closed, and only what is booked is taken back', async () => {
  const { id } = await books.invoice('80.00', 'here')
  const tender = await books.pay(id, '80.00')
  const waiting = await books.until(tender, () => true)
  const { bookkeeping } = books.node
  expect(refusedWith(await unbook(bookkeeping, books.wish(), waiting.id))).toBe('booking.may_not_unbook')
  done(await closeBooking(bookkeeping, books.wish(), waiting.id, 'met de hand'))
  done(await closeBooking(bookkeeping, books.wish(), waiting.id, 'met de hand'))
  expect(refusedWith(await processBooking(bookkeeping, books.wish(), newId()))).toBe('booking.not_found')
})

test('a database that goes away after the package has answered learns the answer when it is back', async () => {
  const slow = { ...hasty, open: (...given: Parameters<typeof hasty.open>) => awayOnce(hasty.open(...given)) }
  const awayOnce = (theirs: ReturnType<typeof hasty.open>): ReturnType<typeof hasty.open> => ({
    ...theirs,
    book: async (...order) => {
      const answer = await theirs.book(...order)
      await database.away(true)
      setTimeout(() => database.away(false), 300)
      return answer
    },
  })
  await books.node.stop()
  await books.openNode(books.garage.store, [slow])
  const { id } = await books.invoice('20.00')
  const tender = await books.pay(id, '20.00')
  const booking = await books.until(tender, booked)
  expect(marked(booking.reference)).toHaveLength(1)
  expect(booking.reason).toBeNull()
})
