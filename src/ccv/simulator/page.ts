import type { Call } from './call.ts'
import type { Dialect } from './dialect.ts'
import type { Transaction } from './memory.ts'
import type { Shelf } from './shelf.ts'

/** Places of the shelf: from `low` up to, but not with, `high`. */
interface Range {
  readonly low: number
  readonly high: number
}

/** What a list is made from: an office has it. */
interface Source {
  readonly memory: { readonly transactions: Shelf }
  readonly dialect: Dialect
}

interface Cursors {
  /** Null where none was given, -1 where nobody knows it. */
  readonly newerThan: number | null
  readonly olderThan: number | null
}

/** One page of a list (1.11), or the reference in a cursor that is not known. */
export const pageOf = (
  source: Source,
  query: Call['query'],
  fits: (transaction: Transaction) => boolean,
): { readonly rows: readonly Transaction[] } | { readonly unknown: string } => {
  const { memory, dialect } = source
  const shelf = memory.transactions
  for (const name of ['referenceAfter', 'referenceBefore']) {
    const reference = query.get(name)
    if (reference !== null && shelf.placeOf(reference) === -1) return { unknown: reference }
  }
  const cursors = cursorsOf(source, query)
  const range = rangeOf(shelf, query, cursors)
  const newestFirst = dialect.listOrder === 'newest first'
  const fromNewest = beginsAtNewest(source, cursors)
  const named = few(shelf, query, range)
  const rows = named ? (fromNewest ? named.toReversed() : named) : walk(shelf, range, fromNewest)
  const found = firstOf(rows, fits, dialect.pageSize)
  return { rows: fromNewest === newestFirst ? found : found.toReversed() }
}

// The sheet does not say whether a cursor counts by time or along the list.
const cursorsOf = ({ memory, dialect }: Source, query: Call['query']): Cursors => {
  const placeOf = (name: string): number | null => {
    const reference = query.get(name)
    return reference === null ? null : memory.transactions.placeOf(reference)
  }
  const [after, before] = [placeOf('referenceAfter'), placeOf('referenceBefore')]
  return dialect.cursorsFollow === 'list' && dialect.listOrder === 'newest first'
    ? { newerThan: before, olderThan: after }
    : { newerThan: after, olderThan: before }
}

const rangeOf = (shelf: Shelf, query: Call['query'], { newerThan, olderThan }: Cursors): Range => {
  const [after, before] = [query.get('createdAfter'), query.get('createdBefore')]
  return {
    low: Math.max(after === null ? 0 : shelf.countBefore(Number(after) + 1), (newerThan ?? -1) + 1),
    high: Math.min(before === null ? shelf.size : shelf.countBefore(Number(before)), olderThan ?? shelf.size),
  }
}

const beginsAtNewest = ({ dialect }: Source, { newerThan, olderThan }: Cursors): boolean => {
  const oneCursor = (newerThan === null) !== (olderThan === null)
  return dialect.pageBegins === 'at the cursor' && oneCursor
    ? olderThan !== null
    : dialect.listOrder === 'newest first'
}

/** What an index finds, oldest first; null where none helps. */
const few = (shelf: Shelf, query: Call['query'], { low, high }: Range): Transaction[] | null => {
  const order = query.get('merchantOrderReference')
  const [references, originals] = ['references', 'originalReferences'].map((name) =>
    query.get(name)?.split(','),
  )
  const found = references
    ? references.flatMap((one) => shelf.get(one) ?? [])
    : (originals?.flatMap(shelf.ofOriginal) ??
      (order === null ? unsettledIn(shelf, query) : shelf.ofOrder(order)))
  return (
    found &&
    [...new Set(found)]
      .map((transaction) => ({ transaction, place: shelf.placeOf(transaction.reference) }))
      .filter(({ place }) => place >= low && place < high)
      .toSorted((a, b) => a.place - b.place)
      .map(({ transaction }) => transaction)
  )
}

const unsettledIn = (shelf: Shelf, query: Call['query']): Transaction[] | null =>
  ['pending', 'manualintervention'].includes(query.get('status')?.toLowerCase() ?? '')
    ? [...shelf.unsettled()]
    : null

function* walk(shelf: Shelf, { low, high }: Range, fromNewest: boolean): Iterable<Transaction> {
  for (let step = 0; step < high - low; step += 1) {
    const transaction = shelf.at(fromNewest ? high - 1 - step : low + step)
    if (transaction) yield transaction
  }
}

const firstOf = (
  rows: Iterable<Transaction>,
  fits: (transaction: Transaction) => boolean,
  most: number,
): Transaction[] => {
  const found: Transaction[] = []
  for (const one of rows) {
    if (found.length >= most) break
    if (fits(one)) found.push(one)
  }
  return found
}
