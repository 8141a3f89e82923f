import type { Currency } from '../money/currency.ts'
import { add, type Money, money, sum } from '../money/money.ts'

export interface RateTotal {
  /** In per cent, `21` or `9.5`. */
  readonly rate: string
  readonly net: Money
  readonly vat: Money
}

export interface Totals {
  readonly net: Money
  readonly vat: Money
  readonly total: Money
  readonly rates: readonly RateTotal[]
}

/** A rate in per cent as it is kept, `21.00` as `21`; null for what is no rate from 0 to 99.99. */
export const readRate = (text: string): string | null => {
  const [, whole = '', fraction = ''] = /^(\d{1,2})(?:\.(\d+))?$/.exec(text) ?? []
  const decimals = fraction.replace(/0+$/, '')
  if (!whole || decimals.length > 2) return null
  return `${Number(whole)}${decimals ? `.${decimals}` : ''}`
}

const basisPoints = (rate: string): bigint => {
  const [whole = '', fraction = ''] = rate.split('.')
  return BigInt(whole + fraction.padEnd(2, '0'))
}

/** Half a minor unit is rounded away from zero, so that a credit note mirrors its invoice. */
export const vatOn = (net: Money, rate: string): Money => {
  const product = net.minor * basisPoints(rate)
  const size = product < 0n ? -product : product
  const rounded = (size + 5_000n) / 10_000n
  return money(product < 0n ? -rounded : rounded, net.currency)
}

/** VAT is counted once for each rate, on the sum of its lines: what the tax office counts, and no cent for each line. */
export const totalsOf = (
  lines: readonly { readonly net: Money; readonly vatRate: string }[],
  currency: Currency,
): Totals => {
  const rates = [...Map.groupBy(lines, (line) => line.vatRate)].map(([rate, group]) => {
    const net = sum(
      group.map((line) => line.net),
      currency,
    )
    return { rate, net, vat: vatOn(net, rate) }
  })
  const net = sum(
    rates.map((one) => one.net),
    currency,
  )
  const vat = sum(
    rates.map((one) => one.vat),
    currency,
  )
  return { net, vat, total: add(net, vat), rates }
}
