import {
  appendFileSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs'
import type { Shelves } from './records.ts'

export type Shelf = keyof Shelves

interface Kept {
  readonly id: string
}

export interface Change {
  readonly shelf: Shelf
  readonly id: string
  /** Null takes it away. */
  readonly record: Kept | null
}

export const put = <S extends Shelf>(shelf: S, record: Shelves[S]): Change => ({
  shelf,
  id: record.id,
  record,
})
export const away = (shelf: Shelf, id: string): Change => ({ shelf, id, record: null })

/** What survives a restart, and is searched. */
export interface Memory {
  readonly blank: boolean
  /** An id as the package gives them: 18 digits, growing. */
  newId(): string
  count(shelf: Shelf): number
  /** Oldest first. */
  all<S extends Shelf>(shelf: S): IterableIterator<Shelves[S]>
  get<S extends Shelf>(shelf: S, id: string): Shelves[S] | undefined
  /** Oldest first, by one of the fields that are indexed. */
  by<S extends Shelf>(shelf: S, field: string, value: string): Shelves[S][]
  /** All of it or nothing. */
  commit(changes: readonly Change[]): void
}

const indexed: Partial<Record<Shelf, readonly string[]>> = {
  grants: ['refresh'],
  contacts: ['company'],
  invoices: ['number', 'reference', 'credits'],
  payments: ['invoice', 'mutation', 'linked'],
  mutations: ['statement'],
  ledgers: ['code'],
}

// An epoch that gives the ids the size of those in the published examples.
const epoch = 1_314_220_000_000

/** One change a line is added to the file, so that a thousand bookings cost a thousand lines and not a thousand files. */
export const openMemory = (file: string | undefined): Memory => {
  const shelves = new Map<Shelf, Map<string, Kept>>()
  const indices = new Map<string, Map<string, Kept>>()
  let last = 0n
  const shelfOf = (shelf: Shelf): Map<string, Kept> => {
    const there = shelves.get(shelf) ?? new Map<string, Kept>()
    shelves.set(shelf, there)
    return there
  }
  const apply = ({ shelf, id, record }: Change): void => {
    const old = shelfOf(shelf).get(id)
    if (old) for (const key of keysOf(shelf, old)) indices.get(key)?.delete(id)
    if (!record) return void shelfOf(shelf).delete(id)
    shelfOf(shelf).set(id, record)
    for (const key of keysOf(shelf, record)) {
      const there = indices.get(key) ?? new Map<string, Kept>()
      indices.set(key, there.set(id, record))
    }
  }
  for (const change of remembered(file)) apply(change)
  if (file) rewrite(file, shelves)
  return {
    get blank() {
      return shelves.size === 0
    },
    newId: () => {
      // Odd in their last digits, so that a client who takes them for numbers is found out.
      const now = (BigInt(Date.now() - epoch) << 20n) | BigInt(Math.floor(Math.random() * 2 ** 19) * 2 + 1)
      last = now > last ? now : last + 2_098n
      return String(last)
    },
    count: (shelf) => shelfOf(shelf).size,
    all: <S extends Shelf>(shelf: S) => shelfOf(shelf).values() as IterableIterator<Shelves[S]>,
    get: <S extends Shelf>(shelf: S, id: string) => shelfOf(shelf).get(id) as Shelves[S] | undefined,
    by: <S extends Shelf>(shelf: S, field: string, value: string) =>
      [...(indices.get(`${shelf} ${field} ${value}`)?.values() ?? [])] as unknown as Shelves[S][],
    commit: (changes) => {
      for (const change of changes) apply(change)
      // A process that is killed loses nothing of what was handed to the system; only a power cut could.
      if (file && changes.length > 0) appendFileSync(file, `${JSON.stringify(changes)}\n`)
    },
  }
}

const keysOf = (shelf: Shelf, record: Kept): string[] =>
  (indexed[shelf] ?? []).flatMap((field) => {
    const value = (record as unknown as Record<string, unknown>)[field]
    return typeof value === 'string' ? [`${shelf} ${field} ${value}`] : []
  })

// The last line can be half written.
const remembered = (file: string | undefined): Change[] => {
  if (!file || !existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.endsWith(']'))
    .flatMap((line) => JSON.parse(line) as Change[])
}

const rewrite = (file: string, shelves: ReadonlyMap<Shelf, ReadonlyMap<string, Kept>>): void => {
  const changes = [...shelves].flatMap(([shelf, records]) =>
    [...records].map(([id, record]): Change => ({ shelf, id, record })),
  )
  const beside = `${file}.new`
  const target = openSync(beside, 'w', 0o600)
  for (const change of changes) writeSync(target, `${JSON.stringify([change])}\n`)
  fsyncSync(target)
  closeSync(target)
  renameSync(beside, file)
}
