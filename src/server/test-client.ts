import { randomUUID } from 'node:crypto'
import type { Role } from '../organisation/rights.ts'
import { emailOf, password, type TestServer } from './test-server.ts'

export interface Answered {
  readonly status: number
  readonly headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever comes
  readonly body: any
}

export interface Asking {
  readonly body?: unknown
  readonly key?: string | null
  readonly headers?: Readonly<Record<string, string>>
}

/** A signed-in page, an API key, or a stranger, as an HTTP client. */
export interface TestClient {
  cookie: string
  csrf: string
  bearer: string
  ask(method: string, path: string, asking?: Asking): Promise<Answered>
}

export const openClient = ({ url }: Pick<TestServer, 'url'>): TestClient => {
  const client: TestClient = {
    ...{ cookie: '', csrf: '', bearer: '' },
    ask: async (method, path, { body, key = randomUUID(), headers = {} } = {}) => {
      const response = await fetch(`${url}${path.startsWith('/api/') ? path : `/api/v1${path}`}`, {
        method,
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
        headers: {
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(key === null || method === 'GET' ? {} : { 'idempotency-key': key }),
          ...(client.cookie ? { cookie: client.cookie, 'x-saldo-csrf': client.csrf } : {}),
          ...(client.bearer ? { authorization: `Bearer ${client.bearer}` } : {}),
          ...headers,
        },
      })
      client.cookie = withCookies(client.cookie, response.headers.getSetCookie())
      const text = await response.text()
      const isJson = response.headers.get('content-type')?.includes('json')
      const answer = {
        status: response.status,
        headers: response.headers,
        body: isJson ? JSON.parse(text) : text,
      }
      if (typeof answer.body?.csrf === 'string') client.csrf = answer.body.csrf
      return answer
    },
  }
  return client
}

const withCookies = (held: string, set: readonly string[]): string => {
  const cookies = [...held.split('; ').filter(Boolean), ...set.map((one) => one.split(';')[0] ?? '')]
  return [...new Map(cookies.map((cookie) => [cookie.split('=')[0], cookie])).values()].join('; ')
}

/** A page at which somebody of this role has signed in. */
export const signedIn = async (server: TestServer, role: Role, name?: string): Promise<TestClient> => {
  const client = openClient(server)
  const { status, body } = await client.ask('POST', '/session', {
    body: { email: emailOf(role, name), password },
  })
  if (status !== 200) throw new Error(`${role} could not sign in: ${JSON.stringify(body)}`)
  return client
}
