import { setTimeout as pause } from 'node:timers/promises'
import type { TestDatabase } from '../../../src/store/test-database.ts'
import type { Clock } from '../misfortune.ts'
import { rest } from '../people/shop.ts'
import type { Random } from '../random.ts'
import type { WebShops } from './shop.ts'

export interface Fate {
  readonly world: WebShops
  readonly database: TestDatabase
  readonly clock: Clock
  readonly random: Random
  /** The nodes' clocks may differ in this world. */
  readonly wrongClocks: boolean
}

/** Everything that goes wrong around the people. */
export const misfortunes = async (fate: Fate): Promise<void> => {
  const { world, random } = fate
  while (world.isOpen()) {
    await rest(40, 260, random)
    if (!world.isOpen()) return
    const what = random.weighted(weights)
    world.timeline.count(what)
    await strokes[what](fate)
  }
}

const weights = {
  'crash at a step': 4,
  'kill -9': 0.8,
  'frozen node': 1,
  'clock jump': 3,
  'clock skew': 1,
  'database connections cut': 0.7,
  'database away': 0.5,
  'fault at the provider': 4,
  'fault in a package': 6,
  'api key withdrawn': 0.6,
  'tokens revoked': 0.8,
  'tokens ended': 1,
  'period locked': 1,
}

type Stroke = (fate: Fate) => Promise<void>

const strokes: Readonly<Record<keyof typeof weights, Stroke>> = {
  'crash at a step': async ({ world, random }) => {
    const points = random.between(1, 80)
    const seat = random.pick(world.seats)
    world.timeline.say('fate', `${seat.name} will die in ${points} steps`)
    seat.dieAfter(points)
  },
  'kill -9': async ({ world, random }) => random.pick(world.seats).kill(),
  'frozen node': async ({ world, random }) => {
    const seat = random.pick(world.seats)
    const ms = random.between(50, 700)
    world.timeline.say('fate', `${seat.name} freezes for ${ms} ms`)
    await seat.freeze(ms)
  },
  'clock jump': async ({ world, random, clock }) => {
    const ms = random.pick([1_000, 30_000, 600_000, 7_200_000, 86_400_000])
    world.timeline.say('fate', `the clock jumps ${ms / 1_000} s`)
    clock.jump(ms)
  },
  'clock skew': async ({ world, random, clock, wrongClocks }) => {
    if (!wrongClocks) return
    const seat = random.between(0, world.seats.length - 1)
    const ms = random.between(-2_000, 2_000)
    world.timeline.say('fate', `the clock of ${world.seats[seat]?.name} is ${ms} ms off`)
    clock.skew(seat, ms)
  },
  'database connections cut': async ({ world, database }) => {
    world.timeline.say('fate', 'every connection to the database is cut')
    await database.away(true)
    await database.away(false)
  },
  'database away': async ({ world, random, database }) => {
    const ms = random.between(30, 300)
    world.timeline.say('fate', `the database is away for ${ms} ms`)
    await database.away(true)
    await pause(ms)
    await database.away(false)
  },
  'fault at the provider': async ({ world: { provider, timeline }, random }) => {
    const fault = provider.drawFault(random)
    provider.ccv.addFault(fault)
    provider.given.set(fault.fault, (provider.given.get(fault.fault) ?? 0) + 1)
    timeline.say('provider', `fault ${JSON.stringify(fault)}`)
  },
  'fault in a package': async ({ world, random }) => {
    const there = random.pick(world.packages)
    const fault = there.drawFault(random)
    there.simulator.addFault(fault)
    there.given.set(fault.fault, (there.given.get(fault.fault) ?? 0) + 1)
    world.timeline.say(there.kind, `fault ${JSON.stringify(fault)}`)
  },
  'api key withdrawn': async ({ world, random }) => {
    const { name } = random.pick(world.shops)
    world.provider.ccv.withdraw(name)
    world.timeline.say('provider', 'a key is withdrawn')
    await pause(random.between(20, 400))
    world.provider.ccv.withdraw(name, true)
  },
  'tokens revoked': async ({ world, random }) => {
    const there = random.pick(world.packages)
    world.timeline.say(there.kind, 'the sign-in is revoked')
    there.revoke()
  },
  'tokens ended': async ({ world, random }) => random.pick(world.packages).endTokens(),
  'period locked': async ({ world, random }) => {
    const there = random.pick(world.packages)
    world.timeline.say(there.kind, 'the period is locked')
    there.lock(true)
    await pause(random.between(20, 500))
    there.lock(false)
  },
}
