import { setTimeout as pause } from 'node:timers/promises'
import type { TestDatabase } from '../../src/store/test-database.ts'
import type { Administration } from './administration.ts'
import { isAway } from './books.ts'
import type { Device } from './devices.ts'
import type { Clock } from './misfortune.ts'
import type { Seat } from './node/seat.ts'
import type { Random } from './random.ts'
import type { Timeline } from './timeline.ts'

export interface Restless {
  readonly database: TestDatabase
  readonly organisation: string
  readonly devices: readonly Device[]
  readonly seats: readonly Seat[]
  readonly clock: Clock
  readonly timeline: Timeline
  readonly random: Random
  readonly administration: Administration
  /** A person has everything tried that waits in the books. */
  readonly press: () => Promise<void>
}

/**
 * What can work works again, nothing goes wrong any more, and hours pass until another hour changes nothing. False when
 * the nodes never came to rest.
 */
export const calmDown = async (world: Restless): Promise<boolean> => {
  const { devices, seats, clock, timeline } = world
  for (const seat of seats) seat.dieAfter(Number.POSITIVE_INFINITY)
  for (const device of devices) await device.bringBack()
  world.administration.bringBack()
  timeline.say('fate', 'everything that can work works again')
  if (!(await atRest(world))) return false
  await settleByHand(world)
  // What was never booked is certain after days.
  clock.jump(400_000_000)
  for (let unchanged = 0, before = -1; unchanged < 4; ) {
    await world.press()
    if (!(await atRest(world))) return false
    const left = await leftIn(world)
    timeline.say('fate', `${left} unknown or not booked; an hour passes`)
    if (left === 0) return true
    unchanged = left === before ? unchanged + 1 : 0
    before = left
    clock.jump(3_660_000)
  }
  return true
}

/** What a provider could not establish its staff sets by hand, where there still is one. */
const settleByHand = async ({ devices, timeline, random }: Restless): Promise<void> => {
  for (const { name, fate, provider } of devices) {
    if (!provider || fate === 'gone' || random.chance(0.4)) continue
    const set = await provider.setByHand(() => random.chance(0.3))
    if (set > 0) timeline.say(name, `its provider sets ${set} by hand`)
    timeline.count('set by hand at the provider', set)
  }
}

/** Nothing is due, no conversation goes on, no terminal does anything. */
const atRest = async (world: Restless): Promise<boolean> => {
  const until = performance.now() + 60_000
  let quiet = 0
  while (quiet < 2) {
    quiet = (await isQuiet(world)) ? quiet + 1 : 0
    if (performance.now() > until) {
      world.timeline.say('auditor', `no rest: ${await unrestOf(world)}`)
      return false
    }
    await pause(10)
  }
  return true
}

const isQuiet = async ({
  database,
  organisation,
  devices,
  seats,
  clock,
  timeline,
}: Restless): Promise<boolean> => {
  try {
    const [row] = await database.owner<{ due: number }>(
      `select (select count(*) from outbound_request where organisation_id = $1 and state = 'unknown' and ask_at <= $2)::int
         + (select count(*) from connection c where c.organisation_id = $1 and (c.fill_after is not null
              or exists (select from booking b where b.organisation_id = $1 and b.connection_id = c.id
                and b.try_at <= $2 and c.try_at <= $2)))::int as due`,
      [organisation, new Date(clock.now().getTime() + 2_500)],
    )
    if (row?.due !== 0) return false
  } catch (error) {
    if (!isAway(error)) throw error
    timeline.say('auditor', `the database is still away: ${error}`)
    return false
  }
  const idle = await Promise.all(seats.map((seat) => seat.isIdle()))
  return idle.every(Boolean) && devices.every(({ simulator }) => resting.has(simulator.screen().stage))
}

const unrestOf = async ({ seats, devices, database, organisation, clock }: Restless): Promise<string> => {
  const idle = await Promise.all(seats.map(async (seat) => `${seat.name} idle ${await seat.isIdle()}`))
  const due = await database.owner<{ due: string }>(
    `select id || ' asked ' || asks || ' times, due ' || ask_at::text as due from outbound_request
     where organisation_id = $1 and state = 'unknown'
     union all select 'booking ' || b.id || ' ' || b.state || ' ' || coalesce(b.reason::text, '') || ', due ' || b.try_at::text
     from booking b where b.organisation_id = $1 and b.try_at is not null
     union all select 'connection ' || coalesce(trouble::text, 'well') || ', due ' || try_at::text || ' worked until ' || coalesce(worked_until::text, '-')
     from connection where organisation_id = $1`,
    [organisation],
  )
  return [
    ...due.map((one) => one.due),
    `now ${clock.now().toISOString()}`,
    ...idle,
    ...devices.map(({ name, simulator }) => `${name} ${simulator.screen().stage}`),
  ].join(', ')
}

const resting = new Set(['idle', 'off', 'unplugged'])

const leftIn = async ({ database, organisation }: Restless): Promise<number> => {
  const [row] = await database.owner<{ left: number }>(
    `select (select count(*) from outbound_request where organisation_id = $1 and state = 'unknown')::int
       + (select count(*) from booking where organisation_id = $1 and state in ('waiting', 'refused'))::int as left`,
    [organisation],
  )
  return row?.left ?? 0
}
