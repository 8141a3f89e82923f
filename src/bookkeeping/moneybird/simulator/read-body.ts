import type { Dialect } from './dialect.ts'
import { invalid, isRequired, type Said } from './said.ts'

export type Fields = Readonly<Record<string, unknown>>

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

type Reviver = (key: string, value: unknown, context: { readonly source?: string }) => unknown

/** Numbers arrive as the text they were written with, so that ids and amounts stay exact; what is not JSON is undefined. */
export const readJson = (text: string): unknown => {
  const keepSource: Reviver = (_key, value, { source }) => (typeof value === 'number' ? source : value)
  try {
    return JSON.parse(text, keepSource as (key: string, value: unknown) => unknown)
  } catch {
    return undefined
  }
}

/** What stands in the wrapper of a body (fact sheet, 1), or why there is nothing to read. */
export const unwrap = (
  body: unknown,
  wrapper: string,
  fields: readonly string[],
  { refusesUnknownFields }: Dialect,
): { readonly fields: Fields } | Said => {
  const inner = isFields(body) ? body[wrapper] : undefined
  if (!isFields(inner)) return isRequired(wrapper)
  const stranger = Object.keys(inner).find((name) => !fields.includes(name))
  if (stranger !== undefined && refusesUnknownFields)
    return invalid([{ field: stranger, message: 'is not allowed', code: 'unknown_attribute' }])
  return { fields: inner }
}

/** A list, or a map of the same (fact sheet, 7: array form or map form). */
export const rowsOf = (value: unknown): Fields[] => {
  if (Array.isArray(value)) return value.filter(isFields)
  return isFields(value) ? Object.values(value).filter(isFields) : []
}

export const textOr = <T>(value: unknown, other: T): string | T =>
  value === undefined || value === null || value === '' ? other : String(value)

/** 1: a date-time is taken for its date. Null where it is none. */
export const dateOf = (value: unknown): string | null => {
  const day = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(String(value))?.[1]
  if (day === undefined) return null
  const at = new Date(`${day}T00:00:00Z`)
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== day ? null : day
}
