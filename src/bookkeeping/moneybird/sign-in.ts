import {
  AuthorizationResponseError,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientError,
  calculatePKCECodeChallenge,
  randomPKCECodeVerifier,
} from 'openid-client'
import type { Reason } from '../../refusal.ts'
import type { SignIn } from '../books.ts'
import { listAdministrations } from './administration.ts'
import { openApi } from './api.ts'
import { scopes } from './check.ts'
import { configurationOf, grantOf, reasonOfOauth, tokensOf } from './oauth.ts'
import { readSettings } from './settings.ts'

/** OAuth 2 with Moneybird (fact sheet, 2). Its answers do not tell who signed in. */
export const signIn: SignIn = {
  begin: async (stored, { redirect, state }) => {
    const settings = readSettings(stored)
    const verifier = randomPKCECodeVerifier()
    const address = buildAuthorizationUrl(configurationOf(settings), {
      redirect_uri: redirect,
      scope: scopes.join(' '),
      state,
      // RFC 7636: a server that does not know it passes it over.
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...(settings.freshSignIn && { prompt: 'login' }),
    })
    return { read: { address: address.href, kept: { verifier } } }
  },

  redeem: async (stored, { back, redirect, state, kept, now }) => {
    const settings = readSettings(stored)
    // What the person came back to may have been rewritten on its way; Moneybird compares what it was given (fact sheet, 2).
    const returned = new URL(redirect)
    returned.search = new URL(back, redirect).search
    try {
      const reply = await authorizationCodeGrant(configurationOf(settings), returned, {
        expectedState: state,
        ...(kept.verifier !== undefined && { pkceCodeVerifier: kept.verifier }),
      })
      return { read: grantOf(tokensOf(reply, null, now().getTime()), null) }
    } catch (error) {
      return { unread: reasonOfReturn(error) }
    }
  },

  administrations: async (stored, grants, now) => {
    const all = await listAdministrations(openApi(readSettings(stored), { now, grants }))
    if ('unread' in all) return all
    return { read: all.read.filter(({ suspended }) => !suspended).map(({ id, name }) => ({ id, name })) }
  },
}

const reasonOfReturn = (error: unknown): Reason => {
  if (error instanceof AuthorizationResponseError)
    return error.error === 'access_denied'
      ? { code: 'moneybird.sign_in_refused' }
      : { code: 'moneybird.sign_in_broken', said: error.error_description ?? error.error }
  if (error instanceof ClientError && error.code === 'OAUTH_INVALID_RESPONSE')
    return { code: 'moneybird.sign_in_broken' }
  const reason = reasonOfOauth(error)
  return reason.code === 'moneybird.signed_out' ? { ...reason, code: 'moneybird.sign_in_broken' } : reason
}
