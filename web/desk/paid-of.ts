import { add } from '../../src/money/money.ts'
import type { Payment } from '../api/shapes.ts'
import type { AmountValue } from '../ui/amount.tsx'
import { amountOf, moneyOf } from '../ui/money.ts'

/** What was asked for altogether, and what came: the terminal may have approved another amount. */
export const paidOf = ({ amount, surplus, approved }: Payment): { asked: AmountValue; paid: AmountValue } => {
  const asked = surplus ? amountOf(add(moneyOf(amount), moneyOf(surplus.amount))) : amount
  return { asked, paid: approved ?? asked }
}
