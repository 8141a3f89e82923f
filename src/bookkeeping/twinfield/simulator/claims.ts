import type { Token } from './documents.ts'
import { guidOf } from './guid.ts'
import { organisation } from './office.ts'
import type { Scene } from './scene.ts'
import { client, userOf } from './tokens.ts'

const seconds = (ms: number): number => Math.floor(ms / 1_000)

export const subjectOf = (token: Token): string => guidOf(`user ${token.user}`)

const organisationClaims = (token: Token) => ({
  'twf.organisationUserCode': userOf(token).code,
  'twf.organisationCode': organisation.code,
  'twf.organisationId': organisation.id,
})

/** What accesstokenvalidation answers (fact sheet, 1): texts and lists of texts. */
export const validationOf = (scene: Scene, token: Token, issuer: string, clusterUrl: string) => ({
  aud: `${issuer}/resources`,
  iss: issuer,
  nbf: String(seconds(token.until) - scene.dialect.tokenSeconds),
  exp: String(seconds(token.until)),
  client_id: client.id,
  scope: token.scope.split(' '),
  sub: subjectOf(token),
  auth_time: String(seconds(token.signedInAt)),
  idp: 'idsrv',
  amr: ['password'],
  ...organisationClaims(token),
  'twf.clusterUrl': clusterUrl,
})

export const userInfoOf = (token: Token) => ({
  sub: subjectOf(token),
  name: userOf(token).name,
  ...organisationClaims(token),
})

/** OpenID Connect Core, 2; `nonce` only where a person has just signed in. */
export const idClaimsOf = (scene: Scene, token: Token, issuer: string, nonce?: string) => {
  const at = seconds(scene.now().getTime())
  return {
    ...{ iss: issuer, aud: client.id, sub: subjectOf(token), iat: at, nbf: at },
    ...{ exp: at + 300, auth_time: seconds(token.signedInAt), idp: 'idsrv', amr: ['password'] },
    ...organisationClaims(token),
    ...(nonce !== undefined && { nonce }),
  }
}
