import { Type } from 'typebox'
import { addPerson, changePerson } from '../../organisation/change-people.ts'
import type { Actor } from '../../organisation/command.ts'
import { makeLinkFor } from '../../organisation/one-time-link.ts'
import { readOrganisation } from '../../organisation/organisation.ts'
import { type Person, readPeople } from '../../organisation/person.ts'
import { isRefusal, type Refusal } from '../../refusal.ts'
import type { App } from '../app.ts'
import { presentPerson } from '../present/organisation.ts'
import { command, read } from '../route.ts'
import { ById } from '../route-schema.ts'
import { ChangedPerson, NewLink, NewPerson } from '../shapes/changes.ts'
import { LinkShape, PersonShape } from '../shapes/organisation.ts'

export const people = (app: App): void => {
  const { store, gate, door } = app.parts
  const shown = async ({ organisation }: Actor, person: Person | Refusal) => {
    if (isRefusal(person)) return person
    gate.forget(organisation)
    const { currency } = await store.read(organisation, readOrganisation)
    return presentPerson(person, currency)
  }
  read(app, {
    name: 'listPeople',
    url: '/people',
    summary: 'Everybody of the organisation.',
    right: 'signed in',
    reply: Type.Array(PersonShape),
    handle: ({ actor }) =>
      store.read(actor.organisation, async (tx) => {
        const { currency } = await readOrganisation(tx)
        return (await readPeople(tx)).map((person) => presentPerson(person, currency))
      }),
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
    handle: async ({ actor, command, body }) => shown(actor, await addPerson(store, command, body)),
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
    handle: async ({ actor, command, params, body }) =>
      shown(actor, await changePerson(store, command, params.id, body)),
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
    handle: async ({ command, params, body, request }) => {
      const made = await makeLinkFor(store, command, params.id, door.linkLasts, body)
      if (isRefusal(made)) return made
      return {
        link: made.token === null ? null : `${request.protocol}://${request.host}/welcome#${made.token}`,
        expiresAt: made.expiresAt.toISOString(),
      }
    },
  })
}
