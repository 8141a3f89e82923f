import type { Static } from 'typebox'
import type { Language } from '../../../languages/say.ts'
import { connectorOf } from '../../bookkeeping/bookkeeping.ts'
import { packageReason } from '../../bookkeeping/package-reason.ts'
import { providerReason } from '../../online/provider-reason.ts'
import { nextShopStep } from '../../setup/web-shop-steps.ts'
import type { ShopStanding } from '../../setup/where-web-shop-stands.ts'
import type { Parts } from '../parts.ts'
import type { WebShopShape } from '../shapes/setup.ts'
import { providersOf } from './account-name.ts'
import { perhaps, reasonOf } from './basics.ts'
import { mappedName } from './bookkeeping.ts'

/** How far the setting up of a web shop is, as the API shows it. */
export const presentWebShop = (
  parts: Parts,
  language: Language,
  { steps, account, packages, ledgers }: ShopStanding,
  nameOf: (account: string) => string,
): Static<typeof WebShopShape> => {
  const named = mappedName(language, nameOf, providersOf(parts))
  return {
    steps: steps.map(({ name, state, reason }) => ({
      ...{ name, state },
      reason: perhaps(reason, (why) =>
        reasonOf(name === 'provider' ? providerReason(why) : packageReason(why), language),
      ),
    })),
    next: nextShopStep(steps),
    account: account?.id ?? null,
    connectors: parts.bookkeeping.connectors.filter(({ tellsItems }) => tellsItems).map(({ name }) => name),
    packages: packages.map((one) => ({
      ...{ id: one.id, name: one.name, administration: one.administration_name },
      ...{ user: one.signed_in_as, signedInBy: one.signed_in_by, used: one.used },
      title: connectorOf(parts.bookkeeping, one.connector)?.title ?? one.connector,
      reason: perhaps(one.trouble, (why) => reasonOf(packageReason(why), language)),
    })),
    ledgers: ledgers.map(({ connection, accounts, forAll, unchosen }) => ({
      connection: { id: connection, name: packages.find(({ id }) => id === connection)?.name ?? '' },
      accounts: [...accounts],
      forAll,
      unchosen: unchosen.map((key) => named(key, 'place').text),
    })),
  }
}
