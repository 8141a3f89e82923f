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

/** A document as it goes over the line; a field that begins with an underscore is the simulator's own. */
export interface Document {
  readonly id: string
  readonly [field: string]: unknown
}

export type Shelf =
  | 'administratie'
  | 'bankboekingen'
  | 'dagboeken'
  | 'grootboeken'
  | 'grootboekmutaties'
  | 'kasboekingen'
  | 'memoriaalboekingen'
  | 'relaties'
  | 'verkoopboekingen'
  | 'verkoopfacturen'
  | 'verloop'

export interface Change {
  readonly shelf: Shelf
  readonly id: string
  /** Null takes it away. */
  readonly document: Document | null
}

/** What survives a restart, and is searched. */
export interface Memory {
  readonly blank: boolean
  all(shelf: Shelf): IterableIterator<Document>
  get(shelf: Shelf, id: string): Document | undefined
  /** Oldest first, by one of the fields that `indexed` names, in lower case. */
  by(shelf: Shelf, field: string, value: string): Document[]
  /** All of it or nothing. */
  commit(changes: readonly Change[]): void
}

export const indexed = new Set(['boekstuk', 'factuurnummer', '_booking', '_sale'])

/** One change a line is added to the file, so that a thousand bookings cost a thousand lines and not a thousand files. */
export const openMemory = (file: string | undefined): Memory => {
  const shelves = new Map<Shelf, Map<string, Document>>()
  const indices = new Map<string, Map<string, Document>>()
  const shelfOf = (shelf: Shelf): Map<string, Document> => {
    const there = shelves.get(shelf) ?? new Map<string, Document>()
    shelves.set(shelf, there)
    return there
  }
  const forget = (shelf: Shelf, document: Document): void => {
    for (const key of indexKeys(shelf, document)) indices.get(key)?.delete(document.id)
  }
  const learn = (shelf: Shelf, document: Document): void => {
    for (const key of indexKeys(shelf, document)) {
      const there = indices.get(key) ?? new Map<string, Document>()
      indices.set(key, there.set(document.id, document))
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
    all: (shelf) => shelfOf(shelf).values(),
    get: (shelf, id) => shelfOf(shelf).get(id.toLowerCase()),
    by: (shelf, field, value) => [...(indices.get(`${shelf} ${field} ${value}`)?.values() ?? [])],
    commit: (changes) => {
      for (const change of changes) apply(change)
      // A process that is killed loses nothing of what was handed to the system; only a power cut could.
      if (file) appendFileSync(file, `${JSON.stringify(changes)}\n`)
    },
  }
}

const indexKeys = (shelf: Shelf, document: Document): string[] =>
  Object.entries(document)
    .filter(([field, value]) => indexed.has(field.toLowerCase()) && typeof value === 'string')
    .map(([field, value]) => `${shelf} ${field.toLowerCase()} ${value}`)

// The last line can be half written.
const remembered = (file: string | undefined): Change[] => {
  if (!file || !existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.endsWith(']'))
    .flatMap((line) => JSON.parse(line) as Change[])
}

const rewrite = (file: string, shelves: ReadonlyMap<Shelf, ReadonlyMap<string, Document>>): void => {
  const changes = [...shelves].flatMap(([shelf, documents]) =>
    [...documents].map(([id, document]): Change => ({ shelf, id, document })),
  )
  const beside = `${file}.new`
  const target = openSync(beside, 'w', 0o600)
  for (const change of changes) writeSync(target, `${JSON.stringify([change])}\n`)
  fsyncSync(target)
  closeSync(target)
  renameSync(beside, file)
}
