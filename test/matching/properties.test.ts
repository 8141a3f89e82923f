import fc from 'fast-check'
import { expect, test } from 'vitest'
import { match } from '../../src/reconciliation/match.ts'
import { pairAmounts } from '../../src/reconciliation/pair-amounts.ts'
import { pairKey } from '../../src/reconciliation/run.ts'
import { asItem, pairsOf, questionsOf } from './as-items.ts'
import { type Corpus, dice, makeCorpus, shuffled } from './corpus.ts'

const seed = fc.integer({ min: 1, max: 1_000_000 })
const size = fc.integer({ min: 20, max: 120 })

const run = ({ left, right }: Pick<Corpus, 'left' | 'right'>, decided?: Parameters<typeof match>[2]) =>
  match(left.map(asItem), right.map(asItem), decided)

test('what is found does not depend on the order of the items', () => {
  fc.assert(
    fc.property(seed, size, (number, items) => {
      const corpus = makeCorpus(number, items)
      const random = dice(number + 1)
      const other = { left: shuffled(random, corpus.left), right: shuffled(random, corpus.right) }
      const [one, two] = [run(corpus), run(other)]
      expect(pairsOf(two)).toEqual(pairsOf(one))
      expect(questionsOf(two)).toEqual(questionsOf(one))
    }),
    { numRuns: 40 },
  )
})

test('no item is used beyond what it has open', () => {
  fc.assert(
    fc.property(seed, size, (number, items) => {
      const outcome = run(makeCorpus(number, items))
      for (const side of ['left', 'right'] as const) {
        const used = new Map<number, bigint>()
        for (let at = 0; at < outcome.run.matches.count; at++)
          for (const pair of pairAmounts(outcome.run, at))
            used.set(pair[side], (used.get(pair[side]) ?? 0n) + pair.minor)
        for (const [item, amount] of used) {
          const open = BigInt(outcome.run[side].minor[item] ?? 0)
          expect(open >= 0n ? amount <= open && amount >= 0n : amount >= open && amount <= 0n).toBe(true)
        }
      }
    }),
    { numRuns: 40 },
  )
})

test('each item is in one match at most, and never in a match and a question', () => {
  fc.assert(
    fc.property(seed, size, (number, items) => {
      const outcome = run(makeCorpus(number, items))
      const seen = new Set<string>()
      for (let at = 0; at < outcome.run.matches.count; at++)
        for (const name of [
          ...outcome.run.matches.leftOf(at).map((item) => `l${item}`),
          ...outcome.run.matches.rightOf(at).map((item) => `r${item}`),
        ]) {
          expect(seen.has(name)).toBe(false)
          seen.add(name)
        }
      for (const { candidates } of outcome.run.questions)
        for (const { left, right } of candidates)
          for (const name of [...left.map((item) => `l${item}`), ...right.map((item) => `r${item}`)])
            expect(seen.has(name)).toBe(false)
    }),
    { numRuns: 30 },
  )
})

/** Items that share nothing with the others: no reference, party, amount or currency of theirs. */
const strangers = (number: number, count: number): Pick<Corpus, 'left' | 'right'> => {
  const random = dice(number)
  const rows = (side: string) =>
    Array.from({ length: count }, (_, at) => ({
      id: `${side}${at}`,
      amount: `${700_000 + random.below(200_000)}.${10 + random.below(90)}`,
      currency: random.chance(0.5) ? 'NOK' : 'EUR',
      date: '2026-05-05',
      reference: random.chance(0.5) ? `ZZ${900_000_000 + random.below(99_999_999)}` : '',
      text: random.chance(0.5) ? `qqq ${800_000_000 + random.below(99_999_999)}` : '',
      email: '',
      name: random.chance(0.7) ? `Vreemde${random.below(40)} Onbekend${random.below(40)}` : '',
      iban: '',
      kind: 'payment',
    }))
  return { left: rows('SL'), right: rows('SR') }
}

test('items that have nothing to do with a match never change it', () => {
  fc.assert(
    fc.property(seed, size, (number, items) => {
      const corpus = makeCorpus(number, items)
      const more = strangers(number + 2, 40)
      const before = pairsOf(run(corpus))
      const after = new Set(
        pairsOf(run({ left: [...more.left, ...corpus.left], right: [...corpus.right, ...more.right] })),
      )
      expect(before.filter((pair) => !after.has(pair))).toEqual([])
    }),
    { numRuns: 40 },
  )
})

test('a pair that a person rejected is neither matched nor proposed again', () => {
  fc.assert(
    fc.property(seed, (number) => {
      const corpus = makeCorpus(number, 60)
      const first = run(corpus)
      const rejected = new Set(
        pairsOf(first)
          .filter((_, at) => at % 3 === 0)
          .map((line) => pairKey(line.split(' ')[0] ?? '', line.split(' ')[1] ?? '')),
      )
      const second = run(corpus, { decided: { rejected, aliases: [] } })
      const keyOf = (text: string): string => pairKey(text.split(' ')[0] ?? '', text.split(' ')[1] ?? '')
      expect(pairsOf(second).filter((line) => rejected.has(keyOf(line)))).toEqual([])
      for (const { candidates } of second.run.questions)
        for (const { left, right } of candidates)
          for (const one of left)
            for (const other of right)
              expect(
                rejected.has(pairKey(second.run.left.ids[one] ?? '', second.run.right.ids[other] ?? '')),
              ).toBe(false)
    }),
    { numRuns: 30 },
  )
})
