import { createHmac } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Static, TSchema } from 'typebox'
import type { Language, TextKey } from '../../languages/say.ts'
import { Bug } from '../bug.ts'
import type { Caller } from '../organisation/caller.ts'
import type { Actor, Command } from '../organisation/command.ts'
import type { Right } from '../organisation/rights.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import type { App } from './app.ts'
import { languageOf } from './language-of.ts'
import { sendProblem } from './problem.ts'
import { type FileReply, type ReplyKind, routeSchema, sendFile, sendTable, sendText } from './route-schema.ts'

type Shape = TSchema | undefined
type Of<S> = S extends TSchema ? Static<S> : undefined
type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T
type Answered<R> = R extends TSchema
  ? Frozen<Static<R>>
  : R extends 'pdf' | 'csv' | 'text'
    ? FileReply
    : undefined

/** What a handler may do with the rights of everybody who reads: any right, being signed in, or nothing at all. */
export type Needed = Right | 'signed in'

interface Described<P extends Shape, Q extends Shape, R extends ReplyKind> {
  /** The name of the operation in the contract. */
  readonly name: string
  readonly url: string
  readonly summary: string
  readonly params?: P
  readonly query?: Q
  readonly reply: R
  /** The status of an answer that is no refusal: 200, or 204 for nothing. */
  readonly status?: number
}

/** What a handler is given. `language` is the reader's. */
export interface Asked<P, Q, B> {
  readonly params: Of<P>
  readonly query: Of<Q>
  readonly body: Of<B>
  readonly at: Date
  readonly language: Language
  readonly request: FastifyRequest
  readonly response: FastifyReply
}

/** Whoever came past the guard. */
export interface Known {
  readonly actor: Actor
  readonly caller: Caller
}

type Handler<A, R> = (asked: A) => Promise<Answered<R> | Refusal> | Answered<R> | Refusal

interface Read<P extends Shape, Q extends Shape, R extends ReplyKind> extends Described<P, Q, R> {
  readonly right: Needed
  readonly handle: Handler<Asked<P, Q, undefined> & Known, R>
}

/** Declares a route that changes nothing. */
export const read = <R extends ReplyKind, P extends Shape = undefined, Q extends Shape = undefined>(
  app: App,
  route: Read<P, Q, R>,
): void => {
  app.route({
    method: 'GET',
    url: route.url,
    schema: routeSchema({ ...route, access: 'read' }),
    onRequest: guard(route.right),
    handler: async (request, response) => {
      const caller = callerOf(request)
      const asked = { ...askedOf<P, Q, undefined>(app, request, response), caller, actor: caller.actor }
      return answer(route, request, response, await route.handle(asked))
    },
  })
}

type ActionOf<K> = K extends `action.${infer A}` ? A : never
/** What the audit trail calls a command; each has a text. */
export type Action = ActionOf<TextKey>

interface Write<P extends Shape, Q extends Shape, B extends Shape, R extends ReplyKind>
  extends Described<P, Q, R> {
  readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly right: Needed
  readonly action: Action
  readonly body?: B
  /** Fields of the body that the audit trail must not show. */
  readonly secret?: readonly string[]
  /** What the command is about: else `params.id`, else `body.id`, else the person. */
  readonly subject?: (asked: { params: Of<P>; body: Of<B>; actor: Actor }) => string
  readonly bodyLimit?: number
  readonly handle: Handler<Asked<P, Q, B> & Known & { readonly command: Command }, R>
}

/** Declares a route that changes something: it carries an idempotency key and leaves a trace. */
export const command = <
  R extends ReplyKind,
  P extends Shape = undefined,
  Q extends Shape = undefined,
  B extends Shape = undefined,
