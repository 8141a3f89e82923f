import { useText } from '../text.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import styles from './setup.module.css'
import type { Listed } from './step-list.tsx'

interface OnwardProps {
  readonly steps: readonly Listed[]
  readonly current: string
}

/** The way to the next step: the one big button once this one is done. */
export const Onward = ({ steps, current }: OnwardProps) => {
  const t = useText()
  const at = steps.findIndex(({ name }) => name === current)
  const next = steps[at + 1]
  const state = steps[at]?.state
  if (!next) return null
  const goesOn = state === 'done' || state === 'not_needed'
  return (
    <div className={styles.onward}>
      <LinkButton
        to="/setup"
        search={next.search}
        size={goesOn ? 'lg' : 'md'}
        variant={goesOn ? 'filled' : 'subtle'}
        classNames={{ label: styles.onwardLabel }}
      >
        {t('setup.next', { step: next.title })}
      </LinkButton>
    </div>
  )
}
