import type { HttpReply } from '../../outbound/speak-http.ts'
import { isFields } from '../exact-json.ts'

const mostWords = 400

const bodyOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

// Fact sheet, 6: a list of codes and messages; a message with the fields of the model; a message alone, in two spellings.
const sentences = (body: unknown): string[] => {
  if (Array.isArray(body)) return body.flatMap(sentences)
  if (!isFields(body)) return []
  const { errorCode, modelState } = body
  const message = body.message ?? body.Message
  const fields = isFields(modelState) ? Object.values(modelState).flat() : []
  return [errorCode, fields.length > 0 ? undefined : message, ...fields].filter(
    (part): part is string => typeof part === 'string' && part !== '',
  )
}

/** What the package says in one of its shapes, for a person; absent where it says nothing in any of them. */
export const wordsOf = ({ text }: HttpReply): string | undefined => {
  const words = sentences(bodyOf(text)).join(' ')
  return words === '' ? undefined : words.slice(0, mostWords)
}

/** The layer before the API answered, not the API (fact sheet, 6: its bodies repeat the status). */
export const isOfGateway = ({ text, status }: HttpReply): boolean => {
  const body = bodyOf(text)
  return isFields(body) && Number(body.statusCode) === status
}

/** Milliseconds to wait after a 429: the header, else the first number in its words, else a second. */
export const toldToWait = (reply: HttpReply): number => {
  const told = /^\d+$/.test(reply.headers['retry-after'] ?? '')
    ? reply.headers['retry-after']
    : /\d+/.exec(wordsOf(reply) ?? '')?.[0]
  return Math.max(1, Number(told ?? 1)) * 1_000
}
