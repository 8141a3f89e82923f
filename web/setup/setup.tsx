import { getRouteApi } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useMay } from '../api/session.ts'
import { useSetup } from '../api/setup.ts'
import type { Right, Setup as SetUp } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Card } from '../ui/card.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { AccountStep } from './account-step.tsx'
import { type StepName, steps } from './address.ts'
import { BooksStep } from './books-step.tsx'
import { DoneStep } from './done-step.tsx'
import { LedgersStep } from './ledgers-step.tsx'
import styles from './setup.module.css'
import { StepList } from './step-list.tsx'
import { TerminalStep } from './terminal-step.tsx'
import { TestStep } from './test-step.tsx'
import { useStepTitle } from './use-step-title.ts'

const route = getRouteApi('/setup')

const drawn: Readonly<Record<StepName, (props: { setup: SetUp }) => ReactNode>> = {
  account: AccountStep,
  books: BooksStep,
  ledgers: LedgersStep,
  terminal: TerminalStep,
  test: TestStep,
  done: DoneStep,
}

const needs: Readonly<Record<StepName, Right>> = {
  account: 'manage-terminals',
  books: 'manage-bookkeeping',
  ledgers: 'manage-bookkeeping',
  terminal: 'manage-terminals',
  test: 'manage-bookkeeping',
  done: 'see-bookkeeping',
}

const Onward = ({ setup, step }: { setup: SetUp; step: StepName }) => {
  const t = useText()
  const title = useStepTitle(setup)
  const next = steps[steps.indexOf(step) + 1]
  const state = setup.steps.find(({ name }) => name === step)?.state
  if (!next) return null
  const goesOn = state === 'done' || state === 'not_needed'
  return (
    <div className={styles.onward}>
      <LinkButton
        to="/setup"
        search={{ step: next }}
        size={goesOn ? 'lg' : 'md'}
        variant={goesOn ? 'filled' : 'subtle'}
        classNames={{ label: styles.onwardLabel }}
      >
        {t('setup.next', { step: title(next) })}
      </LinkButton>
    </div>
  )
}

const Assistant = ({ setup }: { setup: SetUp }) => {
  const t = useText()
  const title = useStepTitle(setup)
  const wished: StepName | undefined = route.useSearch().step
  // A step that was done a moment ago stays to be seen until somebody goes on.
  const [begun] = useState<StepName>(setup.next ?? 'done')
  const step = wished ?? begun
  const may = useMay(needs[step])
  const Drawn = drawn[step]
  return (
    <div className={styles.columns}>
      <StepList setup={setup} current={step} />
      <div className={styles.content}>
        <Card title={title(step)}>
          {may ? (
            <Drawn setup={setup} />
          ) : (
            <Notice title={t('setup.may_not', { right: t(`settings.right.${needs[step]}`) })} />
          )}
        </Card>
        <Onward setup={setup} step={step} />
      </div>
    </div>
  )
}

/** From nothing to the first payment, step by step; what is done already it sees by itself. */
export const Setup = () => {
  const t = useText()
  return (
    <Page wide title={t('setup.title')} lead={t('setup.lead')}>
      <Loaded query={useSetup()}>{(setup) => <Assistant setup={setup} />}</Loaded>
    </Page>
  )
}
