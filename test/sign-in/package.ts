import { createHash, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A small bookkeeping package of our own making, with the pages of OAuth 2 (RFC 6749, RFC 7636), on a real port. */
export interface RunningPackage {
  readonly address: string
  /** What was booked, by administration. */
  readonly bookings: ReadonlyMap<string, readonly PackageBooking[]>
  /** How often tokens were refreshed. */
  refreshed(): number
  /** From now on access tokens are over; they can be refreshed. */
  expire(): void
  /** Bookings do not arrive, and nobody says so. */
  lose(bookings: boolean): void
  /** Somebody withdrew the access at the package. */
  revoke(): void
  stop(): Promise<void>
}

export interface PackageBooking {
  readonly id: string
  readonly reference: string
  readonly date: string
  readonly received: string
}

export const administrations = [
  { id: 'a-1', name: 'Zonnestraat BV' },
  { id: 'a-2', name: 'Maanlaan BV' },
]

interface Code {
  readonly challenge: string
  readonly redirect: string
  readonly user: string
}

export const startPackage = async (): Promise<RunningPackage> => {
  const codes = new Map<string, Code>()
  const access = new Map<string, string>()
  const refresh = new Map<string, string>()
  const bookings = new Map(administrations.map(({ id }) => [id, [] as PackageBooking[]]))
  let refreshed = 0
  let losing = false

  const grant = (user: string) => {
    const tokens = { access_token: randomUUID(), refresh_token: randomUUID() }
    access.set(tokens.access_token, user)
    refresh.set(tokens.refresh_token, user)
    return { ...tokens, token_type: 'bearer', expires_in: 3600, user_name: user }
  }
  const token = (form: URLSearchParams) => {
    if (form.get('grant_type') === 'refresh_token') {
      const old = form.get('refresh_token') ?? ''
      const user = refresh.get(old)
      refresh.delete(old)
      if (user === undefined) return null
      refreshed += 1
      return grant(user)
    }
    const code = codes.get(form.get('code') ?? '')
    codes.delete(form.get('code') ?? '')
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    const fits = code?.challenge === challenge && code.redirect === form.get('redirect_uri')
    return code && fits ? grant(code.user) : null
  }

  const authorize = (asked: URLSearchParams, form: URLSearchParams): string => {
    const back = new URL(asked.get('redirect_uri') ?? '')
    back.searchParams.set('state', asked.get('state') ?? '')
    if (form.get('user') === null) back.searchParams.set('error', 'access_denied')
    else {
      const code = randomUUID()
      const [challenge, redirect] = [asked.get('code_challenge') ?? '', asked.get('redirect_uri') ?? '']
      codes.set(code, { challenge, redirect, user: form.get('user') ?? '' })
      back.searchParams.set('code', code)
    }
    return back.href
  }

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://package')
    const body = Buffer.concat(await request.toArray()).toString()
    const json = (status: number, value: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
    if (pathname === '/authorize' && request.method === 'GET')
      return void response.writeHead(200, { 'content-type': 'text/html' }).end(signInPage)
    if (pathname === '/authorize')
      return void response
        .writeHead(302, { location: authorize(searchParams, new URLSearchParams(body)) })
        .end()
    if (pathname === '/token') {
      const granted = token(new URLSearchParams(body))
      return void (granted ? json(200, granted) : json(400, { error: 'invalid_grant' }))
    }
    if (!access.has(request.headers.authorization?.slice('Bearer '.length) ?? '')) return void json(401, {})
    const [, , administration = '', list] = pathname.split('/')
    if (administration === '') return void json(200, administrations)
    const books = bookings.get(administration)
    if (!books) return void json(404, {})
    if (list === undefined)
      return void json(
        200,
        administrations.find(({ id }) => id === administration),
      )
    if (request.method === 'GET') return void json(200, books)
    if (losing) return void request.socket.destroy()
    const made = { id: randomUUID(), ...JSON.parse(body) }
    books.push(made)
    json(201, made)
  }

  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bookings,
    refreshed: () => refreshed,
    expire: () => access.clear(),
    lose: (bookings) => {
      losing = bookings
    },
    revoke: () => {
      access.clear()
      refresh.clear()
    },
    stop: () => new Promise((stopped) => void server.close(() => stopped())),
  }
}

const signInPage =
  '<!doctype html><title>Package</title><form method="post"><input name="user"><button>Sign in</button></form>'
