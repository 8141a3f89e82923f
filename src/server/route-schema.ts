import type { FastifyReply, FastifySchema } from 'fastify'
import { type TSchema, Type } from 'typebox'
import { Id, Problem, patterns } from './shapes/basics.ts'

/** A file as an answer. */
export interface FileReply {
  readonly name: string
  readonly bytes: Uint8Array
}

// Shown in the browser's own viewer, which a policy without styles and objects would leave empty.
export const sendFile = (response: FastifyReply, { name, bytes }: FileReply): FastifyReply =>
  response
    .header('content-type', 'application/pdf')
    .header('content-disposition', `inline; filename="${name.replaceAll(/[^\w.-]/g, '_')}"`)
    .header('content-security-policy', "frame-ancestors 'self'")
    .send(Buffer.from(bytes))

/** A table to be kept, in UTF-8 with the mark by which spreadsheets know it. */
export const sendTable = (response: FastifyReply, { name, bytes }: FileReply): FastifyReply =>
  response
    .header('content-type', 'text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="${name.replaceAll(/[^\w.-]/g, '_')}"`)
    .send(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]))

/** A text to be kept as a file. */
export const sendText = (response: FastifyReply, { name, bytes }: FileReply): FastifyReply =>
  response
    .header('content-type', 'text/plain; charset=utf-8')
    .header('content-disposition', `attachment; filename="${name.replaceAll(/[^\w.-]/g, '_')}"`)
    .send(Buffer.from(bytes))

/** The shape of a JSON answer, or what else is sent: a file, a live stream, nothing. */
export type ReplyKind = TSchema | 'pdf' | 'csv' | 'text' | 'events' | 'nothing'

interface Described {
  readonly name: string
  readonly summary: string
  readonly url: string
  readonly params?: TSchema | undefined
  readonly query?: TSchema | undefined
  readonly body?: TSchema | undefined
  readonly reply: ReplyKind
  readonly status?: number
  readonly right?: string
  readonly access: 'read' | 'command' | 'door'
}

const problem = {
  description: 'A refusal, in the language of the reader.',
  content: { 'application/problem+json': { schema: Problem } },
}

const signedIn = [{ session: [], csrf: [] }, { apiKey: [] }]

/** What Fastify checks and the contract says of a route. */
export const routeSchema = (route: Described): FastifySchema => ({
  ...{ operationId: route.name, summary: route.summary, tags: [route.url.split('/')[1] ?? ''] },
  ...(route.right && route.right !== 'signed in'
    ? { description: `Needs the right \`${route.right}\`.` }
    : {}),
  ...(route.access === 'door' ? { security: [] } : { security: signedIn }),
  ...(route.params ? { params: route.params } : {}),
  ...(route.query ? { querystring: route.query } : {}),
  ...(route.body ? { body: route.body } : {}),
  ...(route.access === 'read'
    ? {}
    : { headers: route.access === 'door' ? Type.Partial(idempotent) : idempotent }),
  response: { ...success(route), default: problem },
})

const idempotent = Type.Object({
  'Idempotency-Key': Type.String({
    pattern: patterns.id,
    description:
      'The id of this command, a UUID made by the caller (version 7). Signing in does not need it.',
  }),
})

const success = ({ reply, status }: Described): Record<number, unknown> => {
  if (reply === 'nothing') return { 204: Type.Null({ description: 'Done.' }) }
  if (reply === 'pdf') {
    const schema = Type.String({ format: 'binary' })
    return { 200: { description: 'The file.', content: { 'application/pdf': { schema } } } }
  }
  if (reply === 'csv') {
    const schema = Type.String({ description: 'A table with a header.' })
    return { 200: { description: 'The table.', content: { 'text/csv': { schema } } } }
  }
  if (reply === 'text') {
    const schema = Type.String({ description: 'A file of text.' })
    return { 200: { description: 'The file.', content: { 'text/plain': { schema } } } }
  }
  if (reply === 'events') {
    const schema = Type.String({ description: 'Server-sent events.' })
    return { 200: { description: 'The stream.', content: { 'text/event-stream': { schema } } } }
  }
  return { [status ?? 200]: { description: 'Done.', content: { 'application/json': { schema: reply } } } }
}

export const ById = Type.Object({ id: Id })
