import type { Dialect } from './dialect.ts'
import type { Memory } from './memory.ts'

/** What every part of the administration works on. */
export interface Scene {
  readonly memory: Memory
  readonly dialect: Dialect
  readonly now: () => Date
}

/** A date as the package writes it: without a zone (fact sheet, 2). */
export const stamp = ({ now }: Scene): string => now().toISOString().slice(0, 23)
