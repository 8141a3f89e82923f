import createClient from 'openapi-fetch'
import type { paths } from './schema.d.ts'
import type { Problem } from './shapes.ts'

/** Saldo said no, and why. */
export class Refused extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.detail)
    this.problem = problem
  }
}

/** Nobody knows whether Saldo heard it: the same may be asked again under the same key. */
export class Unreachable extends Error {}

export const client = createClient<paths>({ baseUrl: location.origin })

let csrf = ''
/** Goes along with every write from now on. */
export const keepCsrf = (token: string): void => {
  csrf = token
}

client.use({
  onRequest: ({ request }) => {
    request.headers.set('Accept-Language', document.documentElement.lang)
    if (request.method !== 'GET') request.headers.set('X-Saldo-CSRF', csrf)
    return request
  },
})

interface Answered<T> {
  readonly data?: T
  readonly error?: unknown
  readonly response: Response
}

const isProblem = (error: unknown): error is Problem =>
  typeof error === 'object' && error !== null && 'code' in error && 'detail' in error

const unreachable = (cause: unknown): never => {
  throw new Unreachable('Saldo does not answer', { cause })
}

/** What Saldo answered; throws `Refused` or `Unreachable`. */
export const answerOf = async <T>(asked: Promise<Answered<T>>): Promise<T> => {
  const { data, error, response } = await asked.catch(unreachable)
  if (response.ok) return data as T
  if (isProblem(error)) throw new Refused(error)
  return unreachable(response.status)
}
