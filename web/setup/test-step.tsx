import { Button, NativeSelect, Stack } from '@mantine/core'
import { IconCircleCheckFilled, IconCircleDashed, IconCircleXFilled, IconLoader } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { newId } from '../api/new-id.ts'
import { useRehearse } from '../api/setup.ts'
import type { Rehearsal, Setup } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Notice } from '../ui/notice.tsx'
import { Trouble } from '../ui/trouble.tsx'
import { When } from '../ui/when.tsx'
import styles from './setup.module.css'
import { useStepTitle } from './use-step-title.ts'

const icons = {
  done: IconCircleCheckFilled,
  failed: IconCircleXFilled,
  running: IconLoader,
  waiting: IconCircleDashed,
} as const

const Stages = ({ of }: { of: Rehearsal }) => (
  <ol className={styles.stages} aria-live="polite">
    {of.stages.map(({ stage, state, text, reason }) => {
      const Icon = icons[state]
      return (
        <li key={stage} className={styles.stage} data-state={state}>
          <Icon aria-hidden size={22} />
          <div>
            {text}
            {reason ? <div className={styles.reason}>{reason.text}</div> : null}
            {reason?.said ? <div className="quiet">“{reason.said}”</div> : null}
          </div>
        </li>
      )
    })}
  </ol>
)

const Result = ({ of }: { of: Rehearsal }) => {
  const t = useText()
  const played = (
    <div className="quiet">
      {t('setup.test.last', { person: of.person.name })} · <When at={of.endedAt ?? of.startedAt} /> ·{' '}
      {of.terminal.name} · {of.connection.name}
    </div>
  )
  return (
    <>
      {of.passed === null ? <Notice title={t('setup.test.running')} /> : null}
      {of.passed === true ? (
        <Notice live tone="good" title={t('setup.test.passed')}>
          {t('setup.test.passed.hint')}
          {played}
        </Notice>
      ) : null}
      {of.passed === false ? (
        <Notice live tone="bad" title={t('setup.test.failed')}>
          {of.stages.find(({ reason }) => reason)?.reason?.text}
          {played}
        </Notice>
      ) : null}
      <Stages of={of} />
    </>
  )
}

const Missing = ({ setup }: { setup: Setup }) => {
  const t = useText()
  const title = useStepTitle(setup)
  const missing = setup.steps.filter(
    ({ name, state }) => name !== 'account' && name !== 'test' && state !== 'done',
  )
  return (
    <Notice title={t('setup.later.test')}>
      <ul className={styles.missing}>
        {missing.map(({ name }) => (
          <li key={name}>
            <Link to="/setup" search={{ step: name }}>
              {title(name)}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** One cent from the terminal to the books, played against simulators, stage by stage. */
export const TestStep = ({ setup }: { setup: Setup }) => {
  const t = useText()
  const rehearse = useRehearse()
  const { terminals, connection, rehearsal } = setup
  const [terminal, setTerminal] = useState(terminals[0]?.id ?? '')
  const device = terminals.find(({ id }) => id === terminal) ?? terminals[0]
  if (!connection || !device) return <Missing setup={setup} />
  const isRunning = rehearse.state.isPending || rehearsal?.passed === null
  const play = () => rehearse.start({ id: newId(), terminalId: device.id, connectionId: connection.id })
  return (
    <Stack>
      <p>{t('setup.test.lead')}</p>
      <Notice title={t('setup.test.simulated')}>{t('setup.test.what', { package: connection.title })}</Notice>
      {terminals.length > 1 ? (
        <NativeSelect
          label={t('setup.test.terminal')}
          data={terminals.map(({ id, name }) => ({ value: id, label: name }))}
          value={device.id}
          onChange={(event) => setTerminal(event.currentTarget.value)}
        />
      ) : null}
      <div>
        <Button
          size={rehearsal?.passed ? 'md' : 'lg'}
          variant={rehearsal?.passed ? 'default' : 'filled'}
          loading={isRunning}
          onClick={play}
        >
          {t(rehearsal ? 'setup.test.again' : 'setup.test.run')}
        </Button>
      </div>
      <Trouble error={rehearse.state.error} />
      {rehearsal ? <Result of={rehearsal} /> : null}
    </Stack>
  )
}
