import type { FastifyRequest } from 'fastify'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import { isDatabaseAway } from '../../store/database-away.ts'
import type { App } from '../app.ts'
import { notFound } from '../errors.ts'

/** What a watchman asks: whether Saldo and its database are there, and the figures. */
export const watch = (app: App): void => {
  const register = new Registry()
  collectDefaultMetrics({ register })
  const took = new Histogram({
    name: 'saldo_request_seconds',
    help: 'How long requests took.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5, 20],
    registers: [register],
  })
  app.addHook('onResponse', async (request, response) => {
    const { method, routeOptions } = request
    took.observe(
      { method, route: routeOptions.url ?? 'none', status: response.statusCode },
      response.elapsedTime / 1000,
    )
  })
  app.get('/health', { schema: { hide: true }, logLevel: 'silent' }, async (_request, response) => {
    const away = await app.parts.store.call('select 1', []).then(() => null, whyAway)
    return response.code(away ? 503 : 200).send({ database: away ?? 'reachable' })
  })
  app.get('/metrics', { schema: { hide: true }, logLevel: 'silent' }, async (request, response) => {
    if (!isHere(request)) return notFound(request, response)
    return response.header('content-type', register.contentType).send(await register.metrics())
  })
}

const whyAway = (error: unknown): string => {
  if (isDatabaseAway(error)) return 'away'
  throw error
}

// A proxy on this machine also comes from here, and says for whom it asks.
const isHere = ({ socket, headers }: FastifyRequest): boolean =>
  /^(127\.|::1$|::ffff:127\.)/.test(socket.remoteAddress ?? '') &&
  headers['x-forwarded-for'] === undefined &&
  headers.forwarded === undefined
