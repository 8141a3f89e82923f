import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { type Reason, refuse } from '../refusal.ts'
import { isDatabaseAway } from '../store/database-away.ts'
import type { App } from './app.ts'
import { fieldFaults } from './field-faults.ts'
import { languageOf } from './language-of.ts'
import { sendProblem } from './problem.ts'

const ofFastify: Readonly<Record<string, string>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'input.not_json',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'input.not_json',
  FST_ERR_CTP_BODY_TOO_LARGE: 'input.too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'input.media_type',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'input.not_json',
}

/** What our rate limit throws. */
export class TooMany extends Error {
  readonly seconds: number
  constructor(seconds: number) {
    super('too many requests')
    this.seconds = seconds
  }
}

/** The edge: whatever was thrown becomes a problem, and nothing of our insides leaves. */
export const answerErrors = (app: App): void => {
  app.setErrorHandler((error: FastifyError, request, response) => {
    const language = languageOf(request)
    if (error.validationContext === 'headers')
      return sendProblem(response, language, refuse('input.idempotency_key').refused)
    if (error.validation) {
      const fields = fieldFaults(language, error.validation)
      return sendProblem(response, language, refuse('input.invalid').refused, fields)
    }
    return sendProblem(response, language, reasonOf(error, request))
  })
}

const reasonOf = (error: FastifyError, request: FastifyRequest): Reason => {
  if (error instanceof TooMany) return { code: 'request.too_many', params: { seconds: `${error.seconds}` } }
  const known = ofFastify[error.code] ?? (error instanceof SyntaxError ? 'input.not_json' : undefined)
  if (known !== undefined && (error.statusCode ?? 500) < 500) return { code: known }
  // What the file server and the router find wrong with an address.
  if (error.statusCode !== undefined && error.statusCode < 500) return { code: 'route.not_found' }
  if (isDatabaseAway(error)) {
    request.log.warn({ err: error }, 'the database is away')
    return { code: 'database.away' }
  }
  request.log.error({ err: error }, 'a bug')
  return { code: 'server.bug' }
}

export const notFound = (request: FastifyRequest, response: FastifyReply): FastifyReply =>
  sendProblem(response, languageOf(request), { code: 'route.not_found' })
