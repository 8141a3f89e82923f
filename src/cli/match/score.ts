import type { Outcome } from '../../reconciliation/match.ts'
import { pairAmounts } from '../../reconciliation/pair-amounts.ts'
import { pairKey } from '../../reconciliation/run.ts'
import { whyOpen } from '../../reconciliation/why-open.ts'
import type { TruePair } from './read-truth.ts'

/** How one kind of case came out, in pairs. */
export interface Score {
  /** Pairs that belong together. */
  pairs: number
  right: number
  /** Matched, and not belonging together. */
  wrong: number
  /** Not matched, but among the candidates of a question or proposal. */
  asked: number
  missed: number
  /** Why pairs were asked or missed, with how many. */
  readonly why: Map<string, number>
}

export interface Scores {
  readonly kinds: ReadonlyMap<string, Score>
  readonly all: Score
  readonly wrongPairs: readonly { left: string; right: string; pass: string; kind: string }[]
}

const emptyScore = (): Score => ({ pairs: 0, right: 0, wrong: 0, asked: 0, missed: 0, why: new Map() })

/** Compares what was matched without a person with the truth. */
export const scoreOf = (outcome: Outcome, truth: readonly TruePair[]): Scores => {
  const { run } = outcome
  const kinds = new Map<string, Score>()
  const all = emptyScore()
  const kindOf = new Map<string, string>()
  const wanted = new Set<string>()
  const leftPlace = new Map(run.left.ids.map((id, place) => [id, place]))
  for (const { left, right, kind } of truth) {
    const name = kind || run.left.kinds[leftPlace.get(left) ?? -1] || '-'
    if (left !== '') kindOf.set(`l ${left}`, name)
    if (right !== '') kindOf.set(`r ${right}`, name)
    if (!kinds.has(name)) kinds.set(name, emptyScore())
    if (left !== '' && right !== '') wanted.add(pairKey(left, right))
  }
  const add = (kind: string, change: (score: Score) => void): void => {
    const score = kinds.get(kind) ?? emptyScore()
    kinds.set(kind, score)
    change(score)
    change(all)
  }
  const found = new Set<string>()
  const wrongPairs: { left: string; right: string; pass: string; kind: string }[] = []
  for (let match = 0; match < run.matches.count; match++)
    for (const pair of pairAmounts(run, match)) {
      const [left, right] = [run.left.ids[pair.left] ?? '', run.right.ids[pair.right] ?? '']
      const kind = kindOf.get(`l ${left}`) ?? kindOf.get(`r ${right}`) ?? '-'
      found.add(pairKey(left, right))
      if (wanted.has(pairKey(left, right))) continue
      wrongPairs.push({ left, right, pass: run.matches.passOf(match), kind })
      add(kind, (score) => {
        score.wrong += 1
      })
    }
  const doubts = doubtsOf(outcome)
  for (const key of wanted) {
    const [left = ''] = key.split('\u0000')
    const doubt = doubts.get(key)
    const why = doubt ? `doubt.${doubt}` : `open.${whyOpen(outcome, 'left', leftPlace.get(left) ?? -1)}`
    add(kindOf.get(`l ${left}`) ?? '-', (score) => {
      score.pairs += 1
      if (found.has(key)) score.right += 1
      else {
        if (doubt) score.asked += 1
        else score.missed += 1
        score.why.set(why, (score.why.get(why) ?? 0) + 1)
      }
    })
  }
  return { kinds, all, wrongPairs }
}

/** The doubt of every pair that a question or proposal names. */
const doubtsOf = ({ run }: Outcome): Map<string, string> => {
  const doubts = new Map<string, string>()
  for (const { doubt, candidates } of run.questions)
    for (const { left, right } of candidates)
      for (const one of left)
        for (const other of right)
          doubts.set(pairKey(run.left.ids[one] ?? '', run.right.ids[other] ?? ''), doubt)
  return doubts
}
