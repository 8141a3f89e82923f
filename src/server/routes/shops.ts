import { Type } from 'typebox'
import { refuse } from '../../refusal.ts'
import type { App } from '../app.ts'
import { command, read } from '../route.ts'
import { ById } from '../route-schema.ts'
import { ChangedShop, NewShop } from '../shapes/changes.ts'
import { ShopShape } from '../shapes/organisation.ts'

const notBuilt = () => refuse('server.not_built')

export const shops = (app: App): void => {
  read(app, {
    name: 'listShops',
    url: '/shops',
    summary: 'The shops of the organisation.',
    right: 'signed in',
    reply: Type.Array(ShopShape),
    handle: notBuilt,
  })
  command(app, {
    name: 'addShop',
    method: 'POST',
    url: '/shops',
    summary: 'Adds a shop.',
    right: 'manage-people',
    action: 'shop.add',
    body: NewShop,
    status: 201,
    reply: ShopShape,
    handle: notBuilt,
  })
  command(app, {
    name: 'changeShop',
    method: 'PATCH',
    url: '/shops/:id',
    summary: 'Changes a shop.',
    right: 'manage-people',
    action: 'shop.change',
    params: ById,
    body: ChangedShop,
    reply: ShopShape,
    handle: notBuilt,
  })
}
