import { v7 as newId } from 'uuid'
import { isRefusal } from '../../../src/refusal.ts'
import { openTestDatabase, type TestDatabase } from '../../../src/store/test-database.ts'
import { openClock } from '../clock.ts'
import { freePort } from '../free-ports.ts'
import { furnishGarage } from '../garage.ts'
import type { NodePool } from '../node/pool.ts'
import { type Seat, takeSeat } from '../node/seat.ts'
import { ask } from '../people/shop.ts'
import { type Random, randomOf } from '../random.ts'
import { openTimeline, type Timeline } from '../timeline.ts'
import { askAfter, freeAfter, timersNow } from '../timers.ts'
import type { Verdict } from '../world.ts'
import { auditShops } from './audit/audit.ts'
import { openShopEvidence } from './audit/evidence.ts'
import { tellShops } from './audit/tell.ts'
import { banksGoOn } from './banks.ts'
import { bookkeeperWorks } from './by-hand.ts'
import { calmShopsDown } from './calm-down.ts'
import { countShops } from './count.ts'
import { customersBuy } from './customers.ts'
import { openDeskView } from './desk.ts'
import { misfortunes } from './misfortune.ts'
import { openMoneybird } from './moneybird-package.ts'
import { lookAfterPayments } from './office.ts'
import type { Package } from './package.ts'
import { openProvider, type PaymentProvider } from './provider.ts'
import { type Person, untilDone, type WebShop, type WebShops } from './shop.ts'
import { openTruth } from './truth.ts'
import { openTwinfield } from './twinfield-package.ts'

