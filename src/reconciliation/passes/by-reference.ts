import { bestPacking } from '../best-packing.ts'
import { type Component, eachComponent } from '../components.ts'
import { grades, type Links } from '../links.ts'
import type { Pass } from '../pass.ts'
import { type Doubt, free, type Run } from '../run.ts'
import type { SameParty } from '../same-party.ts'
import { noDay } from '../side.ts'
import { exactWays, partyScore, type ReferenceWay } from './ways.ts'

/** What the exact ways left over: to be looked at when it is known what else is free. */
export interface LeftOver {
  /** The reference and the amount agree, but not the party. */
  readonly doubtful: readonly ReferenceWay[]
  readonly components: readonly Component[]
}

export const isOpenLink =
  (run: Run, links: Links, least: number) =>
  (place: number): boolean => {
    const left = links.left[place] as number
    const right = links.right[place] as number
    return (
      run.leftState[left] === free &&
      run.rightState[right] === free &&
      (links.grade[place] as number) >= least &&
      run.left.currency[left] === run.right.currency[right] &&
      !run.isRejected(left, right)
    )
  }

/** Matches what shares a reference and adds up exactly. */
export const matchByReference = (run: Run, links: Links, least: number): LeftOver => {
  const isWanted = isOpenLink(run, links, least)
  const doubtful: ReferenceWay[] = []
  const components: Component[] = []
  if (!links.grade.some((grade) => grade >= least)) return { doubtful, components }
  const alone = (place: number): boolean => matchAlone(run, links, place, doubtful)
  eachComponent(links, isWanted, alone, (component) => {
    const { ways, gaveUp } = exactWays(run, links, isWanted, component)
    const { certain, quarrels } = bestPacking(ways)
    for (const way of certain) settle(run, way, doubtful)
    for (const quarrel of quarrels) {
      const first = earliest(run, quarrel.ways)
      if (first !== null) settle(run, first, doubtful)
      else run.ask({ doubt: doubtOf(quarrel, gaveUp), candidates: quarrel.ways.map(candidateOf) })
    }
    components.push(component)
  })
  return { doubtful, components }
}

/** Where the rules say so: of equal payments for one item the one that came first. */
const earliest = (run: Run, ways: readonly ReferenceWay[]): ReferenceWay | null => {
  const [one] = ways
  if (run.rules.duplicates !== 'earliest' || !one || one.right.length > 1) return null
  const isSame = (way: ReferenceWay): boolean =>
    way.left.length === 1 &&
    way.right.length === 1 &&
    way.right[0] === one.right[0] &&
    way.score === one.score
  if (!ways.every(isSame)) return null
  const dayOf = ({ left }: ReferenceWay): number => run.left.day[left[0] ?? -1] ?? noDay
  const [first, second] = [...ways].sort((a, b) => dayOf(a) - dayOf(b))
  return first && second && dayOf(first) !== noDay && dayOf(first) < dayOf(second) ? first : null
}

/** The ordinary case, one with one, without ado; false where the amounts differ. */
const matchAlone = (run: Run, links: Links, place: number, doubtful: ReferenceWay[]): boolean => {
  const left = links.left[place] as number
  const right = links.right[place] as number
  if (run.left.minor[left] !== run.right.minor[right]) return false
  const grade = links.grade[place] as number
  const party = grade === grades.transaction ? 0 : partyScore(run, left, right)
  settle(run, { left: [left], right: [right], score: 0, grade, party, several: false }, doubtful)
  return true
}

const settle = (run: Run, way: ReferenceWay, doubtful: ReferenceWay[]): void => {
  if (isDoubtful(way)) doubtful.push(way)
  else stand(run, way)
}

/** Where the party must not differ, or must even agree, for the reference to be believed. */
const isDoubtful = ({ left, right, grade, party }: ReferenceWay): boolean => {
  const isSingle = left.length === 1 && right.length === 1
  if (grade === grades.otherLetters) return party < 1
  if (grade === grades.short) return party < (isSingle ? 1 : 0)
  return party < 0 && grade < grades.transaction && (isSingle || grade === grades.loose)
}

export const stand = (run: Run, way: ReferenceWay): void => {
  const pass = passOf(way)
  if (run.mayStand(pass)) run.match(way.left, way.right, pass, 'exact')
  else noteWay(run, way, 'only_proposes')
}

export const noteWay = (run: Run, way: ReferenceWay, doubt: Doubt): void =>
  run.note({ doubt, candidates: [candidateOf(way)] })

export const passOf = ({ left, right, grade }: ReferenceWay): Pass => {
  if (grade === grades.transaction) return 'transaction-id'
  if (left.length > 1 || right.length > 1) return 'batch'
  return grade === grades.exact ? 'exact-reference' : 'normalised-reference'
}

const candidateOf = (way: ReferenceWay) => ({ left: way.left, right: way.right, pass: passOf(way) })

const doubtOf = (
  { ways, gaveUp }: { ways: readonly ReferenceWay[]; gaveUp: boolean },
  searchGaveUp: boolean,
): Doubt =>
  gaveUp || (searchGaveUp && ways.length === 1)
    ? 'gave_up'
    : ways.every((way) => way.several)
      ? 'several_sums'
      : 'tie'

/**
 * Reference and amount agree, the party does not: it stands, for people pay for each other, unless somebody's own
 * item of that amount is free as well: then a mistyped number is as likely.
 */
export const settleDoubtful = (run: Run, sameParty: SameParty, { doubtful }: LeftOver): void => {
  for (const way of doubtful) {
    const [left = -1] = way.left
    const [right = -1] = way.right
    if (run.leftState[left] !== free || run.rightState[right] !== free) continue
    if (way.grade <= grades.shared) noteWay(run, way, 'weak_reference')
    else if (isShort(run, right)) noteWay(run, way, 'party_differs')
    else if (hasRival(run, sameParty, left, right)) noteWay(run, way, 'rival')
    else stand(run, way)
  }
}

export const hasRival = (run: Run, sameParty: SameParty, left: number, right: number): boolean =>
  sameParty.rightsOf(left).some((other) => other !== right && run.rightState[other] !== 1) ||
  sameParty.leftsOf(right).some((other) => other !== left && run.leftState[other] !== 1)

/** Numbers of fewer than five digits come again every year and elsewhere. */
const isShort = (run: Run, right: number): boolean =>
  (run.right.references[right] as string).replace(/\D/g, '').length < 5
