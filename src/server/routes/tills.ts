import { Type } from 'typebox'
import { refuse } from '../../refusal.ts'
import type { App } from '../app.ts'
import { command, read } from '../route.ts'
import { ById } from '../route-schema.ts'
import { ChangedTill, NewTill } from '../shapes/changes.ts'
import { TillShape } from '../shapes/organisation.ts'

const notBuilt = () => refuse('server.not_built')

export const tills = (app: App): void => {
  read(app, {
    name: 'listTills',
    url: '/tills',
    summary: 'The tills of the organisation.',
    right: 'signed in',
    reply: Type.Array(TillShape),
    handle: notBuilt,
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
    handle: notBuilt,
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
    handle: notBuilt,
  })
}
