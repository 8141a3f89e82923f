import fc from 'fast-check'
import { expect, test } from 'vitest'
import { money, negate, sum } from '../money/money.ts'
import { readRate, totalsOf, vatOn } from './vat.ts'

const eur = (minor: bigint) => money(minor, 'EUR')

test('a rate is written in one way only', () => {
  expect(['21', '21.00', '21.0', '9.50', '0', '0.00', '05', '99.99'].map(readRate)).toEqual([
    '21',
    '21',
    '21',
    '9.5',
    '0',
    '0',
    '5',
    '99.99',
  ])
  expect(['', '-1', '100', '9,5', '9.125', '.5', '1e1', ' 21', '21%'].map(readRate)).toEqual(
    Array(9).fill(null),
  )
})

test('VAT is rounded half up, away from zero', () => {
  // 2.5 % of 0.20 is half a cent.
  expect(vatOn(eur(20n), '2.5').minor).toBe(1n)
  expect(vatOn(eur(19n), '2.5').minor).toBe(0n)
  expect(vatOn(eur(-20n), '2.5').minor).toBe(-1n)
  expect(vatOn(eur(10_000n), '21').minor).toBe(2_100n)
  expect(vatOn(eur(333n), '9.5').minor).toBe(32n)
})

test('VAT is counted on the sum of a rate, not line by line', () => {
  const line = { net: eur(2n), vatRate: '21' }
  expect(totalsOf([line, line, line], 'EUR').vat.minor).toBe(1n)
  expect(vatOn(line.net, '21').minor).toBe(0n)
})

const rate = fc
  .tuple(fc.integer({ min: 0, max: 99 }), fc.constantFrom('', '.5', '.25'))
  .map(([whole, fraction]) => readRate(`${whole}${fraction}`) ?? '')
const lines = fc.array(
  fc.record({ net: fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }).map(eur), vatRate: rate }),
  { maxLength: 30 },
)

test('totals agree with their parts, whatever the order of the lines', () => {
  fc.assert(
    fc.property(lines, (given) => {
      const { net, vat, total, rates } = totalsOf(given, 'EUR')
      expect(total.minor).toBe(net.minor + vat.minor)
      expect(net).toEqual(
        sum(
          given.map((line) => line.net),
          'EUR',
        ),
      )
      expect(vat).toEqual(
        sum(
          rates.map((one) => one.vat),
          'EUR',
        ),
      )
      expect(new Set(rates.map((one) => one.rate)).size).toBe(rates.length)
      expect(totalsOf(given.toReversed(), 'EUR').total).toEqual(total)
    }),
  )
})

test('VAT is within half a minor unit of the exact one, and a credit note mirrors its invoice', () => {
  fc.assert(
    fc.property(lines, (given) => {
      for (const { rate, net, vat } of totalsOf(given, 'EUR').rates) {
        const [whole = '', fraction = ''] = rate.split('.')
        const exact = net.minor * BigInt(whole + fraction.padEnd(2, '0'))
        const off = vat.minor * 10_000n - exact
        expect(off <= 5_000n && off >= -5_000n).toBe(true)
      }
      const mirrored = totalsOf(
        given.map((line) => ({ ...line, net: negate(line.net) })),
        'EUR',
      )
      expect(mirrored.total).toEqual(negate(totalsOf(given, 'EUR').total))
    }),
  )
})
