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

// Fact sheet, 11: a sentence; sentences by field; a list of them; or the whole body a sentence.
const sentences = (said: unknown): string[] => {
  if (typeof said === 'string') return said === '' ? [] : [said]
  if (Array.isArray(said)) return said.flatMap(sentences)
  if (!isFields(said)) return []
  return Object.entries(said).flatMap(([field, words]) =>
    sentences(words).map((word) => (field === 'base' ? word : `${field}: ${word}`)),
  )
}

/** What the package says in one of its shapes, for a person; absent where it says nothing in any of them. */
export const wordsOf = ({ text }: Pick<HttpReply, 'text'>): string | undefined => {
  const body = bodyOf(text)
  const said = isFields(body) ? (body.error ?? body.errors) : body
  const words = typeof said === 'number' ? '' : sentences(said).join(' ')
  return words === '' ? undefined : words.slice(0, mostWords)
}

/** A right is missing, not the sign-in (fact sheet, 2: 401 with these words, or 403). */
export const isMissingRight = (reply: HttpReply): boolean =>
  reply.status === 403 || (reply.status === 401 && /^no access\b/i.test(wordsOf(reply) ?? ''))

const leastWait = 1_000

/** Moneybird's clock, or else ours, epoch milliseconds. */
export const theirClock = ({ headers }: Pick<HttpReply, 'headers'>, now: number): number => {
  const at = Date.parse(headers.date ?? '')
  return Number.isNaN(at) ? now : at
}

/**
 * Milliseconds to wait after a 429 (fact sheet, 10): `Retry-After` and `RateLimit-Reset` as moments or as seconds; on the live
 * service `RateLimit-Remaining` counts the seconds, which a header beside it that counts the calls gives away.
 */
export const toldToWait = (reply: HttpReply, now: number): number => {
  const { headers } = reply
  const waits = [
    headers['retry-after'],
    headers['ratelimit-reset'],
    ...('ratelimit-requestsremaining' in headers ? [headers['ratelimit-remaining']] : []),
  ].flatMap((told) => (/^\d+$/.test(told ?? '') ? [waitOf(Number(told), theirClock(reply, now))] : []))
  return Math.max(leastWait, waits[0] ?? 0)
}

const waitOf = (seconds: number, now: number): number =>
  seconds > 1_000_000_000 ? seconds * 1_000 - now : seconds * 1_000
