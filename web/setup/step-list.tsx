import { IconAlertTriangle, IconCheck, IconMinus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Setup } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { type StepName, steps } from './address.ts'
import styles from './setup.module.css'
import { useStepTitle } from './use-step-title.ts'

type State = Setup['steps'][number]['state']

const signs = { done: IconCheck, trouble: IconAlertTriangle, not_needed: IconMinus } as const

const Sign = ({ state, number }: { state: State; number: number }) => {
  const Icon = state in signs ? signs[state as keyof typeof signs] : undefined
  return (
    <span className={styles.sign} data-state={state}>
      {Icon ? <Icon aria-hidden size={18} stroke={2.5} /> : number}
    </span>
  )
}

/** The steps and how each stands; every one can be gone back to. */
export const StepList = ({ setup, current }: { setup: Setup; current: StepName }) => {
  const t = useText()
  const title = useStepTitle(setup)
  const stateOf = (step: StepName): State =>
    setup.steps.find(({ name }) => name === step)?.state ?? (setup.next === null ? 'done' : 'later')
  return (
    <nav aria-label={t('setup.steps')}>
      <ol className={styles.steps}>
        {steps.map((step, at) => {
          const state = stateOf(step)
          return (
            <li key={step}>
              <Link to="/setup" search={{ step }} className={styles.step} data-current={step === current}>
                <Sign state={state} number={at + 1} />
                <span className={styles.words}>
                  <span className={styles.name}>{title(step)}</span>
                  {step === current ? <span className="unseen">{t('setup.here')}</span> : null}
                  {step === 'done' ? null : <span className={styles.state}>{t(`setup.state.${state}`)}</span>}
                </span>
              </Link>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
