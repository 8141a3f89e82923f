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
import type { Dimension, Document, Match, Shelves, Transaction } from './documents.ts'

export type Shelf = keyof Shelves

export interface Change {
  readonly shelf: Shelf
  readonly id: string
  /** Null takes it away. */
  readonly document: Document | null
}

/** What survives a restart. */
export interface Memory {
  readonly blank: boolean
  /** In the order in which they came. */
  all<S extends Shelf>(shelf: S): IterableIterator<Shelves[S]>
  get<S extends Shelf>(shelf: S, id: string): Shelves[S] | undefined
  /** In the order in which they came, by one of the keys that `keysOf` gives them. */
  by<S extends Shelf>(shelf: S, key: string): Shelves[S][]
  /** All of it or nothing. */
  commit(changes: readonly Change[]): void
}

export const put = <S extends Shelf>(shelf: S, document: Shelves[S]): Change => ({
  shelf,
  id: document.id,
  document,
})

export const gone = (shelf: Shelf, id: string): Change => ({ shelf, id, document: null })

/** A line of the file is one change: a thousand bookings cost a thousand lines and not a thousand files. */
export const openMemory = (file: string | undefined): Memory => {
  const shelves = new Map<Shelf, Map<string, Document>>()
  const shelfOf = (shelf: Shelf): Map<string, Document> => {
    const there = shelves.get(shelf) ?? new Map<string, Document>()
    shelves.set(shelf, there)
    return there
  }
  const indices = new Map<string, Map<string, Document>>()
  const forget = (shelf: Shelf, document: Document): void => {
    for (const key of keysOf(shelf, document)) indices.get(`${shelf} ${key}`)?.delete(document.id)
  }
  const learn = (shelf: Shelf, document: Document): void => {
    for (const key of keysOf(shelf, document)) {
      const there = indices.get(`${shelf} ${key}`) ?? new Map<string, Document>()
      indices.set(`${shelf} ${key}`, there.set(document.id, document))
    }
  }
  const apply = ({ shelf, id, document }: Change): void => {
    const old = shelfOf(shelf).get(id)
    if (old) forget(shelf, old)
    if (!document) return void shelfOf(shelf).delete(id)
    shelfOf(shelf).set(id, document)
    learn(shelf, document)
  }
  for (const change of remembered(file)) apply(change)
  if (file) rewrite(file, shelves)
  return {
    get blank() {
      return shelves.size === 0
    },
    all: <S extends Shelf>(shelf: S) => shelfOf(shelf).values() as IterableIterator<Shelves[S]>,
    get: <S extends Shelf>(shelf: S, id: string) => shelfOf(shelf).get(id) as Shelves[S] | undefined,
    by: <S extends Shelf>(shelf: S, key: string) =>
      [...(indices.get(`${shelf} ${key}`)?.values() ?? [])] as Shelves[S][],
    commit: (changes) => {
      if (changes.length === 0) return
      for (const change of changes) apply(change)
      if (file) appendFileSync(file, `${JSON.stringify(changes)}\n`)
    },
  }
}

/** What a document is found by beside its id. */
const keysOf = (shelf: Shelf, document: Document): string[] => {
  if (shelf === 'dimensions') {
    const { office, type, name } = document as Dimension
    return [`${office} ${type} ${name}`]
  }
  if (shelf === 'matches') {
    const { office, lines } = document as Match
    return lines.map(({ code, number, line }) => `${office} ${code} ${number} ${line}`)
  }
  if (shelf !== 'transactions') return []
  const { office, fields } = document as Transaction
  return fields.invoicenumber === undefined ? [] : [`${office} ${fields.invoicenumber}`]
}

// The last line can be half written.
const remembered = (file: string | undefined): Change[] => {
  if (!file || !existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.endsWith(']'))
    .flatMap((line) => JSON.parse(line) as Change[])
}

const rewrite = (file: string, shelves: ReadonlyMap<Shelf, ReadonlyMap<string, Document>>): void => {
  const beside = `${file}.new`
  const target = openSync(beside, 'w', 0o600)
  for (const [shelf, documents] of shelves)
    for (const [id, document] of documents)
      writeSync(target, `${JSON.stringify([{ shelf, id, document }])}\n`)
  fsyncSync(target)
  closeSync(target)
  renameSync(beside, file)
}
