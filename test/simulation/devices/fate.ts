import type { Random } from '../random.ts'

/**
 * What can be hoped of a terminal in the end. `trusted` is honest, and the shop has set that its silence proves something;
 * `forgetful` loses what it did, and is never trusted so; `gone` does not come back.
 */
export type Fate = 'honest' | 'trusted' | 'forgetful' | 'gone'

export const drawFate = (random: Random): Fate =>
  random.weighted<Fate>({ honest: 6, trusted: 2, forgetful: 1, gone: 1 })
