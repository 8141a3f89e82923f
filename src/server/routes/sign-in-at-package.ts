import type { FastifyRequest } from 'fastify'
import { beginSignIn } from '../../bookkeeping/begin-sign-in.ts'
import { type CameBack, comeBack } from '../../bookkeeping/come-back.ts'
import { lookAtSignIn } from '../../bookkeeping/look-at-sign-in.ts'
import { isRefusal, refuse } from '../../refusal.ts'
import type { App } from '../app.ts'
import { presentSignIn } from '../present/sign-in-at-package.ts'
import { command, read } from '../route.ts'
import { ById } from '../route-schema.ts'
import { BeginSignIn, BegunSignInShape, PackageSignInShape } from '../shapes/sign-in-at-package.ts'
import { knowBrowser, readBrowser } from '../sign-in-cookie.ts'

const back = '/connections/sign-in/back'

/** Where packages send people back to, as it is entered there: below the address by which people reach Saldo. */
export const returnAddress = (app: App, request: FastifyRequest): string =>
  `${app.parts.settings.address ?? `${request.protocol}://${request.host}`}/api/v1${back}`

/** Signing in at a bookkeeping package: there, back, and what can be chosen then. */
export const signInAtPackage = (app: App): void => {
  const { bookkeeping: room, settings } = app.parts

  command(app, {
    name: 'beginSignInAtPackage',
    method: 'POST',
    url: '/connections/sign-in',
    summary:
      'Begins a sign-in at a package, for a new connection or one that is there. The browser goes to the address.',
    right: 'manage-bookkeeping',
    action: 'connection.sign_in',
    subject: ({ body, actor }) => body.connectionId ?? actor.person,
    body: BeginSignIn,
    secret: ['settings'],
    status: 201,
    reply: BegunSignInShape,
    handle: async ({ actor, command, body, request, response }) => {
      // Whoever comes back must be at the browser that began it.
      if (actor.apiKey !== null) return refuse('sign_in.needs_page')
      const browser = knowBrowser(request, response)
      const redirect = returnAddress(app, request)
      const begun = await beginSignIn(room, command, {
        ...{ connector: body.connector, settings: body.settings, connection: body.connectionId ?? null },
        ...{ redirect, browser },
        ...(body.backTo && { backTo: body.backTo }),
      })
      return isRefusal(begun) ? begun : { ...begun, expiresAt: begun.expiresAt.toISOString() }
    },
  })
  read(app, {
    name: 'getSignInAtPackage',
    url: '/connections/sign-in/:id',
    summary: 'How a sign-in at a package stands: who signed in, and the administrations to choose from.',
    right: 'manage-bookkeeping',
    params: ById,
    reply: PackageSignInShape,
    handle: async ({ actor, params, language }) => {
      const seen = await lookAtSignIn(room, actor, params.id)
      return isRefusal(seen) ? seen : presentSignIn(room, language, seen)
    },
  })
  // The package sends the browser here: it is no part of the contract with those who write clients.
  app.route({
    method: 'GET',
    url: back,
    schema: { hide: true },
    config: {
      door: true,
      rateLimit: {
        max: settings.doorRequestsPerMinute,
        keyGenerator: ({ ip }: FastifyRequest) => `door ${ip}`,
      },
    },
    handler: async (request, response) => {
      const query = request.url.split('?')[1] ?? ''
      const cameBack = await comeBack(room, { query, browser: readBrowser(request) })
      return response.redirect(pageOf(cameBack), 303)
    },
  })
}

const pageOf = (cameBack: CameBack): string =>
  cameBack.backTo
    ? `/setup?what=${cameBack.backTo}&signIn=${nameOf(cameBack)}`
    : `/connections?signIn=${nameOf(cameBack)}`

const nameOf = (cameBack: CameBack): string => ('signIn' in cameBack ? cameBack.signIn : cameBack.lost)