>(
  app: App,
  route: Write<P, Q, B, R>,
): void => {
  app.route({
    method: route.method,
    url: route.url,
    schema: routeSchema({ ...route, access: 'command' }),
    ...(route.bodyLimit === undefined ? {} : { bodyLimit: route.bodyLimit }),
    onRequest: guard(route.right),
    handler: async (request, response) => {
      const caller = callerOf(request)
      const asked = { ...askedOf<P, Q, B>(app, request, response), caller, actor: caller.actor }
      const wish: Command = {
        id: String(request.headers['idempotency-key']),
        actor: caller.actor,
        action: route.action,
        subject: (route.subject ?? subjectOf)(asked),
        at: asked.at,
        digest: digestOf(app, request),
        detail: detailOf(request.body, route.secret ?? []),
      }
      return answer(route, request, response, await route.handle({ ...asked, command: wish }))
    },
  })
}

interface Knock<B extends Shape, R extends ReplyKind> extends Described<undefined, undefined, R> {
  readonly method: 'POST' | 'GET'
  readonly body?: B
  readonly handle: Handler<Asked<undefined, undefined, B>, R>
}

/** Declares a route that anybody may call; few may knock often. */
export const door = <R extends ReplyKind, B extends Shape = undefined>(
  app: App,
  route: Knock<B, R>,
): void => {
  const { doorRequestsPerMinute } = app.parts.settings
  app.route({
    method: route.method,
    url: route.url,
    schema: routeSchema({ ...route, access: 'door' }),
    config: {
      door: true,
      rateLimit: { max: doorRequestsPerMinute, keyGenerator: ({ ip }: FastifyRequest) => `door ${ip}` },
    },
    handler: async (request, response) =>
      answer(
        route,
        request,
        response,
        await route.handle(askedOf<undefined, undefined, B>(app, request, response)),
      ),
  })
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

// Before the body is read: whoever may not ask need not send much.
const guard = (needed: Needed) => async (request: FastifyRequest, response: FastifyReply) => {
  const { caller } = request
  if (!caller) return refused(request, response, refuse('session.none'))
  if (needed === 'signed in' || caller.actor.rights.has(needed)) return
  return refused(request, response, refuse('right.missing', { right: needed }))
}

const callerOf = ({ caller }: FastifyRequest): Caller => {
  if (!caller) throw new Bug('a route was reached past its guard')
  return caller
}

const askedOf = <P, Q, B>(app: App, request: FastifyRequest, response: FastifyReply): Asked<P, Q, B> => ({
  params: request.params as Of<P>,
  query: request.query as Of<Q>,
  body: request.body as Of<B>,
  at: app.parts.now(),
  language: languageOf(request),
  request,
  response,
})

const subjectOf = ({ params, body, actor }: { params: unknown; body: unknown; actor: Actor }): string => {
  const named = [params, body].map((from) => (from as { id?: unknown } | undefined)?.id)
  return named.find((id): id is string => typeof id === 'string' && uuid.test(id)) ?? actor.person
}

// Keyed, because a wish may hold a PIN, which nobody shall find by trying all of them against the kept digest.
const digestOf = (app: App, request: FastifyRequest): string =>
  createHmac('sha256', app.parts.key.derive('command digest'))
    .update(JSON.stringify([request.method, request.url, request.body ?? null]))
    .digest('hex')

const detailOf = (body: unknown, secret: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(body ?? {}).filter(([field]) => !secret.includes(field)))

const refused = (
  request: FastifyRequest,
  response: FastifyReply,
  { refused, fields }: Refusal,
): FastifyReply => sendProblem(response, languageOf(request), refused, fields)

const answer = (
  route: { readonly reply: ReplyKind; readonly status?: number },
  request: FastifyRequest,
  response: FastifyReply,
  result: unknown,
): FastifyReply => {
  if (isRefusal(result)) return refused(request, response, result)
  if (route.reply === 'events') return response
  if (route.reply === 'pdf') return sendFile(response, result as FileReply)
  if (route.reply === 'text') return sendText(response, result as FileReply)
  if (route.reply === 'csv') return sendTable(response, result as FileReply)
  if (route.reply === 'nothing') return response.code(204).send()
  if (result === undefined) throw new Bug(`${request.url} was answered with nothing`)
  return response.code(route.status ?? 200).send(result)
}
