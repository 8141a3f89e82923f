import fc from 'fast-check'
import { expect, test } from 'vitest'
import { subsetSums } from './subset-sum.ts'

const amounts = fc.array(fc.integer({ min: -60, max: 60 }), { maxLength: 11 })
const enough = { work: 1_000_000 }

/** Every combination, one by one. */
const countAll = (values: readonly number[], target: number): number => {
  let count = 0
  for (let chosen = 1; chosen < 2 ** values.length; chosen++)
    if (values.reduce((sum, value, at) => sum + ((chosen >> at) & 1) * value, 0) === target) count += 1
  return count
}

test('it counts every combination that adds up, and shows the only one', () => {
  fc.assert(
    fc.property(amounts, fc.integer({ min: -80, max: 160 }), (values, target) => {
      const answer = subsetSums(values, target, enough)
      const count = countAll(values, target)
      if (answer.found === 'only')
        expect(answer.places.reduce((sum, at) => sum + (values[at] ?? 0), 0)).toBe(target)
      expect(answer.found).toBe(count === 0 ? 'none' : count === 1 ? 'only' : 'several')
      if (answer.found === 'several') expect([answer.count, answer.atLeast]).toEqual([count, false])
    }),
  )
})

test('it gives up at its limit instead of guessing, and says so', () => {
  const many = Array.from({ length: 60 }, (_, at) => 1_000_003 + at * 7919)
  expect(subsetSums(many, 31_415_926, { work: 1000 })).toEqual({ found: 'gave up', items: 60, work: 1000 })
})

test('the answer does not depend on the order of the amounts', () => {
  fc.assert(
    fc.property(
      amounts,
      fc.integer({ min: 1, max: 120 }),
      fc.integer({ min: 1, max: 200 }),
      (values, target, work) => {
        const turned = [...values].reverse()
        const [one, other] = [subsetSums(values, target, { work }), subsetSums(turned, target, { work })]
        expect(other.found).toBe(one.found)
      },
    ),
  )
})
