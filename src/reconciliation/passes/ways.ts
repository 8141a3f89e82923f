import type { Way } from '../best-packing.ts'
import { type Component, placesOfLeft, placesOfRight } from '../components.ts'
import { grades, type Links } from '../links.ts'
import type { Run } from '../run.ts'
import { subsetSums } from '../subset-sum.ts'

/** A way by references. */
export interface ReferenceWay extends Way {
  /** The weakest reference among its pairs. */
  readonly grade: number
  /** The weakest verdict on the party: 1 agrees, 0 not known, -1 differs. */
  readonly party: number
  /** One of several combinations that add up. */
  readonly several: boolean
}

export interface Ways {
  readonly ways: readonly ReferenceWay[]
  readonly gaveUp: boolean
}

/** Every exact way in which the items of a component explain each other: one by one, one by several, all together. */
export const exactWays = (
  run: Run,
  links: Links,
  isWanted: (place: number) => boolean,
  component: Component,
): Ways => {
  const ways: ReferenceWay[] = []
  let gaveUp = false
  const lefts = byId(component.lefts, run.left.ids)
  const rights = byId(component.rights, run.right.ids)
  for (const left of lefts) {
    const places = placesOfLeft(links, left).filter(isWanted)
    for (const place of places)
      if (run.left.minor[left] === run.right.minor[links.right[place] as number])
        ways.push(wayOf(run, links, [place], false))
    gaveUp = addSums(run, links, places, run.left.minor[left] as number, 'right', ways) || gaveUp
  }
  for (const right of rights) {
    const places = placesOfRight(links, right).filter(isWanted)
    gaveUp = addSums(run, links, places, run.right.minor[right] as number, 'left', ways) || gaveUp
  }
  if (ways.length === 0 && lefts.length > 1 && rights.length > 1) {
    const all = lefts.flatMap((left) => placesOfLeft(links, left).filter(isWanted))
    if (isBalanced(run, lefts, rights)) ways.push(wayOf(run, links, all, false))
  }
  return { ways, gaveUp }
}

/** Adds the combinations of one item's partners that add up to it; true where the search was ended. */
const addSums = (
  run: Run,
  links: Links,
  places: readonly number[],
  target: number,
  side: 'left' | 'right',
  ways: ReferenceWay[],
): boolean => {
  if (places.length < 2) return false
  const { minor, ids } = run[side]
  const sorted = byId(places, ids, (place) => links[side][place] as number)
  const amounts = sorted.map((place) => minor[links[side][place] as number] as number)
  const whole = amounts.reduce((total, amount) => total + amount, 0)
  if (whole === target) {
    ways.push(wayOf(run, links, sorted, false))
    return false
  }
  if (places.length > run.rules.most) return true
  const sums = subsetSums(amounts, target, { work: run.rules.work, least: 2 })
  const chosen = sums.found === 'only' ? [sums.places] : sums.found === 'several' ? sums.examples : []
  for (const some of chosen)
    ways.push(
      wayOf(
        run,
        links,
        some.map((at) => sorted[at] as number),
        chosen.length > 1,
      ),
    )
  return sums.found === 'gave up'
}

const wayOf = (run: Run, links: Links, places: readonly number[], several: boolean): ReferenceWay => {
  const left = [...new Set(places.map((place) => links.left[place] as number))]
  const right = [...new Set(places.map((place) => links.right[place] as number))]
  let grade: number = grades.transaction
  let party = 1
  for (const place of places) {
    grade = Math.min(grade, links.grade[place] as number)
    party = Math.min(party, partyScore(run, links.left[place] as number, links.right[place] as number))
  }
  const score = party + (grade >= grades.exact ? 1 : 0) - (grade <= grades.short ? 2 : 0)
  return { left, right, score, grade, party, several }
}

const verdicts = { agree: 1, missing: 0, differ: -1 } as const

/** 1 where the party agrees, -1 where it differs; a payout comes from the provider, whoever paid it. */
export const partyScore = (run: Run, left: number, right: number): number =>
  isPayout(run, left, right) === 0 ? verdicts[run.party(left, right)] : 0

/** Which of two items is a payout: -1 the left one, 1 the right one, 0 none or both. */
export const isPayout = (run: Run, left: number, right: number): -1 | 0 | 1 => {
  const { payoutKinds } = run.rules
  const isLeft = payoutKinds.includes(run.left.kinds[left] as string)
  const isRight = payoutKinds.includes(run.right.kinds[right] as string)
  return isLeft === isRight ? 0 : isLeft ? -1 : 1
}

/** Whether all of both sides go the same way and add up to the same: only then can they be paired one after the other. */
export const isBalanced = (run: Run, lefts: readonly number[], rights: readonly number[]): boolean => {
  const total = sum(lefts, run.left.minor)
  const isForward = (side: Run['left'], item: number): boolean => (side.minor[item] as number) * total > 0
  return (
    total === sum(rights, run.right.minor) &&
    !lefts.some((left) => rights.some((right) => run.isRejected(left, right))) &&
    lefts.every((item) => isForward(run.left, item)) &&
    rights.every((item) => isForward(run.right, item))
  )
}

export const sum = (items: readonly number[], minor: Float64Array): number => {
  let total = 0
  for (const item of items) total += minor[item] as number
  return total
}

/** In the order of their ids, so that what is found does not depend on the order of the files. */
export const byId = (
  values: readonly number[],
  ids: readonly string[],
  itemOf: (value: number) => number = (value) => value,
): number[] => [...values].sort((a, b) => ((ids[itemOf(a)] as string) < (ids[itemOf(b)] as string) ? -1 : 1))
