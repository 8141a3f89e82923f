import fc from 'fast-check'
import { expect, test } from 'vitest'
import { money } from '../../src/money/money.ts'
import { marksOf, readAmount, writeAmount } from './read-amount.ts'

const nl = marksOf('nl-NL')
const en = marksOf('en-GB')
const cents = (written: string, marks = nl) => readAmount(written, 'EUR', marks)?.minor ?? null

test.each([
  ['12', 1200n],
  ['12,5', 1250n],
  ['12.50', 1250n],
  [' € 1.234,50', 123450n],
  ['1,234.50', 123450n],
  ['1.234.567,89', 123456789n],
  ['1.234', 123400n],
  [',05', 5n],
  ['-3,00', -300n],
])('a Dutch reader writes %s', (written, minor) => expect(cents(written)).toBe(minor))

test.each([
  '',
  '-',
  '1,234',
  '12,345,6',
  '1.23.45',
  '12,505',
  'twaalf',
  '1.234.50',
  '1e3',
  '12,,5',
  '1234.567',
  '1.234,567.89',
])('%j is no amount', (written) => expect(cents(written)).toBeNull())

test('the same marks mean something else to an English reader', () => {
  expect(cents('1,234', en)).toBe(123400n)
  expect(cents('1.234', en)).toBeNull()
})

test('a currency without decimals takes none', () => {
  expect(readAmount('1200', 'JPY', en)?.minor).toBe(1200n)
  expect(readAmount('12,50', 'JPY', nl)).toBeNull()
})

test('what is written is read back', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -1_000_000_000_000n, max: 1_000_000_000_000n }),
      fc.constantFrom(nl, en),
      (minor, marks) => {
        expect(readAmount(writeAmount(money(minor, 'EUR'), marks), 'EUR', marks)?.minor).toBe(minor)
      },
    ),
  )
})
