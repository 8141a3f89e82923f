import { plainIban } from './aliases.ts'
import { compareParty, emailsOf, ibansOf, linesOf, partyVerdict } from './compare-party.ts'
import { hash, hashEnd, hashNumber, hashStart, hashText } from './hash.ts'
import { intList } from './int-list.ts'
import { keyTable } from './key-table.ts'
import type { Crowd } from './links.ts'
import { nameForm } from './party.ts'
import { free, type Run } from './run.ts'
import type { Side } from './side.ts'

/** Pairs of the same party and amount among what was free when this was built. */
export interface SameParty {
  rightsOf(left: number): readonly number[]
  leftsOf(right: number): readonly number[]
  readonly pairs: ReadonlyMap<number, readonly number[]>
}

const tags = { email: 11, iban: 12, name: 13, crowd: 14 } as const
/** More equal ones than this are a question in any case. */
const mostEqual = 40

type Read = (add: () => void) => void

const keysOf = (run: Run, side: Side, item: number, crowds: ReadonlyMap<number, readonly number[]>): Read => {
  const amount = (): void => {
    hashNumber(side.minor[item] as number)
    hashNumber(side.currency[item] as number)
    hashEnd()
  }
  const key = (tag: number, text: string, add: () => void): void => {
    if (text === '') return
    hashStart(tag)
    hashText(text)
    amount()
    add()
  }
  return (add) => {
    for (const email of linesOf(emailsOf(side, item))) key(tags.email, email.toLowerCase(), add)
    for (const iban of linesOf(ibansOf(side, item))) key(tags.iban, plainIban(iban), add)
    const name = side.names[item] as string
    for (const line of linesOf(name)) key(tags.name, nameForm(line).longest, add)
    for (const party of run.aliases.partiesOf(name, side.ibans[item] as string))
      key(tags.name, nameForm(party).longest, add)
    for (const crowd of crowds.get(item) ?? []) key(tags.crowd, String(crowd), add)
  }
}

/** Looks up which free items of the two sides agree in party and amount. */
export const buildSameParty = (run: Run, crowds: readonly Crowd[]): SameParty => {
  const table = keyTable(1024)
  const next = intList()
  const items = intList()
  const heads = intList()
  const rightCrowds = crowdsOf(crowds, 'rights')
  for (let right = 0; right < run.right.count; right++) {
    if (run.rightState[right] !== free) continue
    keysOf(
      run,
      run.right,
      right,
      rightCrowds,
    )(() => {
      const known = table.count
      const number = table.add(hash.a, hash.b)
      if (number === known) heads.push(-1)
      next.push(heads.at(number))
      heads.set(number, items.length)
      items.push(right)
    })
  }
  const pairs = new Map<number, number[]>()
  const reverse = new Map<number, number[]>()
  const leftCrowds = crowdsOf(crowds, 'lefts')
  for (let left = 0; left < run.left.count; left++) {
    if (run.leftState[left] !== free) continue
    const found = new Set<number>()
    keysOf(
      run,
      run.left,
      left,
      leftCrowds,
    )(() => {
      const number = table.find(hash.a, hash.b)
      if (number < 0) return
      for (let at = heads.at(number); at >= 0 && found.size < mostEqual; at = next.at(at))
        found.add(items.at(at))
    })
    const same = [...found].filter((right) => isSame(run, left, right, leftCrowds, rightCrowds))
    if (same.length === 0) continue
    pairs.set(left, same)
    for (const right of same) reverse.set(right, [...(reverse.get(right) ?? []), left])
  }
  return { pairs, rightsOf: (left) => pairs.get(left) ?? [], leftsOf: (right) => reverse.get(right) ?? [] }
}

const isSame = (
  run: Run,
  left: number,
  right: number,
  leftCrowds: ReadonlyMap<number, readonly number[]>,
  rightCrowds: ReadonlyMap<number, readonly number[]>,
): boolean => {
  if (
    run.left.minor[left] !== run.right.minor[right] ||
    run.left.currency[left] !== run.right.currency[right]
  )
    return false
  if (run.isRejected(left, right)) return false
  if (partyVerdict(compareParty(run.left, left, run.right, right, run.aliases)) === 'agree') return true
  const own = leftCrowds.get(left) ?? []
  return own.some((crowd) => rightCrowds.get(right)?.includes(crowd))
}

const crowdsOf = (crowds: readonly Crowd[], side: 'lefts' | 'rights'): Map<number, number[]> => {
  const byItem = new Map<number, number[]>()
  for (const [number, crowd] of crowds.entries())
    for (const item of crowd[side]) byItem.set(item, [...(byItem.get(item) ?? []), number])
  return byItem
}
