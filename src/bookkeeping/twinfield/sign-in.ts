import * as openid from 'openid-client'
import type { Grant, Reading, SignIn } from '../books.ts'
import { openApi } from './api.ts'
import { officesOf } from './offices.ts'
import { providerOf, scope, troubleOf, validate } from './openid.ts'
import { readSettings } from './settings.ts'
import { tokensIn } from './token.ts'

/** OpenID Connect with a fresh sign-in and access while nobody is there (fact sheet, 1). */
export const signIn: SignIn = {
  begin: async (stored, { redirect, state }) => {
    const nonce = openid.randomNonce()
    const address = openid.buildAuthorizationUrl(providerOf(readSettings(stored)), {
      ...{ redirect_uri: redirect, scope, state, nonce, prompt: 'login' },
    })
    return { read: { address: address.href, kept: { nonce } } }
  },

  redeem: async (stored, { back, redirect, state, kept, now }): Promise<Reading<Grant>> => {
    const settings = readSettings(stored)
    if (!kept.nonce) return { unread: { code: 'twinfield.sign_in_broken' } }
    try {
      const told = await openid.authorizationCodeGrant(providerOf(settings, now), backAt(redirect, back), {
        ...{ expectedNonce: kept.nonce, expectedState: state, idTokenExpected: true },
      })
      if (!told.refresh_token) return { unread: { code: 'twinfield.no_offline_access' } }
      const found = await validate(settings, told.access_token)
      if ('unread' in found) return found
      const { user, organisation } = found.read
      return {
        read: {
          tokens: { ...tokensIn(told, now()), ...found.read },
          user: [user, organisation].filter((part) => part !== '').join(', ') || null,
        },
      }
    } catch (error) {
      return { unread: troubleOf(error).reason }
    }
  },

  administrations: (stored, grants, now) => officesOf(openApi(readSettings(stored), { grants, now })),
}

// The address must be the one that was sent, whatever a proxy made of it on the way back.
const backAt = (redirect: string, back: string): URL => {
  const address = new URL(redirect)
  address.search = new URL(back, redirect).search
  return address
}
