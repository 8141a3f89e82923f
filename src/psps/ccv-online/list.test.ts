import fc from 'fast-check'
import { expect, test } from 'vitest'
import { startCcvSimulator } from '../../ccv/simulator.ts'
import { money } from '../../money/money.ts'
import { ccvOnline } from './client.ts'

const [minute, hour] = [60_000, 3_600_000]
const start = Date.UTC(2026, 2, 10, 9)

/** What happens in a shop while it is listed; times are milliseconds. */
const steps = fc.array(
  fc.record({
    passes: fc.integer({ min: 0, max: 2 * hour }),
    /** So long ago by CCV's clock each was made, and so late a list shows it. */
    made: fc.array(
      fc.record({
        ago: fc.constantFrom(0, 0, 1, 7, minute),
        late: fc.constantFrom(0, 0, minute, 9 * minute),
      }),
      { maxLength: 9 },
    ),
    parts: fc.integer({ min: 0, max: 3 }),
  }),
  { minLength: 1, maxLength: 8 },
)

const dialects = fc.record({
  pageSize: fc.constantFrom(1, 2, 3, 7, 25),
  listOrder: fc.constantFrom('newest first', 'oldest first'),
  cursorsFollow: fc.constantFrom('time', 'list'),
  pageBegins: fc.constantFrom('at the cursor', 'where the list does'),
  createdStep: fc.constantFrom(1, 1_000),
})

test('each transaction is in some part, whatever the pages, however it was made meanwhile, late, or by another clock', async () => {
  await fc.assert(
    fc.asyncProperty(
      steps,
      dialects,
      fc.integer({ min: 1, max: 12 }),
      fc.constantFrom(0, -4 * minute, 4 * minute),
      fc.constantFrom(0, 10),
      async (shop, dialect, mostInPart, skew, shortPage) => {
        let now = start
        const simulator = await startCcvSimulator({ port: 0, clock: () => new Date(now), dialect })
        try {
          const settings = { apiKey: simulator.key, address: simulator.address, mostInPart, shortPage }
          const psp = ccvOnline.open(settings, { now: () => new Date(now + skew) })
          const seen = new Set<string>()
          let cursor: unknown = null
          const part = async (): Promise<boolean> => {
            const reading = await psp.list(cursor, new Date(start - hour))
            if ('unread' in reading) throw new Error(JSON.stringify(reading))
            for (const { reference } of reading.read.transactions) seen.add(reference)
            cursor = JSON.parse(JSON.stringify(reading.read.cursor))
            return reading.read.more
          }
          for (const { passes, made, parts } of shop) {
            now += passes
            for (const { ago, late } of made)
              simulator.sell({
                amount: money(100n, 'EUR'),
                method: 'ideal',
                outcome: 'paid',
                createdAt: new Date(now - ago),
                listedAt: new Date(now - ago + late),
              })
            for (let count = 0; count < parts; count += 1) await part()
          }
          now += 10 * minute
          // What is left of the pass under way, and one more.
          for (let ends = 0, count = 0; ends < 2; count += 1) {
            if (!(await part())) ends += 1
            if (count > 2_000) throw new Error('no end')
          }
          const missing = simulator.sales().filter(({ reference }) => !seen.has(reference))
          expect(missing.map(({ created }) => created)).toEqual([])
        } finally {
          await simulator.stop()
        }
      },
    ),
    { numRuns: 25 },
  )
}, 120_000)

const shopAt = async (now: () => number, skew: number, more: object = {}) => {
  const simulator = await startCcvSimulator({ port: 0, clock: () => new Date(now()) })
  const settings = { apiKey: simulator.key, address: simulator.address, ...more }
  const psp = ccvOnline.open(settings, { now: () => new Date(now() + skew) })
  const sell = (createdAt: number, listedAt = createdAt) =>
    simulator.sell({
      ...{ amount: money(100n, 'EUR'), method: 'ideal', outcome: 'paid' },
      ...{ createdAt: new Date(createdAt), listedAt: new Date(listedAt) },
    })
  const seen = new Set<string>()
  let cursor: unknown = null
  const part = async () => {
    const reading = await psp.list(cursor, new Date(start - hour))
    if ('unread' in reading) throw new Error(JSON.stringify(reading))
    for (const { reference } of reading.read.transactions) seen.add(reference)
    cursor = reading.read.cursor
    return reading.read
  }
  return { simulator, sell, seen, part }
}

