import { type ReactNode, useState } from 'react'
import { useMay } from '../api/session.ts'
import type { Right, Setup } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Card } from '../ui/card.tsx'
import { Notice } from '../ui/notice.tsx'
import { AccountStep } from './account-step.tsx'
import { type StepName, steps } from './address.ts'
import { BooksStep } from './books-step.tsx'
import { DoneStep } from './done-step.tsx'
import { LedgersStep } from './ledgers-step.tsx'
import { Onward } from './onward.tsx'
import styles from './setup.module.css'
import { StepList } from './step-list.tsx'
import { TerminalStep } from './terminal-step.tsx'
import { TestStep } from './test-step.tsx'
import { useStepTitle } from './use-step-title.ts'

const drawn: Readonly<Record<StepName, (props: { setup: Setup }) => ReactNode>> = {
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

/** Card terminals and a package, step by step; what is done already it sees by itself. */
export const Terminals = ({ setup, wished }: { setup: Setup; wished: StepName | undefined }) => {
  const t = useText()
  const title = useStepTitle(setup)
  // A step that was done a moment ago stays to be seen until somebody goes on.
  const [begun] = useState<StepName>(setup.next ?? 'done')
  const step = wished ?? begun
  const may = useMay(needs[step])
  const Drawn = drawn[step]
  const listed = steps.map((name) => ({
    ...{ name, title: title(name), search: { what: 'terminals', step: name } as const },
    state: setup.steps.find((one) => one.name === name)?.state ?? (setup.next === null ? 'done' : 'later'),
  }))
  return (
    <div className={styles.columns}>
      <StepList steps={listed} current={step} />
      <div className={styles.content}>
        <Card title={title(step)}>
          {may ? (
            <Drawn setup={setup} />
          ) : (
            <Notice title={t('setup.may_not', { right: t(`settings.right.${needs[step]}`) })} />
          )}
        </Card>
        <Onward steps={listed} current={step} />
      </div>
    </div>
  )
}
