import type { FastifyReply } from 'fastify'
import type { Static } from 'typebox'
import { type Language, say } from '../../languages/say.ts'
import type { Reason } from '../refusal.ts'
import { reasonText } from './reason-text.ts'
import type { Problem } from './shapes/basics.ts'

export type FieldFault = Static<typeof Problem>['fields'][number]

const exact: Readonly<Record<string, number>> = {
  'database.away': 503,
  'input.not_json': 400,
  'input.too_large': 413,
  'input.media_type': 415,
  'server.bug': 500,
  'server.not_built': 501,
  'session.wrong_place': 403,
}

const byPattern: readonly (readonly [RegExp, number])[] = [
  [/\.not_found$/, 404],
  [/\.too_many/, 429],
  [/^right\./, 403],
  [/^input\.|^order\.(line_|no_lines)/, 422],
  [/^session\./, 401],
]

export const statusOf = (code: string): number =>
  exact[code] ?? byPattern.find(([pattern]) => pattern.test(code))?.[1] ?? 409

const titleOf = (language: Language, status: number): string => {
  const known = [400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 501, 503] as const
  return say(language, `problem.${known.find((one) => one === status) ?? 409}`)
}

/** Answers with problem details (RFC 9457) in the reader's language. */
export const sendProblem = (
  reply: FastifyReply,
  language: Language,
  reason: Reason,
  fields: readonly FieldFault[] = [],
): FastifyReply => {
  const status = statusOf(reason.code)
  const retryAfter = reason.params?.seconds ?? (status === 503 ? '2' : undefined)
  if (retryAfter !== undefined) reply.header('retry-after', retryAfter)
  return reply
    .code(status)
    .header('content-type', 'application/problem+json')
    .header('content-language', language)
    .serializer(JSON.stringify)
    .send({
      type: `urn:saldo:problem:${reason.code}`,
      title: titleOf(language, status),
      status,
      detail: reasonText(language, reason),
      code: reason.code,
      params: reason.params ?? {},
      fields,
    })
}
