import { whereWebShopStands } from '../../setup/where-web-shop-stands.ts'
import type { App } from '../app.ts'
import { accountName, providersOf } from '../present/account-name.ts'
import { presentWebShop } from '../present/setup-web-shop.ts'
import { read } from '../route.ts'
import { WebShopQuery, WebShopShape } from '../shapes/setup.ts'

/** The set-up assistant for a web shop: how far it is. What it does are the commands of connections and accounts. */
export const setupWebShop = (app: App): void => {
  const { online, store } = app.parts

  read(app, {
    name: 'readWebShopSetup',
    url: '/setup/web-shop',
    summary: 'How far the setting up of a web shop is.',
    right: 'see-bookkeeping',
    query: WebShopQuery,
    reply: WebShopShape,
    handle: async ({ actor, query, language }) => {
      const standing = await whereWebShopStands(online, actor.organisation, query.account)
      const nameOf = await store.read(actor.organisation, (tx) =>
        accountName(tx, language, providersOf(app.parts)),
      )
      return presentWebShop(app.parts, language, standing, nameOf)
    },
  })
}
