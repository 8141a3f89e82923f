import { expect, test } from 'vitest'
import { createPace, type Timing } from './pace.ts'

/** Time that passes only when everybody waits. */
const virtualTime = (late = 0) => {
  let at = 0
  let seed = 7
  const chance = (): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed / 2_147_483_648
  }
  const waiting: { readonly until: number; readonly wake: () => void }[] = []
  const timing: Timing = {
    now: () => at,
    sleep: (ms) =>
      new Promise((wake) => {
        // Now and then one is late, as on a machine with other work.
        const until = at + Math.max(ms, 0) + (late > 0 && chance() < 0.02 ? chance() * late : 0)
        const place = waiting.findLastIndex((one) => one.until <= until) + 1
        waiting.splice(place, 0, { until, wake })
      }),
  }
  const run = async (until: number): Promise<void> => {
    for (;;) {
      for (let turn = 0; turn < 12; turn += 1) await undefined
      const next = waiting[0]
      if (!next || next.until > until) return
      waiting.shift()
      at = Math.max(at, next.until)
      next.wake()
    }
  }
  return { timing, run, chance }
}

type Judge = (key: string, at: number) => number | null

/** So many calls a second, and so many at once; it tells whole seconds. */
const bucket = (rate: number, burst: number): Judge => {
  const keys = new Map<string, { left: number; at: number }>()
  return (key, at) => {
    const one = keys.get(key) ?? { left: burst, at }
    keys.set(key, one)
    one.left = Math.min(burst, one.left + ((at - one.at) * rate) / 1_000)
    one.at = at
    if (one.left < 1) return Math.max(1_000, Math.ceil((1 - one.left) / rate) * 1_000)
    one.left -= 1
    return null
  }
}

/** So many calls in each period, as Azure API Management counts them. */
const windowOf = (calls: number, seconds: number): Judge => {
  const keys = new Map<string, { from: number; used: number }>()
  return (key, at) => {
    const one = keys.get(key)
    if (!one || at >= one.from + seconds * 1_000) {
      keys.set(key, { from: at, used: 1 })
      return null
    }
    one.used += 1
    return one.used > calls ? Math.ceil((one.from + seconds * 1_000 - at) / 1_000) * 1_000 : null
  }
}

interface Course {
  readonly judge: Judge
  readonly keys?: readonly string[]
  readonly callsPerSecond?: number
  readonly workers?: number
  readonly latency?: number
  /** Calls take between half and one and a half of that, and timers fire up to so many milliseconds late. */
  readonly late?: number
  readonly seconds: number
}

const course = async ({ judge, seconds, ...more }: Course) => {
  const { timing, run, chance } = virtualTime(more.late)
  const halfWay = (): number => ((more.latency ?? 4) / 2) * (more.late === undefined ? 1 : 0.5 + chance())
  const pace = createPace(
    { keys: more.keys ?? ['first', 'second'], callsPerSecond: more.callsPerSecond ?? 0 },
    timing,
  )
  const counted = { passed: 0, limited: 0, shut: 0 }
  const usedKeys = new Set<string>()
  const work = async (): Promise<void> => {
    while (timing.now() < seconds * 1_000) {
      const turn = await pace.turn(timing.now() + 30_000)
      if ('shutFor' in turn) {
        counted.shut += 1
        await timing.sleep(1_000)
        continue
      }
      usedKeys.add(turn.key)
      await timing.sleep(halfWay())
      const told = judge(turn.key, timing.now())
      await timing.sleep(halfWay())
      if (told === null) {
        pace.passed(turn)
        counted.passed += 1
      } else {
        pace.limited(turn, told)
        counted.limited += 1
      }
    }
  }
  const all = Promise.all(Array.from({ length: more.workers ?? 24 }, work))
  await run((seconds + 40) * 1_000)
  await all
  return { ...counted, usedKeys }
}

