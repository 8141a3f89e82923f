import { type Alias, aliasBook } from './aliases.ts'
import type { Item } from './item.ts'
import { buildLinks, grades, type Links } from './links.ts'
import { proposeByDate } from './passes/by-date.ts'
import { matchByLikeness } from './passes/by-likeness.ts'
import { matchByParty } from './passes/by-party.ts'
import { matchByReference, settleDoubtful } from './passes/by-reference.ts'
import { noteOtherCurrencies } from './passes/other-currencies.ts'
import { matchPartySums } from './passes/party-sums.ts'
import { matchWithDifference } from './passes/with-difference.ts'
import { defaultRules, type Rules } from './rules.ts'
import { openRun, type Run } from './run.ts'
import { buildSameParty, type SameParty } from './same-party.ts'
import { type Side, sideOf } from './side.ts'

/** What people decided before, as the engine needs it. */
export interface Decided {
  /** Pairs that are not proposed again, by `pairKey` of their ids. */
  readonly rejected: ReadonlySet<string>
  readonly aliases: readonly Alias[]
}

export const nothingDecided: Decided = { rejected: new Set(), aliases: [] }

export interface Options {
  readonly rules?: Rules
  readonly decided?: Decided
  /** Called when a step begins, with how much is matched so far. */
  readonly progress?: (step: Step, matches: number) => void
}

export const steps = ['references', 'read', 'differences', 'likeness', 'party', 'sums', 'dates'] as const
export type Step = (typeof steps)[number]

/** What a run found, and what it needs to explain it. */
export interface Outcome {
  readonly run: Run
  readonly links: Links
  readonly sameParty: SameParty
}

/** Pairs two batches of items. The outcome does not depend on their order. */
export const match = (left: readonly Item[], right: readonly Item[], options: Options = {}): Outcome =>
  matchSides(sideOf(left), sideOf(right), options)

/** The same for columns: what a million items need. */
export const matchSides = (
  left: Side,
  right: Side,
  { rules = defaultRules, decided = nothingDecided, progress = () => {} }: Options = {},
): Outcome => {
  const aliases = aliasBook(decided.aliases)
  const run = openRun(signed(left, rules), signed(right, rules), rules, aliases, decided.rejected)
  const step = (name: Step): void => progress(name, run.matches.count)
  step('read')
  const links = buildLinks(run.left, run.right, aliases.prefixes)
  step('references')
  matchByReference(run, links, grades.transaction)
  const leftOver = matchByReference(run, links, grades.otherLetters)
  step('differences')
  const sameParty = buildSameParty(run, links.crowds)
  settleDoubtful(run, sameParty, leftOver)
  matchWithDifference(run, links, sameParty, leftOver.components)
  step('likeness')
  matchByLikeness(run, links)
  step('party')
  matchByParty(run, sameParty)
  step('sums')
  matchPartySums(run, links.crowds)
  step('dates')
  proposeByDate(run)
  noteOtherCurrencies(run, links)
  run.askNoted()
  return { run, links, sameParty }
}

/** A refund without a sign goes the other way all the same. */
const signed = (side: Side, { negativeKinds }: Rules): Side => {
  if (!side.kinds.some((kind) => negativeKinds.includes(kind))) return side
  const minor = side.minor.slice()
  for (let item = 0; item < side.count; item++)
    if (negativeKinds.includes(side.kinds[item] as string)) minor[item] = -Math.abs(minor[item] as number)
  return { ...side, minor }
}
