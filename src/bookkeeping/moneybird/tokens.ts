import type { Grants, Reading } from '../books.ts'
import { grantOf, isGrantEnded, readGrant, reasonOfOauth, refreshTokens, type Tokens } from './oauth.ts'
import type { MoneybirdSettings } from './settings.ts'

/** The access token of one connection: renewed before it ends, once however many wait for it. */
export interface TokenKeeper {
  current(): Promise<Reading<string>>
  /** It opened nothing: the next who asks gets another. */
  drop(token: string): void
  /** The scope that was granted, where the package told. */
  readonly scope: string | null
  /** Who signed in, where that is known. */
  readonly user: string | null
  /** Everything that was seen, to be kept out of notes. */
  readonly seen: ReadonlySet<string>
}

export const createTokenKeeper = (
  settings: MoneybirdSettings,
  grants: Grants | undefined,
  now: () => Date,
): TokenKeeper => {
  const seen = new Set<string>()
  let tokens: Tokens | null = null
  let user: string | null = null
  let dead: string | null = null
  // A new grant that could not be kept yet: it is not used before it is.
  let unkept: Tokens | null = null
  let asking: Promise<Reading<string>> | null = null

  const see = (found: Tokens): Tokens => {
    for (const secret of [found.access, found.refresh]) if (secret) seen.add(secret)
    return found
  }
  const isGood = (found: Tokens | null): found is Tokens =>
    found !== null && found.access !== dead && (found.renewFrom === null || found.renewFrom > now().getTime())
  const lasts = ({ access, until }: Tokens): boolean =>
    access !== dead && (until === null || until > now().getTime())

  const load = async (): Promise<Tokens | null> => {
    const grant = (await grants?.current()) ?? null
    const found = readGrant(grant)
    user = grant?.user ?? user
    return found && see(found)
  }

  const keep = async (fresh: Tokens): Promise<Tokens> => {
    unkept = fresh
    await grants?.keep(grantOf(fresh, user))
    unkept = null
    return fresh
  }

  // Another node may have renewed it meanwhile: then what it kept is the grant, and ours is worth nothing.
  const renew = async (from: Tokens): Promise<Tokens | null> => {
    if (from.refresh === null) return null
    try {
      return await keep(see(await refreshTokens(settings, from.refresh, now().getTime())))
    } catch (error) {
      if (!isGrantEnded(error)) throw error
      const kept = await load()
      return kept !== null && kept.access !== from.access && lasts(kept) ? kept : null
    }
  }

  const ask = async (): Promise<Reading<string>> => {
    try {
      if (unkept) tokens = await keep(unkept)
      if (!isGood(tokens)) tokens = await load()
      if (tokens === null) return { unread: { code: 'moneybird.not_signed_in' } }
      if (!isGood(tokens)) tokens = await renewed(tokens)
      if (tokens === null) return { unread: { code: 'moneybird.signed_out' } }
      return { read: tokens.access }
    } catch (error) {
      return { unread: reasonOfOauth(error) }
    }
  }

  // A token that is about to end is good while no other can be had.
  const renewed = async (old: Tokens): Promise<Tokens | null> => {
    try {
      return await renew(old)
    } catch (error) {
      if (lasts(old)) return old
      throw error
    }
  }

  return {
    get scope() {
      return tokens?.scope ?? null
    },
    get user() {
      return user
    },
    seen,
    current: () => {
      if (isGood(tokens)) return Promise.resolve({ read: tokens.access })
      asking ??= ask().finally(() => {
        asking = null
      })
      return asking
    },
    drop: (token) => {
      dead = token
    },
  }
}
