import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { hearPackage } from '../../bookkeeping/package-hooks.ts'
import type { App } from '../app.ts'

const Keyed = Type.Object({ key: Type.String({ pattern: '^[0-9a-f]{32}$' }) })

const most = 1_200

/**
 * Where bookkeeping packages tell that something changed. What they say is not believed, even where it is signed: the items are read.
 * The answer is the same for every address and every call, the one by which a package looks whether somebody is there too.
 */
export const packageHooks = (app: App): void => {
  app.register(async (own) => {
    own.removeAllContentTypeParsers()
    own.addContentTypeParser('*', { parseAs: 'string', bodyLimit: 1_048_576 }, (_request, body, done) =>
      done(null, body),
    )
    own.route({
      method: 'POST',
      url: '/hooks/books/:key',
      // Packages are told this address by us: it is no part of the contract with those who write clients.
      schema: { hide: true, params: Keyed, response: { 200: Type.Object({}) } },
      config: {
        door: true,
        rateLimit: { max: most, keyGenerator: ({ ip }: FastifyRequest) => `hook ${ip}` },
      },
      handler: async (request, response) => {
        const { key } = request.params as { key: string }
        const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)])
        await hearPackage(app.parts.bookkeeping, key, {
          headers: Object.fromEntries(headers),
          body: typeof request.body === 'string' ? request.body : '',
        })
        return response.send({})
      },
    })
  })
}
