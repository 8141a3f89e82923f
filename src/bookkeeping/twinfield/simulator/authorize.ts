import type { Token } from './documents.ts'
import { gone } from './memory.ts'
import { type User, users } from './office.ts'
import { html, type Said } from './said.ts'
import type { Scene } from './scene.ts'
import { client, goodToken, minted } from './tokens.ts'
import { escaped } from './xml.ts'

const passed = [
  ...['client_id', 'response_type', 'redirect_uri', 'scope', 'state', 'nonce', 'prompt'],
  ...['code_challenge', 'code_challenge_method'],
]

export interface PageCall {
  readonly method: string
  /** Of the address, or of the form where one was posted. */
  readonly params: URLSearchParams
  readonly cookie: string | undefined
}

/** Answers the address a person signs in at (fact sheet, 1; OpenID Connect Core, 3.1.2). */
export const answerAuthorize = (scene: Scene, call: PageCall): Said => {
  const { params, method } = call
  const redirect = params.get('redirect_uri') ?? ''
  if (params.get('client_id') !== client.id || !isAddress(redirect))
    return errorPage('This client or its address is not known here.')
  const wrong = objection(params)
  if (wrong) return goBack(redirect, { error: wrong, state: params.get('state') })
  if (method === 'POST') return signIn(scene, params, redirect)
  const session = goodToken(
    scene,
    'session',
    /(?:^|;\s*)simulator=([0-9a-f]+)/.exec(call.cookie ?? '')?.[1] ?? '',
  )
  if (session && params.get('prompt') !== 'login')
    return letGo(scene, params, redirect, session.user, session)
  if (params.get('prompt') === 'none')
    return goBack(redirect, { error: 'login_required', state: params.get('state') })
  return form(params, '')
}

const isAddress = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)

const objection = (params: URLSearchParams): string | null => {
  const scopes = (params.get('scope') ?? '').split(/\s+/)
  if (params.get('response_type') !== 'code') return 'unsupported_response_type'
  if (!params.get('nonce')) return 'invalid_request'
  if (!scopes.includes('openid') || !scopes.includes('twf.organisationUser')) return 'invalid_scope'
  const method = params.get('code_challenge_method')
  return params.has('code_challenge') && method !== 'S256' ? 'invalid_request' : null
}

const signIn = (scene: Scene, params: URLSearchParams, redirect: string): Said => {
  if (params.get('refuse')) return goBack(redirect, { error: 'access_denied', state: params.get('state') })
  const user = users.find(({ code }) => code === params.get('username')?.toUpperCase())
  if (!user || user.password !== params.get('password'))
    return form(params, 'This user and password are not known.')
  return letGo(scene, params, redirect, user.code)
}

const letGo = (
  scene: Scene,
  params: URLSearchParams,
  redirect: string,
  user: string,
  session?: Token,
): Said => {
  const signedInAt = session?.signedInAt ?? scene.now().getTime()
  const [scope, challenge] = [params.get('scope') ?? '', params.get('code_challenge')]
  const code = minted(scene, {
    ...{ kind: 'code', user, scope, signedInAt, redirect, nonce: params.get('nonce') ?? '' },
    ...(challenge !== null && { challenge }),
  })
  const fresh = minted(scene, { kind: 'session', user, scope: '', signedInAt })
  scene.memory.commit([...(session ? [gone('tokens', session.id)] : []), code.change, fresh.change])
  return goBack(
    redirect,
    { code: code.token.id, state: params.get('state') },
    { 'set-cookie': `simulator=${fresh.token.id}; HttpOnly; Path=/auth` },
  )
}

const goBack = (
  redirect: string,
  params: Readonly<Record<string, string | null>>,
  headers: Record<string, string> = {},
): Said => {
  const address = new URL(redirect)
  for (const [name, value] of Object.entries(params))
    if (value !== null) address.searchParams.set(name, value)
  return html(302, '<html><body></body></html>', { location: address.href, ...headers })
}

const style =
  'body{font:16px/1.5 system-ui;max-width:26rem;margin:10vh auto;padding:0 1rem}label{display:block;margin:.8rem 0}input{display:block;width:100%;font:inherit;padding:.4rem;box-sizing:border-box}button{font:inherit;padding:.5rem 1rem;margin:1rem .5rem 0 0}'

const page = (title: string, body: string): string =>
  `<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${style}</style></head><body><h1>${title}</h1>${body}</body></html>`

const errorPage = (text: string): Said => html(400, page('Sign in', `<p role="alert">${escaped(text)}</p>`))

const known = ({ code, password, name }: User): string =>
  `<li><code>${code}</code> / <code>${password}</code> (${escaped(name)})</li>`

const form = (params: URLSearchParams, wrong: string): Said => {
  const hidden = passed
    .filter((name) => params.has(name))
    .map((name) => `<input type="hidden" name="${name}" value="${escaped(params.get(name) ?? '')}">`)
  const alert = wrong === '' ? '' : `<p role="alert">${escaped(wrong)}</p>`
  const body = `${alert}<p>This is a simulator. Nobody real signs in here:</p><ul>${users.map(known).join('')}</ul>
<form method="post" action="authorize">${hidden.join('')}
<label>User <input name="username" autocomplete="off" autofocus></label>
<label>Password <input name="password" type="password" autocomplete="off"></label>
<button type="submit">Sign in</button><button type="submit" name="refuse" value="1">Refuse access</button></form>`
  return html(wrong === '' ? 200 : 401, page('Sign in to Twinfield (simulator)', body))
}
