import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyBaseLogger, type FastifyReply, LogController } from 'fastify'
import type { App } from './app.ts'
import { authenticate } from './authenticate.ts'
import { contractOf, describeContract } from './contract.ts'
import { doorAddress } from './door-address.ts'
import { answerErrors, notFound, TooMany } from './errors.ts'
import { servePage } from './page.ts'
import type { Parts } from './parts.ts'
import { returned } from './routes/returned.ts'
import { watch } from './routes/watch.ts'
import { routes } from './routes.ts'

const kilobyte = 1024

/** Builds the server; it does not listen yet. */
export const buildServer = async (parts: Parts): Promise<App> => {
  const app: App = Fastify({
    loggerInstance: parts.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 256 * kilobyte,
    requestTimeout: 60_000,
    trustProxy: parts.settings.trustProxy,
    forceCloseConnections: true,
    frameworkErrors: (_error, request, response) => notFound(request, response as FastifyReply),
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false, allErrors: true } },
  })
  app.decorate('parts', parts)
  answerErrors(app)
  acceptEmptyJson(app)
  await app.register(cookie)
  await protect(app)
  logRequests(app)
  await describeContract(app)
  await app.register(api, { prefix: '/api/v1' })
  watch(app)
  returned(app)
  await servePage(app)
  await app.ready()
  return app
}

const api = async (app: App): Promise<void> => {
  authenticate(app)
  await limit(app)
  for (const declare of routes) declare(app, app.parts)
  app.get('/openapi.json', { schema: { hide: true } }, () => contractOf(app))
}

// PostgreSQL's text cannot hold U+0000, and nobody means it: it is taken for a space.
const withoutNothing = (json: string): string => json.replaceAll(/(?<!\\)((?:\\\\)*)\\u0000/g, '$1 ')

/** A client that sends `Content-Type: application/json` with nothing after it means nothing. */
const acceptEmptyJson = (app: App): void => {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, text, done) =>
    text === '' ? done(null, undefined) : parse(request, withoutNothing(text), done),
  )
}

// Strict-Transport-Security only where https is spoken: the counter's own machine speaks http to itself.
const protect = async (app: App): Promise<void> => {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginEmbedderPolicy: false,
    strictTransportSecurity: false,
    xFrameOptions: { action: 'sameorigin' },
  })
  app.addHook('onRequest', async (request, response) => {
    response.header('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()')
    if (request.protocol === 'https')
      response.header('strict-transport-security', 'max-age=31536000; includeSubDomains')
    if (request.url.startsWith('/api/')) response.header('cache-control', 'no-store')
    response.header('vary', 'accept-language, cookie, authorization')
  })
}

const limit = async (app: App): Promise<void> => {
  await app.register(rateLimit, {
    global: true,
    hook: 'preValidation',
    max: app.parts.settings.requestsPerMinute,
    timeWindow: 60_000,
    keyGenerator: ({ caller, ip }) => caller?.actor.apiKey ?? caller?.actor.person ?? doorAddress(ip),
    errorResponseBuilder: (_request, { ttl }) => new TooMany(Math.ceil(ttl / 1000)),
  })
}

const logRequests = (app: App): void => {
  app.addHook('onResponse', async (request, response) => {
    const { method, routeOptions, caller, log } = request
    log.info({
      method,
      route: routeOptions.url,
      status: response.statusCode,
      milliseconds: Math.round(response.elapsedTime),
      person: caller?.actor.person,
      address: request.ip,
    })
  })
}
