import { plainIban } from '../aliases.ts'
import { bestPacking, type Way } from '../best-packing.ts'
import { emailsOf, ibansOf, linesOf } from '../compare-party.ts'
import type { Crowd } from '../links.ts'
import { nameForm } from '../party.ts'
import type { Pass } from '../pass.ts'
import { type Doubt, free, type Run } from '../run.ts'
import type { Side } from '../side.ts'
import { subsetSums } from '../subset-sum.ts'
import { isNear } from './by-likeness.ts'
import { speaksAgainst } from './by-party.ts'
import { byId, isBalanced, isPayout } from './ways.ts'

interface SumWay extends Way {
  readonly pass: Pass
  /** Found among so many combinations that chance could have made it. */
  readonly byChance: boolean
  readonly several: boolean
}

/** Matches sums within a party: one payment for several items, several payments for one, and all with all. */
export const matchPartySums = (run: Run, crowds: readonly Crowd[]): void => {
  const ways = new Map<string, SumWay>()
  for (const [lefts, rights] of groups(run, crowds)) addWays(run, lefts, rights, ways)
  const { certain, quarrels } = bestPacking([...ways.values()])
  for (const way of certain) {
    const doubt = doubtOf(run, way)
    const { left, right, pass } = way
    if (doubt === null) run.match(left, right, pass, 'exact')
    else run.note({ doubt, candidates: [{ left, right, pass }] })
  }
  for (const { ways: rivals, gaveUp } of quarrels)
    run.ask({
      doubt: gaveUp ? 'gave_up' : rivals.every(({ several }) => several) ? 'several_sums' : 'tie',
      candidates: rivals.map(({ left, right, pass }) => ({ left, right, pass })),
    })
}

type Group = readonly [readonly number[], readonly number[]]

/** Free items that are of one party: for each item those of the other side, for each crowd all. */
const groups = (run: Run, crowds: readonly Crowd[]): Group[] => {
  const rights = itemsByKey(run, run.right, run.rightState)
  const lefts = itemsByKey(run, run.left, run.leftState)
  const partners = partnersOf(run, lefts, rights)
  const perLeft = [...partners]
    .filter(([, found]) => found.size > 1)
    .map(([left, found]) => [[left], [...found]] as const)
  const perRight = [...turned(partners)]
    .filter(([, found]) => found.length > 1)
    .map(([right, found]) => [found, [right]] as const)
  const whole = [...lefts].flatMap(([key, items]) => {
    const others = rights.get(key) ?? []
    return key.startsWith('l ') || items.length < 2 || others.length < 2 ? [] : [[items, others] as const]
  })
  const crowded = crowds.map(
    (crowd) =>
      [
        crowd.lefts.filter((item) => run.leftState[item] === free),
        crowd.rights.filter((item) => run.rightState[item] === free),
      ] as const,
  )
  return [
    ...perLeft,
    ...perRight,
    ...whole,
    ...crowded.filter(([some, others]) => some.length > 0 && others.length > 0),
  ]
}

const itemsByKey = (run: Run, side: Side, state: Uint8Array): Map<string, number[]> => {
  const byKey = new Map<string, number[]>()
  for (let item = 0; item < side.count; item++) {
    if (state[item] !== free) continue
    for (const party of partyKeys(run, side, item)) {
      const key = `${party} ${side.currency[item]}`
      const known = byKey.get(key)
      if (known) known.push(item)
      else byKey.set(key, [item])
    }
  }
  return byKey
}

/** Surnames shared by more pairs than this say nothing. */
const mostPairs = 20_000

const partnersOf = (
  run: Run,
  lefts: ReadonlyMap<string, readonly number[]>,
  rights: ReadonlyMap<string, readonly number[]>,
): Map<number, Set<number>> => {
  const partners = new Map<number, Set<number>>()
  for (const [key, items] of lefts) {
    const others = rights.get(key) ?? []
    if (others.length === 0 || items.length * others.length > mostPairs) continue
    for (const left of items) {
      const known = partners.get(left) ?? new Set()
      for (const right of others)
        if (!known.has(right) && run.party(left, right) === 'agree' && !run.isRejected(left, right))
          known.add(right)
      if (known.size > 0) partners.set(left, known)
    }
  }
  return partners
}

