import type { Dialect } from './dialect.ts'
import { type Memory, put } from './memory.ts'
import type { Grant, User } from './records.ts'
import { plain, type Said } from './said.ts'

/** 2: what each resource asks for; a list is any of them. */
const scopes: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^\/(sales_invoices|external_sales_invoices|reports)\b/, ['sales_invoices']],
  [/^\/documents\b/, ['documents']],
  [/^\/financial_(mutations|statements)\b/, ['bank']],
  [/^\/(financial_accounts|webhooks)\b/, ['settings']],
  [/^\/(ledger_accounts|tax_rates)\b/, ['settings', 'sales_invoices', 'documents', 'estimates']],
  [/^\/contacts\b/, ['sales_invoices', 'documents', 'estimates', 'bank', 'settings']],
]

const neededFor = (path: string, method: string): readonly string[] => {
  if (/^\/(ledger_accounts|tax_rates)\b/.test(path) && method !== 'GET') return ['settings']
  return scopes.find(([shape]) => shape.test(path))?.[1] ?? []
}

export interface Gate {
  /** Who this is, or why nobody comes in. */
  enter(authorization: string | undefined): { readonly user: User; readonly grant: Grant } | Said
  /** Why this grant does not reach so far, or null. */
  reach(grant: Grant, method: string, path: string): Said | null
  /** Ends the life of every access token; refresh tokens stay. */
  expire(): void
  /** Takes every grant back, as a person does in the package. */
  revoke(): void
}

/** Who may come in, and how far (fact sheet, 2). */
export const openGate = (memory: Memory, dialect: Dialect, now: () => Date): Gate => ({
  enter: (authorization) => {
    const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1]
    const grant = token === undefined ? undefined : memory.get('grants', token)
    const user = grant && memory.get('users', grant.user)
    if (!grant || !user || grant.revoked) return stranger('The access token is invalid')
    if (grant.expiresAt !== null && Date.parse(grant.expiresAt) <= now().getTime())
      return stranger('The access token expired')
    if (grant.ends !== null) endOld(memory, grant)
    return { user, grant }
  },
  reach: ({ scope }, method, path) => {
    const needed = neededFor(path, method)
    const has = scope.split(' ')
    if (needed.length === 0 || needed.some((one) => has.includes(one))) return null
    return noAccess(needed[0] ?? '', dialect)
  },
  expire: () => {
    const expiresAt = new Date(now().getTime() - 1).toISOString()
    memory.commit([...memory.all('grants')].map((grant) => put('grants', { ...grant, expiresAt })))
  },
  revoke: () =>
    memory.commit([...memory.all('grants')].map((grant) => put('grants', { ...grant, revoked: true }))),
})

// 2: the body of a 401 is nowhere published.
export const stranger = (why: string): Said => ({
  ...plain(401, 'Unauthorized'),
  headers: {
    'www-authenticate': `Bearer realm="Moneybird", error="invalid_token", error_description="${why}"`,
  },
})

/** 2: seen on the reports, and taken for all. */
export const noAccess = (scope: string, { noAccessStatus }: Dialect): Said =>
  plain(noAccessStatus, `No access to ${scope}`)

// The refresh token that this grant was made with is worth nothing any more once its successor is used.
const endOld = (memory: Memory, grant: Grant): void => {
  const old = memory.by('grants', 'refresh', grant.ends ?? '')
  memory.commit([
    ...old.map((one) => put('grants', { ...one, revoked: true })),
    put('grants', { ...grant, ends: null }),
  ])
}
