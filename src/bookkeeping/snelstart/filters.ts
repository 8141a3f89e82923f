import type { SnelstartSettings } from './settings.ts'

// What IIS takes as a query unless told otherwise is 2,048 characters; `$filter=` and paging need some of them.
const longestFilter = 1_900

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** Filters that find these values of a field, as few as the package can take (fact sheet, 2 and 8). */
export const filtersFor = (
  field: string,
  values: readonly string[],
  { filtersWithOr, mostInFilter }: Pick<SnelstartSettings, 'filtersWithOr' | 'mostInFilter'>,
): string[] => {
  const most = filtersWithOr ? mostInFilter : 1
  const filters: string[] = []
  let terms: string[] = []
  const close = (): void => {
    if (terms.length > 0) filters.push(terms.join(' or '))
    terms = []
  }
  for (const value of new Set(values)) {
    const term = `${field} eq ${literal(value)}`
    const longer = encodeURIComponent([...terms, term].join(' or ')).length
    if (terms.length === most || longer > longestFilter) close()
    terms.push(term)
  }
  close()
  return filters
}
