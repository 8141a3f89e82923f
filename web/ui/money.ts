import { isCurrency } from '../../src/money/currency.ts'
import { formatDecimal, parseDecimal } from '../../src/money/decimal.ts'
import { type Money, zero } from '../../src/money/money.ts'
import type { AmountValue } from './amount.tsx'

/** An amount of the API as money to count with; what it cannot be counts as nothing. */
export const moneyOf = ({ amount, currency }: AmountValue): Money => {
  const known = isCurrency(currency) ? currency : 'EUR'
  return parseDecimal(amount, known) ?? zero(known)
}

export const amountOf = (money: Money): AmountValue => ({
  amount: formatDecimal(money),
  currency: money.currency,
})

export const isZero = (value: AmountValue): boolean => moneyOf(value).minor === 0n

/** What goes back is told without its sign where the words say which way it goes. */
export const withoutSign = ({ amount, currency }: AmountValue): AmountValue => ({
  amount: amount.replace(/^-/, ''),
  currency,
})
