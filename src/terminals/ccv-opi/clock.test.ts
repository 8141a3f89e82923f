import { expect, test } from 'vitest'
import { instantOf, stamp } from './clock.ts'

const zone = 'Europe/Amsterdam'

test('a time without an offset is the terminal’s own, in summer and in winter', () => {
  expect(instantOf('2026-07-01T12:00:00', zone)).toEqual(new Date('2026-07-01T10:00:00Z'))
  expect(instantOf('2026-12-01T12:00:00', zone)).toEqual(new Date('2026-12-01T11:00:00Z'))
  expect(instantOf('2026-03-29T01:30:00', zone)).toEqual(new Date('2026-03-29T00:30:00Z'))
  expect(instantOf('2026-12-01 12:00:00', 'America/New_York')).toEqual(new Date('2026-12-01T17:00:00Z'))
})

test('an offset is obeyed, and nonsense is null', () => {
  expect(instantOf('2026-12-01T12:00:00+0100', zone)).toEqual(new Date('2026-12-01T11:00:00Z'))
  expect(instantOf('2026-12-01T12:00:00Z', zone)).toEqual(new Date('2026-12-01T12:00:00Z'))
  for (const text of ['', '12:00', '2026-13-01T12:00:00', '01-12-2026T12:00:00'])
    expect(instantOf(text, zone)).toBeNull()
})

test('what is stamped is read as the same second', () => {
  for (const at of [
    '2026-07-01T10:00:05Z',
    '2026-12-01T11:00:05Z',
    '2026-10-25T00:30:00Z',
    '2026-10-25T01:30:00Z',
  ])
    expect(instantOf(stamp(new Date(at), zone), zone)).toEqual(new Date(at))
  expect(stamp(new Date('2026-11-21T13:03:09Z'), zone)).toBe('2026-11-21T14:03:09+01:00')
})
