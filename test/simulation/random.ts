/** Numbers that follow from a seed. Every actor draws from a fork of its own, so that who is first changes nobody's luck. */
export interface Random {
  /** From 0 up to, but not including, 1. */
  next(): number
  /** From `least` to `most`, both included. */
  between(least: number, most: number): number
  chance(share: number): boolean
  pick<T>(from: readonly [T, ...T[]] | readonly T[]): T
  /** One of the names, each as often as its weight says. */
  weighted<Name extends string>(weights: Readonly<Record<Name, number>>): Name
  fork(name: string): Random
}

export const randomOf = (seed: number | string): Random => {
  let state = hash(String(seed))
  // Mulberry32 of T. Ettinger, public domain.
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1))
  return {
    next,
    between,
    chance: (share) => next() < share,
    pick: (from) => {
      if (from.length === 0) throw new RangeError('there is nothing to pick from')
      return from[between(0, from.length - 1)] as never
    },
    weighted: (weights) => byWeight(Object.entries<number>(weights), next()) as never,
    fork: (name) => randomOf(`${seed}/${name}`),
  }
}

const byWeight = (weights: readonly (readonly [string, number])[], at: number): string => {
  let left = at * weights.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [name, weight] of weights) {
    left -= weight
    if (left < 0) return name
  }
  return weights.at(-1)?.[0] ?? ''
}

// FNV-1a, 32 bits.
const hash = (text: string): number => {
  let value = 0x811c9dc5
  for (const char of text) value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 0x01000193)
  return value | 0
}
