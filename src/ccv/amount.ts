import { type Currency, isCurrency } from '../money/currency.ts'
import { parseDecimal } from '../money/decimal.ts'
import type { Money } from '../money/money.ts'
import { Figure, type Json } from './json.ts'

/**
 * An amount of an answer: a JSON number in major units (fact sheet of CCV, 1.3), or the decimal text that requests carry.
 * Null where it has more decimals than its currency, or is no amount at all.
 */
export const readAmount = (json: Json | undefined, currency: Currency): Money | null => {
  const source = json instanceof Figure ? json.source : json
  if (typeof source !== 'string') return null
  const plain = withoutExponent(source.trim())
  return plain === null ? null : parseDecimal(withoutIdleZeros(plain), currency)
}

/** Fact sheet of CCV, 1.3: `eur` as well as `EUR`. */
export const readCurrency = (text: string | null): Currency | null => {
  const code = text?.toUpperCase() ?? ''
  return isCurrency(code) ? code : null
}

const withoutIdleZeros = (decimal: string): string => decimal.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '')

// JSON may write 1250 as 1.25e3; 12 digits either way are more than any amount needs.
const withoutExponent = (source: string): string | null => {
  const parts = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,2}))?$/.exec(source)
  if (!parts) return null
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = parts
  const shift = Number(exponent)
  if (Math.abs(shift) > 12) return null
  const digits = '0'.repeat(Math.max(0, -shift)) + whole + fraction + '0'.repeat(Math.max(0, shift))
  const point = Math.max(0, -shift) + whole.length + shift
  const left = digits.slice(0, point).replace(/^0+(?=\d)/, '')
  return `${sign}${left || '0'}${point < digits.length ? `.${digits.slice(point)}` : ''}`
}
