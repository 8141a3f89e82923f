import type { AliasBook } from './aliases.ts'
import { compareParty, partyVerdict, type Verdict } from './compare-party.ts'
import { intList } from './int-list.ts'
import { type DifferenceName, differences, type Pass, passes } from './pass.ts'
import type { Rules } from './rules.ts'
import type { Side } from './side.ts'

/** Why something was not matched without a person. */
export type Doubt =
  /** Several ways are equally good. */
  | 'tie'
  /** The search for combinations was ended at its limit. */
  | 'gave_up'
  /** Several combinations add up. */
  | 'several_sums'
  /** The difference has no name within its limit, or one that the party does not vouch for. */
  | 'amount_differs'
  | 'party_differs'
  | 'currency_differs'
  /** Somebody else's item would fit as well by party and amount. */
  | 'rival'
  /** The reference is only alike, or too short, for what else is known. */
  | 'weak_reference'
  | 'reference_differs'
  /** The days lie too far apart. */
  | 'days_apart'
  /** A sum that could have come about by chance. */
  | 'by_chance'
  /** This pass only proposes. */
  | 'only_proposes'

export interface Candidate {
  readonly left: readonly number[]
  readonly right: readonly number[]
  readonly pass: Pass
}

/** What a person is asked: which of the candidates, if any. A tie is a question, a single candidate a proposal. */
export interface Question {
  readonly doubt: Doubt
  readonly candidates: readonly Candidate[]
}

export const free = 0
export const matched = 1
export const asked = 2

/** Matches as columns: those of match `i` are `left[leftStart[i]] …`. */
export interface Matches {
  readonly count: number
  leftOf(match: number): readonly number[]
  rightOf(match: number): readonly number[]
  passOf(match: number): Pass
  differenceOf(match: number): DifferenceName
}

/** One run over one batch: what stands still, what is matched, what is asked. */
export interface Run {
  readonly left: Side
  readonly right: Side
  readonly rules: Rules
  readonly aliases: AliasBook
  readonly leftState: Uint8Array
  readonly rightState: Uint8Array
  readonly matches: Matches
  readonly questions: readonly Question[]
  mayStand(pass: Pass): boolean
  isRejected(left: number, right: number): boolean
  party(left: number, right: number): Verdict
  match(left: readonly number[], right: readonly number[], pass: Pass, difference: DifferenceName): void
  ask(question: Question): void
  /** Remembers what an item nearly was, should no later pass find better. */
  note(question: Question): void
  /** Turns what was noted about items that are still free into questions. */
  askNoted(): void
}

const mostNoted = 6

export const openRun = (
  left: Side,
  right: Side,
  rules: Rules,
  aliases: AliasBook,
  rejected: ReadonlySet<string>,
): Run => {
  const store = openMatches()
  const questions: Question[] = []
  const noted = new Map<number, Question>()
  const leftState = new Uint8Array(left.count)
  const rightState = new Uint8Array(right.count)
  const isFree = ({ left, right }: Candidate): boolean =>
    left.every((item) => leftState[item] === free) && right.every((item) => rightState[item] === free)
  const mark = (left: readonly number[], right: readonly number[], state: number): void => {
    for (const item of left) leftState[item] = state
    for (const item of right) rightState[item] = state
  }
  const unattended = new Set(rules.unattended)
  return {
    left,
    right,
    rules,
    aliases,
    leftState,
    rightState,
    matches: store.matches,
    questions,
    mayStand: (pass) => unattended.has(pass),
    isRejected: (l, r) => rejected.size > 0 && rejected.has(pairKey(left.ids[l] ?? '', right.ids[r] ?? '')),
    party: (l, r) => partyVerdict(compareParty(left, l, right, r, aliases)),
    match: (lefts, rights, pass, difference) => {
      store.add(lefts, rights, passes.indexOf(pass), differences.indexOf(difference))
      mark(lefts, rights, matched)
    },
    ask: (question) => {
      questions.push(question)
      for (const { left, right } of question.candidates) mark(left, right, asked)
    },
    note: (question) => {
      const [first] = question.candidates
      const owner = first?.left[0] ?? -1
      const known = noted.get(owner)
      if (!known) noted.set(owner, question)
      else if (known.candidates.length < mostNoted && !has(known, question))
        noted.set(owner, { ...known, candidates: [...known.candidates, ...question.candidates] })
    },
    askNoted: () => {
      for (const question of [...noted.values()]) {
        const candidates = question.candidates.filter(isFree)
        if (candidates.length > 0) questions.push({ ...question, candidates })
      }
      for (const { candidates } of questions)
        for (const { left, right } of candidates) mark(left, right, asked)
    },
  }
}

const has = (known: Question, { candidates: [added] }: Question): boolean =>
  known.candidates.some(
    ({ left, right }) => String(left) === String(added?.left) && String(right) === String(added?.right),
  )

export const pairKey = (left: string, right: string): string => `${left}\u0000${right}`

const openMatches = () => {
  const [left, right] = [intList(), intList()]
  const [leftEnd, rightEnd] = [intList(), intList()]
  const kind = intList()
  const slice = (items: typeof left, ends: typeof left, match: number): number[] => {
    const found: number[] = []
    for (let at = match === 0 ? 0 : ends.at(match - 1); at < ends.at(match); at++) found.push(items.at(at))
    return found
  }
  const matches: Matches = {
    get count() {
      return kind.length
    },
    leftOf: (match) => slice(left, leftEnd, match),
    rightOf: (match) => slice(right, rightEnd, match),
    passOf: (match) => passes[kind.at(match) >> 4] as Pass,
    differenceOf: (match) => differences[kind.at(match) & 15] as DifferenceName,
  }
  const add = (
    lefts: readonly number[],
    rights: readonly number[],
    pass: number,
    difference: number,
  ): void => {
    for (const item of lefts) left.push(item)
    for (const item of rights) right.push(item)
    leftEnd.push(left.length)
    rightEnd.push(right.length)
    kind.push((pass << 4) | difference)
  }
  return { matches, add }
}
