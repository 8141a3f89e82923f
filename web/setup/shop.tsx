import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useMay } from '../api/session.ts'
import type { WebShop } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { SignedIn } from '../ui/books/signed-in.tsx'
import { Card } from '../ui/card.tsx'
import { Notice } from '../ui/notice.tsx'
import { type SetupAddress, type ShopStepName, shopSteps } from './address.ts'
import { Onward } from './onward.tsx'
import styles from './setup.module.css'
import { ShopDone } from './shop-done.tsx'
import { ShopLedgers } from './shop-ledgers.tsx'
import { ShopLook } from './shop-look.tsx'
import { ShopPackage } from './shop-package.tsx'
import { ShopProvider } from './shop-provider.tsx'
import { ShopRules } from './shop-rules.tsx'
import { useShopStepTitle } from './shop-step-title.ts'
import { StepList } from './step-list.tsx'

const drawn: Readonly<Record<ShopStepName, (props: { shop: WebShop }) => ReactNode>> = {
  package: ShopPackage,
  provider: ShopProvider,
  ledgers: ShopLedgers,
  rules: ShopRules,
  look: ShopLook,
  done: ShopDone,
}

interface ShopProps {
  readonly shop: WebShop
  readonly address: SetupAddress
  readonly wished: ShopStepName | undefined
}

/** A web shop and a package, step by step; what is done already it sees by itself. */
export const Shop = ({ shop, address: { signIn, account }, wished }: ShopProps) => {
  const t = useText()
  const title = useShopStepTitle(shop)
  const navigate = useNavigate()
  // A step that was done a moment ago stays to be seen until somebody goes on.
  const [begun] = useState<ShopStepName>(shop.next ?? 'done')
  const step = signIn === undefined ? (wished ?? begun) : 'package'
  const may = useMay(step === 'done' ? 'see-bookkeeping' : 'manage-bookkeeping')
  const here = { what: 'web-shop', ...(account === undefined ? {} : { account }) } as const
  const listed = shopSteps.map((name) => ({
    ...{ name, title: title(name), search: { ...here, step: name } },
    state: shop.steps.find((one) => one.name === name)?.state ?? (shop.next === null ? 'done' : 'later'),
  }))
  const back = () => void navigate({ to: '/setup', search: { ...here, step: 'package' }, replace: true })
  const Drawn = drawn[step]
  if (!may) return <Notice title={t('setup.may_not', { right: t('settings.right.manage-bookkeeping') })} />
  return (
    <div className={styles.columns}>
      <StepList steps={listed} current={step} />
      <div className={styles.content}>
        {signIn === undefined ? (
          <>
            <Card title={title(step)}>
              <Drawn shop={shop} />
            </Card>
            <Onward steps={listed} current={step} />
          </>
        ) : (
          <SignedIn key={signIn} id={signIn} backTo="web-shop" onAdd={back} onClose={back} />
        )}
      </div>
    </div>
  )
}
