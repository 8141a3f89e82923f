import type { FastifyReply, FastifyRequest } from 'fastify'
import { signInLasts } from '../bookkeeping/sign-in.ts'
import { newToken } from '../organisation/token.ts'

const nameOf = (request: FastifyRequest): string =>
  request.protocol === 'https' ? '__Host-saldo-sign-in' : 'saldo-sign-in'

/**
 * By what a browser is known that comes back from a package. The session's own cookie does not come along from another site (Strict);
 * this one does (Lax, RFC 6265bis 5.5.7), and opens nothing.
 */
export const readBrowser = (request: FastifyRequest): string | null =>
  request.cookies[nameOf(request)] ?? null

/** Gives the browser something to be known by, the same in all its tabs. */
export const knowBrowser = (request: FastifyRequest, response: FastifyReply): string => {
  const browser = readBrowser(request) ?? newToken()
  response.setCookie(nameOf(request), browser, {
    ...({ path: '/', httpOnly: true, sameSite: 'lax', secure: request.protocol === 'https' } as const),
    maxAge: (2 * signInLasts) / 1000,
  })
  return browser
}
