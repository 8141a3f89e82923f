import { createHash } from 'node:crypto'
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  ClientSecretBasic,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  refreshTokenGrant,
} from 'openid-client'
import { expect, test } from 'vitest'
import { speakHttp } from '../../../outbound/speak-http.ts'
import type { RunningTwinfield } from '../simulator.ts'
import { clock, type Envelope, start } from './test-twinfield.ts'

const redirect = 'http://127.0.0.1:9/back'
const scope = 'openid twf.user twf.organisation twf.organisationUser offline_access'

const authorize = (simulator: RunningTwinfield, more: Record<string, string> = {}): URL => {
  const address = new URL(`${simulator.loginAddress}/connect/authorize`)
  const params = { client_id: simulator.client.id, response_type: 'code', redirect_uri: redirect, scope }
  for (const [name, value] of Object.entries({ ...params, state: 'st', nonce: 'no', ...more }))
    if (value !== '') address.searchParams.set(name, value)
  return address
}
const get = (url: string | URL, headers: Record<string, string> = {}) =>
  speakHttp({ method: 'GET', url: String(url), headers, patience: 2_000 })
/** Fills the form in as a browser would. */
const post = (page: URL, fields: Record<string, string>) =>
  speakHttp({
    method: 'POST',
    url: `${page.origin}${page.pathname}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ ...Object.fromEntries(page.searchParams), ...fields }).toString(),
    patience: 2_000,
  })
const person = { username: 'demo01', password: 'demonstratie' }
const backOf = (reply: { readonly headers: Readonly<Record<string, string>> }): URL =>
  new URL(reply.headers.location ?? '')
const token = (
  simulator: RunningTwinfield,
  fields: Record<string, string>,
  secret: string = simulator.client.secret,
) =>
  speakHttp({
    method: 'POST',
    url: `${simulator.loginAddress}/connect/token`,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      ...(secret !== '' && {
        authorization: `Basic ${Buffer.from(`${simulator.client.id}:${secret}`).toString('base64')}`,
      }),
    },
    body: new URLSearchParams(fields).toString(),
    patience: 2_000,
  })
const validation = (simulator: RunningTwinfield, access: string) =>
  get(`${simulator.loginAddress}/connect/accesstokenvalidation?token=${access}`)

test('a library of others signs in, checks nonce and signature, refreshes and asks who it is', async () => {
  const { simulator } = await start({ clock: () => new Date() })
  const config = await discovery(
    new URL(simulator.loginAddress),
    simulator.client.id,
    {},
    ClientSecretBasic(simulator.client.secret),
    { execute: [allowInsecureRequests, enableNonRepudiationChecks] },
  )
  const page = authorize(simulator)
  expect((await get(page)).text).toContain('name="username"')
  const back = backOf(await post(page, person))
  const checks = { expectedNonce: 'no', expectedState: 'st', idTokenExpected: true }
  const set = await authorizationCodeGrant(config, back, checks)
  expect(set.claims()).toMatchObject({ nonce: 'no', 'twf.organisationUserCode': 'DEMO01' })
  expect(set.expires_in).toBe(3_600)
  const next = await refreshTokenGrant(config, set.refresh_token ?? '')
  expect(next.access_token).not.toBe(set.access_token)
  expect(next.refresh_token).toBe(set.refresh_token)
  expect(await fetchUserInfo(config, next.access_token, set.claims()?.sub ?? '')).toMatchObject({
    'twf.organisationUserCode': 'DEMO01',
  })
})

test('a nonce that was not asked for does not pass as the one that was', async () => {
  const { simulator } = await start({ clock: () => new Date() })
  const back = backOf(await post(authorize(simulator), person))
  const config = await discovery(
    new URL(simulator.loginAddress),
    simulator.client.id,
    {},
    ClientSecretBasic(simulator.client.secret),
    { execute: [allowInsecureRequests] },
  )
  await expect(
    authorizationCodeGrant(config, back, { expectedNonce: 'other', expectedState: 'st' }),
  ).rejects.toThrow()
})

test('what the page misses is said where it can be said', async () => {
  const { simulator } = await start()
  const wrongs: readonly (readonly [Record<string, string>, string])[] = [
    [{ nonce: '' }, 'invalid_request'],
    [{ scope: 'openid offline_access' }, 'invalid_scope'],
    [{ response_type: 'token' }, 'unsupported_response_type'],
    [{ prompt: 'none' }, 'login_required'],
  ]
  for (const [more, error] of wrongs) {
    const back = backOf(await get(authorize(simulator, more)))
    expect([back.searchParams.get('error'), back.searchParams.get('state')]).toEqual([error, 'st'])
  }
  expect((await get(authorize(simulator, { client_id: 'x' }))).status).toBe(400)
  expect((await get(authorize(simulator, { redirect_uri: 'javascript:alert(1)' }))).status).toBe(400)
  expect((await post(authorize(simulator), { ...person, password: 'x' })).status).toBe(401)
  const refused = backOf(await post(authorize(simulator), { refuse: '1' }))
  expect(refused.searchParams.get('error')).toBe('access_denied')
  const page = await get(authorize(simulator, { state: '"><script>' }))
  expect(page.text).not.toContain('"><script>')
})

test('who is signed in is asked again where a fresh sign-in is wished', async () => {
  const { simulator } = await start()
  const first = await post(authorize(simulator), person)
  const cookie = (first.headers['set-cookie'] ?? '').split(';')[0] ?? ''
  expect((await get(authorize(simulator), { cookie })).status).toBe(302)
  const again = await post(authorize(simulator), person)
  const fresh = (again.headers['set-cookie'] ?? '').split(';')[0] ?? ''
  expect((await get(authorize(simulator, { prompt: 'login' }), { cookie: fresh })).status).toBe(200)
})

test('a code is good once, soon, for its own address, its own proof and a client that says who it is', async () => {
  let now = clock().getTime()
  const { simulator } = await start({ clock: () => new Date(now) })
  const code = async (more = {}) =>
    backOf(await post(authorize(simulator, more), person)).searchParams.get('code') ?? ''
  const wish = { grant_type: 'authorization_code', redirect_uri: redirect }
  const good = await code()
  expect((await token(simulator, { ...wish, code: good }, 'wrong')).status).toBe(401)
  expect(
    (await token(simulator, { ...wish, code: good, client_secret: simulator.client.secret }, '')).status,
  ).toBe(401)
  const answer = JSON.parse((await token(simulator, { ...wish, code: good })).text)
  expect(answer).toMatchObject({ token_type: 'Bearer', refresh_token: expect.any(String) })
  const second = await token(simulator, { ...wish, code: good })
  expect([second.status, JSON.parse(second.text).error]).toEqual([400, 'invalid_grant'])
  const elsewhere = { ...wish, code: await code(), redirect_uri: `${redirect}/x` }
  expect((await token(simulator, elsewhere)).status).toBe(400)
  const challenge = createHash('sha256').update('proof').digest('base64url')
  const proved = { code_challenge: challenge, code_challenge_method: 'S256' }
  expect((await token(simulator, { ...wish, code: await code(proved) })).status).toBe(400)
  const proof = { ...wish, code: await code(proved), code_verifier: 'proof' }
  expect((await token(simulator, proof)).status).toBe(200)
  const old = await code()
  now += 301_000
  expect((await token(simulator, { ...wish, code: old })).status).toBe(400)
  const brief = await code({ scope: 'openid twf.organisationUser' })
  expect(JSON.parse((await token(simulator, { ...wish, code: brief })).text).refresh_token).toBeUndefined()
})

test('the validation names the cluster, which is this address and can move', async () => {
  const { simulator, token: access } = await start()
  const said = JSON.parse((await validation(simulator, access)).text)
  expect(said).toMatchObject({
    'twf.clusterUrl': `http://127.0.0.1:${simulator.port}`,
    'twf.organisationCode': 'ZUIDERWIND',
    client_id: simulator.client.id,
    scope: expect.arrayContaining(['twf.organisationUser']),
  })
  expect(Object.values(said).every((value) => typeof value === 'string' || Array.isArray(value))).toBe(true)
  const before = simulator.clusterUrl
  simulator.play('move_cluster')
  expect(JSON.parse((await validation(simulator, access)).text)['twf.clusterUrl']).toBe(simulator.clusterUrl)
  expect((await get(`${before}/webservices/processxml.asmx?wsdl`)).status).toBe(404)
  expect((await get(`${simulator.clusterUrl}/webservices/processxml.asmx?wsdl`)).status).toBe(200)
  const wrong = await validation(simulator, 'x')
  expect([wrong.status, JSON.parse(wrong.text)]).toEqual([400, { Message: expect.any(String) }])
})

