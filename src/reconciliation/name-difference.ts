import type { DifferenceName } from './pass.ts'
import type { Limit, Rules } from './rules.ts'

export interface Sums {
  /** What came in, and what was expected for it. */
  readonly left: number
  readonly right: number
  readonly items: number
  /** Whether one side is a payout, which arrives less fees: -1 the left, 1 the right, 0 neither. */
  readonly payout: -1 | 0 | 1
}

/** The name of a difference within its limit, or null: then it is no match but a question. */
export const nameDifference = ({ left, right, items, payout }: Sums, rules: Rules): DifferenceName | null => {
  const difference = Math.abs(left) - Math.abs(right)
  if (left === right) return 'exact'
  if (left === 0 || right === 0 || left > 0 !== right > 0) return null
  const off = Math.abs(difference)
  const larger = Math.max(Math.abs(left), Math.abs(right))
  const within = ({ permille, each }: Limit): boolean => off * 1000 <= larger * permille + each * items * 1000
  const { rounding, fee, discount, surplus, partial } = rules.differences
  const lessThanDue = difference < 0
  if (payout !== 0) return lessThanDue === payout < 0 && within(fee) ? 'fee' : null
  if (off <= rounding.each) return 'rounding'
  if (lessThanDue && within(discount)) return 'discount'
  if (lessThanDue) return within(partial) ? 'partial' : null
  return within(surplus) ? 'surplus' : null
}
