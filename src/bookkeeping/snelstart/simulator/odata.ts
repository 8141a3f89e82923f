import { parseDecimal } from '../../../money/decimal.ts'
import type { Dialect } from './dialect.ts'
import type { Document } from './memory.ts'
import { type Word, wordsOf } from './odata-words.ts'

type Literal = Extract<Word, { kind: 'literal' }>

export type Filter =
  | { readonly join: 'and' | 'or'; readonly left: Filter; readonly right: Filter }
  | { readonly field: readonly string[]; readonly is: string; readonly literal: Literal }

const comparisons: Readonly<Record<string, (order: number) => boolean>> = {
  eq: (order) => order === 0,
  ne: (order) => order !== 0,
  gt: (order) => order > 0,
  ge: (order) => order >= 0,
  lt: (order) => order < 0,
  le: (order) => order <= 0,
}

/** A filter as a tree, or what is wrong with it. */
export const readFilter = (text: string, dialect: Dialect): Filter | { readonly wrong: string } => {
  const words = wordsOf(text)
  if (!words) return { wrong: 'Syntax error in $filter.' }
  const reader = createReader(words)
  const filter = reader.either()
  if (!filter || !reader.atEnd()) return { wrong: 'Syntax error in $filter.' }
  if (!dialect.filterOr && joins(filter).includes('or')) return { wrong: "The operator 'or' is not allowed." }
  if (4 * joins(filter).length + 3 > dialect.filterNodes)
    return { wrong: 'The node count limit is exceeded.' }
  return filter
}

const joins = (filter: Filter): string[] =>
  'join' in filter ? [filter.join, ...joins(filter.left), ...joins(filter.right)] : []

const createReader = (words: readonly Word[]) => {
  let at = 0
  const take = (text: string): boolean => {
    const word = words[at]
    if (!word || word.kind === 'literal' || word.text.toLowerCase() !== text) return false
    at += 1
    return true
  }
  const chain = (join: 'and' | 'or', part: () => Filter | null): Filter | null => {
    let left = part()
    while (left && take(join)) {
      const right = part()
      left = right && { join, left, right }
    }
    return left
  }
  const single = (): Filter | null => {
    if (take('(')) {
      const inner = either()
      return inner && take(')') ? inner : null
    }
    const [field, operator, literal] = words.slice(at, at + 3)
    at += 3
    if (field?.kind !== 'name' || operator?.kind !== 'name' || literal?.kind !== 'literal') return null
    const is = operator.text.toLowerCase()
    return comparisons[is] ? { field: field.text.toLowerCase().split('/'), is, literal } : null
  }
  const both = () => chain('and', single)
  const either = (): Filter | null => chain('or', both)
  return { either, atEnd: () => at === words.length }
}

export const fits = (filter: Filter, document: Document): boolean => {
  if ('join' in filter) {
    const left = fits(filter.left, document)
    return filter.join === 'and' ? left && fits(filter.right, document) : left || fits(filter.right, document)
  }
  const value = valueAt(document, filter.field)
  return comparisons[filter.is]?.(orderOf(value, filter.literal)) ?? false
}

// The case of a property's name is not significant (fact sheet, 2).
const valueAt = (from: unknown, [name, ...rest]: readonly string[]): unknown => {
  if (name === undefined) return from
  const entry = Object.entries((from ?? {}) as object).find(([key]) => key.toLowerCase() === name)
  return entry && valueAt(entry[1], rest)
}

// What cannot be compared is neither less nor more, and not equal.
const orderOf = (value: unknown, { as, text }: Literal): number => {
  if (as === 'null') return value === undefined || value === null ? 0 : Number.NaN
  if (value === undefined || value === null) return Number.NaN
  if (as === 'number') return orderOfNumbers(String(value), text)
  if (as === 'boolean') return String(value) === text ? 0 : Number.NaN
  const own = String(value)
  return own === text ? 0 : own < text ? -1 : 1
}

const orderOfNumbers = (own: string, text: string): number => {
  const [a, b] = [own, text].map((one) => parseDecimal(one, 'EUR')?.minor)
  if (a === undefined || b === undefined) return Number.NaN
  return a === b ? 0 : a < b ? -1 : 1
}

/** The values of one field that a filter asks for and nothing else, so that an index can be used; null where it asks more. */
export const soughtBy = (filter: Filter): { field: string; values: string[] } | null => {
  if (!('join' in filter)) {
    const [field = '', ...deeper] = filter.field
    const plain = filter.is === 'eq' && filter.literal.as === 'text' && deeper.length === 0
    return plain ? { field, values: [filter.literal.text] } : null
  }
  if (filter.join === 'and') return soughtBy(filter.left) ?? soughtBy(filter.right)
  const [left, right] = [soughtBy(filter.left), soughtBy(filter.right)]
  if (!left || !right || left.field !== right.field) return null
  return { field: left.field, values: [...new Set([...left.values, ...right.values])] }
}
