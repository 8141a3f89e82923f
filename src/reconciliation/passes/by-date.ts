import { hash, hashEnd, hashNumber, hashStart } from '../hash.ts'
import { keyTable } from '../key-table.ts'
import { type Candidate, free, type Run } from '../run.ts'
import { noDay, type Side } from '../side.ts'

const pass = 'amount-and-date'
const mostShown = 3

/** Proposes equal amounts that lie near each other in time; never matches. */
export const proposeByDate = (run: Run): void => {
  const table = keyTable(1024)
  const byAmount: number[][] = []
  for (let right = 0; right < run.right.count; right++) {
    if (run.rightState[right] !== free || run.right.day[right] === noDay) continue
    amountKey(run.right, right)
    const number = table.add(hash.a, hash.b)
    const known = byAmount[number]
    if (known) known.push(right)
    else byAmount[number] = [right]
  }
  for (const rights of byAmount) rights.sort((a, b) => byDay(run.right, a, b))
  for (let left = 0; left < run.left.count; left++) {
    if (run.leftState[left] !== free || run.left.day[left] === noDay) continue
    amountKey(run.left, left)
    const number = table.find(hash.a, hash.b)
    if (number < 0) continue
    const candidates = nearest(run, left, byAmount[number] ?? [])
    for (const candidate of candidates) run.note({ doubt: 'only_proposes', candidates: [candidate] })
  }
}

const amountKey = (side: Side, item: number): void => {
  hashStart(31)
  hashNumber(side.minor[item] as number)
  hashNumber(side.currency[item] as number)
  hashEnd()
}

const byDay = ({ day, ids }: Side, a: number, b: number): number =>
  (day[a] as number) - (day[b] as number) || ((ids[a] as string) < (ids[b] as string) ? -1 : 1)

const nearest = (run: Run, left: number, rights: readonly number[]): Candidate[] => {
  const paid = run.left.day[left] as number
  const { before, after } = run.rules.days
  const from = firstFrom(run.right.day, rights, paid - after)
  const near: number[] = []
  for (let at = from; at < rights.length && near.length < 200; at++) {
    const right = rights[at] as number
    if ((run.right.day[right] as number) > paid + before) break
    if (!run.isRejected(left, right)) near.push(right)
  }
  const distance = (right: number): number => Math.abs((run.right.day[right] as number) - paid)
  return near
    .sort((a, b) => distance(a) - distance(b) || byDay(run.right, a, b))
    .slice(0, mostShown)
    .map((right) => ({ left: [left], right: [right], pass }))
}

/** The first place of a list sorted by day whose day is not before the given one. */
const firstFrom = (day: Int32Array, sorted: readonly number[], wanted: number): number => {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((day[sorted[middle] as number] as number) < wanted) low = middle + 1
    else high = middle
  }
  return low
}
