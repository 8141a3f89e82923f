/** A way to explain some items of both sides by each other. */
export interface Way {
  readonly left: readonly number[]
  readonly right: readonly number[]
  /** How well the criteria agree, from -3 upwards; ways that differ by less than `margin` are equally good. */
  readonly score: number
}

export interface Packing<Of extends Way> {
  /** Stand in every best choice, with room to the next. */
  readonly certain: readonly Of[]
  /** Ways that exclude each other and are equally good, by the items they quarrel about. */
  readonly quarrels: readonly { readonly ways: readonly Of[]; readonly gaveUp: boolean }[]
}

/** An explained item more outweighs any score. */
const eachWay = 10
export const margin = 2
const mostSteps = 20_000
const mostWays = 60

/**
 * Chooses ways that share no item so that as much as possible is explained as well as possible, over the whole batch;
 * a way is certain only where every choice without it is worse by the margin.
 */
export const bestPacking = <Of extends Way>(ways: readonly Of[]): Packing<Of> => {
  const certain: Of[] = []
  const quarrels: { ways: readonly Of[]; gaveUp: boolean }[] = []
  for (const group of quarrelling(ways)) {
    const [only] = group
    if (only && group.length === 1) certain.push(only)
    else settle(group, certain, quarrels)
  }
  return { certain, quarrels }
}

const settle = <Of extends Way>(
  group: readonly Of[],
  certain: Of[],
  quarrels: { ways: readonly Of[]; gaveUp: boolean }[],
): void => {
  if (group.length > mostWays) {
    quarrels.push({ ways: group, gaveUp: true })
    return
  }
  const excludes = group.map((one) => group.map((other) => one !== other && shareItem(one, other)))
  const best = bestChoice(group, excludes, -1)
  if (best === null) {
    quarrels.push({ ways: group, gaveUp: true })
    return
  }
  const kept = new Set<number>()
  for (const at of best.chosen) if (isCertain(group, excludes, at, best.worth)) kept.add(at)
  const open = group.filter((_, at) => !kept.has(at) && ![...kept].some((sure) => excludes[sure]?.[at]))
  for (const at of kept) certain.push(group[at] as Of)
  for (const ways of quarrelling(open)) quarrels.push({ ways, gaveUp: false })
}

/** Certain is a way that no choice can do without, and that no single rival beats. */
const isCertain = (
  group: readonly Way[],
  excludes: readonly (readonly boolean[])[],
  at: number,
  worth: number,
): boolean => {
  const without = bestChoice(group, excludes, at)
  if (without === null || worth - without.worth < margin) return false
  const own = (group[at] as Way).score
  return !group.some((rival, other) => excludes[at]?.[other] && rival.score >= own + margin)
}

/** The choice of the highest worth without one way, or null when that takes too many steps. */
const bestChoice = (
  group: readonly Way[],
  excludes: readonly (readonly boolean[])[],
  without: number,
): { worth: number; chosen: readonly number[] } | null => {
  const worths = group.map(({ score }) => eachWay + score)
  const rest = new Float64Array(group.length + 1)
  for (let at = group.length - 1; at >= 0; at--) rest[at] = (rest[at + 1] as number) + (worths[at] as number)
  const best = { worth: -1, chosen: [] as number[] }
  const chosen: number[] = []
  let steps = 0
  const look = (at: number, worth: number): void => {
    steps += 1
    if (steps > mostSteps || worth + (rest[at] as number) <= best.worth) return
    if (at === group.length) {
      best.worth = worth
      best.chosen = [...chosen]
      return
    }
    if (at !== without && !chosen.some((other) => excludes[at]?.[other])) {
      chosen.push(at)
      look(at + 1, worth + (worths[at] as number))
      chosen.pop()
    }
    look(at + 1, worth)
  }
  look(0, 0)
  return steps > mostSteps ? null : best
}

const shareItem = (one: Way, other: Way): boolean =>
  one.left.some((item) => other.left.includes(item)) || one.right.some((item) => other.right.includes(item))

/** The ways in groups that share items with each other, directly or through others. */
const quarrelling = <Of extends Way>(ways: readonly Of[]): Of[][] => {
  const parent = ways.map((_, at) => at)
  const rootOf = (at: number): number => {
    let root = at
    while (parent[root] !== root) root = parent[root] as number
    parent[at] = root
    return root
  }
  const owner = new Map<number, number>()
  for (const [at, { left, right }] of ways.entries())
    for (const item of [...left, ...right.map((place) => -1 - place)]) {
      const other = owner.get(item)
      if (other === undefined) owner.set(item, at)
      else parent[rootOf(at)] = rootOf(other)
    }
  return [...Map.groupBy(ways.keys(), rootOf).values()].map((group) => group.map((at) => ways[at] as Of))
}
