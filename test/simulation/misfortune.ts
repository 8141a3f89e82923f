import { setTimeout as pause } from 'node:timers/promises'
import type { TestDatabase } from '../../src/store/test-database.ts'
import { misbehave } from './devices.ts'
import { rest, type Shop } from './people/shop.ts'
import type { Random } from './random.ts'

/** The world's clock: everybody's time, and how far each node's differs from it. */
export interface Clock {
  now(): Date
  /** Time passes for everybody at once, as when a night lies between. */
  jump(ms: number): void
  /** One node's clock goes wrong. */
  skew(seat: number, ms: number): void
}

export interface Fate {
  readonly shop: Shop
  readonly database: TestDatabase
  readonly clock: Clock
  readonly random: Random
  /** The nodes' clocks may differ in this world. */
  readonly wrongClocks: boolean
}

/** Everything that goes wrong around the people, one thing for every few that they do. */
export const misfortune = async (fate: Fate): Promise<void> => {
  const { shop, random } = fate
  for (let next = 1; shop.isOpen(); next += random.between(1, 5)) {
    while (shop.isOpen() && shop.told.length < next) await rest(5, 15, random)
    await rest(0, 60, random)
    const what = fate.random.weighted(weights)
    fate.shop.timeline.count(what)
    await strokes[what](fate)
  }
}

const weights = {
  'crash at a step': 3,
  'kill -9': 0.6,
  'frozen node': 1,
  'clock jump': 2,
  'clock skew': 1,
  'database connections cut': 1,
  'database away': 0.7,
  'power cut': 1.5,
  'cable pulled': 1.5,
  'paper out': 1,
  'terminal in use': 0.7,
  'fault out of the blue': 2,
  'fault in the package': 3,
  'key withdrawn': 0.7,
  'year closed': 0.7,
  'invoices arrive': 2,
}

type Stroke = (fate: Fate) => Promise<void>

const strokes: Readonly<Record<keyof typeof weights, Stroke>> = {
  'crash at a step': async ({ shop, random }) => {
    const points = random.between(1, 60)
    const seat = random.pick(shop.seats)
    shop.timeline.say('fate', `${seat.name} will die in ${points} steps`)
    seat.dieAfter(points)
  },
  'kill -9': async ({ shop, random }) => random.pick(shop.seats).kill(),
  'frozen node': async ({ shop, random }) => {
    const seat = random.pick(shop.seats)
    const ms = random.between(50, 700)
    shop.timeline.say('fate', `${seat.name} freezes for ${ms} ms`)
    await seat.freeze(ms)
  },
  'clock jump': async ({ shop, random, clock }) => {
    const ms = random.pick([1_000, 30_000, 600_000, 7_200_000, 86_400_000])
    shop.timeline.say('fate', `the clock jumps ${ms / 1_000} s`)
    clock.jump(ms)
  },
  'clock skew': async ({ shop, random, clock, wrongClocks }) => {
    if (!wrongClocks) return
    const seat = random.between(0, shop.seats.length - 1)
    const ms = random.between(-2_000, 2_000)
    shop.timeline.say('fate', `the clock of ${shop.seats[seat]?.name} is ${ms} ms off`)
    clock.skew(seat, ms)
  },
  'database connections cut': async ({ shop, database }) => {
    shop.timeline.say('fate', 'every connection to the database is cut')
    await database.away(true)
    await database.away(false)
  },
  'database away': async ({ shop, random, database }) => {
    const ms = random.between(30, 400)
    shop.timeline.say('fate', `the database is away for ${ms} ms`)
    await database.away(true)
    await pause(ms)
    await database.away(false)
  },
  'power cut': (fate) => forAWhile(fate, 'switch_off', 'switch_on'),
  'cable pulled': (fate) => forAWhile(fate, 'pull_cable', 'plug_in'),
  'paper out': (fate) => forAWhile(fate, 'paper_out', 'paper_in'),
  'terminal in use': (fate) => forAWhile(fate, 'own_function', 'end_own_function'),
  'fault out of the blue': async ({ shop, random }) => {
    const device = random.pick(shop.devices)
    shop.timeline.say(device.name, `fault ${JSON.stringify(misbehave(device, random))}`)
  },
  'fault in the package': async ({ shop, random }) => {
    shop.timeline.say('package', `fault ${JSON.stringify(shop.administration.misbehave(random))}`)
  },
  'key withdrawn': (fate) => {
    const { snelstart } = fate.shop.administration
    const key = fate.random.pick(['coupling', 'primary', 'secondary'] as const)
    return aWhile(
      fate,
      `the ${key} key is withdrawn`,
      () => snelstart.withdraw(key),
      () => snelstart.withdraw(key, true),
    )
  },
  'year closed': (fate) => {
    const { snelstart } = fate.shop.administration
    return aWhile(
      fate,
      'the year is closed',
      () => snelstart.play('lock_year'),
      () => snelstart.play('unlock_year'),
    )
  },
  'invoices arrive': async ({ shop, random }) => {
    const came = shop.administration.invoicesArrive(random.between(1, 3))
    shop.timeline.say('package', `${came} invoices come in`)
  },
}

const aWhile = async ({ shop, random }: Fate, what: string, begin: () => void, end: () => void) => {
  const ms = random.between(20, 500)
  shop.timeline.say('package', `${what} for ${ms} ms`)
  begin()
  await pause(ms)
  end()
}

const forAWhile = async ({ shop, random }: Fate, begin: string, end: string): Promise<void> => {
  const device = random.pick(shop.devices)
  const ms = random.between(20, 350)
  shop.timeline.say(device.name, `${begin} for ${ms} ms`)
  device.simulator.play(begin)
  await pause(ms)
  device.simulator.play(end)
}
