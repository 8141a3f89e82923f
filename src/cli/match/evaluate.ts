import { type Language, say, type TextKey } from '../../../languages/say.ts'
import { matchSides } from '../../reconciliation/match.ts'
import { pickItems, type Side } from '../../reconciliation/side.ts'
import { complaintText, type Inputs, type Loaded, load, runMatch } from './load.ts'
import { openProgress } from './progress.ts'
import { readTruth, type TruePair } from './read-truth.ts'
import { type Score, type Scores, scoreOf } from './score.ts'
import { inWords } from './words.ts'

export interface EvaluateOptions extends Inputs {
  readonly truth: string
}

/** Matches two files, compares with the truth and prints how each kind of case came out; 0 when it could be done, else 2. */
export const evaluate = async (options: EvaluateOptions, language: Language): Promise<number> => {
  const complain = (line: string): void => void process.stderr.write(`${line}\n`)
  const progress = openProgress(language)
  const loaded = await load(options, language, progress, complain)
  if (loaded === null) return 2
  const truth = await readTruth(options.truth, loaded.left, loaded.right)
  if ('complaints' in truth) {
    for (const complaint of truth.complaints) complain(complaintText(language, options.truth, complaint))
    return 2
  }
  const { outcome, seconds } = runMatch(loaded, progress)
  const total = Object.values(seconds).reduce((sum, step) => sum + step, 0)
  const scores = scoreOf(outcome, truth.pairs)
  const alone = timeKinds(loaded, truth.pairs, [...scores.kinds.keys()])
  for (const line of tableOf(language, scores, alone, total)) process.stdout.write(`${line}\n`)
  for (const line of remarks(language, scores)) process.stdout.write(`${line}\n`)
  return 0
}

/** The seconds that the items of each kind take when they are matched alone. */
const timeKinds = (
  { left, right, file }: Loaded,
  truth: readonly TruePair[],
  kinds: readonly string[],
): Map<string, number> => {
  const leftPlace = new Map(left.ids.map((id, place) => [id, place]))
  const rightPlace = new Map(right.ids.map((id, place) => [id, place]))
  const byKind = Map.groupBy(truth, (pair) => pair.kind || left.kinds[leftPlace.get(pair.left) ?? -1] || '-')
  const part = (side: Side, places: Map<string, number>, ids: readonly string[]): Side =>
    pickItems(
      side,
      [...new Set(ids)].flatMap((id) => places.get(id) ?? []),
    )
  return new Map(
    kinds.map((kind) => {
      const pairs = byKind.get(kind) ?? []
      const lefts = part(
        left,
        leftPlace,
        pairs.map((pair) => pair.left),
      )
      const rights = part(
        right,
        rightPlace,
        pairs.map((pair) => pair.right),
      )
      const begun = performance.now()
      matchSides(lefts, rights, { rules: file.rules, decided: file.decided })
      return [kind, (performance.now() - begun) / 1000]
    }),
  )
}

const columns = ['pairs', 'right', 'wrong', 'asked', 'missed', 'precision', 'recall', 'seconds'] as const

const tableOf = (
  language: Language,
  scores: Scores,
  seconds: Map<string, number>,
  total: number,
): string[] => {
  const word = (name: string): string => say(language, `match.evaluate.${name}` as TextKey)
  const rows = [
    [word('kind'), ...columns.map(word)],
    ...[...scores.kinds]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([kind, score]) => [kind, ...cells(score, seconds.get(kind) ?? 0)]),
    [word('all'), ...cells(scores.all, total)],
  ]
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)))
  return rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  '),
  )
}

const cells = ({ pairs, right, wrong, asked, missed }: Score, seconds: number): string[] => [
  String(pairs),
  String(right),
  String(wrong),
  String(asked),
  String(missed),
  part(right, right + wrong),
  part(right, pairs),
  seconds.toFixed(3),
]

const part = (some: number, all: number): string => (all === 0 ? '–' : (some / all).toFixed(4))

const mostShown = 20

const remarks = (language: Language, { kinds, wrongPairs }: Scores): string[] => [
  ...wrongPairs.slice(0, mostShown).map((pair) => say(language, 'match.evaluate.wrong_pair', { ...pair })),
  ...[...kinds].flatMap(([kind, { why }]) =>
    [...why].map(([code, count]) =>
      say(language, 'match.evaluate.missed_why', {
        kind,
        count,
        why: inWords(language, { code, params: {} }),
      }),
    ),
  ),
]
