import { expect, test } from 'vitest'
import { isRefusal } from '../refusal.ts'
import { type GivenLine, keepLines, keptLines, ownCurrency, readLines } from './line.ts'

const line = (changed: Partial<GivenLine>): GivenLine => ({
  text: 'Work',
  net: '10.00',
  vatRate: '21',
  ...changed,
})

const code = (given: GivenLine[], currency: 'EUR' | 'JPY' = 'EUR'): string | undefined => {
  const read = readLines(given, currency)
  return isRefusal(read) ? read.refused.code : undefined
}

test('what is wrong with a line is said by name and number', () => {
  expect(readLines([line({}), line({ net: '1.005' })], 'EUR')).toEqual({
    refused: {
      code: 'order.line_decimals',
      params: { line: '2', amount: '1.005', currency: 'EUR', digits: '2' },
    },
  })
  expect(code([])).toBe('order.no_lines')
  expect(code([line({ text: ' \u0000\n ' })])).toBe('order.line_text')
  expect(code([line({ quantity: 'two' })])).toBe('order.line_quantity')
  expect(code([line({ vatRate: '9.125' })])).toBe('order.line_vat_rate')
  expect(code([line({ net: '1,50' })])).toBe('order.line_amount')
  expect(code([line({ net: '' })])).toBe('order.line_amount')
  expect(code([line({ net: '1e3' })])).toBe('order.line_amount')
  expect(code([line({ net: '1000000000000.00' })])).toBe('order.line_too_large')
  expect(code([line({ net: '-1000000000000.00' })])).toBe('order.line_too_large')
  expect(code([line({ net: '999999999999.99' })])).toBeUndefined()
  expect(code([line({ net: '10.50' })], 'JPY')).toBe('order.line_decimals')
  expect(code([line({ net: '-5' })])).toBeUndefined()
})

test('a line is kept without what no receipt can hold, and comes back as it was', () => {
  const given = [line({ text: ' Cafe\u0301\u0000 \ud800 ', vatRate: '9.50', quantity: '1.5' })]
  const read = readLines(given, 'EUR')
  if (isRefusal(read)) throw new Error('refused')
  expect(read[0]).toMatchObject({ text: 'Caf\u00e9  \ufffd', vatRate: '9.5', quantity: '1.5' })
  expect(keptLines(JSON.parse(keepLines(read)), 'EUR')).toEqual(read)
})

test('an organisation has one currency', () => {
  expect(ownCurrency('EUR', 'EUR')).toBe('EUR')
  expect(ownCurrency('SEK', 'EUR')).toEqual({
    refused: { code: 'order.other_currency', params: { currency: 'SEK', own: 'EUR' } },
  })
  expect(isRefusal(ownCurrency('XXX', 'EUR'))).toBe(true)
})
