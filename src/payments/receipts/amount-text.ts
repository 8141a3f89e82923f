import { formatDecimal } from '../../money/decimal.ts'
import type { Money } from '../../money/money.ts'

/** The amount as people of a language write it: `€ 12,50`, `12,50 kr`. */
export const amountText = (amount: Money, language: string): string =>
  new Intl.NumberFormat(language, { style: 'currency', currency: amount.currency }).format(
    // A decimal text is formatted digit by digit (ECMA-402, 16.5.16), so no float ever sees the money.
    formatDecimal(amount) as `${number}`,
  )
