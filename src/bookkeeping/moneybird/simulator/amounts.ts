import { Bug } from '../../../bug.ts'
import { type Currency, digitsOf, isCurrency } from '../../../money/currency.ts'
import { formatDecimal, parseDecimal } from '../../../money/decimal.ts'
import { type Money, money } from '../../../money/money.ts'

/** Everything named `_base` is in the administration's currency (fact sheet, 3). */
export const baseCurrency = 'EUR'

export const currencyOf = (code: string): Currency => {
  if (!isCurrency(code)) throw new Bug(`no such currency: ${code}`)
  return code
}

/** An amount out of a record. */
export const kept = (text: string, currency: string): Money => {
  const amount = parseDecimal(text, currencyOf(currency))
  if (!amount) throw new Bug(`not an amount: ${text}`)
  return amount
}

export const written = (amount: Money): string => formatDecimal(amount)

/** As the package says it: at least one decimal, and no zero after that (fact sheet, 1). */
export const shown = (text: string): string =>
  text.includes('.') ? text.replace(/(\.\d+?)0+$/, '$1') : `${text}.0`

/** An amount as a client may send it: comma or dot, any number of zeros behind (fact sheet, 1). Null where it is none. */
export const sent = (value: unknown, currency: string): Money | null => {
  const text = String(value).replace(',', '.')
  if (!/^-?\d+\.?\d*$/.test(text)) return null
  const code = currencyOf(currency)
  const [whole = '', fraction = ''] = text.split('.')
  const right = fraction.replace(/0+$/, '')
  const amount = parseDecimal(right === '' ? whole : `${whole}.${right}`, code)
  return amount && (amount.minor < 0n ? -amount.minor : amount.minor) <= most(code) ? amount : null
}

// 1: within a thousand million.
const most = (currency: Currency): bigint => 10n ** BigInt(9 + digitsOf(currency))

// What a unit is worth, in thousandths of a euro; invented.
const worth: Readonly<Record<Currency, bigint>> = {
  EUR: 1_000n,
  USD: 800n,
  GBP: 1_150n,
  CHF: 1_050n,
  DKK: 134n,
  SEK: 88n,
  NOK: 86n,
  JPY: 6n,
}

/** In the administration's currency, at the simulator's own rate. */
export const inBase = (amount: Money): Money => {
  const size = amount.minor * worth[amount.currency] * 10n ** BigInt(2 - digitsOf(amount.currency))
  const rounded = (size < 0n ? size - 500n : size + 500n) / 1_000n
  return money(rounded, baseCurrency)
}
