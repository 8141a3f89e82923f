import { Stack } from '@mantine/core'
import { IconMoodCheck } from '@tabler/icons-react'
import type { NeedsAPerson as Needs } from '../api/shapes.ts'
import { useNeedsAPerson } from '../api/unknown.ts'
import { useText } from '../text.tsx'
import { Empty } from '../ui/empty.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Page } from '../ui/page.tsx'
import styles from './needs-a-person.module.css'
import { OpenTask } from './open-task.tsx'
import { UnknownPayment } from './unknown-payment.tsx'
import { WaitingDecision } from './waiting-decision.tsx'

const Lists = ({ needs: { unknown, decisions, tasks } }: { needs: Needs }) => {
  const t = useText()
  if (unknown.length + decisions.length + tasks.length === 0)
    return (
      <Empty icon={IconMoodCheck} title={t('tasks.none')}>
        {t('tasks.none.hint')}
      </Empty>
    )
  const decided = new Set(decisions.map(({ payment }) => payment.id))
  const undecided = unknown.filter(({ id }) => !decided.has(id))
  return (
    <Stack gap="xl">
      {undecided.length > 0 ? (
        <section className={styles.part}>
          <h2 className={styles.heading}>{t('tasks.unknown', { count: undecided.length })}</h2>
          {undecided.map((payment) => (
            <UnknownPayment key={payment.id} payment={payment} />
          ))}
        </section>
      ) : null}
      {decisions.length > 0 ? (
        <section className={styles.part}>
          <h2 className={styles.heading}>{t('tasks.decisions', { count: decisions.length })}</h2>
          {decisions.map(({ payment, decision }) => (
            <WaitingDecision key={decision.id} payment={payment} decision={decision} />
          ))}
        </section>
      ) : null}
      {tasks.length > 0 ? (
        <section className={styles.part}>
          <h2 className={styles.heading}>{t('tasks.tasks', { count: tasks.length })}</h2>
          {tasks.map((task) => (
            <OpenTask key={task.id} task={task} />
          ))}
        </section>
      ) : null}
    </Stack>
  )
}

/** What no machine may settle: unknowns first, then what waits for a second person, then open questions. */
export const NeedsAPerson = () => {
  const t = useText()
  return (
    <Page title={t('tasks.title')} lead={t('tasks.lead')}>
      <Loaded query={useNeedsAPerson()}>{(needs) => <Lists needs={needs} />}</Loaded>
    </Page>
  )
}
