import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { hearPackage } from '../../bookkeeping/package-hooks.ts'
import { hearHook } from '../../online/hear-hook.ts'
import type { App } from '../app.ts'

const Keyed = Type.Object({ key: Type.String({ pattern: '^[0-9a-f]{32}$' }) })

// A provider tells of many payments from few addresses.
const most = 1_200

interface Call {
  readonly key: string
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}

/**
 * Where payment providers and packages tell that something changed. What they say is not believed: what it names is read. The answer
 * is the same for every address, so that nobody learns which are known.
 */
export const onlineHooks = (app: App): void => {
  app.register(async (own) => {
    own.removeAllContentTypeParsers()
    own.addContentTypeParser('*', { parseAs: 'string', bodyLimit: 1_048_576 }, (_request, body, done) =>
      done(null, body),
    )
    const hear = (url: string, listen: (call: Call) => Promise<boolean>): void => {
      own.route({
        method: 'POST',
        url,
        // They are told this address by people or by us: it is no part of the contract with those who write clients.
        schema: { hide: true, params: Keyed, response: { 200: Type.Object({}) } },
        config: {
          door: true,
          rateLimit: { max: most, keyGenerator: ({ ip }: FastifyRequest) => `hook ${ip}` },
        },
        handler: async (request, response) => {
          const { key } = request.params as { key: string }
          const body = typeof request.body === 'string' ? request.body : ''
          await listen({ key, body, headers: headersOf(request) })
          return response.send({})
        },
      })
    }
    hear('/hooks/online/:key', ({ key, body }) => hearHook(app.parts.online, key, body))
    hear('/hooks/books/:key', ({ key, ...call }) => hearPackage(app.parts.bookkeeping, key, call))
  })
}

const headersOf = ({ headers }: FastifyRequest): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
