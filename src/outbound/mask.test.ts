import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mask, maskCardNumber } from './mask.ts'

/** Made on the spot, so that no card number stands in this file. */
const cardNumber = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 18 })
  .map((digits) => `${digits.join('')}${checkDigit(digits)}`)

const checkDigit = (digits: readonly number[]): number => {
  const sum = [...digits]
    .reverse()
    .map((digit, index) => (index % 2 === 0 ? digit * 2 : digit))
    .reduce((total, value) => total + (value > 9 ? value - 9 : value), 0)
  return (10 - (sum % 10)) % 10
}

const wrapped = fc.constantFrom(
  (pan: string) => pan,
  (pan: string) => `Kaart: ${pan} geldig tot 12/29`,
  (pan: string) => `<TextLine>${pan}</TextLine>`,
  (pan: string) => `Number="${pan}"`,
  (pan: string) => pan.replace(/(\d{4})(?=\d)/g, '$1 '),
  (pan: string) => pan.replace(/(\d{4})(?=\d)/g, '$1-'),
  (pan: string) => `;${pan}=29122011234500000?`,
  (pan: string) => `%B${pan}^DOE/JAN^29122011234500000?`,
)

test('of a card number at most the first six and the last four digits are left, wherever it stands', () =>
  fc.assert(
    fc.property(cardNumber, wrapped, (pan, wrap) => {
      const left = mask(wrap(pan)).replaceAll(/[ -]/g, '')
      expect(left).not.toContain(pan)
      expect(left).not.toContain(pan.slice(0, 7))
      expect(left).not.toContain(pan.slice(-5))
    }),
  ))

test('masking again changes nothing', () =>
  fc.assert(
    fc.property(cardNumber, wrapped, (pan, wrap) => {
      const once = mask(wrap(pan))
      expect(mask(once)).toBe(once)
    }),
  ))

test('a named card number is masked although its check digit is wrong', () => {
  expect(mask('CardPAN="1234567890123456"')).toBe('CardPAN="123456******3456"')
  expect(mask('<CardNumber>1234567890123456</CardNumber>')).toBe('<CardNumber>123456******3456</CardNumber>')
})

test('what shows more than six and four is masked further', () => {
  expect(mask('12345678****3456')).toBe('123456******3456')
  expect(mask('123456XXXX903456')).toBe('123456******3456')
})

test('of track data nothing behind the card number is left', () =>
  fc.assert(
    // What is looked for must not stand in the digits that may be seen.
    fc.property(
      cardNumber.filter((pan) => !pan.includes('2912')),
      (pan) => {
        expect(mask(`;${pan}=29122011234500000?`)).not.toContain('2912')
        expect(mask(`%B${pan}^DOE/JAN^29122011234500000?`)).not.toMatch(/DOE|2912/)
        expect(mask(`57: ${pan}D2912201F`)).not.toContain('2912')
      },
    ),
  ))

test('secrets vanish altogether', () => {
  expect(mask('<TokenItem Token="abc" SecretID="d"/>')).toBe('<TokenItem Token="***" SecretID="***"/>')
  expect(mask('<Track2>1234</Track2>')).toBe('<Track2>***</Track2>')
})

test('what is no card number stays as it is', () => {
  for (const text of [
    '<TotalAmount Currency="EUR">12.50</TotalAmount>',
    'RequestID="123456789"',
    '2026-11-21T14:03:09+01:00',
    '************0012',
    'MaskedCardNumber="670300******0012"',
    'Transactie: 10133464000042',
  ])
    expect(mask(text)).toBe(text)
})

test('groups keep their shape', () =>
  expect(maskCardNumber('1234 5678 9012 3456')).toBe('1234 56** **** 3456'))
