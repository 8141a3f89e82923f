import { groupBy, type IntList, intList } from './int-list.ts'
import { type KeyTable, keyTable } from './key-table.ts'
import { type KeySink, marks, readKeys, readTogether } from './references/keys.ts'
import type { Side } from './side.ts'

/** How surely a shared reference says that two items belong together. */
export const grades = {
  /** The id a provider gave the payment. */
  transaction: 7,
  /** The same reference field, letter for letter. */
  exact: 6,
  /** The same but for separators, case or leading zeros. */
  normalised: 5,
  /** The reference of the one is mentioned in the other's text. */
  mentioned: 4,
  /** Both texts mention it: a batch, an order, but perhaps no more than what was bought. */
  shared: 3,
  /** The same but for zeros within, or without the letters that begin it. */
  loose: 2,
  /** The same number of three to five digits. */
  short: 1,
  /** The digits agree but other letters stand before them. */
  otherLetters: 0,
} as const

/** Which items share a reference, from the left's view and from the right's. */
export interface Links {
  /** Those of left item `i` stand from `leftStart[i]` up to `leftStart[i + 1]`. */
  readonly leftStart: Int32Array
  readonly right: Int32Array
  readonly grade: Uint8Array
  readonly rightStart: Int32Array
  /** Places in `right` and `grade`, by right item. */
  readonly rightLinks: Int32Array
  readonly left: Int32Array
  /** References that many items of both sides carry: a customer's number rather than one invoice's. */
  readonly crowds: readonly Crowd[]
}

export interface Crowd {
  readonly lefts: readonly number[]
  readonly rights: readonly number[]
}

/** Above this many pairs a reference that several of both sides carry says whose an item is, not which. */
const mostPairs = 400

/** A short number that more items of a side carry is a year, a house or a postcode. */
const mostShort = 20

/** Keys of items, in the order of the items. */
interface Postings {
  readonly key: Int32Array
  readonly item: Int32Array
  readonly mark: Int32Array
}

const isBetter = (value: number, known: number): boolean =>
  (value & marks.field) === (known & marks.field)
    ? value >> 14 === 0 && known >> 14 !== 0
    : (value & marks.field) !== 0

/** Collects each key of an item once; the same key with a better mark counts. */
const openPostings = (numberOf: (a: number, b: number) => number, expected: number) => {
  let [key, item, mark] = [0, 0, 0].map(() => new Int32Array(expected + 64)) as [
    Int32Array,
    Int32Array,
    Int32Array,
  ]
  let [count, begin, owner] = [0, 0, 0]
  const grow = (): void => {
    ;[key, item, mark] = [key, item, mark].map((old) => {
      const larger = new Int32Array(old.length * 2)
      larger.set(old)
      return larger
    }) as [Int32Array, Int32Array, Int32Array]
  }
  const sink: KeySink = (a, b, how, letters) => {
    const number = numberOf(a, b)
    if (number < 0) return
    const value = how | (letters << 14)
    for (let at = begin; at < count; at++)
      if (key[at] === number) {
        if (isBetter(value, mark[at] as number)) mark[at] = value
        return
      }
    if (count === key.length) grow()
    key[count] = number
    item[count] = owner
    mark[count] = value
    count += 1
  }
  return {
    sink,
    next: (of: number): void => {
      owner = of
      begin = count
    },
    close: (): Postings => ({
      key: key.subarray(0, count),
      item: item.subarray(0, count),
      mark: mark.subarray(0, count),
    }),
  }
}

const readSide = (
  side: Side,
  prefixes: ReadonlySet<string>,
  numberOf: (a: number, b: number) => number,
  isKnown?: (a: number, b: number) => boolean,
): Postings => {
  const postings = openPostings(numberOf, side.count * 2)
  for (let item = 0; item < side.count; item++) {
    postings.next(item)
    const reference = side.references[item] as string
    const text = side.texts[item] as string
    readKeys(reference, text, prefixes, side.day[item] as number, postings.sink)
    if (isKnown) readTogether(reference, text, isKnown, postings.sink)
  }
  return postings.close()
}

/** Finds every pair that shares a whole reference, through an index of the right side's. */
export const buildLinks = (left: Side, right: Side, prefixes: ReadonlySet<string>): Links => {
  const table: KeyTable = keyTable(right.count * 3)
  const rights = readSide(right, prefixes, (a, b) => table.add(a, b))
  const find = (a: number, b: number): number => table.find(a, b)
  const lefts = readSide(left, prefixes, find, (a, b) => table.find(a, b) >= 0)
  return join(left, right, lefts, rights, table.count)
}

