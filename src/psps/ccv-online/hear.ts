import { isObject, readJson } from '../../ccv/json.ts'

/** Fact sheet of CCV, 1.9: the body is `{"id":"<reference>"}` and nothing proves who sent it. */
export const hear = (body: string): readonly string[] | null => {
  const json = readJson(body)
  const id = isObject(json) ? json.id : undefined
  // 1.3: a reference is at most 255 characters.
  return typeof id === 'string' && /^[\x21-\x7e]{1,255}$/.test(id) ? [id] : null
}