test('tokens end after their hour, refreshing gives others, and consent can be withdrawn', async () => {
  let now = clock().getTime()
  const { simulator, call } = await start({ clock: () => new Date(now), dialect: { tokenSeconds: 60 } })
  const { refresh_token = '' } = simulator.grant()
  const offices = '<xmlRequest>&lt;list&gt;&lt;type&gt;offices&lt;/type&gt;&lt;/list&gt;</xmlRequest>'
  const ask = (how?: Envelope) => call('processxml.asmx', 'ProcessXmlString', offices, how)
  expect((await ask()).status).toBe(200)
  now += 60_000
  expect([(await ask()).status, (await ask({ token: 'x' })).status]).toEqual([401, 401])
  const refresh = { grant_type: 'refresh_token', refresh_token }
  const { access_token } = JSON.parse((await token(simulator, refresh)).text)
  expect((await ask({ token: access_token })).status).toBe(200)
  simulator.revokeTokens()
  expect((await ask({ token: access_token })).status).toBe(401)
  expect(JSON.parse((await token(simulator, refresh)).text)).toEqual({ error: 'invalid_grant' })
})

test('a refresh token that is replaced is worth nothing any more, where tokens rotate', async () => {
  const { simulator } = await start({ dialect: { rotatesRefreshTokens: true } })
  const { refresh_token = '' } = simulator.grant()
  const refresh = { grant_type: 'refresh_token', refresh_token }
  expect(JSON.parse((await token(simulator, refresh)).text).refresh_token).not.toBe(refresh_token)
  expect((await token(simulator, refresh)).status).toBe(400)
})
