import { Button } from '@mantine/core'
import { IconCreditCard, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useMay } from '../api/session.ts'
import type { Terminal } from '../api/shapes.ts'
import { useTerminals } from '../api/terminals.ts'
import { useText } from '../text.tsx'
import { Empty } from '../ui/empty.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Page } from '../ui/page.tsx'
import { AddTerminal } from './add-terminal.tsx'
import { TerminalCard } from './terminal-card.tsx'

const List = ({ terminals }: { terminals: readonly Terminal[] }) => {
  const t = useText()
  if (terminals.length === 0)
    return (
      <Empty icon={IconCreditCard} title={t('terminals.none')}>
        {t('terminals.none.hint')}
      </Empty>
    )
  const inUse = terminals.toSorted((a, b) => Number(b.active) - Number(a.active))
  return inUse.map((terminal) => <TerminalCard key={terminal.id} terminal={terminal} />)
}

/** The terminals, who uses each, and whether it answers. */
export const Terminals = () => {
  const t = useText()
  const may = useMay('manage-terminals')
  const [adding, setAdding] = useState(false)
  return (
    <Page
      title={t('terminals.title')}
      lead={t('terminals.lead')}
      actions={
        may ? (
          <Button leftSection={<IconPlus aria-hidden size={20} />} onClick={() => setAdding(true)}>
            {t('terminals.add')}
          </Button>
        ) : null
      }
    >
      <Loaded query={useTerminals()}>{(terminals) => <List terminals={terminals} />}</Loaded>
      <AddTerminal opened={adding} onClose={() => setAdding(false)} />
    </Page>
  )
}
