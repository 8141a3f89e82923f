import { isObject, readJson, textAt } from '../../ccv/json.ts'

/** The e-mail address under a key of metadata, which is `key:value;key:value` (fact sheet of CCV, 1.4) or JSON; null where it is none. */
export const emailIn = (metadata: string | null, key: string): string | null => {
  if (metadata === null || key === '') return null
  const json = readJson(metadata)
  const value = isObject(json) ? textAt(json, key) : pairs(metadata).get(key.toLowerCase())
  return value && /^[^\s@]+@[^\s@]+$/.test(value) ? value : null
}

const pairs = (metadata: string): ReadonlyMap<string, string> =>
  new Map(
    metadata.split(';').map((pair) => {
      const colon = pair.indexOf(':')
      return [pair.slice(0, Math.max(0, colon)).trim().toLowerCase(), pair.slice(colon + 1).trim()]
    }),
  )
