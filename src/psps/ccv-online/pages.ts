import type { CcvFilters } from '../../ccv/payment-api.ts'
import type { CcvTransaction } from '../../ccv/transaction.ts'
import { Broken } from '../../outbound/wire.ts'

export type AskPage = (filters: CcvFilters) => Promise<readonly CcvTransaction[]>

/** What pages are like, as far as it was seen (fact sheet of CCV, 1.11: neither size nor order is documented). */
export interface PageKnowledge {
  /** The longest page so far. */
  readonly longest: number
}

export interface Gathered {
  readonly rows: readonly CcvTransaction[]
  /** Not, where there are more than were wanted. */
  readonly complete: boolean
  readonly longest: number
}

interface Way {
  readonly filter: 'referenceBefore' | 'referenceAfter'
  readonly end: 0 | -1
}

/**
 * Where a list may go on: whether a reference counts by time or along the list is not documented, nor with which end a list
 * begins. What stands opposite goes the other way along the same list.
 */
const down: readonly [Way, Way] = [
  { filter: 'referenceBefore', end: -1 },
  { filter: 'referenceAfter', end: -1 },
]
const up: readonly [Way, Way] = [
  { filter: 'referenceAfter', end: 0 },
  { filter: 'referenceBefore', end: 0 },
]
const ways: readonly Way[] = [...down, ...up]
const opposite = (way: Way): Way | undefined => up[down.indexOf(way)] ?? down[up.indexOf(way)]

const endless = 100_000

/**
 * Everything that the question lets through, in whatever pages it comes, or a little more than `most` of it. A page that is
 * shorter than `shortPage` and than another was is the last of its way; else only one that brings nothing new is.
 */
export const gather = async (
  ask: AskPage,
  { most, shortPage, longest: before }: { most: number; shortPage: number } & PageKnowledge,
): Promise<Gathered> => {
  const found = new Map<string, CcvTransaction>()
  let longest = before
  const page = async (filters: CcvFilters) => {
    const rows = await ask(filters)
    longest = Math.max(longest, rows.length)
    const fresh = rows.filter(({ reference }) => !found.has(reference))
    for (const one of fresh) found.set(one.reference, one)
    if (found.size > endless) throw new Broken({ code: 'ccv_online.endless_list' })
    const last = rows.length === 0 || rows.length < Math.min(longest, shortPage)
    return { fresh, last: last || fresh.length === 0, allFresh: fresh.length === rows.length }
  }
  const gathered = (complete: boolean): Gathered => ({ rows: [...found.values()], complete, longest })

  const first = await page({})
  if (first.last) return gathered(true)
  let left = ways
  for (let way = left[0]; way; way = left[0]) {
    left = left.filter((one) => one !== way)
    for (let edge = first.fresh; ; ) {
      if (found.size > most) return gathered(false)
      const next = await page({ [way.filter]: edge.at(way.end)?.reference })
      // The wrong way meets what is known already, and from a page of one both words are tried either way.
      const isRight = next.allFresh && next.fresh.length > 0
      if (isRight) left = left.filter((one) => one === opposite(way))
      if (next.last) break
      edge = next.fresh
    }
  }
  return gathered(true)
}
