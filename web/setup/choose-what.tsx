import { type Icon, IconCreditCard, IconWorld } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import type { Setup, WebShop } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { BigChoice, BigChoices } from '../ui/big-choice.tsx'
import { Card } from '../ui/card.tsx'
import type { Part } from './address.ts'
import { useShopStepTitle } from './shop-step-title.ts'
import { useStepTitle } from './use-step-title.ts'

export interface Known {
  readonly setup: Setup
  readonly shop: WebShop
}

// A package that is connected belongs to either; what only one of them has tells that it was begun.
export const isBegun = ({ setup, shop }: Known): Readonly<Record<Part, boolean>> => ({
  terminals:
    setup.terminals.length > 0 ||
    setup.connection !== null ||
    setup.steps.some(({ name, state }) => name === 'account' && state === 'done'),
  'web-shop': setup.webShop || shop.packages.length > 0,
})

/** Where somebody who only wishes to set up goes on: at what was begun and is not done; null where they have to say. */
export const likelyPart = (known: Known): Part | null => {
  const begun = isBegun(known)
  if (begun.terminals && begun['web-shop']) return null
  if (begun.terminals) return known.setup.next === null ? null : 'terminals'
  return begun['web-shop'] && known.shop.next !== null ? 'web-shop' : null
}

/** What is to be set up, and how far each is. */
export const ChooseWhat = (known: Known) => {
  const t = useText()
  const navigate = useNavigate()
  const begun = isBegun(known)
  const [stepTitle, shopTitle] = [useStepTitle(known.setup), useShopStepTitle(known.shop)]
  const { setup, shop } = known
  const standing = (part: Part, next: string | null): string => {
    if (!begun[part]) return t('setup.what.state.new')
    return next === null ? t('setup.what.state.done') : t('setup.what.state.next', { step: next })
  }
  const next = {
    terminals: setup.next && stepTitle(setup.next),
    'web-shop': shop.next && shopTitle(shop.next),
  }
  const choice = (part: Part, icon: Icon, text: 'terminals' | 'web_shop') => (
    <BigChoice
      icon={icon}
      title={t(`setup.what.${text}`)}
      onChoose={() => void navigate({ to: '/setup', search: { what: part } })}
    >
      {t(`setup.what.${text}.hint`)}
      <br />
      <strong>{standing(part, next[part])}</strong>
    </BigChoice>
  )
  return (
    <Card title={t('setup.what.title')}>
      <BigChoices>
        {choice('terminals', IconCreditCard, 'terminals')}
        {choice('web-shop', IconWorld, 'web_shop')}
      </BigChoices>
    </Card>
  )
}
