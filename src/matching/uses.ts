import type { FoundCandidate, SideName } from './found.ts'

/** How much of an item something takes, or gives back where it is below zero. */
export interface Use {
  readonly side: SideName
  readonly place: number
  readonly minor: bigint
}

/** What goes from a left item to a right one. */
export interface Pair {
  readonly left: number
  readonly right: number
  readonly minor: bigint
}

export const pairsOfCandidate = ({ pairs }: FoundCandidate): Pair[] =>
  pairs.map(({ left, right, minor }) => ({ left, right, minor: BigInt(minor) }))

// Rounding, fees and discounts end the item: nothing of it is left to pay. A rest or a surplus stays open.
const endsItems: ReadonlySet<string | null> = new Set(['exact', 'rounding', 'fee', 'discount'])

/** What a candidate takes of its items. */
export const usesOf = (
  candidate: FoundCandidate,
  minorOf: (side: SideName, place: number) => bigint,
): Use[] => {
  if (!endsItems.has(candidate.difference)) return usesOfPairs(pairsOfCandidate(candidate))
  const whole = (side: SideName, place: number): Use => ({ side, place, minor: minorOf(side, place) })
  return [
    ...candidate.left.map((place) => whole('left', place)),
    ...candidate.right.map((place) => whole('right', place)),
  ]
}

/** What pairs take of their items together. */
export const usesOfPairs = (pairs: readonly Pair[]): Use[] => {
  const uses = new Map<string, Use>()
  for (const { left, right, minor } of pairs) {
    add(uses, { side: 'left', place: left, minor })
    add(uses, { side: 'right', place: right, minor })
  }
  return [...uses.values()]
}

const add = (uses: Map<string, Use>, { side, place, minor }: Use): void => {
  const key = `${side} ${place}`
  uses.set(key, { side, place, minor: (uses.get(key)?.minor ?? 0n) + minor })
}
