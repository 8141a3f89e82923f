import { afterEach, expect, test } from 'vitest'
import { type Money, money, negate } from '../../money/money.ts'
import type { Answer } from '../../outbound/answer.ts'
import type { Booked, BookingOrder, Books } from '../books.ts'
import { twinfield } from './connector.ts'
import { grantFrom, keepGrants } from './rehearse.ts'
import { type RunningTwinfield, startTwinfieldSimulator } from './simulator.ts'

const euros = (minor: bigint): Money => money(minor, 'EUR')
const day = new Date().toISOString().slice(0, 10)
const running: RunningTwinfield[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((simulator) => simulator.stop()))
})

const begin = async (settings: Readonly<Record<string, unknown>> = {}, dialect = {}) => {
  const simulator = await startTwinfieldSimulator({ port: 0, dialect })
  running.push(simulator)
  const grants = keepGrants(grantFrom(simulator))
  const books = twinfield.open(
    { ...simulator.settings?.(), ...settings },
    { now: () => new Date(), grants, administration: simulator.office },
  )
  simulator.addSale({ number: 'W-1', customer: 'Fietsen Oost', total: euros(12_100n), date: day })
  return { simulator, books, grants, ...doing(books) }
}

const quiet = { note: () => {} }

const doing = (books: Books) => ({
  orderFor: async (reference: string, minor: bigint, number = 'W-1'): Promise<BookingOrder> => {
    const found = await books.openItems([number])
    const [item] = 'read' in found ? found.read : []
    return {
      requestId: reference,
      ...{ reference, date: day, text: 'iDEAL', place: '1220', received: euros(minor) },
      lines: [{ on: 'item', item: item?.id ?? '', number, amount: euros(minor) }],
      orderNumber: number,
    }
  },
  booked: async (order: BookingOrder): Promise<Booked> => detailOf(await books.book(order, quiet)),
  letterOff: (booked: Booked, order: BookingOrder) =>
    books.letterOff?.(booked, order, quiet) ?? Promise.reject(new Error('cannot')),
  found: async (reference: string): Promise<readonly Booked[]> => {
    const found = await books.find([{ reference, date: day, items: [] }])
    return 'read' in found ? found.read : []
  },
})

const detailOf = (answer: Answer<Booked>): Booked => {
  if (answer.state !== 'accepted') throw new Error(JSON.stringify(answer))
  return answer.detail
}

const turned = (order: BookingOrder, reference: string): BookingOrder => ({
  ...order,
  reference,
  received: negate(order.received),
  lines: order.lines.map((line) => ({ ...line, amount: negate(line.amount) })),
})

test('a payment is booked first, lettered off by a request of its own, and twice is once', async () => {
  const { simulator, orderFor, booked, letterOff, found } = await begin()
  const order = await orderFor('T-1', 12_100n)
  const there = await booked(order)
  expect(there.lettered).toBe(false)
  expect(await found('T-1')).toMatchObject([{ id: there.id, lettered: false }])
  expect(simulator.openAmount('W-1')).toEqual(euros(12_100n))
  for (const _ of [1, 2])
    expect(await letterOff(there, order)).toMatchObject({ state: 'accepted', detail: { lettered: true } })
  expect(simulator.openAmount('W-1')).toEqual(euros(0n))
  expect(simulator.matches()).toHaveLength(1)
  expect(await found('T-1')).toMatchObject([{ lettered: true }])
})

test('parts letter off in part, to the cent, and what is too much by then as far as it goes', async () => {
  const { simulator, orderFor, booked, letterOff } = await begin()
  const first = await orderFor('T-1', 526n)
  expect((await letterOff(await booked(first), first)).state).toBe('accepted')
  expect(simulator.openAmount('W-1')).toEqual(euros(11_574n))
  const [second, third] = [await orderFor('T-2', 11_500n), await orderFor('T-3', 100n)]
  const [two, three] = [await booked(second), await booked(third)]
  expect((await letterOff(two, second)).state).toBe('accepted')
  expect(simulator.openAmount('W-1')).toEqual(euros(74n))
  expect((await letterOff(three, third)).state).toBe('accepted')
  expect(simulator.openItems().filter(({ invoiceNumber }) => invoiceNumber === 'W-1')).toMatchObject([
    { open: euros(-26n) },
  ])
})

