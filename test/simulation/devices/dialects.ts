import type { Random } from '../random.ts'

type Answer = string | boolean | number

/** What a party's documents leave open, with every way it can be; the first is the usual one. */
export type Dialects = Readonly<Record<string, readonly [Answer, ...Answer[]]>>

/** One way of each, by the seed. */
export const answersOf = (dialects: Dialects, random: Random): Readonly<Record<string, Answer>> =>
  Object.fromEntries(
    Object.entries(dialects).map(([key, ways]) => [key, random.chance(0.65) ? ways[0] : random.pick(ways)]),
  )
