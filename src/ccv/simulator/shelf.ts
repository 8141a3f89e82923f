import type { Transaction } from './memory.ts'

interface Place {
  /** Of two that were made in one millisecond the later has the higher number. */
  readonly number: number
  transaction: Transaction
}

/** The transactions of one account, found by what lists ask for without looking at all of them. */
export interface Shelf {
  readonly size: number
  get(reference: string): Transaction | undefined
  /** Puts it in, or in the place of what it was. */
  set(reference: string, transaction: Transaction): void
  /** As they were put in. */
  values(): Iterable<Transaction>
  /** What has no final status yet, as it was put in. */
  unsettled(): Iterable<Transaction>
  ofOriginal(reference: string): readonly Transaction[]
  ofOrder(order: string): readonly Transaction[]
  /** How many are older than what was made at `created`, or than this transaction. */
  countBefore(created: number): number
  placeOf(reference: string): number
  /** The one at this place, where the oldest is at 0. */
  at(place: number): Transaction | undefined
}

export const createShelf = (transactions: Iterable<Transaction>): Shelf => {
  const places = new Map<string, Place>()
  const byTime: Place[] = []
  const byOriginal = new Map<string, Place[]>()
  const byOrder = new Map<string, Place[]>()
  const unsettled = new Set<Place>()

  const bound = (created: number, number: number): number => {
    let [low, high] = [0, byTime.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const one = byTime[middle]
      if (one && (one.transaction.created - created || one.number - number) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
  const putIn = (transaction: Transaction): Place => {
    const place: Place = { number: places.size, transaction }
    places.set(transaction.reference, place)
    const at = bound(transaction.created, place.number)
    if (at === byTime.length) byTime.push(place)
    else byTime.splice(at, 0, place)
    file(byOriginal, transaction.originalReference, place)
    file(byOrder, transaction.echoes.merchantOrderReference, place)
    return place
  }
  const set = (reference: string, transaction: Transaction): void => {
    const place = places.get(reference) ?? putIn(transaction)
    place.transaction = transaction
    if (transaction.status === 'success' || transaction.status === 'failed') unsettled.delete(place)
    else unsettled.add(place)
  }
  for (const one of transactions) set(one.reference, one)

  return {
    get size() {
      return places.size
    },
    get: (reference) => places.get(reference)?.transaction,
    set,
    values: () => transactionsIn(places.values()),
    unsettled: () => transactionsIn([...unsettled].toSorted((a, b) => a.number - b.number)),
    ofOriginal: (reference) => [...transactionsIn(byOriginal.get(reference) ?? [])],
    ofOrder: (order) => [...transactionsIn(byOrder.get(order) ?? [])],
    countBefore: (created) => bound(created, -1),
    placeOf: (reference) => {
      const place = places.get(reference)
      return place ? bound(place.transaction.created, place.number) : -1
    },
    at: (index) => byTime[index]?.transaction,
  }
}

const file = (index: Map<string, Place[]>, key: unknown, place: Place): void => {
  if (typeof key !== 'string') return
  const there = index.get(key)
  if (there) there.push(place)
  else index.set(key, [place])
}

function* transactionsIn(places: Iterable<Place>): Iterable<Transaction> {
  for (const { transaction } of places) yield transaction
}