test('a small difference is written off where that is wished, and no larger one', async () => {
  const { simulator, orderFor, booked, letterOff } = await begin({ writeOff: 'writeoff', writeOffLimit: 5 })
  const first = await orderFor('T-1', 12_000n)
  await letterOff(await booked(first), first)
  expect(simulator.openAmount('W-1')).toEqual(euros(100n))
  const second = await orderFor('T-2', 95n)
  expect((await letterOff(await booked(second), second)).state).toBe('accepted')
  expect(simulator.openAmount('W-1')).toEqual(euros(0n))
})

test('what is lettered off with something else is refused, with what the package says or what stands there', async () => {
  const { simulator, orderFor, booked, letterOff } = await begin()
  const [first, second] = [await orderFor('T-1', 12_100n), await orderFor('T-2', 12_100n)]
  const [one, other] = [await booked(first), await booked(second)]
  await letterOff(one, first)
  expect(await letterOff(other, second)).toMatchObject({
    state: 'refused',
    reason: { code: 'twinfield.item_not_open' },
  })
  simulator.addSale({ number: 'W-2', customer: 'Fietsen Oost', total: euros(12_100n), date: day })
  const third = await orderFor('T-3', 12_100n, 'W-2')
  const there = await booked(third)
  simulator.addFault({ fault: 'match_refused' })
  expect(await letterOff(there, third)).toMatchObject({
    state: 'refused',
    reason: { code: 'twinfield.not_lettered', said: expect.stringMatching(/\w/) },
  })
  expect((await letterOff(there, third)).state).toBe('accepted')
})

test('lost while lettering off is unknown, and what it became is found by looking', async () => {
  const { simulator, orderFor, booked, letterOff, found } = await begin()
  const order = await orderFor('T-1', 12_100n)
  const there = await booked(order)
  simulator.addFault({ fault: 'lose_answer', on: 'letter_off' })
  expect((await letterOff(there, order)).state).toBe('unknown')
  expect(await found('T-1')).toMatchObject([{ lettered: true }])
  expect((await letterOff(there, order)).state).toBe('accepted')
  expect(simulator.matches()).toHaveLength(1)
})

for (const matchRoot of ['match', 'sets'])
  test(`an undoing takes the lettering off away, books the opposite, and letters both off: ${matchRoot}`, async () => {
    const { simulator, books, orderFor, booked, letterOff } = await begin({}, { matchRoot })
    const order = await orderFor('T-1', 12_100n)
    const there = await booked(order)
    await letterOff(there, order)
    const back = turned(order, 'T-1-U')
    const undone = await books.unbook?.(there, back, quiet)
    expect(undone).toMatchObject({
      state: 'accepted',
      detail: { received: euros(-12_100n), lettered: false },
    })
    expect(simulator.openAmount('W-1')).toEqual(euros(12_100n))
    expect((await letterOff(detailOf(undone as Answer<Booked>), back)).state).toBe('accepted')
    const open = simulator.openItems().filter(({ invoiceNumber }) => invoiceNumber === 'W-1')
    expect(open).toMatchObject([{ key: { code: 'VRK' }, open: euros(12_100n) }])
    // Undone already is fine: then only the booking is missing.
    expect(await books.unbook?.(there, { ...back, reference: 'T-1-V' }, quiet)).toMatchObject({
      state: 'accepted',
    })
  })

