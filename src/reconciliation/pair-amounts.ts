import { allocate } from '../money/allocate.ts'
import { money } from '../money/money.ts'
import type { Run } from './run.ts'

/** One line of a match: what of the left item goes to the right one, in minor units. */
export interface PairAmount {
  readonly left: number
  readonly right: number
  readonly minor: bigint
}

/** Splits a match into its pairs; together they carry no more than any of its items has open. */
export const pairAmounts = (run: Run, match: number): readonly PairAmount[] =>
  amountsBetween(run, run.matches.leftOf(match), run.matches.rightOf(match))

/** The same for items that are not matched, or not yet. */
export const amountsBetween = (
  run: Pick<Run, 'left' | 'right'>,
  left: readonly number[],
  right: readonly number[],
): readonly PairAmount[] => {
  const [one = -1] = left
  const [other = -1] = right
  if (left.length === 1)
    return carried(right, run.right.minor, run.left.minor[one] as number).map((minor, at) => ({
      left: one,
      right: right[at] as number,
      minor,
    }))
  if (right.length === 1)
    return carried(left, run.left.minor, run.right.minor[other] as number).map((minor, at) => ({
      left: left[at] as number,
      right: other,
      minor,
    }))
  return oneAfterTheOther(run, left, right)
}

/** What each of several items carries towards one: all of it, or its share of the lesser total. */
const carried = (items: readonly number[], minor: Float64Array, limit: number): bigint[] => {
  const amounts = items.map((item) => BigInt(minor[item] as number))
  const sum = amounts.reduce((total, amount) => total + amount, 0n)
  const most = BigInt(limit)
  const over = most >= 0n ? sum - most : most - sum
  if (over <= 0n) return amounts
  const isLarger = (amount: bigint): boolean => (most >= 0n ? amount > 0n : amount < 0n)
  const shares = allocate(
    money(most >= 0n ? over : -over, 'EUR'),
    amounts.map((amount) => (isLarger(amount) ? abs(amount) : 0n)),
  )
  return amounts.map((amount, at) => amount - (shares[at]?.minor ?? 0n))
}

const abs = (amount: bigint): bigint => (amount < 0n ? -amount : amount)

/** Several with several: in the order of day and id, each fills the next. */
const oneAfterTheOther = (
  run: Pick<Run, 'left' | 'right'>,
  left: readonly number[],
  right: readonly number[],
): PairAmount[] => {
  const lefts = inOrder(left, run.left)
  const rights = inOrder(right, run.right)
  const pairs: PairAmount[] = []
  let [l, r] = [0, 0]
  let [have, need] = [amountAt(run.left.minor, lefts, l), amountAt(run.right.minor, rights, r)]
  while (l < lefts.length && r < rights.length) {
    const minor = abs(have) < abs(need) ? have : need
    pairs.push({ left: lefts[l] as number, right: rights[r] as number, minor })
    have -= minor
    need -= minor
    if (have === 0n) have = amountAt(run.left.minor, lefts, ++l)
    if (need === 0n) need = amountAt(run.right.minor, rights, ++r)
  }
  return pairs
}

const amountAt = (minor: Float64Array, items: readonly number[], at: number): bigint =>
  BigInt(minor[items[at] ?? -1] ?? 0)

const inOrder = (items: readonly number[], { day, ids }: Run['left']): number[] =>
  [...items].sort(
    (a, b) => (day[a] as number) - (day[b] as number) || ((ids[a] as string) < (ids[b] as string) ? -1 : 1),
  )
