import { Type } from 'typebox'
import { addShop, changeShop, readShops } from '../../organisation/shop.ts'
import type { App } from '../app.ts'
import { command, read } from '../route.ts'
import { ById } from '../route-schema.ts'
import { ChangedShop, NewShop } from '../shapes/changes.ts'
import { ShopShape } from '../shapes/organisation.ts'

export const shops = (app: App): void => {
  const { store } = app.parts
  read(app, {
    name: 'listShops',
    url: '/shops',
    summary: 'The shops of the organisation.',
    right: 'signed in',
    reply: Type.Array(ShopShape),
    handle: ({ actor }) => store.read(actor.organisation, readShops),
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
    handle: ({ command, body }) => addShop(store, command, body),
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
    handle: ({ command, params, body }) => changeShop(store, command, params.id, body),
  })
}
