import * as openid from 'openid-client'
import type { Reason } from '../../outbound/answer.ts'
import { speakHttp } from '../../outbound/speak-http.ts'
import { Broken, reasonOf } from '../../outbound/wire.ts'
import type { Reading } from '../books.ts'
import type { TwinfieldSettings } from './settings.ts'

/** Fact sheet, 1: what one must ask for; without `offline_access` there is no refresh token. */
export const scope = 'openid twf.user twf.organisation twf.organisationUser offline_access'

/** Where sign-ins are, whether the setting has the last part of it or not. */
export const loginAddress = ({ loginAddress }: TwinfieldSettings): string =>
  `${loginAddress.replace(/\/+$/, '').replace(/\/connect$/, '')}/connect`

/** Twinfield's side of OpenID Connect, written down by hand: it publishes no description of itself that we know of. */
export const providerOf = (
  settings: TwinfieldSettings,
  now: () => Date = () => new Date(),
): openid.Configuration => {
  const login = loginAddress(settings)
  const config = new openid.Configuration(
    {
      issuer: settings.issuer || login.replace(/\/connect$/, ''),
      authorization_endpoint: `${login}/authorize`,
      token_endpoint: `${login}/token`,
      ...(settings.keysAddress && { jwks_uri: settings.keysAddress }),
    },
    settings.clientId,
    // The library reads the machine's clock; ours is whichever we were given (law 12).
    { [openid.clockSkew]: Math.round((now().getTime() - Date.now()) / 1_000) },
    openid.ClientSecretBasic(settings.clientSecret),
  )
  config[openid.customFetch] = fetchOver(settings.answerMs)
  if (settings.keysAddress) openid.enableNonRepudiationChecks(config)
  // Only a simulator is at an address without TLS.
  if (login.startsWith('http:')) openid.allowInsecureRequests(config)
  return config
}

const fetchOver =
  (patience: number): openid.CustomFetch =>
  async (url, { method, headers, body }) => {
    const reply = await speakHttp({
      method: method === 'POST' ? 'POST' : 'GET',
      once: method === 'POST',
      url,
      headers,
      ...(body ? { body: String(body) } : {}),
      patience,
    })
    const { 'content-encoding': _, 'content-length': __, 'transfer-encoding': ___, ...told } = reply.headers
    return new Response(reply.text === '' ? null : reply.text, {
      status: Math.max(reply.status, 200),
      headers: told,
    })
  }

/** Why a sign-in or a renewal came to nothing. `ended` where it never will come to anything with this grant. */
export const troubleOf = (error: unknown): { readonly reason: Reason; readonly ended: boolean } => {
  const broken = inside(error, Broken)
  if (broken) return { reason: broken.reason, ended: false }
  if (error instanceof openid.AuthorizationResponseError)
    return { reason: told('twinfield.sign_in_refused', error), ended: true }
  if (error instanceof openid.ResponseBodyError) {
    if (error.error === 'invalid_grant') return { reason: told('twinfield.signed_out', error), ended: true }
    return { reason: told('twinfield.client_refused', error), ended: false }
  }
  // RFC 6749, 5.2: a client that is not known may be answered so.
  if (error instanceof openid.WWWAuthenticateChallengeError)
    return { reason: { code: 'twinfield.client_refused' }, ended: false }
  const errno = (error as NodeJS.ErrnoException | null)?.code ?? ''
  if (/^E[A-Z]+$/.test(errno)) return { reason: reasonOf(error), ended: false }
  return { reason: { code: 'twinfield.no_token_now', said: String(error).slice(0, 400) }, ended: false }
}

const told = (
  code: string,
  error: { readonly error: string; readonly error_description?: string | undefined },
): Reason => ({ code, said: (error.error_description ?? error.error).slice(0, 400) })

const inside = <Kind extends Error>(
  error: unknown,
  kind: new (...given: never[]) => Kind,
): Kind | undefined =>
  error instanceof kind
    ? error
    : error instanceof Error && error.cause
      ? inside(error.cause, kind)
      : undefined

/** What the validation tells of an access token: where to go with it, and whose it is. */
export interface Validated {
  readonly cluster: string
  readonly organisation: string
  readonly user: string
}

/** Fact sheet, 1: the cluster is the base of everything; invalid is 400. */
export const validate = async (settings: TwinfieldSettings, token: string): Promise<Reading<Validated>> => {
  try {
    const reply = await speakHttp({
      method: 'GET',
      url: `${loginAddress(settings)}/accesstokenvalidation?token=${encodeURIComponent(token)}`,
      headers: { accept: 'application/json' },
      patience: settings.answerMs,
    })
    if (reply.status >= 500 || reply.status === 429) return { unread: { code: 'twinfield.no_token_now' } }
    if (reply.status !== 200) return { unread: { code: 'twinfield.token_refused' } }
    return validatedIn(JSON.parse(reply.text))
  } catch (error) {
    return { unread: error instanceof SyntaxError ? { code: 'line.unreadable' } : reasonOf(error) }
  }
}

const validatedIn = (fields: Readonly<Record<string, unknown>>): Reading<Validated> => {
  const text = (name: string): string => {
    const value = [fields[`twf.${name}`]].flat()[0]
    return typeof value === 'string' ? value : ''
  }
  const cluster = text('clusterUrl').replace(/\/+$/, '')
  if (!/^https?:\/\/[^\s/]/.test(cluster)) return { unread: { code: 'line.unreadable' } }
  return { read: { cluster, organisation: text('organisationCode'), user: text('organisationUserCode') } }
}
