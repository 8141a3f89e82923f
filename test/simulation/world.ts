import { openTestDatabase, type TestDatabase } from '../../src/store/test-database.ts'
import { openAdministration } from './administration.ts'
import { audit } from './audit/audit.ts'
import { openEvidenceRoom } from './audit/evidence-room.ts'
import { tellAll } from './audit/tell-all.ts'
import { openBooks } from './books.ts'
import { calmDown } from './calm-down.ts'
import { openClock } from './clock.ts'
import { countEndings } from './count-endings.ts'
import { type Device, installDevice } from './devices.ts'
import { freePort } from './free-ports.ts'
import { furnishGarage } from './garage.ts'
import { misfortune } from './misfortune.ts'
import type { NodePool } from './node/pool.ts'
import { type Seat, takeSeat } from './node/seat.ts'
import { connectPackage, pressAll } from './people/keep-books.ts'
import { lookAfter } from './people/look-after.ts'
import { sell } from './people/sell.ts'
import { rest, type Shop } from './people/shop.ts'
import { type Random, randomOf } from './random.ts'
import { openTimeline, type Timeline } from './timeline.ts'
import { askAfter, freeAfter, timersNow } from './timers.ts'

export interface Verdict {
  readonly seed: number
  readonly kind: 'tills' | 'web shops'
  /** The rules that broke; empty when all is well. */
  readonly broken: readonly string[]
  readonly timeline: Timeline
}

/** Plays one world of tills from its seed to the auditor's word. */
export const playTills = async (seed: number, pool: NodePool): Promise<Verdict> => {
  const timeline = openTimeline()
  const of = { seed, kind: 'tills', timeline } as const
  const database = await openTestDatabase()
  try {
    return { ...of, broken: await play(randomOf(seed), database, pool, timeline) }
  } catch (error) {
    return { ...of, broken: [`the world itself broke: ${(error as Error).stack}`] }
  } finally {
    await database.close()
  }
}

const play = async (
  random: Random,
  database: TestDatabase,
  pool: NodePool,
  timeline: Timeline,
): Promise<string[]> => {
  const { clock, follow, offsetOf } = openClock()
  const garage = await furnishGarage(database.store, random.fork('garage'), clock.now())
  const devices: Device[] = []
  const kinds = random.fork('kinds')
  const count = random.between(2, 4)
  for (let number = 1; number <= count; number += 1)
    devices.push(
      await installDevice(
        database.store,
        garage,
        random.fork(`device ${number}`),
        // At least one of each.
        number === 1 ? 'ccv-opi' : number === 2 || kinds.chance(0.5) ? 'ccv-cloud' : 'ccv-opi',
        `terminal ${number}`,
        clock.now,
      ),
    )
  const doors = [await freePort(), await freePort()]
  const { timers, bookkeeping, online } = timersNow()
  const address = openAddresses(random.fork('addresses'), doors)
  const sit = (name: string, index: number): Promise<Seat> =>
    takeSeat({
      name,
      pool,
      timeline,
      random: random.fork(name),
      opening: () => ({
        connection: database.appConnection,
        timers,
        askAfter,
        freeAfter,
        offset: offsetOf(index),
        bookkeeping,
        online,
        door: { port: doors[index] ?? 0, address: address(index) },
      }),
    })
  const seats = await Promise.all(['node A', 'node B'].map(sit))
  follow(seats)
  const administration = await openAdministration(garage, random.fork('administration'), clock.now)
  const wrongClocks = random.fork('clocks').chance(0.3)
  let atWork = 3
  const shop: Shop = {
    garage,
    devices,
    administration,
    seats,
    timeline,
    books: openBooks(database, garage.organisation),
    told: [],
    bugs: [],
    isOpen: () => atWork > 0,
  }
  try {
    const { anna, bram, carla, dirk } = garage.people
    const keeper = { shop, actor: dirk, random: random.fork('dirk keeps books') }
    const late = keeper.random.chance(0.5)
    if (!late) await connectPackage(keeper)
    await Promise.all([
      late && rest(0, 1_000, keeper.random).then(() => connectPackage(keeper)),
      ...[anna, bram, carla].map(async (actor) => {
        await sell({ shop, actor, random: random.fork(`${actor.name} sells`) }, random.between(6, 10))
        atWork -= 1
      }),
      ...[carla, dirk].map((actor) => lookAfter({ shop, actor, random: random.fork(`${actor.name} looks`) })),
      misfortune({ shop, database, clock, random: random.fork('fate'), wrongClocks }),
    ])
    for (const [code, times] of administration.given) timeline.count(`fault snelstart ${code}`, times)
    for (const { given } of devices) for (const [code, times] of given) timeline.count(`fault ${code}`, times)
    const rests = await calmDown({
      database,
      organisation: garage.organisation,
      devices,
      seats,
      clock,
      timeline,
      random: random.fork('calm'),
      administration,
      press: () => pressAll(keeper),
    })
    await Promise.all(seats.map((seat) => seat.leave()))
    const befallen = {
      databaseAway: timeline.counts.has('database away') || timeline.counts.has('database connections cut'),
    }
    const room = await openEvidenceRoom(
      database,
      garage.organisation,
      devices,
      shop.told,
      administration,
      befallen,
    )
    await countEndings(room, timeline)
    const broken = [
      ...(rests ? [] : ['comesToRest: something is due or goes on for ever']),
      ...(await audit(room)),
      ...new Set(
        [...shop.bugs, ...seats.flatMap(({ bugs }) => bugs)].map((text) => `nothingThrows: ${text}`),
      ),
    ]
    if (broken.length > 0) for (const line of await tellAll(room)) timeline.say('auditor', line)
    return broken
  } finally {
    await Promise.all(seats.map((seat) => seat.leave()))
    await Promise.all(
      [administration.snelstart, ...devices.map(({ simulator }) => simulator)].map((one) => one.stop()),
    )
  }
}

/** Where providers find Saldo: nowhere, at the node that asked, or at one of them, as a balancer would have it. */
const openAddresses = (random: Random, doors: readonly number[]) => {
  const where = random.weighted({ nowhere: 2, 'its own': 2, 'any node': 3 })
  const any = random.pick(doors)
  return (index: number): string | null =>
    where === 'nowhere' ? null : `http://127.0.0.1:${where === 'its own' ? doors[index] : any}/hooks`
}
