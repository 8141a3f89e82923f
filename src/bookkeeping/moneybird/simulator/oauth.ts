import { createHash, randomBytes } from 'node:crypto'
import type { Dialect } from './dialect.ts'
import { type Change, type Memory, put } from './memory.ts'
import type { Grant } from './records.ts'
import type { Said } from './said.ts'

/** Keys that open nothing but a simulator. */
export const demonstrationClient = {
  id: 'saldo-demonstration-client',
  secret: 'saldo-demonstration-secret-that-opens-nothing-else',
} as const

export const knownScopes = ['sales_invoices', 'documents', 'estimates', 'bank', 'time_entries', 'settings']

/** A code somebody may exchange once (fact sheet, 2). */
interface Code {
  readonly redirect: string
  readonly user: string
  readonly scope: string
  readonly challenge: { readonly text: string; readonly method: string } | null
  readonly until: number
}

export interface CodeWish {
  readonly redirect: string
  readonly user: string
  readonly scope: string
  readonly challenge: Code['challenge']
}

export interface OAuth {
  code(wish: CodeWish): string
  token(fields: URLSearchParams, authorization: string | undefined): Said
  /** Gives a grant to a person without any page. */
  grant(user: string, scope: string, expired: boolean): Grant
}

const no = (error: string, description: string, status = 400): Said => ({
  status,
  body: { error, error_description: description },
})

// RFC 6749, 5.2.
const invalidClient = no('invalid_client', 'Client authentication failed.', 401)
const invalidGrant = no(
  'invalid_grant',
  'The provided authorization grant is invalid, expired, revoked, does not match the redirection URI used in the authorization request, or was issued to another client.',
)

/** A code waits so long for its exchange. */
const codeLives = 600_000

export const openOAuth = (memory: Memory, dialect: Dialect, now: () => Date): OAuth => {
  const codes = new Map<string, Code>()
  const make = (user: string, scope: string, refresh?: string, ends: string | null = null): Grant => ({
    ...{ id: secret(), refresh: refresh ?? secret(), ends, user, scope, revoked: false },
    createdAt: now().toISOString(),
    expiresAt:
      dialect.tokenSeconds > 0
        ? new Date(now().getTime() + dialect.tokenSeconds * 1_000).toISOString()
        : null,
  })
  const said = (grant: Grant, fresh: boolean): Said => ({
    status: 200,
    headers: { 'cache-control': 'no-store' },
    body: {
      access_token: grant.id,
      token_type: 'bearer',
      ...(dialect.saysExpiresIn && dialect.tokenSeconds > 0 && { expires_in: dialect.tokenSeconds }),
      ...((fresh || dialect.refresh !== 'omitted') && { refresh_token: grant.refresh }),
      scope: grant.scope,
      created_at: Math.floor(now().getTime() / 1_000),
    },
  })
  const byCode = (fields: URLSearchParams): Said => {
    const code = codes.get(fields.get('code') ?? '')
    codes.delete(fields.get('code') ?? '')
    if (!code || code.until < now().getTime()) return invalidGrant
    if (code.redirect !== fields.get('redirect_uri')) return invalidGrant
    if (!provesItself(code.challenge, fields.get('code_verifier'))) return invalidGrant
    const grant = make(code.user, code.scope)
    memory.commit([put('grants', grant)])
    return said(grant, true)
  }
  const byRefresh = (fields: URLSearchParams): Said => {
    const [old] = memory
      .by('grants', 'refresh', fields.get('refresh_token') ?? '')
      .filter(({ revoked }) => !revoked)
    if (!old) return invalidGrant
    const { grant, changes } = refreshed(old)
    memory.commit([...changes, put('grants', grant)])
    return said(grant, false)
  }
  const refreshed = (old: Grant): { grant: Grant; changes: Change[] } => {
    if (dialect.refresh === 'same' || dialect.refresh === 'omitted')
      return { grant: make(old.user, old.scope, old.refresh), changes: [] }
    if (dialect.refresh === 'new_ends_old_at_once')
      return { grant: make(old.user, old.scope), changes: [put('grants', { ...old, revoked: true })] }
    return { grant: make(old.user, old.scope, undefined, old.refresh), changes: [] }
  }
  return {
    code: (wish) => {
      const code = secret()
      codes.set(code, { ...wish, until: now().getTime() + codeLives })
      return code
    },
    token: (fields, authorization) => {
      const [id, key] = basic(authorization) ?? [fields.get('client_id'), fields.get('client_secret')]
      if (id !== demonstrationClient.id || key !== demonstrationClient.secret) return invalidClient
      if (fields.get('grant_type') === 'authorization_code') return byCode(fields)
      if (fields.get('grant_type') === 'refresh_token') return byRefresh(fields)
      return no('unsupported_grant_type', 'The authorization grant type is not supported.')
    },
    grant: (user, scope, expired) => {
      const fresh = make(user, scope)
      const grant = expired ? { ...fresh, expiresAt: new Date(now().getTime() - 1).toISOString() } : fresh
      memory.commit([put('grants', grant)])
      return grant
    },
  }
}

const secret = (): string => randomBytes(32).toString('base64url')

const basic = (authorization: string | undefined): string[] | null => {
  const text = /^Basic (.+)$/i.exec(authorization ?? '')?.[1]
  if (text === undefined) return null
  const [id = '', ...key] = Buffer.from(text, 'base64').toString('utf8').split(':')
  // RFC 6749, 2.3.1: both are encoded as in a form.
  const pair = new URLSearchParams(`id=${id}&key=${key.join(':')}`)
  return [pair.get('id') ?? '', pair.get('key') ?? '']
}

// RFC 7636, 4.6.
const provesItself = (challenge: Code['challenge'], verifier: string | null): boolean => {
  if (challenge === null) return true
  if (verifier === null) return false
  const proof =
    challenge.method === 'plain' ? verifier : createHash('sha256').update(verifier).digest('base64url')
  return proof === challenge.text
}
