import { currencies } from '../money/currency.ts'
import type { Alias } from '../reconciliation/aliases.ts'
import { dateOf } from '../reconciliation/day.ts'
import type { Complaint } from '../reconciliation/files/complaint.ts'
import { itemsOf, type Reading } from '../reconciliation/files/read-items.ts'
import { decodeText } from '../reconciliation/files/read-text.ts'
import type { Item } from '../reconciliation/item.ts'
import { matchSides } from '../reconciliation/match.ts'
import type { Rules } from '../reconciliation/rules.ts'
import { pairKey } from '../reconciliation/run.ts'
import { noDay, type Side, sideOf } from '../reconciliation/side.ts'
import { describe } from './describe.ts'
import { type Found, type SideName, sides } from './found.ts'

/** The bytes of a table, or items that are known already. */
export type Given = { readonly csv: Uint8Array } | { readonly items: readonly Item[] }

export interface WishToRead {
  readonly left: Given
  readonly right: Given
  readonly reading: Reading
}

export interface WishToFind extends WishToRead {
  readonly rules: Rules
  readonly rejections: readonly Rejection[]
  readonly aliases: readonly Alias[]
}

/** A pair that a person rejected earlier; what is on the left is told by more than its id. */
export interface Rejection {
  readonly left: string
  readonly minor: bigint
  readonly currency: string
  readonly day: string | null
  readonly right: string
}

/** More than these a side are for the command line. */
export const mostItems = 5_000

/** What keeps a side from being used at all. */
export type Trouble =
  | { readonly side: SideName; readonly complaints: readonly Complaint[] }
  | { readonly side: SideName; readonly count: number }

/** Both sides, or everything that is wrong with them. */
type Sides = { readonly left: Side; readonly right: Side } | { readonly troubles: readonly Trouble[] }

const readSide = async (given: Given, reading: Reading): Promise<Side | readonly Complaint[]> => {
  if ('items' in given) return sideOf(given.items)
  const read = await itemsOf(decodeText(Buffer.from(given.csv)), reading)
  return 'side' in read ? read.side : read.complaints
}

const readBoth = async ({ left, right, reading }: WishToRead): Promise<Sides> => {
  const troubles: Trouble[] = []
  const read: Side[] = []
  for (const side of sides) {
    const one = await readSide(side === 'left' ? left : right, reading)
    if (!('count' in one)) troubles.push({ side, complaints: one })
    else if (one.count > mostItems) troubles.push({ side, count: one.count })
    else read.push(one)
  }
  const [one, other] = read
  return one && other && troubles.length === 0 ? { left: one, right: other } : { troubles }
}

/** Reads both sides and lets the engine run over them; nothing of a side that is wrong is used. */
export const find = async (wish: WishToFind): Promise<Found | { readonly troubles: readonly Trouble[] }> => {
  const both = await readBoth(wish)
  if ('troubles' in both) return both
  const { rules, aliases } = wish
  const rejected = rejectedOf(both.left, wish.rejections)
  return {
    ...describe(matchSides(both.left, both.right, { rules, decided: { rejected, aliases } })),
    remembered: rejected.size,
  }
}

/** The rejections that are about these very items. */
const rejectedOf = (left: Side, rejections: readonly Rejection[]): Set<string> => {
  const places = new Map(left.ids.map((id, place) => [id, place]))
  const isOf = ({ minor, currency, day }: Rejection, place: number): boolean =>
    Math.abs(left.minor[place] ?? 0) === Math.abs(Number(minor)) &&
    currencies[left.currency[place] ?? 0] === currency &&
    (left.day[place] === noDay ? null : dateOf(left.day[place] ?? 0)) === day
  const known = rejections.filter((one) => isOf(one, places.get(one.left) ?? -1))
  return new Set(known.map(({ left, right }) => pairKey(left, right)))
}
