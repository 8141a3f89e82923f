import type { NodePool } from './node/pool.ts'
import { playWebShops } from './web-shops/world.ts'
import { playTills, type Verdict } from './world.ts'

/** Which world of a seed. */
export interface Play {
  readonly seed: number
  readonly kind: Verdict['kind']
}

const plays = { tills: playTills, 'web shops': playWebShops } as const

/** Plays several worlds, some at once: each spends most of its time waiting. */
export const playWorlds = async (
  wanted: readonly Play[],
  atOnce: number,
  pool: NodePool,
  played: (verdict: Verdict, done: number) => void,
): Promise<Verdict[]> => {
  const verdicts: Verdict[] = []
  const left = [...wanted]
  const playOneByOne = async (): Promise<void> => {
    for (let play = left.shift(); play !== undefined; play = left.shift()) {
      const verdict = await plays[play.kind](play.seed, pool)
      verdicts.push(verdict)
      played(verdict, verdicts.length)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, playOneByOne))
  return verdicts.sort((a, b) => a.kind.localeCompare(b.kind) || a.seed - b.seed)
}
