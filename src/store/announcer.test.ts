import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { afterCommit } from './after-commit.ts'
import { startAnnouncer } from './announcer.ts'
import { noteChange } from './outbox.ts'
import { openSignals } from './signals.ts'
import { openTestDatabase, type TestDatabase } from './test-database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

const hour = 3_600_000
/** Rests so long that only being woken explains that it looks. */
const sleepy = { busy: 5, idle: hour, keep: hour, forgetEvery: hour }

const note = (organisation: string, store = database.store) =>
  store.within(organisation, (tx) => noteChange(tx, 'tender', randomUUID(), new Date()))

const placed = async (organisation: string): Promise<number> => {
  const rows = await database.owner<{ position: bigint | null }>(
    'select position from outbox where organisation_id = $1 and position is not null',
    [organisation],
  )
  return rows.length
}

test('what was committed is told, every row once, though two nodes announce', async () => {
  const signals = await openSignals(database.store)
  const parts = { store: database.store, signals, now: () => new Date(), settings: sleepy }
  const announcers = [startAnnouncer(parts), startAnnouncer(parts)]
  const store = afterCommit(database.store, () => {
    for (const announcer of announcers) announcer.wake()
  })
  const organisation = randomUUID()
  const told = Promise.withResolvers<number>()
  signals.on('moved', async (whose) => {
    if (whose === organisation && (await placed(organisation)) === 20) told.resolve(20)
  })
  await Promise.all(Array.from({ length: 20 }, () => note(organisation, store)))
  expect(await told.promise).toBe(20)
  const positions = await database.owner<{ position: string }>('select position from outbox')
  expect(new Set(positions.map(({ position }) => position)).size).toBe(positions.length)
  await Promise.all(announcers.map((announcer) => announcer.stop()))
  await signals.stop()
})

test('what was told long ago is forgotten, what was not told yet is not', async () => {
  const signals = await openSignals(database.store)
  const organisation = randomUUID()
  await note(organisation)
  await database.owner('update outbox set position = 1, at = $2 where organisation_id = $1', [
    organisation,
    new Date(0),
  ])
  await database.owner(
    `insert into outbox (organisation_id, topic, subject_id, at) values ($1, 'tender', $1, $2)`,
    [organisation, new Date(0)],
  )
  let time = Date.now()
  const announcer = startAnnouncer({
    ...{ store: database.store, signals, now: () => new Date(time) },
    settings: { ...sleepy, idle: 5, forgetEvery: 1000 },
  })
  const told = new Promise((done) => signals.on('moved', (whose) => whose === organisation && done(true)))
  expect(await told).toBe(true)
  expect(await placed(organisation)).toBe(2)
  time += 2000
  await expect.poll(() => placed(organisation), { timeout: 5000, interval: 5 }).toBe(0)
  await announcer.stop()
  await signals.stop()
})
