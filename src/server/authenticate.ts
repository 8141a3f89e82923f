import type { FastifyReply, FastifyRequest } from 'fastify'
import { refuse } from '../refusal.ts'
import type { App } from './app.ts'
import { readSessionCookie } from './cookie.ts'
import { hasCsrf, isFromElsewhere } from './csrf.ts'
import { languageOf } from './language-of.ts'
import { sendProblem } from './problem.ts'

const reads = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Finds out who asks, before anything else, and refuses writes that another site slipped into a signed-in browser. */
export const authenticate = (app: App): void => {
  app.decorateRequest('caller', null)
  app.decorateRequest('sessionToken', null)
  app.addHook('onRequest', async (request, response) => {
    const wasForged = (await knowCaller(app, request)) === 'forged'
    if (wasForged) return forged(request, response)
  })
}

const knowCaller = async (app: App, request: FastifyRequest): Promise<'forged' | undefined> => {
  const { gate, key } = app.parts
  const bearer = /^Bearer (saldo_[\w-]{43})$/.exec(request.headers.authorization ?? '')?.[1]
  if (request.headers.authorization !== undefined) {
    request.caller = bearer === undefined ? null : await gate.byApiKey(bearer, request.ip)
    return
  }
  const isRead = reads.has(request.method)
  if (!isRead && isFromElsewhere(request)) return 'forged'
  const token = readSessionCookie(request)
  if (token === undefined) return
  request.caller = await gate.bySession(token, request.ip)
  request.sessionToken = token
  if (request.caller && !isRead && !isDoor(request) && !hasCsrf(key, token, request)) return 'forged'
}

// Who signs in again has no token yet, and an old cookie must not keep them out.
const isDoor = (request: FastifyRequest): boolean =>
  (request.routeOptions.config as { door?: boolean }).door === true

const forged = (request: FastifyRequest, response: FastifyReply): FastifyReply =>
  sendProblem(response, languageOf(request), refuse('session.wrong_place').refused)
