import { Button } from '@mantine/core'
import { IconCashRegister, IconUserCircle } from '@tabler/icons-react'
import { useState } from 'react'
import { useSession } from '../api/session.ts'
import { useText } from '../text.tsx'
import { ChooseTill } from '../ui/till/choose-till.tsx'
import { SwitchPerson } from '../ui/till/switch-person.tsx'
import { LiveSign } from './live-sign.tsx'
import styles from './top-bar.module.css'

/** Who works where: both a press away from being another. */
export const TopBar = ({ lost }: { lost: boolean }) => {
  const t = useText()
  const { person, till, organisation } = useSession()
  const [open, setOpen] = useState<'till' | 'person'>()
  const close = () => setOpen(undefined)
  return (
    <header className={styles.bar}>
      <span className={styles.name}>{organisation.name}</span>
      <LiveSign lost={lost} />
      <Button
        variant="default"
        leftSection={<IconCashRegister aria-hidden size={20} />}
        onClick={() => setOpen('till')}
        aria-label={till ? t('shell.till.at', { till: till.name }) : t('shell.till.choose')}
        className={styles.button}
      >
        <span className={styles.label}>{till ? till.name : t('shell.till.none')}</span>
      </Button>
      <Button
        variant="default"
        leftSection={<IconUserCircle aria-hidden size={20} />}
        onClick={() => setOpen('person')}
        aria-label={t('shell.person.is', { person: person.name })}
        className={styles.button}
      >
        <span className={styles.label}>{person.name}</span>
      </Button>
      <ChooseTill opened={open === 'till'} onClose={close} />
      <SwitchPerson opened={open === 'person'} onClose={close} />
    </header>
  )
}
