import { changeOrganisation, readOrganisation } from '../../organisation/organisation.ts'
import { isRefusal } from '../../refusal.ts'
import type { App } from '../app.ts'
import { presentOrganisation } from '../present/organisation.ts'
import { command, read } from '../route.ts'
import { ChangedOrganisation } from '../shapes/changes.ts'
import { OrganisationShape } from '../shapes/organisation.ts'

export const organisation = (app: App): void => {
  const { store } = app.parts
  read(app, {
    name: 'readOrganisation',
    url: '/organisation',
    summary: 'The organisation of who asks.',
    right: 'signed in',
    reply: OrganisationShape,
    handle: async ({ actor }) => presentOrganisation(await store.read(actor.organisation, readOrganisation)),
  })
  command(app, {
    name: 'changeOrganisation',
    method: 'PATCH',
    url: '/organisation',
    summary: 'Changes name, language, rounding of cash or the limit for a second person.',
    right: 'manage-people',
    action: 'organisation.change',
    body: ChangedOrganisation,
    subject: ({ actor }) => actor.organisation,
    reply: OrganisationShape,
    handle: async ({ command, body }) => {
      const changed = await changeOrganisation(store, command, body)
      return isRefusal(changed) ? changed : presentOrganisation(changed)
    },
  })
}
