import { bestPacking, type Way } from '../best-packing.ts'
import { placesOfLeft } from '../components.ts'
import { grades, type Links } from '../links.ts'
import { type NearPair, nearPairs } from '../near-links.ts'
import type { Candidate, Doubt, Run } from '../run.ts'
import { noDay } from '../side.ts'
import { byId, partyScore } from './ways.ts'

interface NearWay extends Way {
  readonly pair: NearPair
  readonly party: number
}

const pass = 'mistyped-reference'

/** Matches equal amounts whose references are alike: mistyped, cut, or a short number. */
export const matchByLikeness = (run: Run, links: Links): void => {
  const pairs = nearPairs(run)
  const ordered = byId([...pairs.keys()], run.left.ids, (at) => (pairs[at] as NearPair).left)
  const ways = ordered.map((at) => wayOf(run, pairs[at] as NearPair))
  const { certain, quarrels } = bestPacking(ways)
  for (const way of certain) {
    const doubt = doubtOf(run, links, way)
    if (doubt === null) run.match(way.left, way.right, pass, 'exact')
    else run.note({ doubt, candidates: [candidateOf(way)] })
  }
  for (const { ways: rivals, gaveUp } of quarrels)
    run.ask({ doubt: gaveUp ? 'gave_up' : 'tie', candidates: rivals.map(candidateOf) })
}

const candidateOf = ({ left, right }: Way): Candidate => ({ left, right, pass })

const strength = { number: 1, sequence: 0, mistyped: 0, cut: 0 } as const

const wayOf = (run: Run, pair: NearPair): NearWay => {
  const party = partyScore(run, pair.left, pair.right)
  return { left: [pair.left], right: [pair.right], pair, party, score: party + strength[pair.likeness] }
}

/** A likeness alone is no proof: the party must agree, or be unknown while a number that is said to be a reference stands alone. */
const doubtOf = (run: Run, links: Links, { pair, party }: NearWay): Doubt | null => {
  if (meansAnother(run, links, pair, party)) return 'reference_differs'
  if (!run.mayStand(pass)) return 'only_proposes'
  if (party > 0) return null
  if (party < 0) return 'party_differs'
  if (!isNear(run, pair.left, pair.right)) return 'days_apart'
  const isNumber = pair.likeness === 'number' || pair.likeness === 'sequence'
  return isNumber && pair.isIntroduced ? null : 'weak_reference'
}

/** Whether the reference is another item's letter for letter, which nothing but the party speaks against. */
const meansAnother = (run: Run, links: Links, { left, right }: NearPair, party: number): boolean =>
  placesOfLeft(links, left).some((place) => {
    const other = links.right[place] as number
    if (other === right || (links.grade[place] as number) < grades.mentioned) return false
    return party < 1 || partyScore(run, left, other) >= 0
  })

/** Whether the days of two items are known and fit. */
export const isNear = (run: Run, left: number, right: number): boolean => {
  const [paid, due] = [run.left.day[left] as number, run.right.day[right] as number]
  if (paid === noDay || due === noDay) return false
  return paid - due >= -run.rules.days.before && paid - due <= run.rules.days.after
}
