import { Button, Group } from '@mantine/core'
import { IconPencil, IconPlugConnected } from '@tabler/icons-react'
import { useState } from 'react'
import { useMay } from '../api/session.ts'
import type { Terminal } from '../api/shapes.ts'
import { useChangeTerminal, useCheckTerminal } from '../api/terminals.ts'
import { useText } from '../text.tsx'
import { Card } from '../ui/card.tsx'
import { Notice } from '../ui/notice.tsx'
import { tellTrouble } from '../ui/tell-trouble.ts'
import { Trouble } from '../ui/trouble.tsx'
import { useUndo } from '../ui/undo.tsx'
import { CheckResult } from './check-result.tsx'
import { EditTerminal } from './edit-terminal.tsx'
import styles from './terminal-card.module.css'
import { UsedBy } from './used-by.tsx'

const Manage = ({ terminal, onEdit }: { terminal: Terminal; onEdit: () => void }) => {
  const t = useText()
  const change = useChangeTerminal(terminal.id)
  const undo = useUndo()
  const turn = (active: boolean) => change.run({ active })
  const switchOff = () =>
    turn(false)
      .then(() =>
        undo(t('terminals.switched_off', { terminal: terminal.name }), () => turn(true).catch(tellTrouble)),
      )
      .catch(tellTrouble)
  return (
    <>
      <Button variant="default" leftSection={<IconPencil aria-hidden size={20} />} onClick={onEdit}>
        {t('terminals.edit')}
      </Button>
      <Button
        variant="subtle"
        loading={change.state.isPending}
        onClick={terminal.active ? switchOff : () => turn(true).catch(tellTrouble)}
      >
        {t(terminal.active ? 'terminals.switch_off' : 'terminals.switch_on')}
      </Button>
    </>
  )
}

export const TerminalCard = ({ terminal }: { terminal: Terminal }) => {
  const t = useText()
  const may = useMay('manage-terminals')
  const check = useCheckTerminal(terminal.id)
  const [editing, setEditing] = useState(false)
  return (
    <Card>
      <div className={styles.head}>
        <div className={styles.who}>
          <h2 className={styles.name}>{terminal.name}</h2>
          <div className="quiet">
            {[terminal.model?.title, terminal.driverTitle, terminal.shop.name].filter(Boolean).join(' · ')}
          </div>
        </div>
        <UsedBy terminal={terminal} />
      </div>
      {terminal.model?.warning ? <Notice tone="waiting" title={terminal.model.warning.text} /> : null}
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconPlugConnected aria-hidden size={20} />}
          loading={check.state.isPending}
          onClick={() => check.start(null)}
        >
          {t('terminals.check')}
        </Button>
        {may ? <Manage terminal={terminal} onEdit={() => setEditing(true)} /> : null}
      </Group>
      <Trouble error={check.state.error} />
      {check.state.data && !check.state.isPending ? <CheckResult check={check.state.data} /> : null}
      <EditTerminal terminal={terminal} opened={editing} onClose={() => setEditing(false)} />
    </Card>
  )
}
