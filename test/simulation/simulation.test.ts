import { afterAll, beforeAll, expect, test } from 'vitest'
import { type NodePool, openNodePool } from './node/pool.ts'
import { playWorlds } from './play-worlds.ts'
import { randomOf } from './random.ts'

let pool: NodePool
beforeAll(() => {
  pool = openNodePool(2)
})
afterAll(() => pool.stop())

test('five seeded worlds of tills, terminals, clouds, books and crashes: nothing is lost, invented, paid or booked twice', async () => {
  const verdicts = await playWorlds([1, 2, 3, 4, 5], 3, pool, () => {})
  const found = verdicts.filter(({ broken }) => broken.length > 0)
  for (const { seed, broken, timeline } of found)
    console.log([`seed ${seed}: npm run simulate -- --seed ${seed}`, ...timeline.lines, ...broken].join('\n'))
  expect(found.map(({ seed, broken }) => ({ seed, broken }))).toEqual([])
  const times = (what: string) =>
    verdicts.reduce((sum, { timeline }) => sum + (timeline.counts.get(what) ?? 0), 0)
  expect(times('card payments')).toBeGreaterThan(5)
  expect(times('card payments that were a ?')).toBeGreaterThan(0)
  expect(times('crashes')).toBeGreaterThan(0)
  expect(times('bookings booked')).toBeGreaterThan(5)
}, 180_000)

test('a seed always draws the same, and a fork does not depend on what was drawn before', () => {
  const drawn = (name: string): number[] => {
    const random = randomOf(name)
    return Array.from({ length: 20 }, () => random.between(1, 6))
  }
  expect(drawn('7')).toEqual(drawn('7'))
  expect(drawn('7')).not.toEqual(drawn('8'))
  const random = randomOf(7)
  const early = random.fork('anna').next()
  random.next()
  expect(random.fork('anna').next()).toBe(early)
})
