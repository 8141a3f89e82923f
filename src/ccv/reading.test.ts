import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatDecimal } from '../money/decimal.ts'
import { money } from '../money/money.ts'
import { readAmount } from './amount.ts'
import { flagAt, instantAt, isObject, readJson } from './json.ts'
import { maskMessage } from './note.ts'
import { receiptLines } from './receipts.ts'
import { readError, readMethods, readTransaction, readTransactions } from './transaction.ts'

const amountIn = (json: string) => {
  const read = readJson(json)
  return isObject(read) ? readAmount(read.amount, 'EUR') : null
}

test.each([
  ['9.99', 999n],
  ['9.9', 990n],
  ['10', 1000n],
  ['10.000', 1000n],
  ['"1000.00"', 100_000n],
  ['0.30', 30n],
  ['1.25e3', 125_000n],
  ['125E-2', 125n],
  ['90071992547409.93', 9007199254740993n],
  ['-5.5', -550n],
])('the amount %s is read exactly', (written, minor) => {
  expect(amountIn(`{"amount": ${written}}`)).toEqual(money(minor, 'EUR'))
})

test.each(['9.999', '0.30000000000000004', '"1,000.00"', '"12.50 EUR"', 'null', 'true', '1e40', '""'])(
  'the amount %s is none',
  (written) => {
    expect(amountIn(`{"amount": ${written}}`)).toBeNull()
  },
)

test('whatever amount is written as a JSON number is read as that amount', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), (minor) => {
      const amount = money(minor, 'EUR')
      expect(amountIn(`{"amount": ${formatDecimal(amount)}}`)).toEqual(amount)
    }),
  )
})

test('words that nobody knows are kept, and only a transaction without reference or status is none (known defect 2)', () => {
  const text =
    '{"reference":"R1","type":"REFUND","method":"TERMINAL","status":"Failed","failureCode":"brand_new","currency":"eur","amount":1}'
  expect(readTransaction(readJson(text))).toMatchObject({
    reference: 'R1',
    type: 'refund',
    method: 'terminal',
    status: 'failed',
    failureCode: 'brand_new',
    currency: 'EUR',
    amount: money(100n, 'EUR'),
    details: {},
  })
  for (const other of ['{"reference":"R1"}', '{"status":"success"}', '[]', '"success"', 'null', '{', ''])
    expect(readTransaction(readJson(other))).toBeNull()
})

test('a list is read as a whole or not at all', () => {
  expect(readTransactions(readJson('[{"reference":"R1","status":"pending"}]'))).toHaveLength(1)
  expect(readTransactions(readJson('[]'))).toEqual([])
  expect(readTransactions(readJson('[{"reference":"R1","status":"pending"},{}]'))).toBeNull()
  expect(readTransactions(readJson('{"reference":"R1","status":"pending"}'))).toBeNull()
})

test('an error is CCV’s own only in CCV’s shape, and its reference is not that of a transaction', () => {
  const error = '{"type":"process_error","message":"no","reference":"0badcafe","transactionReference":"R1"}'
  expect(readError(readJson(error))).toMatchObject({ reference: '0badcafe', transactionReference: 'R1' })
  for (const other of [
    '{"error":"no"}',
    '{"message":"Forbidden"}',
    '<html>',
    '[]',
    '{"type":"process_error"}',
  ])
    expect(readError(readJson(other))).toBeNull()
  expect(readError(readJson('{"type":"sale","message":"x","status":"success"}'))).toBeNull()
})

test('methods, flags and instants are read in all their spellings', () => {
  expect(
    readMethods(readJson('[{"method":"Terminal"},{"method":"card","options":[{"brand":"visa"}]}]')),
  ).toEqual(['terminal', 'card'])
  expect(readMethods(readJson('{"method":"card"}'))).toBeNull()
  const json = readJson('{"a":true,"b":"no","c":"YES","d":1,"at":1732233333333}')
  if (!isObject(json)) throw new Error('no object')
  expect(['a', 'b', 'c', 'd', 'e'].map((name) => flagAt(json, name))).toEqual([true, false, true, null, null])
  expect(instantAt(json, 'at')).toEqual(new Date(1732233333333))
  expect(instantAt(json, 'b')).toBeNull()
})

test('a receipt is the lines in its text, blank ones included; what is no list is paper all the same', () => {
  expect(receiptLines('["A", "", " B "]')).toEqual(['A', '', ' B '])
  expect(receiptLines('A\r\nB')).toEqual(['A', 'B'])
  expect(receiptLines('["A", 1]')).toEqual(['["A", 1]'])
})

test('what PostgreSQL cannot keep does not get through: U+0000, half a surrogate pair, the year 275760', () => {
  expect(receiptLines('["A\\u0000B\\ud83d"]')).toEqual(['AB\ufffd'])
  expect(maskMessage('a\0b\ud83d')).toBe('ab\ufffd')
  const read = readTransaction(
    readJson(
      '{"reference":"R1","status":"failed","failureCode":"x\\u0000\\ud83d","created":8640000000000000}',
    ),
  )
  expect(read).toMatchObject({ failureCode: 'x\ufffd', created: null })
})

// 4242 4242 4242 4242 is CCV's published test card (fact sheet, 1.14).
test('card numbers and secrets are masked, references and instants that pass the check digit are not', () => {
  expect(maskMessage('{"pan":"4242424242424242","token":"abc\\"d"}')).toBe(
    '{"pan":"424242******4242","token":"***"}',
  )
  fc.assert(
    fc.property(fc.integer({ min: 1e12, max: 2e12 }), fc.integer({ min: 0, max: 999 }), (ms, more) => {
      const time = new Date(ms).toISOString().replaceAll(/\D/g, '').slice(2)
      const tail = (ms + more).toString(16).toUpperCase().slice(-8).padStart(8, '0')
      const text = `{"reference":"TL${time}${tail}.G","created":${ms},"lastUpdate": ${ms}}`
      expect(maskMessage(text)).toBe(text)
      expect(maskMessage(`GET /transaction?reference=TL${time}${tail}.G`)).toContain(`TL${time}${tail}.G`)
    }),
  )
})
