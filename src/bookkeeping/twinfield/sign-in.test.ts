import { afterEach, expect, test } from 'vitest'
import { speakHttp } from '../../outbound/speak-http.ts'
import type { Grant, Reading } from '../books.ts'
import { twinfield } from './connector.ts'
import { grantFrom, keepGrants } from './rehearse.ts'
import { signIn } from './sign-in.ts'
import { type RunningTwinfield, startTwinfieldSimulator } from './simulator.ts'

const redirect = 'http://127.0.0.1:9/api/v1/sign-in/back'
const now = () => new Date()
const running: RunningTwinfield[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((simulator) => simulator.stop()))
})

const begin = async (dialect: Readonly<Record<string, string | boolean | number>> = {}) => {
  const simulator = await startTwinfieldSimulator({ port: 0, dialect })
  running.push(simulator)
  return { simulator, settings: simulator.settings?.() ?? {} }
}

const readOf = <T>(reading: Reading<T>): T => {
  if ('unread' in reading) throw new Error(JSON.stringify(reading.unread))
  return reading.read
}

/** Plays the person at the pages. */
const goThrough = async (address: string, person: Readonly<Record<string, string>>): Promise<string> => {
  const page = new URL(address)
  const reply = await speakHttp({
    method: 'POST',
    url: page.origin + page.pathname,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ ...Object.fromEntries(page.searchParams), ...person }).toString(),
    patience: 2_000,
  })
  return reply.headers.location ?? ''
}
const person = { username: 'demo01', password: 'demonstratie' }

const signedIn = async (settings: unknown, more: Readonly<Record<string, string>> = {}) => {
  const { address, kept } = readOf(await signIn.begin(settings, { redirect, state: 'state' }))
  const back = await goThrough(address, person)
  const wish = { back, redirect, state: 'state', kept, now }
  return { address, back, kept, redeemed: await signIn.redeem(settings, { ...wish, ...more }) }
}

test('a person signs in afresh, and the grant opens administrations of which one is chosen', async () => {
  const { simulator, settings } = await begin()
  const { address, redeemed } = await signedIn(settings)
  const asked = new URL(address).searchParams
  expect(asked.get('prompt')).toBe('login')
  expect(asked.get('nonce')).toMatch(/\w{20}/)
  expect(asked.get('scope')?.split(' ')).toContain('offline_access')
  const grant = readOf(redeemed)
  expect(grant.user).toMatch(/demo01/i)
  expect(grant.tokens).toMatchObject({ cluster: simulator.clusterUrl })
  const grants = keepGrants(grant)
  const offices = readOf(await signIn.administrations(settings, grants, now))
  expect(offices.map(({ id }) => id)).toContain(simulator.office)
  const books = twinfield.open(settings, { now, grants, administration: simulator.office })
  expect(await books.check()).toMatchObject({ alive: true, administration: { id: simulator.office } })
  const elsewhere = twinfield.open(settings, { now, grants, administration: 'NOWHERE' })
  expect(await elsewhere.check()).toMatchObject({ reason: { code: 'twinfield.office_not_there' } })
})

test('signatures are checked where the provider publishes its keys', async () => {
  const { settings } = await begin()
  const keysAddress = `${settings.loginAddress}/.well-known/jwks`
  expect((await signedIn({ ...settings, keysAddress })).redeemed).toHaveProperty('read')
  const other = await begin()
  const wrong = `${other.settings.loginAddress}/.well-known/nothing`
  expect((await signedIn({ ...settings, keysAddress: wrong })).redeemed).toHaveProperty('unread')
})

test('what comes back with another state, nonce, issuer or secret, or refused, gives no grant', async () => {
  const { settings } = await begin()
  expect((await signedIn(settings, { state: 'another' })).redeemed).toHaveProperty('unread')
  for (const kept of [{ nonce: 'another' }, {}]) {
    const { address } = readOf(await signIn.begin(settings, { redirect, state: 'state' }))
    const back = await goThrough(address, person)
    const wish = { back, redirect, state: 'state', kept: kept as Record<string, string>, now }
    expect(await signIn.redeem(settings, wish)).toHaveProperty('unread')
  }
  expect((await signedIn({ ...settings, issuer: 'https://elsewhere.example' })).redeemed).toHaveProperty(
    'unread',
  )
  expect((await signedIn({ ...settings, clientSecret: 'wrong' })).redeemed).toMatchObject({
    unread: { code: 'twinfield.client_refused' },
  })
  const denied = {
    back: `${redirect}?error=access_denied&state=state`,
    redirect,
    state: 'state',
    kept: { nonce: 'n' },
  }
  expect(await signIn.redeem(settings, { ...denied, now })).toMatchObject({
    unread: { code: 'twinfield.sign_in_refused' },
  })
})

test('a token that ended is renewed and kept before it is used, once for all who wait', async () => {
  const { simulator, settings } = await begin({ rotatesRefreshTokens: true })
  const grants = keepGrants(grantFrom(simulator))
  const kept: Grant[] = []
  const watched = {
    current: grants.current,
    keep: async (grant: Grant) => {
      kept.push(grant)
      await grants.keep(grant)
    },
  }
  const books = twinfield.open(settings, { now, grants: watched, administration: simulator.office })
  expect((await books.check()).alive).toBe(true)
  const before = grants.held?.tokens
  kept.length = 0
  simulator.expireTokens()
  const checks = await Promise.all([books.check(), books.check(), books.choices()])
  expect(checks.filter((one) => 'alive' in one && one.alive)).toHaveLength(2)
  expect(grants.held?.tokens.refresh).not.toBe(before?.refresh)
  // First without, then with the address of the cluster, which is looked up anew.
  expect(kept.map(({ tokens }) => tokens.cluster)).toEqual([null, simulator.clusterUrl])
})

test('a sign-in that was renewed elsewhere is taken over, and one that is over is told', async () => {
  const { simulator, settings } = await begin({ rotatesRefreshTokens: true })
  const stale = grantFrom(simulator)
  const grants = keepGrants({ ...stale, tokens: { ...stale.tokens, until: 0, refresh: 'used-up-already' } })
  const fresh = grantFrom(simulator)
  let asked = 0
  const elsewhere = {
    ...grants,
    current: async () => {
      asked += 1
      return asked === 1 ? grants.held : fresh
    },
  }
  const books = twinfield.open(settings, { now, grants: elsewhere, administration: simulator.office })
  expect((await books.check()).alive).toBe(true)
  simulator.revokeTokens()
  expect(await books.check()).toMatchObject({ alive: false, reason: { code: 'twinfield.signed_out' } })
  const never = twinfield.open(settings, { now, grants: keepGrants(null), administration: simulator.office })
  expect(await never.check()).toMatchObject({ reason: { code: 'twinfield.not_signed_in' } })
})
