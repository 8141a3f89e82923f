import type { Outcome } from '../../reconciliation/match.ts'
import { asked, matched } from '../../reconciliation/run.ts'

/** The run in figures. */
export const summarise = ({ run }: Outcome, seconds: Readonly<Record<string, number>>) => {
  const passes: Record<string, { matches: number; pairs: number }> = {}
  let pairs = 0
  for (let match = 0; match < run.matches.count; match++) {
    const [left, right] = [run.matches.leftOf(match).length, run.matches.rightOf(match).length]
    const some = left === 1 || right === 1 ? left * right : left + right - 1
    const name = run.matches.passOf(match)
    const known = passes[name] ?? { matches: 0, pairs: 0 }
    passes[name] = { matches: known.matches + 1, pairs: known.pairs + some }
    pairs += some
  }
  const questions = run.questions.filter(({ candidates }) => candidates.length > 1).length
  return {
    left: counts(run.leftState),
    right: counts(run.rightState),
    matches: run.matches.count,
    pairs,
    questions,
    proposals: run.questions.length - questions,
    passes,
    seconds,
  }
}

const counts = (state: Uint8Array): { items: number; matched: number; asked: number; open: number } => {
  const found = { items: state.length, matched: 0, asked: 0, open: 0 }
  for (const one of state) {
    if (one === matched) found.matched += 1
    else if (one === asked) found.asked += 1
    else found.open += 1
  }
  return found
}
