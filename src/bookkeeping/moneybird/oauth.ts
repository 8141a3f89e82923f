import {
  allowInsecureRequests,
  ClientError,
  ClientSecretPost,
  Configuration,
  customFetch,
  ResponseBodyError,
  refreshTokenGrant,
  type TokenEndpointResponse,
} from 'openid-client'
import { speakHttp } from '../../outbound/speak-http.ts'
import { Broken, reasonOf } from '../../outbound/wire.ts'
import type { Reason } from '../../refusal.ts'
import type { Grant } from '../books.ts'
import type { MoneybirdSettings } from './settings.ts'

/** What was granted, as it is kept (fact sheet, 2). */
export interface Tokens {
  readonly access: string
  readonly refresh: string | null
  /** Epoch milliseconds; null where the package did not say, and only a 401 tells. */
  readonly until: number | null
  /** Epoch milliseconds from when on it is renewed. */
  readonly renewFrom: number | null
  readonly scope: string | null
}

/** Moneybird publishes no discovery document (fact sheet, 2). */
export const configurationOf = (settings: MoneybirdSettings): Configuration => {
  const address = settings.oauthAddress.replace(/\/+$/, '')
  const configuration = new Configuration(
    {
      issuer: new URL(address).origin,
      authorization_endpoint: `${address}/authorize`,
      token_endpoint: `${address}/token`,
    },
    settings.clientId,
    {},
    ClientSecretPost(settings.clientSecret),
  )
  configuration[customFetch] = (url, options) => fetchOver(settings.answerMs, url, options)
  if (address.startsWith('http:')) allowInsecureRequests(configuration)
  return configuration
}

type Fetch = NonNullable<Configuration[typeof customFetch]>

// The same line as everything else, so that the same reasons come of it.
const fetchOver = async (patience: number, ...[url, options]: Parameters<Fetch>): Promise<Response> => {
  const { body } = options
  const reply = await speakHttp({
    method: 'POST',
    once: true,
    url,
    headers: Object.fromEntries(new Headers(options.headers)),
    ...(body !== undefined && body !== null && { body: String(body) }),
    patience,
  })
  const type = reply.headers['content-type'] ?? ''
  return new Response([204, 304].includes(reply.status) ? null : reply.text, {
    status: reply.status,
    headers: { 'content-type': type },
  })
}

const longestLeeway = 60_000

/** A reply without a refresh token leaves the old one (fact sheet, 2). */
export const tokensOf = (reply: TokenEndpointResponse, old: string | null, at: number): Tokens => {
  const life = reply.expires_in === undefined ? null : reply.expires_in * 1_000
  return {
    access: reply.access_token,
    refresh: reply.refresh_token ?? old,
    until: life === null ? null : at + life,
    renewFrom: life === null ? null : at + life - Math.min(longestLeeway, life / 10),
    scope: reply.scope ?? null,
  }
}

export const refreshTokens = async (
  settings: MoneybirdSettings,
  refresh: string,
  at: number,
): Promise<Tokens> => tokensOf(await refreshTokenGrant(configurationOf(settings), refresh), refresh, at)

export const grantOf = (tokens: Tokens, user: string | null): Grant => ({ tokens: { ...tokens }, user })

/** Null where a grant holds no token. */
export const readGrant = (grant: Grant | null): Tokens | null => {
  if (!grant || typeof grant.tokens.access !== 'string') return null
  const { access, refresh, until, renewFrom, scope } = grant.tokens
  return {
    access,
    refresh: typeof refresh === 'string' ? refresh : null,
    until: typeof until === 'number' ? until : null,
    renewFrom: typeof renewFrom === 'number' ? renewFrom : null,
    scope: typeof scope === 'string' ? scope : null,
  }
}

/** The grant, or the refresh token of it, is worth nothing (RFC 6749, 5.2). */
export const isGrantEnded = (error: unknown): boolean =>
  error instanceof ResponseBodyError && error.error === 'invalid_grant'

/** Why no token was given, for a person. */
export const reasonOfOauth = (error: unknown): Reason => {
  if (error instanceof ResponseBodyError) {
    const said = error.error_description ?? error.error
    if (error.error === 'invalid_client' || error.error === 'unauthorized_client')
      return { code: 'moneybird.app_unknown', said }
    return { code: isGrantEnded(error) ? 'moneybird.signed_out' : 'moneybird.no_token', said }
  }
  if (error instanceof Broken || (error as NodeJS.ErrnoException | null)?.code?.startsWith('E'))
    return reasonOf(error)
  if (error instanceof ClientError || error instanceof Error) return { code: 'moneybird.no_token_now' }
  return reasonOf(error)
}
