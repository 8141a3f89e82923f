import { type Refusal, refuse } from '../refusal.ts'
import type { Alias } from './aliases.ts'
import type { Decided } from './match.ts'
import { pairKey } from './run.ts'

/** Who decided, when and why. */
export interface Hand {
  readonly by: string
  readonly at: string
  readonly reason: string
}

/** What of a left item goes to a right one, in minor units. */
export interface DecidedPair {
  readonly left: string
  readonly right: string
  readonly minor: bigint
}

/** What a person wishes; `match` is an id of the caller's own, the same for all that is decided about one match. */
export type Wish =
  | {
      readonly wish: 'accept'
      readonly match: string
      readonly pairs: readonly DecidedPair[]
      /** Confirmed with it, and of use the next time. */
      readonly alias?: Alias
    }
  | { readonly wish: 'reject'; readonly match: string; readonly pairs: readonly DecidedPair[] }
  /** Replaces the pairs of a match by others. */
  | { readonly wish: 'split'; readonly match: string; readonly pairs: readonly DecidedPair[] }
  /** Takes back what a version decided; what it replaced holds again. */
  | { readonly wish: 'undo'; readonly undoes: number }

/** One version of what people decided; versions are only ever added, from 1 on. */
export type Decision = Wish & Hand & { readonly version: number }

export interface Decisions {
  readonly history: readonly Decision[]
  /** What holds, in the order in which it was decided. */
  readonly standing: readonly Standing[]
}

type Standing = Exclude<Decision, { readonly wish: 'undo' }>

export const noDecisions: Decisions = { history: [], standing: [] }

/** What an item has open, in minor units; undefined for one that is not known. */
export type OpenAmount = (side: 'left' | 'right', id: string) => bigint | undefined

/** The next version, or why it cannot be: nothing is used beyond its open amount, and only what was done can be undone. */
export const decide = (
  decisions: Decisions,
  wish: Wish,
  hand: Hand,
  openAmount: OpenAmount,
): Decision | Refusal => {
  if (hand.by.trim() === '' || hand.reason.trim() === '') return refuse('match.decision_unsigned')
  const decision = { ...wish, ...hand, version: decisions.history.length + 1 }
  if (decision.wish === 'undo') {
    const held = decisions.standing.some(({ version }) => version === decision.undoes)
    if (!held) return refuse('match.nothing_to_undo', { version: String(decision.undoes) })
  } else if (decision.pairs.length === 0) return refuse('match.no_pairs')
  return overused(evolve(decisions, decision), openAmount) ?? decision
}

/** The decisions with one version more. */
export const evolve = ({ history }: Decisions, decision: Decision): Decisions => {
  const all = [...history, decision]
  const undone = new Set(all.flatMap((one) => (one.wish === 'undo' ? [one.undoes] : [])))
  const kept = all.filter((one): one is Standing => one.wish !== 'undo' && !undone.has(one.version))
  const last = new Map(kept.map(({ match, version }) => [match, version]))
  return { history: all, standing: kept.filter(({ match, version }) => last.get(match) === version) }
}

/** The decisions after all versions of a history. */
export const decisionsOf = (history: readonly Decision[]): Decisions => history.reduce(evolve, noDecisions)

/** What the engine needs to know of them: what not to propose again, and who pays for whom. */
export const decidedOf = ({ standing }: Decisions): Decided => ({
  rejected: new Set(
    standing.flatMap(({ wish, pairs }) =>
      wish === 'reject' ? pairs.map(({ left, right }) => pairKey(left, right)) : [],
    ),
  ),
  aliases: standing.flatMap((one) => (one.wish === 'accept' && one.alias ? [one.alias] : [])),
})

/** What accepted and split matches use of an item, in minor units. */
export const usedOf = ({ standing }: Decisions, side: 'left' | 'right', id: string): bigint =>
  standing
    .flatMap(({ wish, pairs }) => (wish === 'reject' ? [] : pairs))
    .filter((pair) => pair[side] === id)
    .reduce((sum, { minor }) => sum + minor, 0n)

const overused = (decisions: Decisions, openAmount: OpenAmount): Refusal | null => {
  for (const { wish, pairs } of decisions.standing)
    for (const pair of wish === 'reject' ? [] : pairs)
      for (const side of ['left', 'right'] as const) {
        const open = openAmount(side, pair[side])
        if (open === undefined) return refuse('match.item_unknown', { id: pair[side] })
        const used = usedOf(decisions, side, pair[side])
        if (open >= 0n ? used > open || used < 0n : used < open || used > 0n)
          return refuse('match.more_than_open', { id: pair[side] })
      }
  return null
}
