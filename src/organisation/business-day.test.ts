import { expect, test } from 'vitest'
import { businessDate } from './business-day.ts'

const amsterdam = (at: string, dayStarts = '00:00:00') =>
  businessDate(new Date(at), 'Europe/Amsterdam', dayStarts)

test("a day is the shop's, not the server's", () => {
  expect(amsterdam('2026-11-20T22:59:59.999Z')).toBe('2026-11-20')
  expect(amsterdam('2026-11-20T23:00:00Z')).toBe('2026-11-21')
  expect(businessDate(new Date('2026-11-21T01:00:00Z'), 'America/New_York', '00:00')).toBe('2026-11-20')
})

test('before the hour at which the day begins it is still yesterday', () => {
  expect(amsterdam('2026-11-21T03:59:59Z', '05:00:00')).toBe('2026-11-20')
  expect(amsterdam('2026-11-21T04:00:00Z', '05:00:00')).toBe('2026-11-21')
  expect(amsterdam('2026-12-31T23:30:00Z', '02:00')).toBe('2026-12-31')
  expect(amsterdam('2026-02-28T23:30:00Z', '02:00')).toBe('2026-02-28')
})

test('the clock that is put back does not move the day', () => {
  // On 25 October 2026 the hour from two to three comes twice in Amsterdam.
  expect(amsterdam('2026-10-25T00:30:00Z', '02:30')).toBe('2026-10-25')
  expect(amsterdam('2026-10-25T01:15:00Z', '02:30')).toBe('2026-10-24')
  expect(amsterdam('2026-10-25T01:30:00Z', '02:30')).toBe('2026-10-25')
})
