import type { Dialect } from './dialect.ts'
import type { Memory } from './memory.ts'
import { demonstrationClient, knownScopes, type OAuth } from './oauth.ts'
import type { User } from './records.ts'
import type { Said } from './said.ts'

const outOfBand = 'urn:ietf:wg:oauth:2.0:oob'

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

const pageOf = (status: number, body: string, headers: Record<string, string> = {}): Said => ({
  status,
  headers,
  text: `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Moneybird (simulated)</title>
<style>body{font:16px/1.5 system-ui;max-width:34rem;margin:3rem auto;padding:0 1rem}
label,button{display:block;margin:.5rem 0}button{display:inline-block;padding:.5rem 1rem;margin-right:.5rem}</style>
</head><body><h1>Moneybird (simulated)</h1>${body}</body></html>`,
})

/** What an application asks of a person (RFC 6749, 4.1.1). */
const asked = [
  'client_id',
  'redirect_uri',
  'response_type',
  'scope',
  'state',
  'code_challenge',
  'code_challenge_method',
]

const back = (wish: URLSearchParams, more: Record<string, string>): Said => {
  const state = wish.get('state') || null
  const redirect = wish.get('redirect_uri') ?? ''
  if (redirect === outOfBand) return pageOf(200, `<p id="code">${escaped(more.code ?? more.error ?? '')}</p>`)
  const address = new URL(redirect)
  for (const [name, value] of Object.entries({ ...more, ...(state !== null && { state }) }))
    address.searchParams.set(name, value)
  return { status: 302, headers: { location: address.toString() } }
}

// RFC 6749, 4.1.2.1: whom nobody knows is told on the page, never sent anywhere.
const wrongWish = (wish: URLSearchParams, dialect: Dialect): Said | null => {
  const redirect = wish.get('redirect_uri') ?? ''
  const allowed = dialect.redirects.split(' ').filter((one) => one !== '')
  if (wish.get('client_id') !== demonstrationClient.id)
    return pageOf(401, '<p>invalid_client: nobody knows this application.</p>')
  if (
    redirect !== outOfBand &&
    (!URL.canParse(redirect) || (allowed.length > 0 && !allowed.includes(redirect)))
  )
    return pageOf(401, '<p>invalid_redirect_uri: this is not where the application lives.</p>')
  if (wish.get('response_type') !== 'code') return back(wish, { error: 'unsupported_response_type' })
  return scopeOf(wish).every((scope) => knownScopes.includes(scope))
    ? null
    : back(wish, { error: 'invalid_scope' })
}

// 2: the default when the scope is empty.
const scopeOf = (wish: URLSearchParams): string[] => {
  const named = (wish.get('scope') ?? '').split(/\s+/).filter((one) => one !== '')
  return named.length > 0 ? named : ['sales_invoices']
}

const signedInAs = (cookie: string | undefined, memory: Memory): User | undefined =>
  memory.get('users', /(?:^|; )simulated_session=(\d+)/.exec(cookie ?? '')?.[1] ?? '')

/** GET /oauth/authorize: who are you, and may this application in? */
export const authorizePage = (
  memory: Memory,
  dialect: Dialect,
  wish: URLSearchParams,
  cookie: string | undefined,
): Said => {
  const wrong = wrongWish(wish, dialect)
  if (wrong) return wrong
  const known = dialect.asksWhoAgain ? undefined : signedInAs(cookie, memory)
  const people = [...memory.all('users')].map(
    ({ id, name, email }) =>
      `<label><input type="radio" name="user" value="${escaped(email)}" required${known?.id === id ? ' checked' : ''}> ${escaped(name)} (${escaped(email)})</label>`,
  )
  const hidden = asked.map(
    (name) => `<input type="hidden" name="${name}" value="${escaped(wish.get(name) ?? '')}">`,
  )
  return pageOf(
    200,
    `<form method="post" action="/oauth/authorize">${hidden.join('')}
<h2>${known ? `Signed in as ${escaped(known.name)}` : 'Sign in'}</h2>${people.join('')}
<h2>An application asks for access</h2><p>${escaped(scopeOf(wish).join(', '))}</p>
<button name="decision" value="allow">Allow</button>
<button name="decision" value="deny" formnovalidate>Deny</button></form>`,
  )
}

/** POST /oauth/authorize: the form above. */
export const authorizeDecision = (
  memory: Memory,
  dialect: Dialect,
  oauth: OAuth,
  form: URLSearchParams,
): Said => {
  const wrong = wrongWish(form, dialect)
  if (wrong) return wrong
  if (form.get('decision') !== 'allow') return back(form, { error: 'access_denied' })
  const user = [...memory.all('users')].find(({ email }) => email === form.get('user'))
  if (!user) return pageOf(422, '<p>Nobody of this address signs in here.</p>')
  const challenge = form.get('code_challenge') || null
  const code = oauth.code({
    redirect: form.get('redirect_uri') ?? '',
    user: user.id,
    scope: scopeOf(form).join(' '),
    challenge:
      challenge === null ? null : { text: challenge, method: form.get('code_challenge_method') || 'plain' },
  })
  const answer = back(form, { code })
  const cookie = `simulated_session=${user.id}; Path=/oauth; HttpOnly; SameSite=Lax`
  return { ...answer, headers: { ...answer.headers, 'set-cookie': cookie } }
}
