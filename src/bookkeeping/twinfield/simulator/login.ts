import { answerAuthorize } from './authorize.ts'
import { userInfoOf, validationOf } from './claims.ts'
import { notFound } from './gate.ts'
import { keySet } from './id-token.ts'
import { json, type Said } from './said.ts'
import type { Scene } from './scene.ts'
import { answerToken } from './token-endpoint.ts'
import { goodToken } from './tokens.ts'

/** Below it is everything of the login address. */
export const loginPath = '/auth/authentication'

/** Where the keys are that id tokens are checked with, below the login address. */
export const keysPath = '/.well-known/jwks'

export interface LoginCall {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly body: string
  readonly authorization: string | undefined
  readonly cookie: string | undefined
  readonly issuer: string
  readonly clusterUrl: string
}

/** Whether a person calls, or fetches what everybody may know. */
export const isPage = (path: string): boolean =>
  path === '/connect/authorize' || path.startsWith('/.well-known/')

/** Answers what is below the login address (fact sheet, 1). */
export const answerLogin = (scene: Scene, call: LoginCall): Said => {
  const { path, method, query, body, authorization, cookie, issuer } = call
  const posted = method === 'POST' ? new URLSearchParams(body) : query
  if (path === '/connect/authorize') return answerAuthorize(scene, { method, params: posted, cookie })
  if (path === '/connect/token' && method === 'POST') return answerToken(scene, authorization, posted, issuer)
  if (path === '/connect/accesstokenvalidation') return answerValidation(scene, call)
  if (path === '/connect/userinfo') return answerUserInfo(scene, authorization)
  if (path === '/.well-known/openid-configuration') return json(200, discovery(issuer))
  if (path === keysPath) return json(200, keySet(scene))
  return notFound
}

const answerValidation = (scene: Scene, { query, issuer, clusterUrl }: LoginCall): Said => {
  const token = goodToken(scene, 'access', query.get('token') ?? '')
  if (!token) return json(400, { Message: 'invalid_token' })
  return json(200, validationOf(scene, token, issuer, clusterUrl))
}

const answerUserInfo = (scene: Scene, authorization: string | undefined): Said => {
  const token = goodToken(scene, 'access', /^Bearer (.+)$/i.exec(authorization ?? '')?.[1] ?? '')
  if (token) return json(200, userInfoOf(token))
  return json(401, { error: 'invalid_token' }, { 'www-authenticate': 'Bearer error="invalid_token"' })
}

// OpenID Connect Discovery 1.0, 3.
const discovery = (issuer: string) => ({
  issuer,
  jwks_uri: issuer + keysPath,
  authorization_endpoint: `${issuer}/connect/authorize`,
  token_endpoint: `${issuer}/connect/token`,
  userinfo_endpoint: `${issuer}/connect/userinfo`,
  scopes_supported: ['openid', 'twf.user', 'twf.organisation', 'twf.organisationUser', 'offline_access'],
  response_types_supported: ['code'],
  grant_types_supported: ['authorization_code', 'refresh_token'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
  token_endpoint_auth_methods_supported: ['client_secret_basic'],
  code_challenge_methods_supported: ['S256'],
})
