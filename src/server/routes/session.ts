import type { FastifyReply, FastifyRequest } from 'fastify'
import { signOut } from '../../organisation/own-session.ts'
import { type SignedIn, signIn, signInByLink } from '../../organisation/sign-in.ts'
import { isRefusal, type Refusal, refuse } from '../../refusal.ts'
import type { App } from '../app.ts'
import { clearSessionCookie, setSessionCookie } from '../cookie.ts'
import { doorAddress } from '../door-address.ts'
import { command, door, read } from '../route.ts'
import { Credentials, LinkToken } from '../shapes/changes.ts'
import { SessionShape } from '../shapes/organisation.ts'
import { showSession } from '../show-session.ts'

export const knockOf = (request: FastifyRequest, at: Date) => ({
  at,
  address: request.ip,
  visitor: doorAddress(request.ip),
})

/** Signing in and out. */
export const session = (app: App): void => {
  const { parts } = app
  const welcome = async (request: FastifyRequest, response: FastifyReply, done: SignedIn | Refusal) => {
    if (isRefusal(done)) return done
    setSessionCookie(request, response, done.session)
    request.log.info({ organisation: done.organisation, person: done.person }, 'signed in')
    return showSession(parts, { ...done, ...done.session, till: null })
  }
  door(app, {
    name: 'signIn',
    method: 'POST',
    url: '/session',
    summary: 'Signs in with e-mail address and password.',
    body: Credentials,
    reply: SessionShape,
    handle: async ({ request, response, at, body }) =>
      welcome(request, response, await signIn(parts, knockOf(request, at), body)),
  })
  door(app, {
    name: 'signInByLink',
    method: 'POST',
    url: '/session/link',
    summary: 'Signs in with the token of a one-time link.',
    body: LinkToken,
    reply: SessionShape,
    handle: async ({ request, response, at, body }) =>
      welcome(request, response, await signInByLink(parts, knockOf(request, at), body.token)),
  })
  read(app, {
    name: 'readSession',
    url: '/session',
    summary: 'Who is signed in, where, and what they may do.',
    right: 'signed in',
    reply: SessionShape,
    handle: ({ caller, actor, request }) =>
      caller.session
        ? showSession(parts, { ...actor, expiresAt: caller.session.expiresAt, token: request.sessionToken })
        : refuse('right.needs_a_session'),
  })
  command(app, {
    name: 'signOut',
    method: 'DELETE',
    url: '/session',
    summary: 'Ends the session.',
    right: 'signed in',
    action: 'session.end',
    reply: 'nothing',
    handle: async ({ caller, command, request, response }) => {
      const done = await signOut(parts, { caller, command })
      if (isRefusal(done)) return done
      parts.gate.forget(command.actor.organisation)
      clearSessionCookie(request, response)
      return undefined
    },
  })
}
