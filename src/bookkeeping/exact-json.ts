import { Broken } from '../outbound/wire.ts'

type Reviver = (key: string, value: unknown, context: { readonly source?: string }) => unknown

const sourceOf: Reviver = (_, value, { source }) => (typeof value === 'number' ? source : value)

export type Fields = Readonly<Record<string, unknown>>

/** JSON whose numbers stay the text they were written with, so that no amount becomes a float. Throws `Broken`. */
export const readExactJson = (text: string): unknown => {
  try {
    return JSON.parse(text, sourceOf as (key: string, value: unknown) => unknown)
  } catch {
    throw new Broken({ code: 'line.unreadable' })
  }
}

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A list of objects out of a reply. Throws `Broken`. */
export const readRows = (text: string): readonly Fields[] => {
  const rows = readExactJson(text)
  if (!Array.isArray(rows) || !rows.every(isFields)) throw new Broken({ code: 'line.unreadable' })
  return rows
}

/** An object out of a reply. Throws `Broken`. */
export const readFields = (text: string): Fields => {
  const fields = readExactJson(text)
  if (!isFields(fields)) throw new Broken({ code: 'line.unreadable' })
  return fields
}

/** A decimal that is written into JSON as the number it is. */
export const exactNumber = (text: string): unknown =>
  (JSON as typeof JSON & { rawJSON(text: string): unknown }).rawJSON(text)