const join = (left: Side, right: Side, lefts: Postings, rights: Postings, keys: number): Links => {
  const wanted = new Int32Array(keys)
  for (const key of lefts.key) wanted[key] = (wanted[key] as number) + 1
  const rightKeys = rights.key.slice()
  for (let at = 0; at < rightKeys.length; at++) if (wanted[rightKeys[at] as number] === 0) rightKeys[at] = -1
  const byKey = groupBy(rightKeys, keys)
  const links: Building = {
    leftStart: new Int32Array(left.count + 1),
    right: intList(left.count + 16),
    grade: intList(left.count + 16),
  }
  const crowded = new Set<number>()
  const seen = new Int32Array(right.count).fill(-1)
  const leftKeys = lefts.key
  const leftItems = lefts.item
  let at = 0
  for (let item = 0; item < left.count; item++) {
    const begin = links.right.length
    for (; at < leftItems.length && leftItems[at] === item; at++) {
      const key = leftKeys[at] as number
      const from = byKey.start[key] as number
      const to = byKey.start[key + 1] as number
      const isShort = ((lefts.mark[at] as number) & marks.short) !== 0
      if (isShort && Math.max(wanted[key] as number, to - from) > mostShort) continue
      if (isCrowd(wanted[key] as number, to - from)) {
        crowded.add(key)
        continue
      }
      for (let place = from; place < to; place++) {
        const posting = byKey.from[place] as number
        const other = rights.item[posting] as number
        const grade = gradeOf(
          left,
          item,
          right,
          other,
          lefts.mark[at] as number,
          rights.mark[posting] as number,
        )
        link(links, seen, begin, other, grade)
      }
    }
    links.leftStart[item + 1] = links.right.length
  }
  return finished(links, right.count, crowdsOf(crowded, lefts, byKey, rights))
}

interface Building {
  readonly leftStart: Int32Array
  readonly right: IntList
  readonly grade: IntList
}

const isCrowd = (lefts: number, rights: number): boolean =>
  lefts > 1 && rights > 1 && lefts * rights > mostPairs

/** Adds a pair, or keeps the better of two grades. `seen` holds where the pair of a right item stands. */
const link = (links: Building, seen: Int32Array, begin: number, right: number, grade: number): void => {
  const known = seen[right] as number
  if (known >= begin && links.right.at(known) === right) {
    if (grade > links.grade.at(known)) links.grade.set(known, grade)
    return
  }
  seen[right] = links.right.length
  links.right.push(right)
  links.grade.push(grade)
}

const gradeOf = (
  left: Side,
  item: number,
  right: Side,
  other: number,
  leftMark: number,
  rightMark: number,
): number => {
  const both = leftMark & rightMark
  const isField = (both & marks.field) !== 0
  if (isField && sharesLine(left.references[item] as string, right.references[other] as string))
    return both & marks.transaction ? grades.transaction : grades.exact
  const letters = [leftMark >>> 14, rightMark >>> 14] as const
  if (letters[0] !== letters[1] && (letters[0] !== 0 || (both & marks.short) === 0))
    return letters[0] === 0 ? grades.loose : grades.otherLetters
  if (both & marks.short) return grades.short
  if (both & marks.runs)
    return significant(leftMark) <= significant(rightMark) ? grades.loose : grades.otherLetters
  if (both & marks.text) return grades.shared
  return (leftMark | rightMark) & marks.text ? grades.mentioned : grades.normalised
}

/** How many digits were written: zeros may be left out, but hardly anybody adds some. */
const significant = (mark: number): number => (mark >> 8) & 63

const sharesLine = (left: string, right: string): boolean => {
  if (!left.includes('\n') && !right.includes('\n')) return left === right
  const lines = new Set(left.split('\n'))
  return right.split('\n').some((line) => lines.has(line))
}

const crowdsOf = (
  crowded: ReadonlySet<number>,
  lefts: Postings,
  byKey: { start: Int32Array; from: Int32Array },
  rights: Postings,
): Crowd[] => {
  if (crowded.size === 0) return []
  const members = new Map<number, number[]>([...crowded].map((key) => [key, []]))
  const keys = lefts.key
  for (let at = 0; at < keys.length; at++) members.get(keys[at] as number)?.push(lefts.item[at] as number)
  return [...members].map(([key, items]) => ({
    lefts: items,
    rights: [...byKey.from.subarray(byKey.start[key], byKey.start[key + 1])].map(
      (at) => rights.item[at] as number,
    ),
  }))
}

const finished = ({ leftStart, right, grade }: Building, rightCount: number, crowds: Crowd[]): Links => {
  const rights = right.array()
  const byRight = groupBy(rights, rightCount)
  const left = new Int32Array(rights.length)
  for (let item = 0; item + 1 < leftStart.length; item++)
    left.fill(item, leftStart[item] as number, leftStart[item + 1] as number)
  return {
    leftStart,
    right: rights.slice(),
    grade: Uint8Array.from(grade.array()),
    rightStart: byRight.start,
    rightLinks: byRight.from,
    left,
    crowds,
  }
}
