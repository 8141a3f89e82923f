import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  Configuration,
  calculatePKCECodeChallenge,
  randomPKCECodeVerifier,
  refreshTokenGrant,
} from 'openid-client'
import { Type } from 'typebox'
import type {
  Booked,
  Books,
  BooksTools,
  Connector,
  Grant,
  Grants,
  Reading,
} from '../../src/bookkeeping/books.ts'
import { formatDecimal, parseDecimal } from '../../src/money/decimal.ts'
import { accepted, unknown } from '../../src/outbound/answer.ts'
import type { PackageBooking } from './package.ts'

interface Settings {
  readonly address: string
  readonly clientSecret: string
}

const away = { code: 'books.not_reached' }
const signedOut = { code: 'books.line_lost' }

const configuration = ({ address, clientSecret }: Settings): Configuration => {
  const server = {
    issuer: address,
    authorization_endpoint: `${address}/authorize`,
    token_endpoint: `${address}/token`,
  }
  const config = new Configuration(server, 'saldo', clientSecret)
  allowInsecureRequests(config)
  return config
}

const tokensOf = (tokens: { access_token: string; refresh_token?: string }) => ({
  access: tokens.access_token,
  refresh: tokens.refresh_token ?? '',
})

/** Asks with the grant, refreshing it once where it is over. */
const asker = (settings: Settings, grants: Grants | undefined) => {
  const ask = async (grant: Grant, path: string, body?: unknown): Promise<Response> =>
    fetch(`${settings.address}/administrations${path}`, {
      headers: { authorization: `Bearer ${grant.tokens.access}` },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    })
  return async <T>(path: string, body?: unknown): Promise<Reading<T>> => {
    const grant = await grants?.current()
    if (!grants || !grant) return { unread: signedOut }
    try {
      let response = await ask(grant, path, body)
      if (response.status === 401) {
        const tokens = await refreshTokenGrant(configuration(settings), String(grant.tokens.refresh))
        const fresh = { ...grant, tokens: tokensOf(tokens) }
        await grants.keep(fresh)
        response = await ask(fresh, path, body)
      }
      return response.ok ? { read: (await response.json()) as T } : { unread: away }
    } catch {
      return { unread: signedOut }
    }
  }
}

const bookedOf = ({ id, reference, date, received }: PackageBooking): Booked => ({
  ...{ id, reference, date, touched: false, lettered: null },
  received: parseDecimal(received, 'EUR') ?? { minor: 0n, currency: 'EUR' },
})

const openBooks = (settings: Settings, { grants, administration = '' }: BooksTools): Books => {
  const ask = asker(settings, grants)
  const list = async () => ask<PackageBooking[]>(`/${administration}/bookings`)
  return {
    check: async () => {
      const found = await ask<{ id: string; name: string }>(`/${administration}`)
      return 'read' in found
        ? { alive: true, administration: found.read, facts: {} }
        : { alive: false, reason: found.unread }
    },
    choices: async () => ({
      read: [
        { id: 'p-1', number: '1200', name: 'Kaarten', use: 'place', kind: 'bank', active: true },
        { id: 'l-1', number: '2000', name: 'Overig', use: 'ledger', kind: 'other', active: true },
      ],
    }),
    openItems: async () => ({ read: [] }),
    find: async (sought) => {
      const found = await list()
      if ('unread' in found) return found
      const references = sought.map(({ reference }) => reference)
      return { read: found.read.filter(({ reference }) => references.includes(reference)).map(bookedOf) }
    },
    book: async ({ reference, date, received }) => {
      const made = await ask<PackageBooking>(`/${administration}/bookings`, {
        ...{ reference, date, received: formatDecimal(received) },
      })
      return 'read' in made ? accepted(bookedOf(made.read)) : unknown(made.unread)
    },
  }
}

/** Connects to the package beside this, by signing in there. */
export const packageConnector: Connector = {
  name: 'test-package',
  title: 'Test package',
  settings: Type.Object({
    address: Type.String({ title: 'Address' }),
    clientSecret: Type.String({ title: 'Secret', format: 'password' }),
  }),
  checklist: [],
  referenceLength: 25,
  askAfter: [20, 50],
  noTraceProvesNotBookedAfter: 50,
  most: 2,
  unbooksBy: 'a booking',
  lines: 'several',
  tellsItems: false,
  signIn: {
    begin: async (settings, { redirect, state }) => {
      const verifier = randomPKCECodeVerifier()
      const address = buildAuthorizationUrl(configuration(settings as Settings), {
        ...{ redirect_uri: redirect, state, prompt: 'login' },
        ...{ code_challenge: await calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' },
      })
      return { read: { address: address.href, kept: { verifier } } }
    },
    redeem: async (settings, { back, state, kept }) => {
      try {
        const tokens = await authorizationCodeGrant(configuration(settings as Settings), new URL(back), {
          ...{ expectedState: state, pkceCodeVerifier: kept.verifier ?? '' },
        })
        return { read: { tokens: tokensOf(tokens), user: String(tokens.user_name) } }
      } catch {
        return { unread: { code: 'sign_in.refused' } }
      }
    },
    administrations: (settings, grants) => asker(settings as Settings, grants)(''),
  },
  open: (settings, tools) => openBooks(settings as Settings, tools),
}
