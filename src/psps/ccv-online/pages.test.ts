import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CcvFilters } from '../../ccv/payment-api.ts'
import type { CcvTransaction } from '../../ccv/transaction.ts'
import { gather } from './pages.ts'

interface List {
  readonly size: number
  readonly newestFirst: boolean
  /** What `referenceBefore` counts by: time, or the places of the list. */
  readonly cursors: 'time' | 'list'
  /** Where a page begins that goes on from a reference. */
  readonly begins: 'at the cursor' | 'where the list does'
  /** Where a page begins that goes on from nothing. */
  readonly opens: 'where the list does' | 'in the middle'
}

const lists: fc.Arbitrary<List> = fc.record({
  size: fc.integer({ min: 1, max: 12 }),
  newestFirst: fc.boolean(),
  cursors: fc.constantFrom('time', 'list'),
  begins: fc.constantFrom('at the cursor', 'where the list does'),
  opens: fc.constantFrom('where the list does', 'in the middle'),
})

const named = (at: number): CcvTransaction => ({ reference: `R${at}` }) as CcvTransaction

/** A provider's list of so many, in whatever pages; `arrive` may bring a newer one before each. */
const provider = (list: List, count: number, arrive: () => boolean) => {
  const all = Array.from({ length: count }, (_, at) => named(at))
  let asked = 0
  const ask = async (filters: CcvFilters) => {
    asked += 1
    if (arrive()) all.push(named(all.length))
    const rows = list.newestFirst ? all.toReversed() : all
    const place = (name: string) => rows.findIndex(({ reference }) => reference === filters[name])
    const turned = list.cursors === 'time' && list.newestFirst
    const [before, after] = [place('referenceBefore'), place('referenceAfter')]
    const [low, high] = turned ? [before, after] : [after, before]
    const left = rows.slice(low + 1, high < 0 ? undefined : high)
    if (low < 0 && high < 0 && list.opens === 'in the middle') {
      const start = Math.floor(left.length / 3)
      return left.slice(start, start + list.size)
    }
    return high >= 0 && list.begins === 'at the cursor' ? left.slice(-list.size) : left.slice(0, list.size)
  }
  return { ask, asked: () => asked }
}

// A list that opens in the middle shows short pages though there is more, and none of the known ones does both.
const sane = ({ opens, begins }: List): boolean =>
  opens === 'where the list does' || begins === 'at the cursor'

test('whatever pages are like, everything that was there at the beginning is gathered', async () => {
  await fc.assert(
    fc.asyncProperty(
      lists.filter(sane),
      fc.integer({ min: 0, max: 60 }),
      fc.array(fc.boolean(), { maxLength: 20 }),
      fc.constantFrom(0, 10),
      async (list, count, arrivals, shortPage) => {
        const { ask } = provider(list, count, () => arrivals.pop() ?? false)
        const limits = { most: 1_000, shortPage: list.opens === 'in the middle' ? 0 : shortPage, longest: 0 }
        const { rows, complete } = await gather(ask, limits)
        const found = new Set(rows.map(({ reference }) => reference))
        expect(Array.from({ length: count }, (_, at) => `R${at}`).filter((one) => !found.has(one))).toEqual(
          [],
        )
        expect(found.size).toBe(rows.length)
        expect(complete).toBe(true)
      },
    ),
    { numRuns: 600 },
  )
})

test('more than is wanted is not gathered to its end, and never told to be all', async () => {
  await fc.assert(
    fc.asyncProperty(lists.filter(sane), fc.integer({ min: 1, max: 40 }), async (list, most) => {
      const { ask } = provider(list, 60, () => false)
      const { rows, complete } = await gather(ask, { most, shortPage: 0, longest: 0 })
      expect(complete).toBe(false)
      expect(rows.length).toBeGreaterThan(most)
      expect(rows.length).toBeLessThanOrEqual(most + list.size)
    }),
  )
})

test('where pages are long a quiet list costs one question, and a way that is right is not doubted for long', async () => {
  const usual = {
    newestFirst: true,
    cursors: 'time',
    begins: 'at the cursor',
    opens: 'where the list does',
  } as const
  const quiet = provider({ ...usual, size: 25 }, 3, () => false)
  await gather(quiet.ask, { most: 400, shortPage: 10, longest: 25 })
  expect(quiet.asked()).toBe(1)
  const busy = provider({ ...usual, size: 25 }, 203, () => false)
  await gather(busy.ask, { most: 400, shortPage: 10, longest: 0 })
  expect(busy.asked()).toBe(10)
})
