import { currencies } from '../money/currency.ts'
import { dateOf } from '../reconciliation/day.ts'
import { explainMatch, groupCriteria } from '../reconciliation/explain.ts'
import type { Outcome } from '../reconciliation/match.ts'
import { nameDifference } from '../reconciliation/name-difference.ts'
import { amountsBetween } from '../reconciliation/pair-amounts.ts'
import { type Candidate, matched, type Question } from '../reconciliation/run.ts'
import { noDay } from '../reconciliation/side.ts'
import { whyOpen } from '../reconciliation/why-open.ts'
import type { Found, FoundCandidate, FoundItem, FoundProposal, SideName } from './found.ts'

/** What a run found, without the run: items, matches and questions with why, as they are kept and shown. */
export const describe = (outcome: Outcome): Omit<Found, 'remembered'> => {
  const { run } = outcome
  const matches = Array.from({ length: run.matches.count }, (_, match) => ofMatch(outcome, match))
  const questions = run.questions.map((question) => ofQuestion(outcome, question))
  return {
    left: itemsOf(outcome, 'left'),
    right: itemsOf(outcome, 'right'),
    proposals: [...matches, ...questions].sort((a, b) => firstLeft(a) - firstLeft(b)),
  }
}

const firstLeft = ({ candidates: [first] }: FoundProposal): number => first?.left[0] ?? -1

const itemsOf = (outcome: Outcome, name: SideName): FoundItem[] => {
  const side = outcome.run[name]
  const state = name === 'left' ? outcome.run.leftState : outcome.run.rightState
  const at = (values: readonly string[], place: number): string => values[place] ?? ''
  return side.ids.map((id, place) => ({
    id,
    minor: BigInt(side.minor[place] ?? 0),
    currency: currencies[side.currency[place] ?? 0] ?? '',
    day: side.day[place] === noDay ? null : dateOf(side.day[place] ?? 0),
    reference: at(side.references, place),
    text: at(side.texts, place),
    email: at(side.emails, place),
    name: at(side.names, place),
    iban: at(side.ibans, place),
    kind: at(side.kinds, place),
    whyOpen: state[place] === matched ? null : whyOpen(outcome, name, place),
  }))
}

const ofMatch = (outcome: Outcome, match: number): FoundProposal => {
  const { run } = outcome
  const { pass, criteria, difference, off, runnerUp } = explainMatch(outcome, match)
  const [left, right] = [run.matches.leftOf(match), run.matches.rightOf(match)]
  const second = runnerUp && {
    side: runnerUp.side,
    place: runnerUp.item,
    lost: runnerUp.lost.map(({ name }) => name),
    off: String(runnerUp.off),
  }
  const pairs = pairsOf(outcome, left, right)
  const candidate = { left, right, pass, criteria, difference, off: String(off), pairs, runnerUp: second }
  return { found: 'matched', doubt: null, pass, candidates: [candidate] }
}

const ofQuestion = (outcome: Outcome, { doubt, candidates }: Question): FoundProposal => ({
  found: candidates.length > 1 ? 'question' : 'proposed',
  doubt,
  pass: candidates[0]?.pass ?? 'decided',
  candidates: candidates.map((candidate) => ofCandidate(outcome, candidate)),
})

/** A candidate of a question: its rivals stand beside it, so it needs no runner-up. */
const ofCandidate = (outcome: Outcome, { left, right, pass }: Candidate): FoundCandidate => {
  const { run } = outcome
  const [paid, due] = [total(run.left.minor, left), total(run.right.minor, right)]
  const isPayout = (side: SideName, items: readonly number[]): boolean =>
    items.some((item) => run.rules.payoutKinds.includes(run[side].kinds[item] ?? ''))
  const payout = isPayout('left', left) ? -1 : isPayout('right', right) ? 1 : 0
  const items = Math.max(left.length, right.length)
  return {
    left,
    right,
    pass,
    criteria: groupCriteria(outcome, left, right),
    difference: nameDifference({ left: paid, right: due, items, payout }, run.rules),
    off: String(BigInt(paid) - BigInt(due)),
    pairs: pairsOf(outcome, left, right),
    runnerUp: null,
  }
}

const total = (minor: Float64Array, items: readonly number[]): number =>
  items.reduce((sum, item) => sum + (minor[item] ?? 0), 0)

const pairsOf = ({ run }: Outcome, left: readonly number[], right: readonly number[]) =>
  amountsBetween(run, left, right).map(({ left, right, minor }) => ({ left, right, minor: String(minor) }))
