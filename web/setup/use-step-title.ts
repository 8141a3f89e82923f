import { useConnectors } from '../api/bookkeeping.ts'
import type { Setup } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import type { StepName } from './address.ts'

/** How a step is called: by the provider and the package it is about, where there is one only. */
export const useStepTitle = (setup: Setup): ((step: StepName) => string) => {
  const t = useText()
  const connectors = useConnectors().data ?? []
  const title = setup.connection?.title ?? (connectors.length === 1 ? connectors[0]?.title : undefined)
  return (step) => {
    if (step === 'account')
      return t('setup.step.account', { provider: setup.providers.map(({ provider }) => provider).join(', ') })
    if (step === 'books' && title) return t('setup.step.books_of', { package: title })
    return t(`setup.step.${step}`)
  }
}
