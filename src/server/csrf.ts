import { createHmac, timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Key } from '../store/key.ts'

/** What a page must send along to show that it could read our answer: it follows from the session's token. */
export const csrfOf = (key: Key, sessionToken: string): string =>
  createHmac('sha256', key.derive('csrf')).update(sessionToken).digest('base64url')

export const hasCsrf = (key: Key, sessionToken: string, request: FastifyRequest): boolean => {
  const given = Buffer.from(String(request.headers['x-saldo-csrf'] ?? ''))
  const expected = Buffer.from(csrfOf(key, sessionToken))
  return given.length === expected.length && timingSafeEqual(given, expected)
}

/** Whether a browser sent this from another site: it says so itself (Fetch Metadata, Origin); other programs say nothing. */
export const isFromElsewhere = ({ headers, host }: FastifyRequest): boolean => {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true
  const { origin } = headers
  return origin !== undefined && (URL.canParse(origin) ? new URL(origin).host : origin) !== host
}
