import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accounts } from '../ledger/chart.ts'
import { add, type Money, money, sum } from '../money/money.ts'
import type { OpenItem } from './books.ts'
import { type MappedAccount, mappingOf } from './mapping.ts'
import { type BookableLine, linesFor, planOf, takeOff, turnedRound } from './order-of-entry.ts'

const target = (account: string, use: 'place' | 'ledger'): MappedAccount => ({
  ...{ account, use, id: `${use} ${account}`, number: '1', name: account },
})
const mapping = mappingOf([
  target('clearing', 'place'),
  target('clearing:ccv-opi:VISA', 'place'),
  target('cash', 'place'),
  target('other', 'ledger'),
  target('tips', 'ledger'),
])

const euro = (minor: bigint): Money => money(minor, 'EUR')
const line = (account: string, minor: bigint, number?: string): BookableLine => ({
  account,
  amount: euro(minor),
  invoice: number === undefined ? null : { id: number, number, customer: 'Jansen' },
})

const cents = fc.bigInt(1n, 1_000_000n)
const entry = fc
  .record({
    account: fc.constantFrom('clearing:ccv-opi:VISA', 'clearing:standalone:unknown', 'cash:T1'),
    items: fc.array(fc.tuple(fc.constantFrom('1', '2', '3'), cents), { maxLength: 4 }),
    rest: fc.array(
      fc.tuple(fc.constantFrom(accounts.tips, accounts.vat('21'), accounts.unexplained), cents),
      { maxLength: 3 },
    ),
    refund: fc.boolean(),
  })
  .filter(({ items, rest }) => items.length + rest.length > 0)
  .map(({ account, items, rest, refund }) => {
    const sign = refund ? -1n : 1n
    const against = [
      ...items.map(([number, minor]) => line(accounts.debtors, -sign * minor, number)),
      ...rest.map(([other, minor]) => line(other, -sign * minor)),
    ]
    const all = against.reduce((total, { amount }) => total - amount.minor, 0n)
    return { lines: [line(account, all), ...against], received: all }
  })

const roomy = new Map(
  ['1', '2', '3'].map((number): [string, OpenItem[]] => [
    number,
    [
      {
        id: `item ${number}`,
        number,
        customer: null,
        total: euro(10n ** 9n),
        open: euro(5n * 10n ** 8n),
        issuedOn: '2026-01-01',
      },
    ],
  ]),
)

const wholeOf = (lines: readonly BookableLine[]) => {
  const plan = planOf(lines, mapping, null)
  if ('waits' in plan) throw new Error(plan.waits.code)
  const booked = linesFor(plan, roomy, (account) => account)
  if ('waits' in booked) throw new Error(booked.waits.code)
  return { plan, booked }
}

test('the lines of a booking add up to what came in, and every cent of the entry is in it', () => {
  fc.assert(
    fc.property(entry, ({ lines, received }) => {
      const { plan, booked } = wholeOf(lines)
      expect(plan.received.minor).toBe(received)
      const amounts = booked.map(({ amount }) => amount)
      expect(sum(amounts, 'EUR').minor).toBe(received)
      const debtors = lines.filter(({ account }) => account === accounts.debtors)
      const onItems = booked.filter((one) => one.on === 'item').map(({ amount }) => amount)
      expect(sum(onItems, 'EUR').minor).toBe(
        -sum(
          debtors.map(({ amount }) => amount),
          'EUR',
        ).minor,
      )
    }),
  )
})

test('turned round, a booking takes back to the cent what it booked', () => {
  fc.assert(
    fc.property(entry, ({ lines }) => {
      const { plan, booked } = wholeOf(lines)
      const back = turnedRound(plan)
      expect(add(plan.received, back.received).minor).toBe(0n)
      const after = linesFor(back, takeOff(roomy, booked), (account) => account)
      if ('waits' in after) throw new Error(after.waits.code)
      expect(
        sum(
          [...booked, ...after].map(({ amount }) => amount),
          'EUR',
        ).minor,
      ).toBe(0n)
    }),
  )
})

test('the most specific choice holds: this brand, then this driver, then all cards', () => {
  const placeOf = (account: string) => {
    const plan = planOf([line(account, 100n), line('tips', -100n)], mapping, null)
    return 'waits' in plan ? plan.waits.code : plan.place.account
  }
  expect(placeOf('clearing:ccv-opi:VISA')).toBe('clearing:ccv-opi:VISA')
  expect(placeOf('clearing:ccv-opi:MAES')).toBe('clearing')
  expect(placeOf('cash:T9')).toBe('cash')
})

test('cash back: the card money lies in its place, and what the till handed out goes to a ledger', () => {
  const lines = [line('clearing:ccv-opi:VISA', 120n), line('debtors', -100n, '1'), line('cash:T1', -20n)]
  const { plan, booked } = wholeOf(lines)
  expect([plan.place.account, plan.received.minor]).toEqual(['clearing:ccv-opi:VISA', 120n])
  expect(booked.map(({ amount }) => amount.minor)).toEqual([100n, 20n])
})

const item = (total: bigint, open: bigint): ReadonlyMap<string, OpenItem[]> =>
  new Map([
    [
      '1',
      [
        {
          id: 'i',
          number: '1',
          customer: null,
          total: euro(total),
          open: euro(open),
          issuedOn: '2026-01-01',
        },
      ],
    ],
  ])

test.each([
  [1_000n, 1_000n, 1_000n, null],
  [1_000n, 400n, 400n, null],
  [1_000n, 400n, 401n, 'booking.open_smaller_in_package'],
  [1_000n, 0n, 1n, 'booking.already_paid_in_package'],
  [1_000n, 0n, -1_000n, null],
  [1_000n, 900n, -101n, 'booking.paid_less_in_package'],
  [-1_000n, -1_000n, -1_000n, null],
  [-1_000n, 0n, -1n, 'booking.already_paid_in_package'],
  [-1_000n, -400n, 700n, 'booking.paid_less_in_package'],
])('an invoice of %d with %d open takes %d: %s', (total, open, minor, code) => {
  const plan = planOf([line('cash:T1', minor), line('debtors', -minor, '1')], mapping, null)
  if ('waits' in plan) throw new Error(plan.waits.code)
  const lines = linesFor(plan, item(total, open), String)
  expect('waits' in lines ? lines.waits.code : null).toBe(code)
})

test('what is missing is said: an account without a choice, an invoice that is not there or is there twice', () => {
  const bare = planOf(
    [line('cash:T1', 100n), line('tips', -100n)],
    mappingOf([target('cash', 'place')]),
    null,
  )
  expect(bare).toEqual({ waits: { code: 'booking.account_not_mapped', params: { account: 'tips' } } })
  const plan = planOf([line('cash:T1', 100n), line('debtors', -100n, '1')], mapping, null)
  if ('waits' in plan) throw new Error(plan.waits.code)
  const twice = item(1_000n, 1_000n).get('1') ?? []
  expect(linesFor(plan, new Map(), String)).toMatchObject({
    waits: { code: 'booking.invoice_not_in_package' },
  })
  expect(linesFor(plan, new Map([['1', [...twice, ...twice]]]), String)).toMatchObject({
    waits: { code: 'booking.invoice_twice_in_package' },
  })
})
