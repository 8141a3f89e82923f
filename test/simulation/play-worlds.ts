import type { NodePool } from './node/pool.ts'
import { playWorld, type Verdict } from './world.ts'

/** Plays several worlds, some at once: each spends most of its time waiting. */
export const playWorlds = async (
  seeds: readonly number[],
  atOnce: number,
  pool: NodePool,
  played: (verdict: Verdict, done: number) => void,
): Promise<Verdict[]> => {
  const verdicts: Verdict[] = []
  const left = [...seeds]
  const playOneByOne = async (): Promise<void> => {
    for (let seed = left.shift(); seed !== undefined; seed = left.shift()) {
      const verdict = await playWorld(seed, pool)
      verdicts.push(verdict)
      played(verdict, verdicts.length)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, playOneByOne))
  return verdicts.sort((a, b) => a.seed - b.seed)
}
