import { Type } from 'typebox'
import { addTill, changeTill } from '../../organisation/change-tills.ts'
import type { Actor } from '../../organisation/command.ts'
import { readOrganisation } from '../../organisation/organisation.ts'
import { readTills, type Till } from '../../organisation/till.ts'
import { isRefusal, type Refusal } from '../../refusal.ts'
import type { App } from '../app.ts'
import { presentTill } from '../present/organisation.ts'
import { command, read } from '../route.ts'
import { ById } from '../route-schema.ts'
import { ChangedTill, NewTill } from '../shapes/changes.ts'
import { TillShape } from '../shapes/organisation.ts'

export const tills = (app: App): void => {
  const { store } = app.parts
  const shown = async ({ organisation }: Actor, till: Till | Refusal) => {
    if (isRefusal(till)) return till
    const { currency } = await store.read(organisation, readOrganisation)
    return presentTill(till, currency)
  }
  read(app, {
    name: 'listTills',
    url: '/tills',
    summary: 'The tills of the organisation.',
    right: 'signed in',
    reply: Type.Array(TillShape),
    handle: ({ actor }) =>
      store.read(actor.organisation, async (tx) => {
        const { currency } = await readOrganisation(tx)
        return (await readTills(tx)).map((till) => presentTill(till, currency))
      }),
  })
  command(app, {
    name: 'addTill',
    method: 'POST',
    url: '/tills',
    summary: 'Adds a till.',
    right: 'manage-terminals',
    action: 'till.add',
    body: NewTill,
    status: 201,
    reply: TillShape,
    handle: async ({ actor, command, body }) => shown(actor, await addTill(store, command, body)),
  })
  command(app, {
    name: 'changeTill',
    method: 'PATCH',
    url: '/tills/:id',
    summary: 'Changes a till.',
    right: 'manage-terminals',
    action: 'till.change',
    params: ById,
    body: ChangedTill,
    reply: TillShape,
    handle: async ({ actor, command, params, body }) =>
      shown(actor, await changeTill(store, command, params.id, body)),
  })
}
