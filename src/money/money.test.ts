import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Bug } from '../bug.ts'
import { allocate } from './allocate.ts'
import { currencies } from './currency.ts'
import { formatDecimal, parseDecimal } from './decimal.ts'
import { add, compare, money, subtract, sum } from './money.ts'

const minor = fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n })
const currency = fc.constantFrom(...currencies)

test('what is written is read back, to the cent', () => {
  fc.assert(
    fc.property(minor, currency, (units, unit) => {
      const amount = money(units, unit)
      expect(parseDecimal(formatDecimal(amount), unit)).toEqual(amount)
    }),
  )
})

test('only plain decimals are amounts', () => {
  for (const text of [
    '1,000.00',
    '1.000,00',
    '1e3',
    ' 1',
    '1 ',
    '+1',
    '.5',
    '1.',
    '',
    '0x10',
    'NaN',
    '1.001',
    '--1',
    '١',
  ])
    expect(parseDecimal(text, 'EUR'), text).toBeNull()
  expect(parseDecimal('0.1', 'EUR')).toEqual(money(10n, 'EUR'))
  expect(parseDecimal('-0.05', 'EUR')).toEqual(money(-5n, 'EUR'))
  expect(parseDecimal('1.0', 'JPY')).toBeNull()
  expect(formatDecimal(money(-5n, 'EUR'))).toBe('-0.05')
  expect(formatDecimal(money(1200n, 'JPY'))).toBe('1200')
})

test('floats never decide: 0.1 and 0.2 are 0.3', () => {
  const [a, b] = [parseDecimal('0.1', 'EUR'), parseDecimal('0.2', 'EUR')]
  expect(a && b && formatDecimal(add(a, b))).toBe('0.30')
})

test('parts add up to the whole, each within a unit of its share, and equal weights in order', () => {
  const weights = fc
    .array(fc.bigInt({ min: 0n, max: 10n ** 9n }), { minLength: 1, maxLength: 12 })
    .filter((all) => all.some((weight) => weight > 0n))
  fc.assert(
    fc.property(minor, weights, (units, shares) => {
      const amount = money(units, 'EUR')
      const parts = allocate(amount, shares)
      const total = shares.reduce((a, b) => a + b, 0n)
      expect(sum(parts, 'EUR')).toEqual(amount)
      for (const [index, part] of parts.entries()) {
        const off = part.minor * total - units * (shares[index] ?? 0n)
        expect(off < total && off > -total).toBe(true)
      }
    }),
  )
  expect(allocate(money(100n, 'EUR'), [1n, 1n, 1n]).map((part) => part.minor)).toEqual([34n, 33n, 33n])
  expect(allocate(money(-100n, 'EUR'), [1n, 2n]).map((part) => part.minor)).toEqual([-33n, -67n])
  expect(() => allocate(money(1n, 'EUR'), [])).toThrow(Bug)
})

test('two currencies never meet in one sum', () => {
  expect(() => add(money(1n, 'EUR'), money(1n, 'SEK'))).toThrow(Bug)
  expect(() => subtract(money(1n, 'EUR'), money(1n, 'SEK'))).toThrow(Bug)
  expect(() => compare(money(1n, 'EUR'), money(1n, 'SEK'))).toThrow(Bug)
})
