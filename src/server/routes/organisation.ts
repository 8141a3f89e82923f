import { refuse } from '../../refusal.ts'
import type { App } from '../app.ts'
import { command, read } from '../route.ts'
import { ChangedOrganisation } from '../shapes/changes.ts'
import { OrganisationShape } from '../shapes/organisation.ts'

const notBuilt = () => refuse('server.not_built')

export const organisation = (app: App): void => {
  read(app, {
    name: 'readOrganisation',
    url: '/organisation',
    summary: 'The organisation of who asks.',
    right: 'signed in',
    reply: OrganisationShape,
    handle: notBuilt,
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
    handle: notBuilt,
  })
}
