import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { hearHook } from '../../online/hear-hook.ts'
import type { App } from '../app.ts'

const Keyed = Type.Object({ key: Type.String({ pattern: '^[0-9a-f]{32}$' }) })

// A provider tells of many payments from few addresses.
const most = 1_200

/**
 * Where payment providers tell that there may be news of an account. What they say is not believed: the transactions it names are
 * read. The answer is the same for every address, so that nobody learns which are known.
 */
export const onlineHooks = (app: App): void => {
  app.register(async (own) => {
    own.removeAllContentTypeParsers()
    own.addContentTypeParser('*', { parseAs: 'string', bodyLimit: 16_384 }, (_request, body, done) =>
      done(null, body),
    )
    own.route({
      method: 'POST',
      url: '/hooks/online/:key',
      // Providers are told this address by people: it is no part of the contract with those who write clients.
      schema: { hide: true, params: Keyed, response: { 200: Type.Object({}) } },
      config: {
        door: true,
        rateLimit: { max: most, keyGenerator: ({ ip }: FastifyRequest) => `hook ${ip}` },
      },
      handler: async (request, response) => {
        const { key } = request.params as { key: string }
        await hearHook(app.parts.online, key, typeof request.body === 'string' ? request.body : '')
        return response.send({})
      },
    })
  })
}
