import { Type } from 'typebox'
import { refuse } from '../../refusal.ts'
import type { App } from '../app.ts'
import { command, read } from '../route.ts'
import { ById } from '../route-schema.ts'
import { ChangedPerson, NewLink, NewPerson } from '../shapes/changes.ts'
import { LinkShape, PersonShape } from '../shapes/organisation.ts'

const notBuilt = () => refuse('server.not_built')

export const people = (app: App): void => {
  read(app, {
    name: 'listPeople',
    url: '/people',
    summary: 'Everybody of the organisation.',
    right: 'signed in',
    reply: Type.Array(PersonShape),
    handle: notBuilt,
  })
  command(app, {
    name: 'addPerson',
    method: 'POST',
    url: '/people',
    summary: 'Adds a person; they come in by a one-time link.',
    right: 'manage-people',
    action: 'person.add',
    body: NewPerson,
    status: 201,
    reply: PersonShape,
    handle: notBuilt,
  })
  command(app, {
    name: 'changePerson',
    method: 'PATCH',
    url: '/people/:id',
    summary: 'Changes what a person is called and may do, or lets them in no more.',
    right: 'manage-people',
    action: 'person.change',
    params: ById,
    body: ChangedPerson,
    reply: PersonShape,
    handle: notBuilt,
  })
  command(app, {
    name: 'makeLink',
    method: 'POST',
    url: '/people/:id/link',
    summary: 'Makes a one-time sign-in link for a person.',
    right: 'manage-people',
    action: 'person.link',
    params: ById,
    body: NewLink,
    reply: LinkShape,
    handle: notBuilt,
  })
}