test('a refund of an invoice that is paid has nothing to letter off, and a credit note has', async () => {
  const { simulator, orderFor, booked, letterOff } = await begin()
  const order = await orderFor('T-1', 12_100n)
  await letterOff(await booked(order), order)
  const back = await orderFor('T-2', -2_100n)
  expect(await letterOff(await booked(back), back)).toMatchObject({
    state: 'accepted',
    detail: { lettered: null },
  })
  simulator.addSale({ number: 'C-1', customer: 'Fietsen Oost', total: euros(-500n), date: day })
  const credit = await orderFor('T-3', -500n, 'C-1')
  expect(await letterOff(await booked(credit), credit)).toMatchObject({ detail: { lettered: true } })
  expect(simulator.openAmount('C-1')).toEqual(euros(0n))
})

test('a booking that somebody changed is not undone', async () => {
  const { simulator, books, orderFor, booked } = await begin()
  const order = await orderFor('T-1', 12_100n)
  const there = await booked(order)
  const other = turned(
    { ...order, received: euros(1n), lines: [{ ...order.lines[0], amount: euros(1n) } as never] },
    'U',
  )
  expect(await books.unbook?.(there, other, quiet)).toMatchObject({
    state: 'refused',
    reason: { code: 'twinfield.changed_there' },
  })
  expect(simulator.transactions().filter(({ code }) => code === 'MEMO')).toHaveLength(1)
})

// Row O11.
test('an invoice on another debtor ledger is refused unless it shall be followed, and is provisional or not', async () => {
  const sale = { customer: 'Garage West', total: euros(1_000n), date: day, debtorLedger: '1310' }
  const strict = await begin()
  strict.simulator.addSale({ number: 'W-3', ...sale, status: 'provisional' })
  const order = await strict.orderFor('T-1', 1_000n, 'W-3')
  expect(await strict.books.book(order, quiet)).toMatchObject({
    state: 'not_taken',
    reason: { code: 'twinfield.other_debtor_ledger', params: { ledger: '1310', chosen: '1300' } },
  })
  const lax = await begin({ otherDebtorLedger: 'follow', destiny: 'final' })
  lax.simulator.addSale({ number: 'W-3', ...sale, status: 'provisional' })
  const followed = await lax.orderFor('T-1', 1_000n, 'W-3')
  expect((await lax.letterOff(await lax.booked(followed), followed)).state).toBe('accepted')
  const [memorial] = lax.simulator.transactions().filter(({ code }) => code === 'MEMO')
  expect(memorial).toMatchObject({ status: 'final', lines: [{ dim1: '1220' }, { dim1: '1310' }] })
})

// Row O12, the crash between booking and lettering off.
test('what somebody else booked for the transaction is found on the customer, wherever it stands', async () => {
  const { books, orderFor, booked } = await begin()
  const order = await orderFor('T-9', 12_100n)
  await booked({ ...order, date: '2026-01-02' })
  const [line] = order.lines
  const found = await books.find([
    {
      reference: 'T-9',
      date: '2026-01-05',
      items: [{ id: line?.on === 'item' ? line.item : null, number: 'W-1' }],
    },
  ])
  expect(found).toMatchObject({ read: [{ reference: 'T-9', date: '2026-01-02' }] })
  expect(await books.find([{ reference: 'T', date: '2026-01-02', items: [] }])).toEqual({ read: [] })
})

test('nothing is read or booked before an administration is chosen', async () => {
  const { simulator, grants, orderFor } = await begin()
  const order = await orderFor('T-1', 100n)
  const books = twinfield.open(simulator.settings?.() ?? {}, { now: () => new Date(), grants })
  const none = { code: 'twinfield.no_administration' }
  expect(await books.check()).toEqual({ alive: false, reason: none })
  expect(await books.book(order, quiet)).toEqual({ state: 'not_taken', reason: none })
  for (const reading of [await books.openItems(['W-1']), await books.find([]), await books.choices()])
    expect(reading).toEqual({ unread: none })
})
