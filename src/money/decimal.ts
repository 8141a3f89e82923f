import { type Currency, digitsOf } from './currency.ts'
import { type Money, money } from './money.ts'

/**
 * The only place where text becomes minor units. Reads `1234.50`: a dot for the decimals, no separators
 * between thousands, no exponent, at most as many decimals as the currency has; null for anything else.
 */
export const parseDecimal = (text: string, currency: Currency): Money | null => {
  const parts = /^(-?)(\d{1,15})(?:\.(\d+))?$/.exec(text)
  if (!parts) return null
  const [, sign = '', whole = '', fraction = ''] = parts
  const digits = digitsOf(currency)
  if (fraction.length > digits) return null
  const minor = BigInt(whole + fraction.padEnd(digits, '0'))
  return money(sign ? -minor : minor, currency)
}

/** The amount as `parseDecimal` reads it, always with all decimals of the currency: `-0.05`, `12.50`. */
export const formatDecimal = ({ minor, currency }: Money): string => {
  const digits = digitsOf(currency)
  const text = (minor < 0n ? -minor : minor).toString().padStart(digits + 1, '0')
  const whole = text.slice(0, text.length - digits)
  return `${minor < 0n ? '-' : ''}${whole}${digits ? `.${text.slice(-digits)}` : ''}`
}
