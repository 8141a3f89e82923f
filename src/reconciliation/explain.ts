import { placesOfLeft, placesOfRight } from './components.ts'
import { type Criterion, criteriaOf, criterionNames } from './criteria.ts'
import type { Outcome } from './match.ts'
import type { DifferenceName, Pass } from './pass.ts'

/** Why a match stands, as codes and parameters: `languages/` has the words. */
export interface Explanation {
  readonly pass: Pass
  /** For several pairs, the weakest of each criterion. */
  readonly criteria: readonly Criterion[]
  readonly difference: DifferenceName
  /** What came in less what was expected, in minor units. */
  readonly off: bigint
  readonly runnerUp: RunnerUp | null
}

/** What came nearest, and what it lost by. */
export interface RunnerUp {
  readonly side: 'left' | 'right'
  readonly item: number
  /** Where the match agrees and this one does not. */
  readonly lost: readonly Criterion[]
  /** How far its amount is from what would fit, in minor units. */
  readonly off: bigint
}

const mostPairs = 50
const mostRivals = 8

/** Explains a match: what agreed, what differed, what else was possible. */
export const explainMatch = (outcome: Outcome, match: number): Explanation => {
  const { run } = outcome
  const left = run.matches.leftOf(match)
  const right = run.matches.rightOf(match)
  const criteria = groupCriteria(outcome, left, right)
  return {
    pass: run.matches.passOf(match),
    criteria,
    difference: run.matches.differenceOf(match),
    off: offOf(outcome, left, right),
    runnerUp: runnerUpOf(outcome, left, right, criteria),
  }
}

/** The criteria of a group: its amount is the sum, all else the weakest of its pairs. */
export const groupCriteria = (
  outcome: Outcome,
  left: readonly number[],
  right: readonly number[],
): readonly Criterion[] => {
  const pairs = left.flatMap((one) => right.map((other) => [one, other] as const)).slice(0, mostPairs)
  const all = pairs.map(([one, other]) => criteriaOf(outcome, one, other))
  return criterionNames.map((name, at) => {
    if (name === 'amount')
      return {
        name,
        verdict: offOf(outcome, left, right) === 0n ? 'agree' : 'differ',
        how: sumHow(left, right),
        params: {},
      }
    return all.map((criteria) => criteria[at] as Criterion).reduce(weaker)
  })
}

const sumHow = (left: readonly number[], right: readonly number[]): string =>
  left.length + right.length > 2 ? 'sum' : 'alone'

const rank = { agree: 2, missing: 1, differ: 0 } as const
const weaker = (one: Criterion, other: Criterion): Criterion =>
  rank[other.verdict] < rank[one.verdict] ? other : one

const offOf = ({ run }: Outcome, left: readonly number[], right: readonly number[]): bigint =>
  total(run.left.minor, left) - total(run.right.minor, right)

const total = (minor: Float64Array, items: readonly number[]): bigint =>
  items.reduce((sum, item) => sum + BigInt(minor[item] as number), 0n)

/** Of everything that shares a reference, or party and amount, with an item of the match: the one that agrees in most. */
const runnerUpOf = (
  outcome: Outcome,
  left: readonly number[],
  right: readonly number[],
  criteria: readonly Criterion[],
): RunnerUp | null => {
  const [one = -1] = left
  const [other = -1] = right
  const rights = rivals(rightRivals(outcome, one), right).map((item) => ({ side: 'right' as const, item }))
  const lefts = rivals(leftRivals(outcome, other), left).map((item) => ({ side: 'left' as const, item }))
  const found = [...rights, ...lefts].map(({ side, item }) => {
    const theirs =
      side === 'right' ? groupCriteria(outcome, [one], [item]) : groupCriteria(outcome, [item], [other])
    const off = side === 'right' ? offOf(outcome, [one], [item]) : offOf(outcome, [item], [other])
    return { side, item, off, agrees: theirs.filter(({ verdict }) => verdict === 'agree').length, theirs }
  })
  const best = found.sort((a, b) => b.agrees - a.agrees || compareIds(outcome, a, b))[0]
  if (!best) return null
  const lost = best.theirs.filter(
    (theirs, at) => criteria[at]?.verdict === 'agree' && theirs.verdict !== 'agree',
  )
  return { side: best.side, item: best.item, lost, off: best.off }
}

const compareIds = (
  { run }: Outcome,
  a: { side: 'left' | 'right'; item: number },
  b: { side: 'left' | 'right'; item: number },
): number => ((run[a.side].ids[a.item] as string) < (run[b.side].ids[b.item] as string) ? -1 : 1)

const rivals = (items: readonly number[], own: readonly number[]): number[] =>
  [...new Set(items)].filter((item) => !own.includes(item)).slice(0, mostRivals)

const rightRivals = ({ links, sameParty }: Outcome, left: number): number[] => [
  ...placesOfLeft(links, left).map((place) => links.right[place] as number),
  ...sameParty.rightsOf(left),
]

const leftRivals = ({ links, sameParty }: Outcome, right: number): number[] => [
  ...placesOfRight(links, right).map((place) => links.left[place] as number),
  ...sameParty.leftsOf(right),
]
