import { Bug } from '../bug.ts'
import type { Currency } from './currency.ts'

/** An amount in minor units (cents, öre) with its currency. */
export interface Money {
  readonly minor: bigint
  readonly currency: Currency
}

export const money = (minor: bigint, currency: Currency): Money => ({ minor, currency })

export const zero = (currency: Currency): Money => money(0n, currency)

export const add = (a: Money, b: Money): Money => money(a.minor + inSame(a, b), a.currency)

export const subtract = (a: Money, b: Money): Money => money(a.minor - inSame(a, b), a.currency)

export const negate = (a: Money): Money => money(-a.minor, a.currency)

export const equals = (a: Money, b: Money): boolean => a.currency === b.currency && a.minor === b.minor

/** Negative, zero or positive as `a` is less than, equal to or more than `b`. */
export const compare = (a: Money, b: Money): number => {
  const difference = a.minor - inSame(a, b)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

export const sum = (amounts: readonly Money[], currency: Currency): Money =>
  amounts.reduce(add, zero(currency))

const inSame = (a: Money, b: Money): bigint => {
  if (a.currency !== b.currency) throw new Bug(`${a.currency} met ${b.currency} in one sum`)
  return b.minor
}