for (const [rate, burst] of [
  [20, 1],
  [50, 10],
  [100, 10],
  [100, 200],
  [200, 30],
] as const)
  test(`${rate} calls a second and ${burst} at once are found out and used, over one key and over two`, async () => {
    const seconds = Math.max(5_000 / rate, 100)
    const one = await course({ judge: bucket(rate, burst), keys: ['first'], seconds })
    expect(one.passed).toBeGreaterThan(0.9 * rate * seconds)
    expect(one.limited).toBeLessThan(0.01 * one.passed)
    const two = await course({ judge: bucket(rate, burst), seconds })
    expect(two.passed).toBeGreaterThan(0.9 * 2 * rate * seconds)
  })

for (const [rate, burst, least] of [
  [60, 20, 0.88],
  [100, 10, 0.75],
] as const)
  test(`within the first minute, on a machine with other work: ${rate} calls a second and ${burst} at once`, async () => {
    for (const latency of [4, 60]) {
      const { passed } = await course({
        ...{ judge: bucket(rate, burst), keys: ['first'], seconds: 60, latency, late: 100 },
      })
      expect(passed).toBeGreaterThan(least * rate * 60)
    }
  })

test('what is turned away is left alone for as long as told', async () => {
  let shutUntil = 0
  let early = 0
  const judge: Judge = (_, at) => {
    if (at < shutUntil) early += 1
    else if (at > 3_000 && shutUntil === 0) shutUntil = at + 7_000
    else return null
    return shutUntil - at
  }
  await course({ judge, keys: ['first'], seconds: 15, workers: 3 })
  // Those that were on the way already.
  expect(early).toBeLessThan(3)
})

test('calls that are counted in periods are found out as well', async () => {
  const { passed } = await course({ judge: windowOf(100, 10), keys: ['first'], seconds: 300 })
  expect(passed).toBeGreaterThan(0.9 * 3_000)
})

test('a rate that falls or rises is followed', async () => {
  for (const [before, after] of [
    [100, 30],
    [30, 100],
  ] as const) {
    const [early, late] = [bucket(before, 10), bucket(after, 10)]
    const judge: Judge = (key, at) => (at < 60_000 ? early : late)(key, at)
    const { passed } = await course({ judge, keys: ['first'], seconds: 200 })
    expect(passed).toBeGreaterThan(0.65 * (60 * before + 140 * after))
  }
})

test('the second key is used only where the first is limited', async () => {
  const free = await course({ judge: () => null, seconds: 1, workers: 3 })
  expect([...free.usedKeys]).toEqual(['first'])
  const shut = await course({ judge: (key) => (key === 'first' ? 60_000 : null), seconds: 5, workers: 3 })
  expect(shut.usedKeys.size).toBe(2)
  expect(shut.passed).toBeGreaterThan(100)
})

test('nobody waits longer than told to: who would have to is told how long every key is shut', async () => {
  const { passed, limited, shut } = await course({ judge: () => 60_000, seconds: 20, workers: 3 })
  expect(passed).toBe(0)
  expect(limited).toBeLessThanOrEqual(6)
  expect(shut).toBeGreaterThan(0)
})

test('a pace that is set is kept over both keys together', async () => {
  const { passed } = await course({ judge: () => null, callsPerSecond: 25, seconds: 10 })
  expect(passed).toBeGreaterThan(240)
  expect(passed).toBeLessThan(285)
})

test('a key that opens nothing is left out, and all are tried anew when there is no other', async () => {
  const { timing } = virtualTime()
  const pace = createPace({ keys: ['first', 'second'], callsPerSecond: 0 }, timing)
  const turn = async () => {
    const given = await pace.turn(1_000)
    if ('shutFor' in given) throw new Error('shut')
    return given
  }
  const first = await turn()
  expect(pace.refused(first)).toBe(true)
  const second = await turn()
  expect([first.key, second.key]).toEqual(['first', 'second'])
  expect(pace.refused(second)).toBe(false)
  expect((await turn()).key).toBe('first')
})
