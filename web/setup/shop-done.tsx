import { IconConfetti } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { WebShop } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Empty } from '../ui/empty.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Notice } from '../ui/notice.tsx'
import styles from './setup.module.css'
import { useShopStepTitle } from './shop-step-title.ts'

/** The steps that are not done, each with what is missing. */
export const ShopMissing = ({ shop, title }: { shop: WebShop; title: string }) => {
  const name = useShopStepTitle(shop)
  const unchosen = shop.ledgers.flatMap((one) => one.unchosen)
  const open = shop.steps.filter(({ name: step, state }) => state !== 'done' && step !== 'look')
  if (open.length === 0) return null
  return (
    <Notice tone="waiting" title={title}>
      <ul className={styles.missing}>
        {open.map((step) => (
          <li key={step.name}>
            <Link to="/setup" search={{ what: 'web-shop', step: step.name }}>
              {name(step.name)}
            </Link>
            {step.reason ? `: ${step.reason.text}` : null}
            {step.name === 'ledgers' && unchosen.length > 0 ? `: ${unchosen.join(', ')}` : null}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** Everything is there, or what still is not. */
export const ShopDone = ({ shop }: { shop: WebShop }) => {
  const t = useText()
  const name = useShopStepTitle(shop)
  if (shop.next !== null)
    return (
      <>
        <ShopMissing shop={shop} title={t('setup.done.not_yet')} />
        {shop.next === 'look' ? (
          <Notice
            tone="waiting"
            title={t('setup.done.not_yet')}
            actions={
              <LinkButton to="/setup" search={{ what: 'web-shop', step: 'look' }}>
                {name('look')}
              </LinkButton>
            }
          />
        ) : null}
      </>
    )
  return (
    <Empty icon={IconConfetti} title={t('setup.shop.done.title')}>
      <p>{t('setup.shop.done.hint')}</p>
      <LinkButton to="/online" size="lg" mt="md">
        {t('setup.shop.done.see')}
      </LinkButton>
    </Empty>
  )
}
