import { Type } from 'typebox'
import { refuse } from '../../refusal.ts'
import type { App } from '../app.ts'
import { command, door, read } from '../route.ts'
import {
  ChosenLanguage,
  ChosenTill,
  Credentials,
  LinkToken,
  NewPassword,
  NewPin,
  PersonAndPin,
} from '../shapes/changes.ts'
import { AtTheTillShape, SessionShape } from '../shapes/organisation.ts'

const notBuilt = () => refuse('server.not_built')

export const session = (app: App): void => {
  door(app, {
    name: 'signIn',
    method: 'POST',
    url: '/session',
    summary: 'Signs in with e-mail address and password.',
    body: Credentials,
    reply: SessionShape,
    handle: notBuilt,
  })
  door(app, {
    name: 'signInByLink',
    method: 'POST',
    url: '/session/link',
    summary: 'Signs in with the token of a one-time link.',
    body: LinkToken,
    reply: SessionShape,
    handle: notBuilt,
  })
  read(app, {
    name: 'readSession',
    url: '/session',
    summary: 'Who is signed in, where, and what they may do.',
    right: 'signed in',
    reply: SessionShape,
    handle: notBuilt,
  })
  command(app, {
    name: 'signOut',
    method: 'DELETE',
    url: '/session',
    summary: 'Ends the session.',
    right: 'signed in',
    action: 'session.end',
    reply: 'nothing',
    handle: notBuilt,
  })
  read(app, {
    name: 'listPeopleAtTheTill',
    url: '/session/people',
    summary: 'Who can switch in at this till by PIN.',
    right: 'signed in',
    reply: Type.Array(AtTheTillShape),
    handle: notBuilt,
  })
  const change = { right: 'signed in', reply: SessionShape, handle: notBuilt } as const
  command(app, {
    ...change,
    name: 'chooseTill',
    method: 'PUT',
    url: '/session/till',
    summary: 'Sits down at a till, or gets up.',
    action: 'session.till',
    body: ChosenTill,
  })
  command(app, {
    ...change,
    name: 'switchPerson',
    method: 'POST',
    url: '/session/person',
    summary: 'Another person takes over at this till with their PIN.',
    action: 'session.person',
    body: PersonAndPin,
    secret: ['pin'],
  })
  command(app, {
    ...change,
    name: 'changePassword',
    method: 'PUT',
    url: '/session/password',
    summary: 'Sets a new password and ends the other sessions of this person.',
    action: 'session.password',
    body: NewPassword,
    secret: ['current', 'password'],
  })
  command(app, {
    ...change,
    name: 'changePin',
    method: 'PUT',
    url: '/session/pin',
    summary: 'Sets a PIN of four to eight digits, or takes it away.',
    action: 'session.pin',
    body: NewPin,
    secret: ['pin'],
  })
  command(app, {
    ...change,
    name: 'chooseLanguage',
    method: 'PUT',
    url: '/session/language',
    summary: 'Chooses the language of this person.',
    action: 'session.language',
    body: ChosenLanguage,
  })
}
