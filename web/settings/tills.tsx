import { Button } from '@mantine/core'
import { IconPencil, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTills } from '../api/organisation.ts'
import type { Till } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Card } from '../ui/card.tsx'
import { Loaded } from '../ui/loaded.tsx'
import styles from './settings.module.css'
import { TillDialog } from './till-dialog.tsx'

const Row = ({ till }: { till: Till }) => {
  const t = useText()
  const [open, setOpen] = useState(false)
  return (
    <li className={styles.row}>
      <div className={styles.who}>
        <div className={styles.name}>{till.name}</div>
        <div className="quiet">
          {till.shop.name} · {t(till.takesCash ? 'shell.till.cash' : 'shell.till.card_only')}
          {till.printer ? ` · ${till.printer.name}` : null}
        </div>
      </div>
      <Button
        variant="default"
        leftSection={<IconPencil aria-hidden size={20} />}
        aria-label={t('settings.till.edit', { till: till.name })}
        onClick={() => setOpen(true)}
      >
        {t('settings.edit')}
      </Button>
      <TillDialog till={till} opened={open} onClose={() => setOpen(false)} />
    </li>
  )
}

export const Tills = () => {
  const t = useText()
  const [adding, setAdding] = useState(false)
  return (
    <Card
      title={t('settings.tills')}
      aside={
        <Button leftSection={<IconPlus aria-hidden size={20} />} onClick={() => setAdding(true)}>
          {t('settings.till.add')}
        </Button>
      }
    >
      <Loaded query={useTills()}>
        {(tills) => (
          <ul className={styles.rows}>
            {tills.map((till) => (
              <Row key={till.id} till={till} />
            ))}
          </ul>
        )}
      </Loaded>
      <TillDialog opened={adding} onClose={() => setAdding(false)} />
    </Card>
  )
}
