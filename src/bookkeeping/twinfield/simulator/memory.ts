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
import type { Document, Shelves } from './documents.ts'

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
  const apply = ({ shelf, id, document }: Change): void => {
    if (document) shelfOf(shelf).set(id, document)
    else shelfOf(shelf).delete(id)
  }
  for (const change of remembered(file)) apply(change)
  if (file) rewrite(file, shelves)
  return {
    get blank() {
      return shelves.size === 0
    },
    all: <S extends Shelf>(shelf: S) => shelfOf(shelf).values() as IterableIterator<Shelves[S]>,
    get: <S extends Shelf>(shelf: S, id: string) => shelfOf(shelf).get(id) as Shelves[S] | undefined,
    commit: (changes) => {
      if (changes.length === 0) return
      for (const change of changes) apply(change)
      if (file) appendFileSync(file, `${JSON.stringify(changes)}\n`)
    },
  }
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
