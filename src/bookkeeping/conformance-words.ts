import { expect } from 'vitest'
import { equals, type Money, money } from '../money/money.ts'
import type { Answer } from '../outbound/answer.ts'
import type { Fault } from '../simulators/simulator.ts'
import type { Booked, BookingLine, BookingOrder, Books, BooksMessage, OpenItem, Sought } from './books.ts'
import type { RunningBooks, StandingBooking } from './conformance.ts'

export type Outcome = Answer<Booked>

export const euros = (minor: bigint): Money => money(minor, 'EUR')
export const something = expect.stringMatching(/\w/)
export const aCode = expect.stringMatching(/\w\.\w/)
export const day = new Date().toISOString().slice(0, 10)

/** Faults that break a reading off, however often it is tried. */
export const brokenReadings: readonly Fault[] = [
  ...['lose_answer', 'garble', 'error_500', 'maintenance', 'forbidden', 'gateway_timeout'].map((fault) => ({
    fault,
    on: 'read',
    times: -1,
  })),
  { fault: 'cut_answer', on: 'read', bytes: 1, times: -1 },
  { fault: 'slow_answer', on: 'read', ms: 400, times: -1 },
  { fault: 'too_many_requests', on: 'read', ms: 3_600_000, times: -1 },
  { fault: 'refuse_to_connect' },
]

/** What stands on the invoice every scene begins with. */
export const sought = (reference: string): Sought => ({
  reference,
  date: day,
  items: [{ id: null, number: 'F-1' }],
})

export const itemOf = async (books: Books, number: string): Promise<OpenItem> => {
  const [item] = readOf(await books.openItems([number]))
  if (!item) throw new Error(`${number} is not there`)
  return item
}

export const settles = ({ id, number }: OpenItem, amount: Money): BookingLine => ({
  on: 'item',
  item: id,
  number,
  amount,
})

export const orderOf = (place: string, reference: string, lines: readonly BookingLine[]): BookingOrder => ({
  requestId: `request ${reference}`,
  reference,
  date: day,
  text: 'Card payment',
  place,
  received: euros(lines.reduce((all, { amount }) => all + amount.minor, 0n)),
  lines,
})

export const readOf = <T>(reading: { readonly read: T } | { readonly unread: unknown }): T => {
  if ('unread' in reading) throw new Error(`unread: ${JSON.stringify(reading.unread)}`)
  return reading.read
}

export const standing = (books: RunningBooks, reference: string): readonly StandingBooking[] =>
  books.booked().filter((one) => one.reference === reference)

/** An auditor's comparison of what a connector says with what really stands in the package. */
export const expectTruth = (books: RunningBooks, order: BookingOrder, outcome: Outcome): void => {
  const there = standing(books, order.reference)
  if (outcome.state === 'accepted') {
    expect(there).toHaveLength(1)
    expect(there.every(({ received }) => equals(received, order.received))).toBe(true)
    expect(outcome.detail.received).toEqual(order.received)
  }
  if (outcome.state === 'not_taken' || outcome.state === 'refused') expect(there).toEqual([])
}

export const keepsSecrets = (
  scene: { readonly secrets: readonly string[]; readonly messages: readonly BooksMessage[] },
  said: readonly unknown[],
): void => {
  const text = JSON.stringify([scene.messages, said], (_, value) =>
    typeof value === 'bigint' ? String(value) : value,
  )
  for (const secret of scene.secrets) expect(text).not.toContain(secret)
}

export const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 5))
}
