import { useOnlineAccounts, usePsps } from '../api/online.ts'
import type { OnlineAccount, WebShop } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import type { ShopStepName } from './address.ts'

/** The account that is set up, as far as there is one. */
export const useShopAccount = ({ account }: Pick<WebShop, 'account'>): OnlineAccount | undefined =>
  useOnlineAccounts().data?.find(({ id }) => id === account)

/** How a step is called: by the package and the provider it is about, where that is known. */
export const useShopStepTitle = (shop: WebShop): ((step: ShopStepName) => string) => {
  const t = useText()
  const account = useShopAccount(shop)
  const psps = usePsps().data ?? []
  const packages = [...new Set(shop.packages.filter(({ used }) => used).map(({ title }) => title))].join(', ')
  const provider = account?.pspTitle ?? (psps.length === 1 ? psps[0]?.title : undefined)
  return (step) => {
    if (step === 'package' && packages) return t('setup.shop.step.package_of', { package: packages })
    if (step === 'provider' && provider) return t('setup.shop.step.provider_of', { provider })
    return t(`setup.shop.step.${step}`)
  }
}
