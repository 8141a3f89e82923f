import { Button, Group } from '@mantine/core'
import { IconPencil, IconPlugConnected } from '@tabler/icons-react'
import { useState } from 'react'
import { useChangeConnection, useCheckConnection } from '../api/bookkeeping.ts'
import { useMay } from '../api/session.ts'
import type { Connection } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Administration } from '../ui/books/administration.tsx'
import { Card } from '../ui/card.tsx'
import { Facts } from '../ui/facts.tsx'
import { Notice } from '../ui/notice.tsx'
import { tellTrouble } from '../ui/tell-trouble.ts'
import { Trouble } from '../ui/trouble.tsx'
import { useUndo } from '../ui/undo.tsx'
import { Day, Since, When } from '../ui/when.tsx'
import { ConnectionCounts } from './connection-counts.tsx'
import { ConnectionSign } from './connection-sign.tsx'
import styles from './connections.module.css'
import { EditConnection } from './edit-connection.tsx'
import { SignInAgain } from './sign-in-again.tsx'

const Manage = ({ connection, onEdit }: { connection: Connection; onEdit: () => void }) => {
  const t = useText()
  const change = useChangeConnection(connection.id)
  const undo = useUndo()
  const turn = (active: boolean) => change.run({ active })
  const switchOff = () =>
    turn(false)
      .then(() =>
        undo(t('connections.switched_off', { connection: connection.name }), () =>
          turn(true).catch(tellTrouble),
        ),
      )
      .catch(tellTrouble)
  return (
    <>
      <Button variant="default" leftSection={<IconPencil aria-hidden size={20} />} onClick={onEdit}>
        {t('connections.edit')}
      </Button>
      {connection.leftFor ? null : (
        <Button
          variant="subtle"
          loading={change.state.isPending}
          onClick={connection.active ? switchOff : () => turn(true).catch(tellTrouble)}
        >
          {t(connection.active ? 'connections.switch_off' : 'connections.switch_on')}
        </Button>
      )}
    </>
  )
}

const TroubleSince = ({ connection: { trouble, troubleSince, nextTryAt } }: { connection: Connection }) => {
  const t = useText()
  if (!trouble) return null
  return (
    <Notice tone="waiting" title={trouble.text}>
      {trouble.said ? <div className="quiet">“{trouble.said}”</div> : null}
      <div className="quiet">
        {troubleSince ? (
          <>
            {t('connections.trouble.since')} <When at={troubleSince} />
          </>
        ) : null}
        {nextTryAt ? (
          <>
            {' · '}
            {t('connections.trouble.next')} <Since at={nextTryAt} />
          </>
        ) : null}
      </div>
    </Notice>
  )
}

const LeftFor = ({ connection: { leftFor, administration } }: { connection: Connection }) => {
  const t = useText()
  if (!leftFor) return null
  return (
    <Notice title={t('connections.left_for', { connection: leftFor.name })}>
      <div className="quiet">{t('connections.left_for.hint', { administration: administration.name })}</div>
    </Notice>
  )
}

const SignInFact = ({ of: { user, at, by } }: { of: NonNullable<Connection['signIn']> }) => {
  const t = useText()
  return (
    <>
      {user ?? t('connections.signed_in.nameless', { by })} · <When at={at} />
    </>
  )
}

const NextRun = ({ connection: { active, nextRunAt, nextTryAt } }: { connection: Connection }) => {
  const t = useText()
  if (!active) return t('connections.next_run.off')
  const at = nextTryAt ?? nextRunAt
  return at ? <Since at={at} /> : t('connections.next_run.idle')
}

/** One connection: whether it works, what is behind it, and what can be done about it. */
export const ConnectionCard = ({ connection }: { connection: Connection }) => {
  const t = useText()
  const may = useMay('manage-bookkeeping')
  const check = useCheckConnection(connection.id)
  const [editing, setEditing] = useState(false)
  const { administration, connectorTitle, name, booksFrom, lastSuccessAt, checkedAt, active, signIn } =
    connection
  return (
    <Card>
      <div className={styles.head}>
        <div className={styles.who}>
          <h2 className={styles.name}>{name}</h2>
          {connectorTitle === name ? null : <div className="quiet">{connectorTitle}</div>}
        </div>
        <ConnectionSign connection={connection} />
      </div>
      {active ? <TroubleSince connection={connection} /> : null}
      <LeftFor connection={connection} />
      <Facts
        of={[
          { label: t('connections.administration'), value: administration.name },
          signIn && { label: t('connections.signed_in'), value: <SignInFact of={signIn} /> },
          {
            label: t('connections.last_success'),
            value: lastSuccessAt ? <When at={lastSuccessAt} /> : t('connections.never'),
          },
          { label: t('connections.next_run'), value: <NextRun connection={connection} /> },
          { label: t('connections.checked'), value: <When at={checkedAt} /> },
          { label: t('connections.books_from'), value: <Day of={booksFrom} /> },
          { label: t('connections.may'), value: connection.may },
        ]}
      />
      <ConnectionCounts connection={connection} />
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconPlugConnected aria-hidden size={20} />}
          loading={check.state.isPending}
          onClick={() => check.start(null)}
        >
          {t('connections.check')}
        </Button>
        {may && signIn && !connection.leftFor ? <SignInAgain connection={connection} /> : null}
        {may ? <Manage connection={connection} onEdit={() => setEditing(true)} /> : null}
      </Group>
      <Trouble error={check.state.error} />
      {check.state.data && !check.state.isPending ? (
        <Administration
          check={check.state.data}
          title={t('connections.alive', { package: connectorTitle })}
        />
      ) : null}
      <EditConnection connection={connection} opened={editing} onClose={() => setEditing(false)} />
    </Card>
  )
}
