import { Bug } from '../bug.ts'
import { type Money, money } from './money.ts'

/**
 * Splits an amount over weights by largest remainder: the parts add up to the amount exactly, and each is
 * within one minor unit of its exact share. Of equal remainders the earlier weight gets the unit first.
 */
export const allocate = (amount: Money, weights: readonly bigint[]): Money[] => {
  const total = weights.reduce((a, b) => a + b, 0n)
  if (total <= 0n || weights.some((weight) => weight < 0n)) throw new Bug('weights must be positive together')
  const sign = amount.minor < 0n ? -1n : 1n
  const size = amount.minor * sign
  const shares = weights.map((weight, index) => ({
    index,
    minor: (size * weight) / total,
    remainder: (size * weight) % total,
  }))
  const left = Number(size - shares.reduce((a, share) => a + share.minor, 0n))
  const byRemainder = shares.toSorted((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder < b.remainder ? 1 : -1,
  )
  for (const share of byRemainder.slice(0, left)) share.minor += 1n
  return shares.map((share) => money(share.minor * sign, amount.currency))
}
