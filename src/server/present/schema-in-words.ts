import type { TSchema } from 'typebox'

/** A settings schema with its titles and descriptions, which are names of texts, in the reader's words. */
export const schemaInWords = (schema: TSchema, inWords: (key: string) => string): unknown =>
  JSON.parse(JSON.stringify(schema), (key, value: unknown) =>
    (key === 'title' || key === 'description') && typeof value === 'string' ? inWords(value) : value,
  )
