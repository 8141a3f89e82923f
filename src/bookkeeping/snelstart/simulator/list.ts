import type { Dialect } from './dialect.ts'
import { type Document, indexed, type Memory, type Shelf } from './memory.ts'
import { type Filter, fits, readFilter, soughtBy } from './odata.ts'
import { message, type Said } from './said.ts'

const longestPage = 500

/** One page of a list (fact sheet, 2: at most 500, and that many unless told otherwise). */
export const listOf = (memory: Memory, shelf: Shelf, query: URLSearchParams, dialect: Dialect): Said => {
  const [top, skip] = [wholeNumber(query, '$top', longestPage), wholeNumber(query, '$skip', 0)]
  if (top === null || top > longestPage || top < 1) return message(400, `The value of $top must be 1 to 500.`)
  if (skip === null) return message(400, 'The value of $skip is no number.')
  const text = query.get('$filter')
  if (text === null) return page([...memory.all(shelf)], top, skip)
  const filter = readFilter(text, dialect)
  if ('wrong' in filter) return message(400, filter.wrong)
  return page(
    candidates(memory, shelf, filter).filter((document) => fits(filter, document)),
    top,
    skip,
  )
}

const page = (documents: readonly Document[], top: number, skip: number): Said => ({
  status: 200,
  body: documents.slice(skip, skip + top),
})

const wholeNumber = (query: URLSearchParams, name: string, standard: number): number | null => {
  const text = query.get(name)
  if (text === null) return standard
  return /^\d{1,9}$/.test(text) ? Number(text) : null
}

const candidates = (memory: Memory, shelf: Shelf, filter: Filter): Document[] => {
  const sought = soughtBy(filter)
  if (!sought || !indexed.has(sought.field)) return [...memory.all(shelf)]
  return sought.values.flatMap((value) => memory.by(shelf, sought.field, value))
}