/** Plays one world of web shops from its seed to the auditor's word. */
export const playWebShops = async (seed: number, pool: NodePool): Promise<Verdict> => {
  const timeline = openTimeline()
  const of = { seed, kind: 'web shops', timeline } as const
  const database = await openTestDatabase()
  try {
    return { ...of, broken: await play(randomOf(`web shops ${seed}`), database, pool, timeline) }
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
  const second = random.fork('shops').chance(0.4)
  const provider = await openProvider(random.fork('provider'), clock.now, second ? ['second'] : [])
  const packages = await openPackages(random.fork('packages'), clock.now)
  const shops = [undefined, ...(second ? ['second'] : [])].map((name) =>
    shopOf(random.fork(`shop ${name}`), name),
  )
  const doors = [await freePort(), await freePort()]
  const { timers, bookkeeping, online } = timersNow()
  const sit = (name: string, index: number): Promise<Seat> =>
    takeSeat({
      ...{ name, pool, timeline, random: random.fork(name) },
      opening: () => ({
        ...{ connection: database.appConnection, timers, askAfter, freeAfter, bookkeeping, online },
        ...{ offset: offsetOf(index), door: { port: doors[index] ?? 0, address: null } },
      }),
    })
  const seats = await Promise.all(['node A', 'node B'].map(sit))
  follow(seats)
  let atWork = shops.length
  const world: WebShops = {
    ...{ garage, shops, packages, provider, seats, timeline, truth: openTruth(), now: clock.now },
    desk: openDeskView(database, garage.organisation),
    told: [],
    bugs: [],
    isOpen: () => atWork > 0,
  }
  const { anna, carla, dirk } = garage.people
  const keeper: Person = { shop: world, actor: dirk, random: random.fork('dirk keeps books') }
  try {
    await connectAll(keeper, provider, clock.now())
    await arrangeCalls(world, database, doors, random.fork('calls'))
    await Promise.all([
      ...shops.map(async (shop) => {
        const own = random.fork(`customers of ${shop.name}`)
        await customersBuy(world, shop, own, second ? own.between(6, 10) : own.between(10, 18))
        atWork -= 1
      }),
      ...[anna, carla, dirk].map((actor) =>
        lookAfterPayments({ shop: world, actor, random: random.fork(`${actor.name} looks`) }),
      ),
      banksGoOn(world, random.fork('banks')),
      bookkeeperWorks(world, random.fork('bookkeeper')),
      misfortunes({
        ...{ world, database, clock, random: random.fork('fate') },
        wrongClocks: random.fork('clocks').chance(0.3),
      }),
    ])
    const rests = await calmShopsDown({ database, clock, me: { ...keeper, random: random.fork('calm') } })
    await Promise.all(seats.map((seat) => seat.leave()))
    const evidence = await openShopEvidence(database, world)
    await countShops(evidence)
    const broken = [
      ...(rests ? [] : ['comesToRest: something is due or goes on for ever']),
      ...(await auditShops(evidence)),
      ...new Set(
        [...world.bugs, ...seats.flatMap(({ bugs }) => bugs)].map((text) => `nothingThrows: ${text}`),
      ),
    ]
    if (broken.length > 0) for (const line of await tellShops(evidence)) timeline.say('auditor', line)
    return broken
  } finally {
    await Promise.all(seats.map((seat) => seat.leave()))
    await Promise.all([provider.ccv, ...packages.map(({ simulator }) => simulator)].map((one) => one.stop()))
  }
}

const openPackages = async (random: Random, clock: () => Date): Promise<readonly Package[]> => {
  const which = random.weighted({ moneybird: 4, twinfield: 4, both: 3 })
  const moneybird = which === 'twinfield' ? [] : [await openMoneybird(random.fork('moneybird'), clock)]
  const twinfield = which === 'moneybird' ? [] : [await openTwinfield(random.fork('twinfield'), clock)]
  return [...moneybird, ...twinfield]
}

const shopOf = (random: Random, name: string | undefined): WebShop => ({
  ...{ account: newId(), name, webhook: undefined },
  partPayments: random.pick(['ask', 'book']),
  corrections: random.pick(['ask', 'book']),
})

const connectAll = async (me: Person, { ccv }: PaymentProvider, at: Date): Promise<void> => {
  const { packages, shops, garage } = me.shop
  const yesterday = new Date(at.getTime() - 86_400_000).toISOString().slice(0, 10)
  for (const one of packages) {
    const { connection, chosen } = one
    await untilDone(me, connection, () => ({ do: 'join package', package: one.signedIn(yesterday) }))
    await untilChosen(me, connection, chosen)
  }
  for (const { account, name, partPayments, corrections } of shops) {
    const routes = packages.map(({ connection }) => ({ connection, active: true, partPayments, corrections }))
    const settings = {
      ...{ apiKey: ccv.keyOf(name), accountName: name ?? 'first', address: ccv.address, emailFrom: 'email' },
      ...{ answerMs: 300, tooManyWaitMs: 5, tooManyLongestMs: 50 },
    }
    const made = {
      id: account,
      psp: 'ccv-online',
      name: name ?? 'first',
      shop: garage.shop,
      settings,
      routes,
    }
    await untilDone(me, account, () => ({ do: 'add account', account: { ...made, fetchFrom: yesterday } }))
    const fetchEvery = me.random.pick([150, 600, 600_000])
    await untilDone(me, account, () => ({ do: 'change account', account, change: { fetchEvery } }))
    await untilDone(me, account, () => ({ do: 'start', account }))
  }
}

const untilChosen = async (me: Person, connection: string, chosen: Package['chosen']): Promise<void> => {
  for (;;) {
    const reply = await ask(me, 'connection.accounts', connection, { do: 'choose', connection, chosen })
    if (reply !== null && !isRefusal(reply)) return
  }
}

/** Where the provider finds Saldo: nowhere, or at one of the nodes; and each shop under an address of its own. */
const arrangeCalls = async (
  { shops, garage }: WebShops,
  database: TestDatabase,
  doors: readonly number[],
  random: Random,
): Promise<void> => {
  if (random.chance(0.3)) return
  const port = random.pick(doors)
  const keys = await database.owner<{ id: string; key: string }>(
    'select id, hook_key as key from psp_account where organisation_id = $1',
    [garage.organisation],
  )
  for (const shop of shops) {
    const key = keys.find(({ id }) => id === shop.account)?.key
    shop.webhook = `http://127.0.0.1:${port}/hooks/online/${key}`
  }
}
