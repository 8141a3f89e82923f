import { IconAlertTriangle, IconCheck, IconMinus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useText } from '../text.tsx'
import type { SetupAddress } from './address.ts'
import styles from './setup.module.css'

type State = 'done' | 'to_do' | 'trouble' | 'later' | 'not_needed'

/** A step, and the way to it. */
export interface Listed {
  readonly name: string
  readonly title: string
  readonly state: State
  readonly search: SetupAddress
}

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
export const StepList = ({ steps, current }: { steps: readonly Listed[]; current: string }) => {
  const t = useText()
  return (
    <nav aria-label={t('setup.steps')}>
      <ol className={styles.steps}>
        {steps.map(({ name, title, state, search }, at) => (
          <li key={name}>
            <Link to="/setup" search={search} className={styles.step} data-current={name === current}>
              <Sign state={state} number={at + 1} />
              <span className={styles.words}>
                <span className={styles.name}>{title}</span>
                {name === current ? <span className="unseen">{t('setup.here')}</span> : null}
                {name === 'done' ? null : <span className={styles.state}>{t(`setup.state.${state}`)}</span>}
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
