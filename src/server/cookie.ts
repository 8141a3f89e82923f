import type { FastifyReply, FastifyRequest } from 'fastify'
import type { NewSession } from '../organisation/session.ts'

// The prefix makes browsers insist on Secure, Path=/ and no Domain (RFC 6265bis, 4.1.3.2); without https there is no Secure.
const nameOf = (request: FastifyRequest): string => (request.protocol === 'https' ? '__Host-saldo' : 'saldo')

const optionsOf = (request: FastifyRequest) =>
  ({ path: '/', httpOnly: true, sameSite: 'strict', secure: request.protocol === 'https' }) as const

export const readSessionCookie = (request: FastifyRequest): string | undefined =>
  request.cookies[nameOf(request)]

export const setSessionCookie = (request: FastifyRequest, response: FastifyReply, session: NewSession) =>
  response.setCookie(nameOf(request), session.token, { ...optionsOf(request), expires: session.endsAt })

export const clearSessionCookie = (request: FastifyRequest, response: FastifyReply) =>
  response.clearCookie(nameOf(request), optionsOf(request))
