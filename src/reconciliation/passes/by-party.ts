import { bestPacking, type Way } from '../best-packing.ts'
import { compareParty } from '../compare-party.ts'
import { nameForm } from '../party.ts'
import { referenceSpeaksAgainst } from '../references/speaks-against.ts'
import { type Candidate, type Doubt, free, type Run } from '../run.ts'
import type { SameParty } from '../same-party.ts'
import { noDay } from '../side.ts'
import { isNear } from './by-likeness.ts'
import { byId, isPayout } from './ways.ts'

const pass = 'amount-and-party'

/** Matches equal amounts of the same party. */
export const matchByParty = (run: Run, sameParty: SameParty): void => {
  const ways: Way[] = []
  for (const left of byId([...sameParty.pairs.keys()], run.left.ids))
    if (run.leftState[left] === free)
      for (const right of byId(sameParty.rightsOf(left), run.right.ids))
        if (run.rightState[right] === free)
          ways.push({ left: [left], right: [right], score: scoreOf(run, left, right) })
  const { certain, quarrels } = bestPacking(ways)
  for (const way of certain) settle(run, way)
  for (const { ways: rivals, gaveUp } of quarrels)
    run.ask({ doubt: gaveUp ? 'gave_up' : 'tie', candidates: rivals.map(candidateOf) })
}

const candidateOf = ({ left, right }: Way): Candidate => ({ left, right, pass })

/** E-mail and account outweigh a name, and a reference of the same kind that is another speaks against the pair. */
const scoreOf = (run: Run, left: number, right: number): number => {
  const { email, iban } = compareParty(run.left, left, run.right, right, run.aliases)
  const strong = email === 'agree' || iban === 'agree' ? 1 : 0
  return strong - (speaksAgainst(run, left, right) ? 2 : 0)
}

const settle = (run: Run, way: Way): void => {
  const [left = -1] = way.left
  const [right = -1] = way.right
  const doubt = doubtOf(run, left, right)
  if (doubt === null) run.match(way.left, way.right, pass, 'exact')
  else run.note({ doubt, candidates: [candidateOf(way)] })
}

const doubtOf = (run: Run, left: number, right: number): Doubt | null => {
  if (speaksAgainst(run, left, right)) return 'reference_differs'
  if (!run.mayStand(pass)) return 'only_proposes'
  if (isPayout(run, left, right) !== 0 || !isDistinct(run, left, right)) return 'weak_reference'
  return isNear(run, left, right) || !hasDays(run, left, right) ? null : 'days_apart'
}

const hasDays = (run: Run, left: number, right: number): boolean =>
  run.left.day[left] !== noDay && run.right.day[right] !== noDay

/** A lone common surname is no party. */
const isDistinct = (run: Run, left: number, right: number): boolean => {
  const { email, iban } = compareParty(run.left, left, run.right, right, run.aliases)
  if (email === 'agree' || iban === 'agree') return true
  const { words, whole } = nameForm(run.right.names[right] as string)
  return words.length > 1 || whole.length >= 8
}

export const speaksAgainst = (run: Run, left: number, right: number): boolean =>
  referenceSpeaksAgainst(
    run.left.references[left] as string,
    run.left.texts[left] as string,
    run.right.references[right] as string,
  )
