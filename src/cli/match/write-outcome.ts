import type { Language } from '../../../languages/say.ts'
import { type Currency, currencies } from '../../money/currency.ts'
import { formatDecimal } from '../../money/decimal.ts'
import { money } from '../../money/money.ts'
import { explainMatch, groupCriteria } from '../../reconciliation/explain.ts'
import type { Outcome } from '../../reconciliation/match.ts'
import { type PairAmount, pairAmounts } from '../../reconciliation/pair-amounts.ts'
import { type Candidate, pairKey, type Question } from '../../reconciliation/run.ts'
import { whyOpen } from '../../reconciliation/why-open.ts'
import { summarise } from './summary.ts'
import type { WholeFile } from './whole-files.ts'
import { amountText, criterionPhrase, explanationPhrases, inWords, type Phrase } from './words.ts'

/** Writes the pairs, a line each, and the report; in the order of the left ids. */
export const writeOutcome = async (
  outcome: Outcome,
  seconds: Readonly<Record<string, number>>,
  language: Language,
  out: WholeFile,
  report: WholeFile,
  progress: (done: number) => void,
): Promise<void> => {
  const { run } = outcome
  await out.write('left,right,amount,pass,why\n')
  await report.write(`{"summary":${JSON.stringify(summarise(outcome, seconds))},\n"matches":[`)
  let done = 0
  for (const match of matchesInOrder(outcome)) {
    const explanation = explainMatch(outcome, match)
    const [first = -1] = run.matches.leftOf(match)
    const phrases = explanationPhrases(run, first, explanation)
    const why = inSentences(language, phrases)
    for (const { left, right, minor } of pairsInOrder(outcome, match))
      await out.write(
        `${cell(run.left.ids[left] ?? '')},${cell(run.right.ids[right] ?? '')},${decimal(outcome, left, minor)},${explanation.pass},${cell(why)}\n`,
      )
    const entry = {
      left: idsOf(run.left.ids, run.matches.leftOf(match)).sort(),
      right: idsOf(run.right.ids, run.matches.rightOf(match)).sort(),
      pass: explanation.pass,
      difference: differenceOf(outcome, first, explanation),
      why: phrases,
      text: why,
    }
    await report.write(`${done === 0 ? '' : ','}\n${JSON.stringify(entry)}`)
    done += 1
    if (done % 100_000 === 0) progress(done)
  }
  await report.write('],\n"questions":[')
  for (const [number, question] of questionsInOrder(outcome).entries())
    await report.write(
      `${number === 0 ? '' : ','}\n${JSON.stringify(questionOf(outcome, language, question))}`,
    )
  await report.write('],\n"open":[')
  await writeOpen(outcome, language, report)
  await report.write(']}\n')
}

const differenceOf = (
  { run }: Outcome,
  left: number,
  { difference, off }: ReturnType<typeof explainMatch>,
): { name: string; amount: string } | null =>
  difference === 'exact' ? null : { name: difference, amount: amountText(run, left, off) }

const inSentences = (language: Language, phrases: readonly Phrase[]): string => {
  const text = phrases.map((phrase) => inWords(language, phrase)).join('; ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const idsOf = (ids: readonly string[], items: readonly number[]): string[] =>
  items.map((item) => ids[item] ?? '')

const matchesInOrder = ({ run }: Outcome): number[] => {
  const firsts = Array.from(
    { length: run.matches.count },
    (_, match) => run.left.ids[run.matches.leftOf(match)[0] ?? -1] ?? '',
  )
  return [...firsts.keys()].sort((a, b) => compareText(firsts[a] as string, firsts[b] as string))
}

const pairsInOrder = ({ run }: Outcome, match: number): readonly PairAmount[] => {
  const pairs = pairAmounts(run, match)
  if (pairs.length === 1) return pairs
  const key = ({ left, right }: PairAmount): string =>
    pairKey(run.left.ids[left] ?? '', run.right.ids[right] ?? '')
  return [...pairs].sort((a, b) => compareText(key(a), key(b)))
}

const questionsInOrder = ({ run }: Outcome): Question[] => {
  const first = ({ candidates: [candidate] }: Question): string =>
    run.left.ids[candidate?.left[0] ?? -1] ?? ''
  return [...run.questions].sort((a, b) => compareText(first(a), first(b)))
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const decimal = ({ run }: Outcome, left: number, minor: bigint): string =>
  formatDecimal(money(minor, currencies[run.left.currency[left] as number] as Currency))

/** Quoted where the table needs it. */
const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const questionOf = (outcome: Outcome, language: Language, { doubt, candidates }: Question) => ({
  kind: candidates.length > 1 ? 'question' : 'proposal',
  doubt,
  text: inWords(language, { code: `doubt.${doubt}`, params: {} }),
  candidates: candidates.map((candidate) => candidateOf(outcome, language, candidate)),
})

const candidateOf = (outcome: Outcome, language: Language, { left, right, pass }: Candidate) => {
  const { run } = outcome
  const criteria = groupCriteria(outcome, left, right)
  const named = (verdict: string): string[] =>
    criteria.filter((one) => one.verdict === verdict).map(({ name }) => name)
  const phrases = criteria.filter(({ verdict }) => verdict !== 'missing').map(criterionPhrase)
  return {
    left: idsOf(run.left.ids, left),
    right: idsOf(run.right.ids, right),
    pass,
    agree: named('agree'),
    differ: named('differ'),
    missing: named('missing'),
    why: phrases,
    text: inSentences(language, phrases),
  }
}

const writeOpen = async (outcome: Outcome, language: Language, report: WholeFile): Promise<void> => {
  let isFirst = true
  for (const side of ['left', 'right'] as const) {
    const state = side === 'left' ? outcome.run.leftState : outcome.run.rightState
    const ids = outcome.run[side].ids
    const items = [...ids.keys()].filter((item) => state[item] !== 1)
    for (const item of items.sort((a, b) => compareText(ids[a] as string, ids[b] as string))) {
      const why = whyOpen(outcome, side, item)
      const entry = { side, id: ids[item], why, text: inWords(language, { code: `open.${why}`, params: {} }) }
      await report.write(`${isFirst ? '' : ','}\n${JSON.stringify(entry)}`)
      isFirst = false
    }
  }
}