test('what is shown late in a window that was read early in a long pass is looked for again', async () => {
  let now = start
  const { simulator, sell, seen, part } = await shopAt(() => now, 0, { mostInPart: 4, shortPage: 0 })
  for (let ago = 14; ago >= 0; ago -= 1) sell(start - ago * minute)
  const late = sell(start - 13.5 * minute, start + minute)
  const old = sell(start - 50 * minute)
  while (seen.size < 10) expect((await part()).more).toBe(true)
  expect([seen.has(old), seen.has(late)]).toEqual([true, false])
  now += 40 * minute
  const newest = sell(now)
  while ((await part()).more);
  while ((await part()).more);
  expect([seen.has(newest), seen.has(late)]).toEqual([true, true])
  await simulator.stop()
})

test.each([-1, 1])('a clock of ours that is a day off (%i) hides nothing', async (days) => {
  let now = start
  const { simulator, sell, seen, part } = await shopAt(() => now, days * 24 * hour)
  const sold = [sell(now - minute)]
  for (let passes = 0; passes < 3; passes += 1) {
    while ((await part()).more);
    now += minute
    sold.push(sell(now))
  }
  while ((await part()).more);
  expect(sold.filter((reference) => !seen.has(reference))).toEqual([])
  await simulator.stop()
})

test('thousands come in parts of some hundreds, the oldest first, and the next look is short', async () => {
  let now = start
  const simulator = await startCcvSimulator({ port: 0, clock: () => new Date(now) })
  const year = 365 * 24 * hour
  // Quiet at first, then ever busier.
  for (let at = 0; at < 3_000; at += 1)
    simulator.sell({
      amount: money(BigInt(at + 1), 'EUR'),
      method: 'ideal',
      outcome: 'paid',
      createdAt: new Date(start - Math.floor(year * (1 - at / 3_000) ** 3)),
    })
  const psp = ccvOnline.open(
    { apiKey: simulator.key, address: simulator.address },
    { now: () => new Date(now) },
  )
  const sizes: number[] = []
  let [last, cursor, more] = [0, null as unknown, true]
  while (more) {
    const reading = await psp.list(cursor, new Date(start - year))
    if ('unread' in reading) throw new Error(JSON.stringify(reading))
    const { transactions } = reading.read
    sizes.push(transactions.length)
    expect(transactions[0]?.occurredAt.getTime() ?? last).toBeGreaterThanOrEqual(last)
    last = transactions.at(-1)?.occurredAt.getTime() ?? last
    ;({ cursor, more } = reading.read)
  }
  expect(sizes.reduce((all, size) => all + size, 0)).toBe(3_000)
  expect(Math.max(...sizes)).toBeLessThanOrEqual(400)
  now += hour
  const quiet = await psp.list(cursor, new Date(start - year))
  expect('read' in quiet && [quiet.read.more, quiet.read.transactions.length < 100]).toEqual([false, true])
  await simulator.stop()
})

test('payments at terminals are left to whoever drives the terminals, unless it is wished', async () => {
  const simulator = await startCcvSimulator({ port: 0 })
  simulator.sell({ amount: money(100n, 'EUR'), method: 'terminal', outcome: 'paid' })
  const listed = async (more: object) => {
    const settings = { apiKey: simulator.key, address: simulator.address, ...more }
    const reading = await ccvOnline.open(settings, { now: () => new Date() }).list(null, new Date(0))
    return 'read' in reading ? reading.read.transactions.length : -1
  }
  expect([await listed({}), await listed({ terminalPayments: true })]).toEqual([0, 1])
  await simulator.stop()
})