const turned = (partners: ReadonlyMap<number, ReadonlySet<number>>): Map<number, number[]> => {
  const byRight = new Map<number, number[]>()
  for (const [left, found] of partners)
    for (const right of found) {
      const known = byRight.get(right)
      if (known) known.push(left)
      else byRight.set(right, [left])
    }
  return byRight
}

const partyKeys = (run: Run, side: Side, item: number): Set<string> => {
  const name = side.names[item] as string
  const keys = new Set<string>()
  for (const email of linesOf(emailsOf(side, item))) keys.add(`e ${email.toLowerCase()}`)
  for (const iban of linesOf(ibansOf(side, item))) keys.add(`i ${plainIban(iban)}`)
  for (const line of [...linesOf(name), ...run.aliases.partiesOf(name, side.ibans[item] as string)]) {
    const { words, whole, longest, initials } = nameForm(line)
    if (words.length + initials.length > 1 || whole.length >= 8) keys.add(`l ${longest}`)
    if (words.length > 1 || whole.length >= 8) keys.add(`n ${whole}`)
  }
  return keys
}

const addWays = (
  run: Run,
  lefts: readonly number[],
  rights: readonly number[],
  ways: Map<string, SumWay>,
): void => {
  const { most } = run.rules
  if (rights.length <= most)
    for (const left of lefts) addSums(run, run.left, left, run.right, rights, 'right', ways)
  if (lefts.length <= most)
    for (const right of rights) addSums(run, run.right, right, run.left, lefts, 'left', ways)
  if (lefts.length < 2 || rights.length < 2 || lefts.length + rights.length > most) return
  if (isBalanced(run, lefts, rights))
    put(ways, run, {
      left: lefts,
      right: rights,
      score: -2,
      pass: 'party-balance',
      byChance: false,
      several: false,
    })
}

const addSums = (
  run: Run,
  one: Side,
  item: number,
  many: Side,
  partners: readonly number[],
  side: 'left' | 'right',
  ways: Map<string, SumWay>,
): void => {
  const target = one.minor[item] as number
  const sorted = byId(
    partners.filter(
      (other) => !(side === 'right' ? run.isRejected(item, other) : run.isRejected(other, item)),
    ),
    many.ids,
  )
  if (sorted.length < 2) return
  const amounts = sorted.map((other) => many.minor[other] as number)
  const sums = subsetSums(amounts, target, { work: run.rules.work, least: 2 })
  const examples = sums.found === 'only' ? [sums.places] : sums.found === 'several' ? sums.examples : []
  for (const places of examples) {
    const others = places.map((place) => sorted[place] as number)
    put(ways, run, {
      left: side === 'right' ? [item] : others,
      right: side === 'right' ? others : [item],
      score: 0,
      pass: 'party-sum',
      byChance: couldBeChance(run, amounts, places.length, target),
      several: examples.length > 1,
    })
  }
}

const put = (ways: Map<string, SumWay>, run: Run, way: SumWay): void => {
  const sorted = { ...way, left: byId(way.left, run.left.ids), right: byId(way.right, run.right.ids) }
  const key = `${sorted.left} ${sorted.right}`
  const known = ways.get(key)
  if (!known || (known.byChance && !way.byChance)) ways.set(key, sorted)
}

/** As many combinations of that size, against as many sums as the amounts' common step allows below the target. */
const couldBeChance = (run: Run, amounts: readonly number[], size: number, target: number): boolean => {
  const step = amounts.reduce(gcd, Math.abs(target))
  let combinations = 0
  for (let chosen = 1, ways = 1; chosen <= Math.min(size, amounts.length); chosen++) {
    ways = (ways * (amounts.length - chosen + 1)) / chosen
    combinations += ways
  }
  return combinations * run.rules.chance > Math.abs(target) / step
}

const gcd = (a: number, b: number): number => {
  let [large, small] = [Math.abs(a), Math.abs(b)]
  while (small !== 0) [large, small] = [small, large % small]
  return large
}

const doubtOf = (run: Run, { left, right, pass, byChance }: SumWay): Doubt | null => {
  const pairs = left.flatMap((one) => right.map((other) => [one, other] as const))
  if (pairs.some(([one, other]) => speaksAgainst(run, one, other))) return 'reference_differs'
  if (!run.mayStand(pass)) return 'only_proposes'
  if (byChance) return 'by_chance'
  if (pairs.some(([one, other]) => isPayout(run, one, other) !== 0)) return null
  return pairs.every(([one, other]) => isNear(run, one, other)) ? null : 'days_apart'
}
