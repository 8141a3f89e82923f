/** What an exact search for a sum found; places are those in the list that was given. */
export type SubsetSums =
  | { readonly found: 'only'; readonly places: readonly number[] }
  /** `atLeast` where the work was used up before all were counted. */
  | {
      readonly found: 'several'
      readonly count: number
      readonly atLeast: boolean
      readonly examples: readonly (readonly number[])[]
    }
  | { readonly found: 'none' }
  | { readonly found: 'gave up'; readonly items: number; readonly work: number }

const mostExamples = 6

/**
 * Which of the amounts add up to the target: all combinations of at least `least` are counted, within a limit of
 * steps. The answer depends on the amounts alone, not on their order, and is never a guess.
 */
export const subsetSums = (
  amounts: readonly number[],
  target: number,
  { work, least = 1 }: { readonly work: number; readonly least?: number },
): SubsetSums => {
  const order = [...amounts.keys()].sort(
    (a, b) => size(amounts, b) - size(amounts, a) || signed(amounts, b, a),
  )
  const sorted = order.map((place) => amounts[place] as number)
  const { up, down } = reach(sorted)
  const search: Search = { sorted, up, down, least, work, steps: 0, count: 0, chosen: [], examples: [] }
  look(search, 0, target)
  const usedUp = search.steps > work
  const examples = search.examples.map((places) => places.map((place) => order[place] as number))
  const [only] = examples
  if (search.count > 1) return { found: 'several', count: search.count, atLeast: usedUp, examples }
  if (usedUp) return { found: 'gave up', items: amounts.length, work }
  return only ? { found: 'only', places: only } : { found: 'none' }
}

interface Search {
  readonly sorted: readonly number[]
  /** The most and the least that the amounts from a place on can add. */
  readonly up: Float64Array
  readonly down: Float64Array
  readonly least: number
  readonly work: number
  steps: number
  count: number
  readonly chosen: number[]
  readonly examples: number[][]
}

const size = (amounts: readonly number[], at: number): number => Math.abs(amounts[at] as number)
const signed = (amounts: readonly number[], a: number, b: number): number =>
  (amounts[a] as number) - (amounts[b] as number)

const reach = (sorted: readonly number[]): { up: Float64Array; down: Float64Array } => {
  const up = new Float64Array(sorted.length + 1)
  const down = new Float64Array(sorted.length + 1)
  for (let at = sorted.length - 1; at >= 0; at--) {
    const amount = sorted[at] as number
    up[at] = (up[at + 1] as number) + Math.max(amount, 0)
    down[at] = (down[at + 1] as number) + Math.min(amount, 0)
  }
  return { up, down }
}

const look = (search: Search, at: number, rest: number): void => {
  search.steps += 1
  if (search.steps > search.work) return
  if (at === search.sorted.length) {
    if (rest === 0 && search.chosen.length >= search.least) take(search)
    return
  }
  if (rest > (search.up[at] as number) || rest < (search.down[at] as number)) return
  search.chosen.push(at)
  look(search, at + 1, rest - (search.sorted[at] as number))
  search.chosen.pop()
  look(search, at + 1, rest)
}

const take = (search: Search): void => {
  search.count += 1
  if (search.examples.length < mostExamples) search.examples.push([...search.chosen])
}
