import { setTimeout as pause } from 'node:timers/promises'
import type { TestDatabase } from '../../../src/store/test-database.ts'
import { isAway } from '../books.ts'
import type { Clock } from '../misfortune.ts'
import { pressEverything } from './office.ts'
import { type Person, untilDone } from './shop.ts'

export interface Restless {
  readonly database: TestDatabase
  readonly clock: Clock
  readonly me: Person
}

/** What can work works again, and time passes until more of it changes nothing. False when the nodes never came to rest. */
export const calmShopsDown = async (world: Restless): Promise<boolean> => {
  const { clock, me } = world
  await everythingWorks(me)
  if (!(await atRest(world))) return false
  // What was never booked is certain after days, and every night everything is looked at again.
  clock.jump(400_000_000)
  for (let unchanged = 0, before = ''; unchanged < 2; ) {
    await signInWhereEnded(world)
    await pressEverything(me)
    await pause(50)
    if (!(await atRest(world))) return false
    await signInWhereEnded(world)
    const left = await leftIn(world)
    me.shop.timeline.say('fate', `${left}; hours pass`)
    unchanged = left === before && !left.includes('trouble') ? unchanged + 1 : 0
    before = left
    clock.jump(7_300_000)
  }
  return atRest(world)
}

// A package that ends a token as soon as it is renewed knows nobody any more where the answer came too late: a person signs in.
const signInWhereEnded = async ({ database, me }: Restless): Promise<void> => {
  const ended = await database.owner<{ id: string }>(
    `select id from connection where organisation_id = $1 and trouble->>'code' like '%signed_out'`,
    [me.shop.garage.organisation],
  )
  for (const { id: connection } of ended) {
    const there = me.shop.packages.find((one) => one.connection === connection)
    if (there)
      await untilDone(me, connection, () => ({ do: 'sign in anew', connection, grant: there.grant() }))
  }
}

const everythingWorks = async (me: Person): Promise<void> => {
  const { seats, provider, packages, shops, timeline } = me.shop
  for (const seat of seats) seat.dieAfter(Number.POSITIVE_INFINITY)
  provider.ccv.clearFaults()
  for (const { name } of shops) provider.ccv.withdraw(name, true)
  // What is under way at a bank ends, but for some that nobody ever hears of.
  for (const { reference, status, type, method } of provider.ccv.openSales())
    if (type === 'sale' && method !== 'landingpage' && status !== 'success' && me.random.chance(0.8))
      provider.ccv.settleLater(reference, me.random.weighted({ paid: 7, failed: 3 }))
  for (const there of packages) {
    const { connection } = there
    there.simulator.clearFaults()
    there.lock(false)
    await untilDone(me, connection, () => ({ do: 'sign in anew', connection, grant: there.grant() }))
  }
  for (const { account } of shops)
    await untilDone(me, account, () => ({ do: 'change account', account, change: { fetchEvery: 600_000 } }))
  timeline.say('fate', 'everything that can work works again')
}

/** Nothing is due and no conversation goes on. */
const atRest = async (world: Restless): Promise<boolean> => {
  const until = performance.now() + 60_000
  let quiet = 0
  while (quiet < 3) {
    const unrest = await unrestIn(world)
    quiet = unrest === null ? quiet + 1 : 0
    if (performance.now() > until) {
      world.me.shop.timeline.say('auditor', `no rest: ${unrest}`)
      return false
    }
    await pause(10)
  }
  return true
}

const unrestIn = async ({ database, clock, me: { shop } }: Restless): Promise<string | null> => {
  const { organisation } = shop.garage
  try {
    const rows = await database.owner<{ what: string }>(
      `select 'request ' || id || ' asked ' || asks as what from outbound_request
         where organisation_id = $1 and state = 'unknown' and ask_at <= $2
       union all select 'booking ' || b.id || ' ' || b.state || ' ' || coalesce(b.reason::text, '') || coalesce(c.trouble::text, '')
         from booking b join connection c on c.organisation_id = $1 and c.id = b.connection_id
         where b.organisation_id = $1 and b.try_at <= $2 and c.try_at <= $2
       union all select 'connection worked for' from connection
         where organisation_id = $1 and (fill_after is not null or worked_until > $2)
       union all select 'account ' || name || ' ' || coalesce(trouble::text, '') from psp_account a
         where organisation_id = $1 and (fetch_at <= $2 or nightly_at <= $2 or worked_until > $2
           or exists (select from online_hint h where h.organisation_id = $1 and h.account_id = a.id)
           or exists (select from online_transaction t where t.organisation_id = $1 and t.account_id = a.id and t.look_at <= $2)
           or exists (select from online_transaction t where t.organisation_id = $1 and t.account_id = a.id
             and t.state = 'paid' and t.posted_at is null and t.kind <> 'other' and t.minor > 0))`,
      [organisation, clock.now()],
    )
    const [row] = rows
    if (row) return row.what
  } catch (error) {
    if (!isAway(error)) throw error
    return `the database is still away: ${error}`
  }
  const idle = await Promise.all(shop.seats.map((seat) => seat.isIdle()))
  return idle.every(Boolean) ? null : 'a node is busy'
}

const leftIn = async ({ database, me: { shop } }: Restless): Promise<string> => {
  const rows = await database.owner<{ what: string; times: number }>(
    `select 'transactions ' || state as what, count(*)::int as times from online_transaction where organisation_id = $1 group by 1
     union all select 'bookings ' || state || coalesce(' ' || lettering, ''), count(*)::int from booking where organisation_id = $1 group by 1
     union all select 'connections in trouble', count(*)::int from connection where organisation_id = $1 and trouble is not null
       having count(*) > 0
     union all select 'requests unknown', count(*)::int from outbound_request where organisation_id = $1 and state = 'unknown'
     order by 1`,
    [shop.garage.organisation],
  )
  return rows.map(({ what, times }) => `${times} ${what}`).join(', ')
}
