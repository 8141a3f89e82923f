import { createHash } from 'node:crypto'
import { idClaimsOf } from './claims.ts'
import type { Token } from './documents.ts'
import { signedToken } from './id-token.ts'
import { gone } from './memory.ts'
import { json, type Said } from './said.ts'
import type { Scene } from './scene.ts'
import { client, goodToken, minted } from './tokens.ts'

const refused = (error: string, status = 400): Said =>
  json(status, { error }, status === 401 ? { 'www-authenticate': 'Basic realm="simulator"' } : {})

/** Answers the token address (fact sheet, 1): HTTP Basic, a code or a refresh token. */
export const answerToken = (
  scene: Scene,
  authorization: string | undefined,
  form: URLSearchParams,
  issuer: string,
): Said => {
  if (!knowsClient(authorization)) return refused('invalid_client', 401)
  const style = form.get('grant_type')
  if (style === 'authorization_code') return byCode(scene, form, issuer)
  if (style === 'refresh_token') return byRefresh(scene, form, issuer)
  return refused('unsupported_grant_type')
}

// RFC 6749, 2.3.1: both halves are form-encoded; who sends them plain is let in too.
const knowsClient = (authorization: string | undefined): boolean => {
  const encoded = /^Basic (.+)$/i.exec(authorization ?? '')?.[1]
  if (encoded === undefined) return false
  const [id = '', ...secret] = Buffer.from(encoded, 'base64').toString('utf8').split(':')
  const plain = (text: string): string => {
    try {
      return decodeURIComponent(text.replaceAll('+', ' '))
    } catch {
      return text
    }
  }
  return plain(id) === client.id && plain(secret.join(':')) === client.secret
}

const byCode = (scene: Scene, form: URLSearchParams, issuer: string): Said => {
  const code = goodToken(scene, 'code', form.get('code') ?? '')
  if (!code) return refused('invalid_grant')
  // RFC 6749, 4.1.2: once only, whatever comes of it.
  scene.memory.commit([gone('tokens', code.id)])
  if (code.redirect !== form.get('redirect_uri') || !provesCode(code, form)) return refused('invalid_grant')
  return json(200, withIdToken(scene, code, issuer, tokensFor(scene, code)))
}

// RFC 7636, 4.6.
const provesCode = ({ challenge }: Token, form: URLSearchParams): boolean => {
  if (challenge === undefined) return true
  const verifier = form.get('code_verifier') ?? ''
  return createHash('sha256').update(verifier).digest('base64url') === challenge
}

const byRefresh = (scene: Scene, form: URLSearchParams, issuer: string): Said => {
  const refresh = goodToken(scene, 'refresh', form.get('refresh_token') ?? '')
  if (!refresh) return refused('invalid_grant')
  const rotates = scene.dialect.rotatesRefreshTokens
  if (rotates) scene.memory.commit([gone('tokens', refresh.id)])
  const set = tokensFor(scene, refresh, rotates ? undefined : refresh.id)
  return json(200, withIdToken(scene, refresh, issuer, set))
}

export interface TokenSet {
  readonly access_token: string
  readonly token_type: 'Bearer'
  readonly expires_in: number
  readonly scope: string
  readonly refresh_token?: string
  readonly id_token?: string
}

/** What a sign-in gives; a refresh token with `offline_access` only. */
export const tokensFor = (scene: Scene, from: Token, refreshId?: string): TokenSet => {
  const { user, scope, signedInAt } = from
  const access = minted(scene, { kind: 'access', user, scope, signedInAt })
  const refresh =
    refreshId === undefined && scope.split(' ').includes('offline_access')
      ? minted(scene, { kind: 'refresh', user, scope, signedInAt })
      : null
  scene.memory.commit([access.change, ...(refresh ? [refresh.change] : [])])
  const kept = refreshId ?? refresh?.token.id
  return {
    access_token: access.token.id,
    ...{ token_type: 'Bearer', expires_in: scene.dialect.tokenSeconds, scope },
    ...(kept !== undefined && { refresh_token: kept }),
  }
}

const withIdToken = (scene: Scene, from: Token, issuer: string, set: TokenSet): TokenSet => ({
  ...set,
  id_token: signedToken(scene, idClaimsOf(scene, from, issuer, from.nonce)),
})
