import * as openid from 'openid-client'
import { reasonOf } from '../../outbound/wire.ts'
import type { BooksTools, Grant, Grants, Reading } from '../books.ts'
import { providerOf, troubleOf, validate } from './openid.ts'
import type { TwinfieldSettings } from './settings.ts'

/** With what, and where, Twinfield is spoken to. */
export interface Access {
  readonly token: string
  readonly cluster: string
  readonly organisation: string
  readonly user: string
}

/** The access of one connection: renewed shortly before it ends, and asked for once however many wait for it. */
export interface Tokens {
  current(): Promise<Reading<Access>>
  /** It opened nothing: the next who asks gets a new one. */
  drop(token: string): void
  /** Every token that was seen, so that they can be kept out of notes. */
  readonly seen: ReadonlySet<string>
}

interface Kept extends Access {
  readonly until: number
}

// Renewed before it ends: a minute, or a tenth of a short life.
const leeway = (life: number): number => Math.min(60_000, life / 10)

export const createTokens = (settings: TwinfieldSettings, { now, grants }: BooksTools): Tokens => {
  let kept: Kept | null = null
  let dropped = ''
  let asking: Promise<Reading<Access>> | null = null
  const seen = new Set<string>()
  const isGood = ({ token, until }: { token: string; until: number }): boolean =>
    token !== dropped && until > now().getTime()
  const ask = async (): Promise<Reading<Access>> => {
    const found = grants ? await accessOf(settings, grants, { now, isGood, seen }) : notSignedIn
    if ('read' in found) kept = found.read
    return found
  }
  return {
    seen,
    current: () => {
      if (kept && isGood(kept)) return Promise.resolve({ read: kept })
      asking ??= ask()
        .catch((error) => ({ unread: reasonOf(error) }))
        .finally(() => {
          asking = null
        })
      return asking
    },
    drop: (token) => {
      dropped = token
    },
  }
}

const notSignedIn = { unread: { code: 'twinfield.not_signed_in' } } as const

interface Looking {
  readonly now: () => Date
  readonly isGood: (access: { token: string; until: number }) => boolean
  readonly seen: Set<string>
}

const accessOf = async (
  settings: TwinfieldSettings,
  grants: Grants,
  looking: Looking,
): Promise<Reading<Kept>> => {
  const grant = await grants.current()
  if (!grant) return notSignedIn
  const found = await fromGrant(settings, grants, grant, looking)
  if (!('ended' in found)) return found
  // Somebody else may have renewed it meanwhile, or a person signed in again.
  const again = await grants.current()
  if (!again || again.tokens.refresh === grant.tokens.refresh) return found
  return fromGrant(settings, grants, again, looking)
}

const fromGrant = async (
  settings: TwinfieldSettings,
  grants: Grants,
  grant: Grant,
  looking: Looking,
): Promise<Reading<Kept> & { readonly ended?: true }> => {
  for (const token of [grant.tokens.access, grant.tokens.refresh])
    if (typeof token === 'string') looking.seen.add(token)
  const kept = keptIn(grant)
  if (kept && looking.isGood(kept))
    return kept.cluster ? { read: kept } : located(settings, grants, grant, kept)
  const renewed = await renew(settings, grant, looking.now())
  if (!('tokens' in renewed)) return renewed
  looking.seen.add(String(renewed.tokens.access))
  await grants.keep(renewed)
  const fresh = keptIn(renewed)
  return fresh ? located(settings, grants, renewed, fresh) : { unread: { code: 'line.unreadable' } }
}

const keptIn = ({ tokens }: Grant): Kept | null => {
  const text = (name: string): string => (typeof tokens[name] === 'string' ? tokens[name] : '')
  const token = text('access')
  if (token === '') return null
  const until = Number(tokens.until ?? 0)
  return { token, until, cluster: text('cluster'), organisation: text('organisation'), user: text('user') }
}

const renew = async (
  settings: TwinfieldSettings,
  { tokens, user }: Grant,
  at: Date,
): Promise<Grant | (Reading<never> & { readonly ended?: true })> => {
  if (typeof tokens.refresh !== 'string') return { unread: { code: 'twinfield.signed_out' }, ended: true }
  try {
    const told = await openid.refreshTokenGrant(
      providerOf(settings, () => at),
      tokens.refresh,
    )
    // Fact sheet, 1: read again where the cluster is after each renewal.
    return { tokens: { ...tokens, ...tokensIn(told, at), cluster: null }, user }
  } catch (error) {
    const { reason, ended } = troubleOf(error)
    return ended ? { unread: reason, ended } : { unread: reason }
  }
}

/** What is kept of a reply of the token endpoint; a refresh token that is not replaced stays. */
export const tokensIn = (told: openid.TokenEndpointResponse, at: Date): Grant['tokens'] => {
  // Fact sheet, 1: an hour.
  const life = (told.expires_in ?? 3_600) * 1_000
  return {
    access: told.access_token,
    until: at.getTime() + life - leeway(life),
    ...(told.refresh_token && { refresh: told.refresh_token }),
  }
}

const located = async (
  settings: TwinfieldSettings,
  grants: Grants,
  grant: Grant,
  kept: Kept,
): Promise<Reading<Kept>> => {
  const found = await validate(settings, kept.token)
  if ('unread' in found) return found
  await grants.keep({ ...grant, tokens: { ...grant.tokens, ...found.read } })
  return { read: { ...kept, ...found.read } }
}
