import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { hear } from '../../payments/hear.ts'
import type { App } from '../app.ts'
import { Id } from '../shapes/basics.ts'

const Named = Type.Object({ organisation: Id, request: Id })

// A provider tells of many payments from few addresses.
const most = 1_200

/**
 * Where providers tell that something changed. They are not signed, so that what they say is not even read: a known request is
 * asked about. The answer is the same for every address, so that nobody learns which are known.
 */
export const hooks = (app: App): void => {
  app.register(async (own) => {
    own.removeAllContentTypeParsers()
    own.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: 16_384 }, (_request, _body, done) =>
      done(null, undefined),
    )
    own.route({
      method: 'POST',
      url: '/hooks/:organisation/:request',
      // Providers are told this address by us: it is no part of the contract with those who write clients.
      schema: { hide: true, params: Named, response: { 200: Type.Object({}) } },
      config: {
        door: true,
        rateLimit: { max: most, keyGenerator: ({ ip }: FastifyRequest) => `hook ${ip}` },
      },
      handler: async (request, response) => {
        const { organisation, request: id } = request.params as { organisation: string; request: string }
        const heard = await hear(app.parts.desk, organisation, id)
        if (heard) app.parts.askAgainSoon()
        return response.send({})
      },
    })
  })
}
