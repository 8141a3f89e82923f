import { afterEach, expect, test } from 'vitest'
import { speakHttp } from '../../outbound/speak-http.ts'
import type { StartSimulator } from '../../simulators/simulator.ts'
import type { Grant, Grants } from '../books.ts'
import { moneybird } from './connector.ts'
import { keepGrants, keptGrant, settingsFor } from './rehearse.ts'
import { readSettings } from './settings.ts'
import { signIn } from './sign-in.ts'
import { startMoneybirdSimulator } from './simulator.ts'
import { createTokenKeeper } from './tokens.ts'

const endings: (() => Promise<unknown>)[] = []
afterEach(async () => {
  await Promise.all(endings.splice(0).map((end) => end()))
})

const redirect = 'http://127.0.0.1:9/back'
const now = () => new Date()

const start = async (dialect: NonNullable<StartSimulator['dialect']> = {}) => {
  const simulator = await startMoneybirdSimulator({ port: 0, dialect })
  endings.push(simulator.stop)
  const settings = settingsFor(simulator)
  /** What a browser does with the page: a person allows it, or not. */
  const decide = async (address: string, decision = 'allow', email = 'anna@voorbeeld.example') => {
    const page = new URL(address)
    expect((await speakHttp({ method: 'GET', url: address, patience: 1_000 })).status).toBe(200)
    const reply = await speakHttp({
      method: 'POST',
      url: page.origin + page.pathname,
      body: new URLSearchParams([...page.searchParams, ['user', email], ['decision', decision]]).toString(),
      patience: 1_000,
    })
    return reply.headers.location ?? ''
  }
  const begin = async (state = 'a state') => {
    const begun = await signIn.begin(settings, { redirect, state })
    if ('unread' in begun) throw new Error('not begun')
    return begun.read
  }
  const redeem = (back: string, kept: Readonly<Record<string, string>>, state = 'a state') =>
    signIn.redeem(settings, { back, redirect, state, kept, now })
  return { simulator, settings, decide, begin, redeem }
}

const grantIn = (reading: { readonly read: Grant } | { readonly unread: unknown }): Grant => {
  if ('unread' in reading) throw new Error(JSON.stringify(reading.unread))
  return reading.read
}

test('a person signs in afresh, and the grant opens the administrations they may see', async () => {
  const { simulator, settings, decide, begin, redeem } = await start()
  const { address, kept } = await begin()
  const asked = new URL(address).searchParams
  expect(asked.get('scope')).toBe('sales_invoices documents bank settings')
  expect([asked.get('prompt'), asked.get('redirect_uri'), asked.get('state')]).toEqual([
    'login',
    redirect,
    'a state',
  ])
  const back = await decide(address, 'allow', 'bram@voorbeeld.example')
  // Behind a proxy the address may look otherwise from inside.
  const inside = `http://10.0.0.1:3000/somewhere${new URL(back).search}`
  const grants = keepGrants(grantIn(await redeem(inside, kept)))
  const [, second] = simulator.administrations()
  expect(await signIn.administrations(settings, grants, now)).toEqual({
    read: [{ id: second?.id, name: second?.name }],
  })
  const books = moneybird.open(settings, { now, grants, administration: second?.id ?? '' })
  expect(await books.check()).toMatchObject({
    alive: true,
    administration: { id: second?.id, name: second?.name },
    facts: { currency: 'EUR' },
  })
})

test('a sign-in that was refused, tampered with, used before or given to somebody else says so and opens nothing', async () => {
  const { settings, decide, begin, redeem } = await start()
  const { address, kept } = await begin()
  expect(await redeem(await decide(address, 'deny'), kept)).toEqual({
    unread: { code: 'moneybird.sign_in_refused' },
  })
  const back = await decide(address)
  const broken = { unread: { code: 'moneybird.sign_in_broken' } }
  expect(await redeem(back, kept, 'another state')).toMatchObject(broken)
  expect(await redeem(`${redirect}?state=a+state`, kept)).toMatchObject(broken)
  expect(await redeem(back, (await begin()).kept)).toMatchObject(broken)
  const again = await decide(address)
  expect(await redeem(again, kept)).toHaveProperty('read')
  expect(await redeem(again, kept)).toMatchObject(broken)
  const wrong = { ...settings, clientSecret: 'wrong' }
  const wish = { back: await decide(address), redirect, state: 'a state', kept, now }
  expect(await signIn.redeem(wrong, wish)).toMatchObject({ unread: { code: 'moneybird.app_unknown' } })
  expect(await signIn.administrations(settings, keepGrants(null), now)).toEqual({
    unread: { code: 'moneybird.not_signed_in' },
  })
})

test('a sign-in that lacks a right, an administration that was taken away and none that was chosen are told apart', async () => {
  const { simulator, settings } = await start()
  const [main] = simulator.administrations()
  const check = (grant: Grant, administration: string | undefined) =>
    moneybird
      .open(settings, { now, grants: keepGrants(grant), ...(administration && { administration }) })
      .check()
  const reasonOf = async (...of: Parameters<typeof check>) => {
    const found = await check(...of)
    return found.alive ? null : found.reason
  }
  const bare = keptGrant(simulator.grant({ scope: 'sales_invoices bank' }))
  expect(await reasonOf(bare, main?.id)).toEqual({
    code: 'moneybird.rights_missing',
    params: { rights: 'documents, settings' },
  })
  const bram = keptGrant(simulator.grant({ email: 'bram@voorbeeld.example' }))
  expect(await reasonOf(bram, main?.id)).toEqual({ code: 'moneybird.administration_closed' })
  expect(await reasonOf(keptGrant(simulator.grant()), undefined)).toEqual({
    code: 'moneybird.no_administration',
  })
  const books = moneybird.open(settings, {
    ...{ now, grants: keepGrants({ ...bare, tokens: { ...bare.tokens, scope: null } }) },
    administration: main?.id ?? '',
  })
  expect(await books.find([{ reference: 'x', date: '2026-11-20', items: [] }])).toMatchObject({
    unread: { code: 'moneybird.right_missing', said: 'No access to documents' },
  })
})

