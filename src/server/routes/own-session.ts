import { Type } from 'typebox'
import { changePassword, changePin } from '../../organisation/change-secrets.ts'
import { chooseLanguage, chooseTill } from '../../organisation/own-session.ts'
import { readPeople } from '../../organisation/person.ts'
import { switchPerson } from '../../organisation/switch-person.ts'
import { isRefusal, type Refusal } from '../../refusal.ts'
import type { App } from '../app.ts'
import { setSessionCookie } from '../cookie.ts'
import { command, type Known, read } from '../route.ts'
import { ChosenLanguage, ChosenTill, NewPassword, NewPin, PersonAndPin } from '../shapes/changes.ts'
import { AtTheTillShape, SessionShape } from '../shapes/organisation.ts'
import { showSession } from '../show-session.ts'
import { knockOf } from './session.ts'

/** What people change of their own session. */
export const ownSession = (app: App): void => {
  const { parts } = app
  const shown = async (
    { caller, actor, request }: Known & { request: { sessionToken: string | null } },
    done: null | Refusal,
    now: { till?: string | null } = {},
  ) => {
    if (isRefusal(done)) return done
    parts.gate.forget(actor.organisation)
    const expiresAt = caller.session?.expiresAt ?? parts.now()
    return showSession(parts, { ...actor, expiresAt, token: request.sessionToken, ...now })
  }
  const own = { right: 'signed in', reply: SessionShape } as const
  read(app, {
    name: 'listPeopleAtTheTill',
    url: '/session/people',
    summary: 'Who can switch in at this till by PIN.',
    right: 'signed in',
    reply: Type.Array(AtTheTillShape),
    handle: ({ actor }) =>
      parts.store.read(actor.organisation, async (tx) =>
        (await readPeople(tx))
          .filter(({ active }) => active)
          .map(({ id, name, hasPin }) => ({ id, name, hasPin })),
      ),
  })
  command(app, {
    ...own,
    name: 'chooseTill',
    method: 'PUT',
    url: '/session/till',
    summary: 'Sits down at a till, or gets up.',
    action: 'session.till',
    body: ChosenTill,
    handle: async (asked) => {
      const till = asked.body.tillId
      return shown(asked, await chooseTill(parts, asked, till), { till })
    },
  })
  command(app, {
    ...own,
    name: 'switchPerson',
    method: 'POST',
    url: '/session/person',
    summary: 'Another person takes over at this till with their PIN.',
    action: 'session.person',
    body: PersonAndPin,
    secret: ['pin'],
    subject: ({ body }) => body.personId,
    handle: async (asked) => {
      const { actor, at, body, request, response } = asked
      const begun = await switchPerson(parts, asked, knockOf(request, at), body)
      if (begun === null || isRefusal(begun)) return shown(asked, begun)
      parts.gate.forget(actor.organisation)
      setSessionCookie(request, response, begun)
      return showSession(parts, { ...actor, ...begun, person: body.personId })
    },
  })
  command(app, {
    ...own,
    name: 'changePassword',
    method: 'PUT',
    url: '/session/password',
    summary: 'Sets a new password and ends the other sessions of this person.',
    action: 'session.password',
    body: NewPassword,
    secret: ['current', 'password'],
    handle: async (asked) => shown(asked, await changePassword(parts, asked, asked.body)),
  })
  command(app, {
    ...own,
    name: 'changePin',
    method: 'PUT',
    url: '/session/pin',
    summary: 'Sets a PIN of four to eight digits, or takes it away.',
    action: 'session.pin',
    body: NewPin,
    secret: ['pin'],
    handle: async (asked) => shown(asked, await changePin(parts, asked, asked.body.pin)),
  })
  command(app, {
    ...own,
    name: 'chooseLanguage',
    method: 'PUT',
    url: '/session/language',
    summary: 'Chooses the language of this person.',
    action: 'session.language',
    body: ChosenLanguage,
    handle: async (asked) => shown(asked, await chooseLanguage(parts, asked, asked.body.language)),
  })
}
