import { randomBytes } from 'node:crypto'
import { householdOf, put } from './administration.ts'
import type { Dialect } from './dialect.ts'
import { guidOf, hexOf } from './guid.ts'
import type { Memory } from './memory.ts'
import { gateway, message, type Said } from './said.ts'

/** Keys that open nothing but a simulator. */
export const demonstrationKeys = {
  coupling: Buffer.from(`${guidOf('coupling')}:${hexOf('coupling')}`).toString('base64'),
  primary: hexOf('primary'),
  secondary: hexOf('secondary'),
} as const

export interface Gate {
  token(form: URLSearchParams): Said
  /** Why a call stays outside, or null. */
  key(key: string | undefined): Said | null
  limit(key: string, ms?: number): Said | null
  bearer(authorization: string | undefined): Said | null
  scope(scope: string): Said | null
  /** Makes the tokens that were given out invalid. */
  expire(): void
  withdraw(which: 'coupling' | 'primary' | 'secondary', back?: boolean): void
  isWithdrawn(key: string): boolean
}

interface Bucket {
  left: number
  at: number
  shutUntil: number
}

/** Who may come in (fact sheet, 1 and 7). Tokens are forgotten at a restart, as they may be at any time. */
export const openGate = (memory: Memory, dialect: Dialect, now: () => number): Gate => {
  const tokens = new Map<string, number>()
  const buckets = new Map<string, Bucket>()
  const scopes = dialect.scopes.split(/\s+/)
  const isWithdrawn = (key: string): boolean => householdOf(memory).withdrawn.includes(key)
  return {
    token: (form) => {
      if (!knowsCoupling(form, dialect) || isWithdrawn(demonstrationKeys.coupling))
        return { status: 400, body: { error: 'invalid_grant' } }
      const token = randomBytes(24).toString('base64url')
      tokens.set(token, now() + dialect.tokenSeconds * 1_000)
      return {
        status: 200,
        body: { access_token: token, token_type: 'bearer', expires_in: dialect.tokenSeconds },
      }
    },
    key: (key) => {
      const known = key === demonstrationKeys.primary || key === demonstrationKeys.secondary
      if (key === undefined)
        return gateway(401, 'Access denied due to missing subscription key.', {
          'www-authenticate': 'AzureApiManagementKey',
        })
      if (known && !isWithdrawn(key)) return null
      return gateway(401, 'Access denied due to invalid subscription key.')
    },
    limit: (key, ms) => {
      const bucket = bucketOf(buckets, key, dialect, now())
      if (ms !== undefined) bucket.shutUntil = now() + ms
      const wait = waitOf(bucket, dialect, now())
      if (wait === 0) return null
      const seconds = Math.max(1, Math.ceil(wait / 1_000))
      return gateway(429, `Rate limit is exceeded. Try again in ${seconds} seconds.`, {
        'retry-after': String(seconds),
      })
    },
    bearer: (authorization) => {
      const token = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1]
      const until = token === undefined ? undefined : tokens.get(token)
      if (until !== undefined && until > now()) return null
      return message(401, 'Authorization has been denied for this request.')
    },
    scope: (scope) =>
      scope === '' || scopes.includes('all') || scopes.includes(scope)
        ? null
        : message(403, `The scope ${scope} is missing.`),
    expire: () => tokens.clear(),
    withdraw: (which, back = false) => {
      const household = householdOf(memory)
      const key = demonstrationKeys[which]
      const others = household.withdrawn.filter((one) => one !== key)
      memory.commit([put('administratie', { ...household, withdrawn: back ? others : [...others, key] })])
      tokens.clear()
    },
    isWithdrawn,
  }
}

const knowsCoupling = (form: URLSearchParams, { grants }: Dialect): boolean => {
  const style = form.get('grant_type')
  if (grants !== 'both' && style !== grants) return false
  if (style === 'clientkey') return form.get('clientkey') === demonstrationKeys.coupling
  const pair = Buffer.from(`${form.get('username')}:${form.get('password')}`).toString('base64')
  return style === 'password' && pair === demonstrationKeys.coupling
}

const bucketOf = (buckets: Map<string, Bucket>, key: string, { burst }: Dialect, at: number): Bucket => {
  const there = buckets.get(key) ?? { left: burst, at, shutUntil: 0 }
  buckets.set(key, there)
  return there
}

// A bucket that fills again at the allowed rate; a call that is turned away takes nothing out of it.
const waitOf = (bucket: Bucket, { callsPerSecond, burst }: Dialect, at: number): number => {
  if (bucket.shutUntil > at) return bucket.shutUntil - at
  if (callsPerSecond === 0) return 0
  bucket.left = Math.min(burst, bucket.left + ((at - bucket.at) * callsPerSecond) / 1_000)
  bucket.at = at
  if (bucket.left < 1) return ((1 - bucket.left) * 1_000) / callsPerSecond
  bucket.left -= 1
  return 0
}