const ways = ['new_ends_old_on_use', 'new_ends_old_at_once', 'same', 'omitted'] as const

test.each(ways)(
  'a token that ended is renewed once for all who wait, and kept before it is used: %s',
  async (refresh) => {
    for (const saysExpiresIn of [true, false]) {
      const { simulator, settings } = await start({ refresh, saysExpiresIn })
      const order: string[] = []
      const held = keepGrants(keptGrant({ ...simulator.grant(), expires_in: saysExpiresIn ? 0 : 9_000 }))
      const grants: Grants = {
        current: held.current,
        keep: async (grant) => {
          order.push(`kept, ${simulator.calls().let} calls`)
          await held.keep(grant)
        },
      }
      if (!saysExpiresIn) simulator.expireTokens()
      const before = await held.current()
      const administration = simulator.administrations()[0]?.id ?? ''
      const books = moneybird.open(settings, { now, grants, administration })
      const all = await Promise.all(Array.from({ length: 5 }, () => books.check()))
      expect(all.every(({ alive }) => alive)).toBe(true)
      expect(order).toHaveLength(1)
      // Where the end of the token is told, no call is wasted on it.
      if (saysExpiresIn) expect(order).toEqual(['kept, 0 calls'])
      const after = await held.current()
      expect(after?.tokens.access).not.toBe(before?.tokens.access)
      expect(after?.tokens.refresh).toBeTruthy()
      simulator.expireTokens()
      expect((await books.check()).alive).toBe(true)
      expect(order).toHaveLength(2)
    }
  },
)

test('two nodes that renew at the same time both go on, and one that lost the race takes what the other kept', async () => {
  for (const refresh of ways) {
    const { simulator, settings } = await start({ refresh })
    const grants = keepGrants(keptGrant({ ...simulator.grant(), expires_in: 0 }))
    const administration = simulator.administrations()[0]?.id ?? ''
    // Each read the old grant before the other kept its new one.
    const stale = grants.held
    let reads = 0
    const slow: Grants = {
      current: async () => {
        reads += 1
        return reads === 1 ? stale : grants.current()
      },
      keep: grants.keep,
    }
    const first = moneybird.open(settings, { now, grants, administration })
    const second = moneybird.open(settings, { now, grants: slow, administration })
    expect((await first.check()).alive).toBe(true)
    expect((await second.check()).alive).toBe(true)
    expect((await first.check()).alive).toBe(true)
  }
})

test('a grant that was taken back is said to be over, and a new one is used without a restart', async () => {
  const { simulator, settings } = await start()
  const grants = keepGrants(keptGrant(simulator.grant()))
  const administration = simulator.administrations()[0]?.id ?? ''
  const books = moneybird.open(settings, { now, grants, administration })
  expect((await books.check()).alive).toBe(true)
  simulator.revokeTokens()
  const over = { alive: false, reason: { code: 'moneybird.signed_out' } }
  expect(await books.check()).toMatchObject(over)
  expect(await books.choices()).toMatchObject({ unread: over.reason })
  await grants.keep(keptGrant(simulator.grant()))
  expect((await books.check()).alive).toBe(true)
})

test('a lost answer of a renewal destroys nothing', async () => {
  const { simulator, settings } = await start()
  const granted = simulator.grant()
  const held = keepGrants(keptGrant({ ...granted, expires_in: 0 }))
  const keeper = createTokenKeeper(readSettings(settings), held, now)
  simulator.addFault({ fault: 'lose_answer', on: 'token' })
  expect(await keeper.current()).toHaveProperty('unread')
  expect(held.held?.tokens.refresh).toBe(granted.refresh_token)
  expect(await keeper.current()).toEqual({ read: held.held?.tokens.access })
  expect(held.held?.tokens.refresh).not.toBe(granted.refresh_token)
})

test('a new grant that could not be kept is not used, and is kept as soon as that is possible', async () => {
  const { simulator, settings } = await start({ refresh: 'new_ends_old_at_once' })
  const granted = simulator.grant()
  const held = keepGrants(keptGrant({ ...granted, expires_in: 0 }))
  let isAway = true
  const keep: Grants['keep'] = async (grant) => {
    if (isAway) throw new Error('the database is away')
    await held.keep(grant)
  }
  const keeper = createTokenKeeper(readSettings(settings), { current: held.current, keep }, now)
  for (let time = 0; time < 2; time += 1) expect(await keeper.current()).toHaveProperty('unread')
  isAway = false
  expect(await keeper.current()).toEqual({ read: held.held?.tokens.access })
  expect(held.held?.tokens.refresh).not.toBe(granted.refresh_token)
})

test('a token that is about to end is good while no other can be had', async () => {
  const { simulator, settings } = await start()
  const grant = keptGrant(simulator.grant())
  const held = keepGrants({ ...grant, tokens: { ...grant.tokens, renewFrom: 0 } })
  const keeper = createTokenKeeper(readSettings(settings), held, now)
  simulator.addFault({ fault: 'maintenance', on: 'token' })
  expect(await keeper.current()).toEqual({ read: grant.tokens.access })
  expect(await keeper.current()).not.toEqual({ read: grant.tokens.access })
})
