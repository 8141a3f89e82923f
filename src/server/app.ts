import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify'
import type { Caller } from '../organisation/caller.ts'
import type { Parts } from './parts.ts'

export type App = FastifyInstance<RawServerDefault, IncomingMessage, ServerResponse, FastifyBaseLogger>

declare module 'fastify' {
  interface FastifyInstance {
    readonly parts: Parts
  }
  interface FastifyRequest {
    /** Who asks; null where nobody is known. */
    caller: Caller | null
    /** What the cookie held. */
    sessionToken: string | null
  }
}
