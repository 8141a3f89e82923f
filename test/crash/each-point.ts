/** Points are tried two at a time: so many cores does a small machine have. */
export const lanes = 2

const everyPoint = process.env.SALDO_CRASH_ALL === '1'
const step = everyPoint ? 1 : Number(process.env.SALDO_CRASH_STEP ?? 8)
const seed = Number(process.env.SALDO_CRASH_SEED ?? Math.floor(Date.now() / 86_400_000))

/** What was found at the points that were tried. */
export interface Tried<Found> {
  readonly found: readonly Found[]
  readonly all: boolean
}

/**
 * Tries the points 1, 2, 3 … until a run is survived, for which `killed` returns null. `SALDO_CRASH_ALL=1` tries every one; else
 * every eighth (`SALDO_CRASH_STEP`), beginning with another each day (`SALDO_CRASH_SEED`).
 */
export const eachPoint = async <Found>(
  what: string,
  killed: (point: number, lane: number) => Promise<Found | null>,
): Promise<Tried<Found>> => {
  const found: Found[] = []
  let next = 1 + (everyPoint ? 0 : seed % step)
  let survived = false
  const walk = async (lane: number): Promise<void> => {
    while (!survived) {
      const point = next
      next += step
      const one = await killed(point, lane)
      if (one === null) survived = true
      else found.push(one)
    }
  }
  await Promise.all(Array.from({ length: lanes }, (_, lane) => walk(lane)))
  const how = everyPoint ? 'every await' : `every ${step}th await, seed ${seed}`
  process.stdout.write(`${what}: killed ${found.length} times, at ${how}\n`)
  return { found, all: everyPoint }
}
