import { Button, Group } from '@mantine/core'
import { IconPencil, IconPlugConnected } from '@tabler/icons-react'
import { useState } from 'react'
import { useChangeConnection, useCheckConnection } from '../api/bookkeeping.ts'
import { useMay } from '../api/session.ts'
import type { Connection } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Administration } from '../ui/books/administration.tsx'
import { Card } from '../ui/card.tsx'
import { tellTrouble } from '../ui/tell-trouble.ts'
import { Trouble } from '../ui/trouble.tsx'
import { useUndo } from '../ui/undo.tsx'
import { ConnectionCounts } from './connection-counts.tsx'
import { ConnectionFacts } from './connection-facts.tsx'
import { ConnectionNotice } from './connection-notice.tsx'
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

/** One connection: whether it works, what is behind it, and what can be done about it. */
export const ConnectionCard = ({ connection }: { connection: Connection }) => {
  const t = useText()
  const may = useMay('manage-bookkeeping')
  const check = useCheckConnection(connection.id)
  const [editing, setEditing] = useState(false)
  const { connectorTitle, name, signIn, leftFor, active, trouble } = connection
  const again = may && signIn && !leftFor ? <SignInAgain connection={connection} /> : null
  // What a check found wrong stands above already.
  const news = check.state.isPending || (active && trouble) ? null : check.state.data
  return (
    <Card>
      <div className={styles.head}>
        <div className={styles.who}>
          <h2 className={styles.name}>{name}</h2>
          {connectorTitle === name ? null : <div className="quiet">{connectorTitle}</div>}
        </div>
        <ConnectionSign connection={connection} />
      </div>
      <ConnectionNotice connection={connection} />
      <ConnectionFacts connection={connection} />
      <ConnectionCounts connection={connection} />
      <Group gap="sm">
        {trouble ? again : null}
        <Button
          variant="default"
          leftSection={<IconPlugConnected aria-hidden size={20} />}
          loading={check.state.isPending}
          onClick={() => check.start(null)}
        >
          {t('connections.check')}
        </Button>
        {trouble ? null : again}
        {may ? <Manage connection={connection} onEdit={() => setEditing(true)} /> : null}
      </Group>
      <Trouble error={check.state.error} />
      {news ? (
        <Administration check={news} title={t('connections.alive', { package: connectorTitle })} />
      ) : null}
      <EditConnection connection={connection} opened={editing} onClose={() => setEditing(false)} />
    </Card>
  )
}
