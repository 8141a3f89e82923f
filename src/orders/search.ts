import type { Transaction } from '../store/database.ts'

/** What words mean to the database: which subjects, or null where the words are so common that newest first finds them soon. */
export interface Search {
  readonly words: readonly string[]
  /** All words together, for a number plate typed without its dashes. */
  readonly whole: string
  readonly subjects: readonly string[] | null
}

/** Above this many, walking through the newest finds a page sooner than sorting all of them. */
const mostCandidates = 2000

/** Looks words up; no words, or nothing but punctuation, are no search. */
export const search = async (tx: Transaction, written: string | undefined): Promise<Search | null> => {
  // The database keeps no NUL, and reads no half of a surrogate pair.
  const text = (written ?? '').toWellFormed().replaceAll('\0', ' ').slice(0, 100)
  if (!text.trim()) return null
  const [found] = await tx.query<Search>('select words, whole, subjects from search_candidates($1, $2)', [
    text,
    mostCandidates,
  ])
  return found && found.words.length > 0 ? found : null
}

/** A condition on `d`, with the values it takes from `$first` on. */
export interface Condition {
  readonly text: string
  readonly values: readonly unknown[]
}

export const matching = (found: Search | null, first: number): Condition => {
  if (!found) return { text: 'true', values: [] }
  const text = `finds($${first}::text[], $${first + 1}, d.search)`
  const values = [found.words, found.whole]
  return found.subjects === null
    ? { text, values }
    : { text: `d.id = any($${first + 2}::uuid[]) and ${text}`, values: [...values, found.subjects] }
}
