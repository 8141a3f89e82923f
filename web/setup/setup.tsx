import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useSetup, useWebShop } from '../api/setup.ts'
import { useText } from '../text.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Page } from '../ui/page.tsx'
import { type Part, type SetupAddress, type StepName, shopSteps, steps } from './address.ts'
import { ChooseWhat, type Known, likelyPart } from './choose-what.tsx'
import { Shop } from './shop.tsx'
import { Terminals } from './terminals.tsx'

const route = getRouteApi('/setup')

const titles = {
  terminals: 'setup.title',
  'web-shop': 'setup.shop.title',
  choose: 'setup.title',
} as const
const leads = {
  terminals: 'setup.lead',
  'web-shop': 'setup.shop.lead',
  choose: 'setup.what.lead',
} as const

const wishedPart = ({ what, step }: SetupAddress): Part | 'choose' | undefined =>
  what ?? (step && isTerminals(step) ? 'terminals' : undefined)

const isTerminals = (step: string): step is StepName => steps.some((name) => name === step)

const Assistant = (known: Known) => {
  const t = useText()
  const address: SetupAddress = route.useSearch()
  const [likely] = useState<Part | 'choose'>(() => likelyPart(known) ?? 'choose')
  const part = wishedPart(address) ?? likely
  const { step } = address
  return (
    <Page
      wide
      title={t(titles[part])}
      lead={t(leads[part])}
      actions={
        part === 'choose' ? null : (
          <LinkButton to="/setup" search={{ what: 'choose' }} variant="default">
            {t('setup.what.else')}
          </LinkButton>
        )
      }
    >
      {part === 'choose' ? <ChooseWhat {...known} /> : null}
      {part === 'terminals' ? (
        <Terminals setup={known.setup} wished={steps.find((name) => name === step)} />
      ) : null}
      {part === 'web-shop' ? (
        <Shop shop={known.shop} address={address} wished={shopSteps.find((name) => name === step)} />
      ) : null}
    </Page>
  )
}

/** From nothing to the first payment, step by step, for terminals or for a web shop. */
export const Setup = () => {
  const { account }: SetupAddress = route.useSearch()
  const shop = useWebShop(account)
  return (
    <Loaded query={useSetup()}>
      {(setup) => <Loaded query={shop}>{(known) => <Assistant setup={setup} shop={known} />}</Loaded>}
    </Loaded>
  )
}
