/** A JSON number as it was written: money never passes through a float. */
export class Figure {
  readonly source: string
  constructor(source: string) {
    this.source = source
  }
}

export type Json = null | boolean | string | Figure | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [name: string]: Json | undefined
}

type Reviver = (key: string, value: unknown, context: { readonly source?: string }) => unknown
const parse = JSON.parse as (text: string, reviver: Reviver) => Json

/** Undefined where the text is no JSON. */
export const readJson = (text: string): Json | undefined => {
  try {
    return parse(text, (_, value, { source }) =>
      typeof value === 'number' ? new Figure(source ?? String(value)) : value,
    )
  } catch {
    return undefined
  }
}

type Replacer = (key: string, value: unknown) => unknown
const stringify = JSON.stringify as (json: Json, replacer: Replacer) => string
const rawJson = (JSON as unknown as { rawJSON(source: string): unknown }).rawJSON

/** As it was read, its numbers digit by digit. */
export const writeJson = (json: Json): string =>
  stringify(json, (_, value) => (value instanceof Figure ? rawJson(value.source) : value))

export const isObject = (json: Json | undefined): json is JsonObject =>
  typeof json === 'object' && json !== null && !Array.isArray(json) && !(json instanceof Figure)

/** What PostgreSQL can keep of a text: neither U+0000 nor half a surrogate pair. */
export const storable = (text: string): string => text.toWellFormed().replaceAll('\0', '')

export const textAt = (json: JsonObject, name: string): string | null => {
  const value = json[name]
  if (value instanceof Figure) return value.source
  return typeof value === 'string' && value !== '' ? storable(value) : null
}

/** Fact sheet of CCV, 1.3: booleans are often the words `yes` and `no`. */
export const flagAt = (json: JsonObject, name: string): boolean | null => {
  const value = json[name]
  if (typeof value === 'boolean') return value
  if (typeof value !== 'string') return null
  if (/^(yes|true)$/i.test(value)) return true
  return /^(no|false)$/i.test(value) ? false : null
}

// What lies behind it is no instant of ours, and no database takes it.
const endOfTime = Date.UTC(2200, 0, 1)

/** Fact sheet of CCV, 1.3: instants are epoch milliseconds. */
export const instantAt = (json: JsonObject, name: string): Date | null => {
  const ms = Number(textAt(json, name) ?? Number.NaN)
  return ms > 0 && ms < endOfTime ? new Date(ms) : null
}
