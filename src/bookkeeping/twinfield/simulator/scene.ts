import type { Dialect } from './dialect.ts'
import type { Memory } from './memory.ts'
import type { Language, MessageCode, Params } from './messages.ts'
import type { User } from './office.ts'

/** What every part of the package works on. */
export interface Scene {
  readonly memory: Memory
  readonly dialect: Dialect
  readonly now: () => Date
}

/** A call that was let in: who asks, in which office, and the words that one is answered in. */
export interface Visit {
  readonly scene: Scene
  readonly user: User
  readonly language: Language
  readonly office: string
  readonly say: (code: MessageCode, params?: Params) => string
}

/** A date as the package writes it (fact sheet, 3.3): `YYYYMMDDHHMMSS` in UTC. */
export const stamp = ({ now }: Scene): string => now().toISOString().replace(/\D/g, '').slice(0, 14)

/** `YYYYMMDD` */
export const today = (scene: Scene): string => stamp(scene).slice(0, 8)
