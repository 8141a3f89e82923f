import { afterAll, beforeAll, expect, test } from 'vitest'
import { type NodePool, openNodePool } from './node/pool.ts'
import { type Play, playWorlds } from './play-worlds.ts'
import { randomOf } from './random.ts'
import type { Verdict } from './world.ts'

let pool: NodePool
beforeAll(() => {
  pool = openNodePool(2)
})
afterAll(() => pool.stop())

const playAll = async (plays: readonly Play[]): Promise<(what: string) => number> => {
  const verdicts = await playWorlds(plays, 3, pool, () => {})
  const found = verdicts.filter(({ broken }) => broken.length > 0)
  for (const { seed, kind, broken, timeline } of found)
    console.log(
      [`npm run simulate -- --seed ${seed} --only '${kind}'`, ...timeline.lines, ...broken].join('\n'),
    )
  expect(found.map(({ seed, broken }) => ({ seed, broken }))).toEqual([])
  return (what) => verdicts.reduce((sum, { timeline }) => sum + (timeline.counts.get(what) ?? 0), 0)
}

const seeds = (kind: Verdict['kind'], ...all: number[]): Play[] => all.map((seed) => ({ seed, kind }))

test('five seeded worlds of tills, terminals, clouds, books and crashes: nothing is lost, invented, paid or booked twice', async () => {
  const times = await playAll(seeds('tills', 1, 2, 3, 4, 5))
  expect(times('card payments')).toBeGreaterThan(5)
  expect(times('card payments that were a ?')).toBeGreaterThan(0)
  expect(times('crashes')).toBeGreaterThan(0)
  expect(times('bookings booked')).toBeGreaterThan(5)
}, 180_000)

test('seeded worlds of web shops, their provider, Moneybird and Twinfield: what was paid is booked once, on what it was for', async () => {
  const times = await playAll(seeds('web shops', 1, 4))
  expect(times('online transactions')).toBeGreaterThan(10)
  expect(times('online bookings moneybird booked')).toBeGreaterThan(0)
  expect(times('online bookings twinfield booked')).toBeGreaterThan(0)
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
