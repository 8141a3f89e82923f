import { IconConfetti } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Setup } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Empty } from '../ui/empty.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Notice } from '../ui/notice.tsx'
import styles from './setup.module.css'
import { useStepTitle } from './use-step-title.ts'

/** Everything is there, or what still is not. */
export const DoneStep = ({ setup }: { setup: Setup }) => {
  const t = useText()
  const title = useStepTitle(setup)
  if (setup.next === null)
    return (
      <Empty icon={IconConfetti} title={t('setup.done.title')}>
        <p>{t('setup.done.hint')}</p>
        <LinkButton to="/desk" size="lg" mt="md">
          {t('setup.done.desk')}
        </LinkButton>
      </Empty>
    )
  const open = setup.steps.filter(({ state }) => state !== 'done' && state !== 'not_needed')
  return (
    <Notice tone="waiting" title={t('setup.done.not_yet')}>
      <ul className={styles.missing}>
        {open.map(({ name, reason }) => (
          <li key={name}>
            <Link to="/setup" search={{ step: name }}>
              {title(name)}
            </Link>
            {reason ? `: ${reason.text}` : null}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
