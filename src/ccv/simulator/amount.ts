import { type Currency, isCurrency } from '../../money/currency.ts'
import { formatDecimal, parseDecimal } from '../../money/decimal.ts'
import { type Money, zero } from '../../money/money.ts'

const isNumber = (value: unknown): value is number => typeof value === 'number'

// 1.3: an amount is a JSON number or a decimal text; as a number it is read as it was written.
const asWritten = (key: string, value: unknown, context?: { readonly source?: string }): unknown =>
  key === 'amount' && isNumber(value) ? (context?.source ?? String(value)) : value

/** The body of a call with the amount as text; null for anything but an object. */
export const readBody = (text: string): Readonly<Record<string, unknown>> | null => {
  try {
    const body: unknown = JSON.parse(text, asWritten)
    return typeof body === 'object' && body !== null && !Array.isArray(body) ? { ...body } : null
  } catch {
    return null
  }
}

/** 1.3: the currencies CCV's library knows, in either case. */
export const readCurrency = (value: unknown): Currency | null => {
  const code = typeof value === 'string' ? value.toUpperCase() : ''
  return ['EUR', 'CHF', 'GBP'].includes(code) && isCurrency(code) ? code : null
}

/** Part 8: above nothing, at most two decimals, no thousands separators. */
export const readAmount = (value: unknown, currency: Currency): Money | null => {
  const amount = typeof value === 'string' && value.length <= 12 ? parseDecimal(value, currency) : null
  return amount && amount.minor > 0n ? amount : null
}

/** An amount of the memory, which was money when it was written there. */
export const moneyOf = ({ amount, currency }: { amount: string; currency: string }): Money => {
  const capitals = currency.toUpperCase()
  const code = isCurrency(capitals) ? capitals : 'EUR'
  return parseDecimal(amount, code) ?? zero(code)
}

/** 1.3: an amount in an answer is a JSON number in major units; its shortest form has the same digits. */
export const asJsonNumber = (amount: Money): number => Number(formatDecimal(amount))
