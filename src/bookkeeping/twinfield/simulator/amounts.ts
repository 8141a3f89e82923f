import { type Currency, isCurrency } from '../../../money/currency.ts'
import { parseDecimal } from '../../../money/decimal.ts'
import { type Money, money, zero } from '../../../money/money.ts'

export const baseCurrency: Currency = 'EUR'

/** What one unit costs in euros, as nobody quotes it. */
const rates: Readonly<Record<Currency, string>> = {
  EUR: '1',
  CHF: '1.05',
  DKK: '0.134',
  GBP: '1.17',
  JPY: '0.0061',
  NOK: '0.086',
  SEK: '0.0885',
  USD: '0.92',
}

const scale = 1_000_000_000n

const scaled = (text: string): bigint | null => {
  const parts = /^(\d{1,9})(?:\.(\d{1,9}))?$/.exec(text)
  return parts ? BigInt((parts[1] ?? '') + (parts[2] ?? '').padEnd(9, '0')) : null
}

const unscaled = (rate: bigint): string => {
  const text = rate.toString().padStart(10, '0')
  const fraction = text.slice(-9).replace(/0+$/, '')
  return text.slice(0, -9) + (fraction ? `.${fraction}` : '')
}

const rounded = (above: bigint, below: bigint): bigint => {
  const sign = above < 0n ? -1n : 1n
  return sign * ((above * sign * 2n + below) / (below * 2n))
}

/** The price of one unit in another currency, nine decimals at most. */
export const rateOf = (from: string, to: string): string => {
  const [one, other] = [from, to].map((code) => (isCurrency(code) ? (scaled(rates[code]) ?? scale) : scale))
  return unscaled(rounded((one ?? scale) * scale, other ?? scale))
}

export const isRate = (text: string): boolean => (scaled(text) ?? 0n) > 0n

export const converted = ({ minor }: Money, rate: string, to: Currency): Money =>
  money(rounded(minor * (scaled(rate) ?? scale), scale), to)

export const currencyOf = (text: string): Currency => (isCurrency(text) ? text : baseCurrency)

/** A kept amount; what is kept was checked. */
export const amountOf = (text: string, currency: string): Money =>
  parseDecimal(text, currencyOf(currency)) ?? zero(currencyOf(currency))

export const unsigned = (text: string): string => text.replace(/^-/, '')

export const share = (whole: Money, part: bigint, of: bigint): Money =>
  of === 0n
    ? zero(whole.currency)
    : money(rounded(whole.minor * part, of < 0n ? -of : of) * (of < 0n ? -1n : 1n), whole.currency)
