import { hash, hashEnd, hashNumber, hashPart, hashStart } from './hash.ts'
import { intList } from './int-list.ts'
import { keyTable } from './key-table.ts'
import {
  eachCut,
  eachTypo,
  type Likeness,
  likeness,
  likenesses,
  ownTokens,
  type Token,
  tokensOf,
} from './references/near.ts'
import { free, type Run } from './run.ts'
import type { Side } from './side.ts'

/** A pair of the same amount whose references are alike. */
export interface NearPair {
  readonly left: number
  readonly right: number
  readonly likeness: Likeness
  /** No other letters stand before it, and the number stands alone in its field, or after a word that says what it is. */
  readonly isIntroduced: boolean
}

const tags = { number: 21, typo: 22, cut: 23 } as const
const mostEach = 40

const key = (
  tag: number,
  side: Side,
  item: number,
  text: string,
  from: number,
  to: number,
  without = -1,
): void => {
  hashStart(tag)
  hashPart(text, from, to, without)
  hashNumber(side.minor[item] as number)
  hashNumber(side.currency[item] as number)
  hashEnd()
}

/**
 * Pairs of free items with the same amount and references that are alike. The amount is part of every key, so that a
 * number such as 417 finds the few items of that amount and not the thousands that contain it.
 */
export const nearPairs = (run: Run): NearPair[] => {
  const table = keyTable(4096)
  const [heads, next, items] = [intList(), intList(), intList()]
  const keep = (right: number) => (): void => {
    const known = table.count
    const number = table.add(hash.a, hash.b)
    if (number === known) heads.push(-1)
    next.push(heads.at(number))
    heads.set(number, items.length)
    items.push(right)
  }
  const wanted = amountsOf(run.left, run.leftState)
  const kept = amountsOf(run.right, run.rightState)
  for (let right = 0; right < run.right.count; right++)
    if (run.rightState[right] === free && wanted.has(amountKey(run.right, right)))
      for (const own of ownTokens(run.right.references[right] as string))
        rightKeys(own, run.right, right, keep(right))
  const pairs: NearPair[] = []
  for (let left = 0; left < run.left.count; left++) {
    if (run.leftState[left] !== free || !kept.has(amountKey(run.left, left))) continue
    const found = new Set<number>()
    const look = (): void => {
      const number = table.find(hash.a, hash.b)
      for (let at = number < 0 ? -1 : heads.at(number); at >= 0 && found.size < mostEach; at = next.at(at))
        found.add(items.at(at))
    }
    const tokens = tokensOf(run.left.references[left] as string, run.left.texts[left] as string)
    for (const met of tokens) leftKeys(met, run.left, left, look)
    for (const right of found) {
      const pair = best(run, left, right, tokens)
      if (pair !== null) pairs.push(pair)
    }
  }
  return pairs
}

/** The amounts of the free items of a side: what has no partner in amount needs no search. */
const amountsOf = (side: Side, state: Uint8Array): Set<number> => {
  const amounts = new Set<number>()
  for (let item = 0; item < side.count; item++) if (state[item] === free) amounts.add(amountKey(side, item))
  return amounts
}

/** Amount and currency in one number, exact because amounts stay below 10^13 and currencies are few. */
const amountKey = (side: Side, item: number): number =>
  (side.minor[item] as number) * 64 + (side.currency[item] as number)

const rightKeys = (own: Token, side: Side, item: number, keep: () => void): void => {
  for (const text of different(own.digits, own.last)) {
    key(tags.number, side, item, text, 0, text.length)
    keep()
  }
  for (const text of different(own.digits, own.text)) {
    eachTypo(text, (without) => {
      key(tags.typo, side, item, text, 0, text.length, without)
      keep()
    })
    eachCut(text, (from, to) => {
      key(tags.cut, side, item, text, from, to)
      keep()
    })
  }
}

const leftKeys = (met: Token, side: Side, item: number, look: () => void): void => {
  if (met.digits.length >= 2) {
    key(tags.number, side, item, met.digits, 0, met.digits.length)
    look()
  }
  for (const text of different(met.digits, met.text)) {
    if (text.length < 5) continue
    const find = (tag: number, without?: number): void => {
      key(tag, side, item, text, 0, text.length, without)
      look()
    }
    if (text.length === 5) find(tags.typo)
    else eachTypo(text, (without) => find(tags.typo, without))
    find(tags.cut)
  }
}

const different = (one: string, other: string): readonly string[] =>
  one === other || other === '' ? [one] : [one, other]

const best = (run: Run, left: number, right: number, tokens: readonly Token[]): NearPair | null => {
  const { left: lefts, right: rights } = run
  if (lefts.minor[left] !== rights.minor[right] || lefts.currency[left] !== rights.currency[right])
    return null
  if (run.isRejected(left, right)) return null
  const alike: NearPair[] = ownTokens(rights.references[right] as string).flatMap((own) =>
    tokens.flatMap((met) => {
      const like = likeness(met, own)
      return like === null
        ? []
        : { left, right, likeness: like, isIntroduced: met.isIntroduced && fits(met, own) }
    }),
  )
  return alike.sort(byStrength)[0] ?? null
}

const byStrength = (a: NearPair, b: NearPair): number =>
  likenesses.indexOf(a.likeness) - likenesses.indexOf(b.likeness) ||
  Number(b.isIntroduced) - Number(a.isIntroduced)

/** Letters that the item's own reference lacks make it somebody else's. */
const fits = (met: Token, own: Token): boolean => met.letters === '' || met.letters === own.letters
