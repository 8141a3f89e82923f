import { type Component, placesOfLeft } from '../components.ts'
import { grades, type Links } from '../links.ts'
import { nameDifference } from '../name-difference.ts'
import type { DifferenceName, Pass } from '../pass.ts'
import type { Doubt, Run } from '../run.ts'
import type { SameParty } from '../same-party.ts'
import { hasRival, isOpenLink } from './by-reference.ts'
import { byId, isPayout, partyScore, sum } from './ways.ts'

/** Matches what shares a reference where the difference has a name within its limit. */
export const matchWithDifference = (
  run: Run,
  links: Links,
  sameParty: SameParty,
  components: readonly Component[],
): void => {
  const isWanted = isOpenLink(run, links, grades.loose)
  for (const component of components)
    for (const part of partsOf(links, isWanted, component)) settle(run, links, isWanted, sameParty, part)
}

interface Part {
  readonly lefts: readonly number[]
  readonly rights: readonly number[]
}

/** What still hangs together after the exact ways were taken out. */
const partsOf = (links: Links, isWanted: (place: number) => boolean, { lefts }: Component): Part[] => {
  const parts: { lefts: number[]; rights: Set<number> }[] = []
  for (const left of lefts) {
    const rights = placesOfLeft(links, left)
      .filter(isWanted)
      .map((place) => links.right[place] as number)
    if (rights.length === 0) continue
    const touched = parts.filter((part) => rights.some((right) => part.rights.has(right)))
    const joined = { lefts: [left], rights: new Set(rights) }
    for (const part of touched) {
      parts.splice(parts.indexOf(part), 1)
      joined.lefts.push(...part.lefts)
      for (const right of part.rights) joined.rights.add(right)
    }
    parts.push(joined)
  }
  return parts.map((part) => ({ lefts: part.lefts, rights: [...part.rights] }))
}

const settle = (
  run: Run,
  links: Links,
  isWanted: (place: number) => boolean,
  sameParty: SameParty,
  part: Part,
): void => {
  const lefts = byId(part.lefts, run.left.ids)
  const rights = byId(part.rights, run.right.ids)
  const [left = -1] = lefts
  const [right = -1] = rights
  const places = lefts.flatMap((item) => placesOfLeft(links, item).filter(isWanted))
  const grade = Math.min(...places.map((place) => links.grade[place] as number))
  const pass = passFor(lefts, rights, grade)
  if (lefts.length > 1 && rights.length > 1) {
    for (const place of places)
      run.note({
        doubt: 'amount_differs',
        candidates: [{ left: [links.left[place] as number], right: [links.right[place] as number], pass }],
      })
    return
  }
  const name = nameDifference(
    {
      left: sum(lefts, run.left.minor),
      right: sum(rights, run.right.minor),
      items: Math.max(lefts.length, rights.length),
      payout: isPayout(run, left, right),
    },
    run.rules,
  )
  const party = Math.min(
    ...places.map((place) => partyScore(run, links.left[place] as number, links.right[place] as number)),
  )
  const doubt = doubtOf(run, sameParty, { lefts, rights }, name, { party, grade, pass })
  if (doubt === null && name !== null) run.match(lefts, rights, pass, name)
  else run.note({ doubt: doubt ?? 'amount_differs', candidates: [{ left: lefts, right: rights, pass }] })
}

const passFor = (lefts: readonly number[], rights: readonly number[], grade: number): Pass => {
  if (lefts.length > 1 || rights.length > 1) return 'batch'
  if (grade === grades.transaction) return 'transaction-id'
  return grade === grades.exact ? 'exact-reference' : 'normalised-reference'
}

/** A difference that leaves money over is vouched for by the party: a mistyped number often is somebody else's. */
const doubtOf = (
  run: Run,
  sameParty: SameParty,
  { lefts, rights }: Part,
  name: DifferenceName | null,
  { party, grade, pass }: { party: number; grade: number; pass: Pass },
): Doubt | null => {
  if (name === null) return 'amount_differs'
  if (name === 'partial' && rights.length > 1) return 'amount_differs'
  if (party < 0) return 'party_differs'
  const isSlight = name === 'rounding' || name === 'fee'
  if (!isSlight && party < 1) return 'amount_differs'
  if (!isSlight && grade < grades.mentioned) return 'weak_reference'
  const isRivalled = lefts.some((left) => rights.some((right) => hasRival(run, sameParty, left, right)))
  if (name !== 'fee' && isRivalled) return 'rival'
  return run.mayStand(pass) ? null : 'only_proposes'
}
