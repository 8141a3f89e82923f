import { expect, test } from 'vitest'
import { scoreOf } from '../../src/cli/match/score.ts'
import { match } from '../../src/reconciliation/match.ts'
import { asItem } from './as-items.ts'
import { makeCorpus } from './corpus.ts'

/** Ten thousand items and more, of every kind a bank and a shop make of them. */
const corpus = makeCorpus(20_261_122, 5000)
const outcome = match(corpus.left.map(asItem), corpus.right.map(asItem))
const scores = scoreOf(outcome, corpus.truth)

const report = (): string =>
  [...scores.kinds]
    .map(([kind, { pairs, right, wrong, why }]) => {
      const reasons = [...why].map(([reason, count]) => `${reason} ${count}`).join(', ')
      return `${kind}: ${right} of ${pairs}, ${wrong} wrong${reasons === '' ? '' : ` (${reasons})`}`
    })
    .join('\n')

test('of what is matched without a person, at most one pair in a thousand is wrong', () => {
  expect(corpus.left.length + corpus.right.length).toBeGreaterThan(10_000)
  const { right, wrong } = scores.all
  process.stdout.write(`${report()}\n`)
  expect(right / (right + wrong), report()).toBeGreaterThanOrEqual(0.999)
})

test('nine in ten are matched, and what is not has a reason', () => {
  const { pairs, right, asked, missed, why } = scores.all
  expect(right / pairs, report()).toBeGreaterThan(0.93)
  expect(asked + missed).toBe(pairs - right)
  expect([...why.values()].reduce((sum, count) => sum + count, 0)).toBe(pairs - right)
})

test('what is easy is matched without exception', () => {
  for (const kind of ['plain', 'refund', 'payout']) {
    const score = scores.kinds.get(kind)
    expect(score?.right, kind).toBe(score?.pairs)
  }
})

test('what only resembles is never matched', () => {
  for (const kind of ['number_in_other_number', 'other_currency', 'nobody', 'unpaid'])
    expect(scores.kinds.get(kind)?.wrong ?? 0, kind).toBe(0)
})

test('twice the same payment for one invoice is asked, not guessed', () => {
  const score = scores.kinds.get('duplicate')
  expect(score?.right).toBe(0)
  expect(score?.asked).toBe(score?.pairs)
})
