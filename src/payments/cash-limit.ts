import { formatDecimal } from '../money/decimal.ts'
import { type Money, money } from '../money/money.ts'
import type { Actor } from '../organisation/command.ts'
import { type Refusal, refuse } from '../refusal.ts'

/** Why this person may not move this much cash at this till: the lower of both limits counts. Undefined when they may. */
export const refuseCashOf = (
  actor: Actor,
  till: { readonly takesCash: boolean; readonly cashLimit: bigint | null },
  amount: Money,
): Refusal | undefined => {
  if (!actor.rights.has('take-cash')) return refuse('right.take_cash')
  if (!till.takesCash) return refuse('till.takes_no_cash')
  const [limit] = [actor.cashLimit, till.cashLimit].filter((one) => one !== null).toSorted(ascending)
  return limit !== undefined && amount.minor > limit
    ? refuse('payment.above_cash_limit', {
        limit: formatDecimal(money(limit, amount.currency)),
        currency: amount.currency,
      })
    : undefined
}

const ascending = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0)
