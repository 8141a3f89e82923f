import { Button, Group } from '@mantine/core'
import { IconLink, IconPencil, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { usePeople } from '../api/organisation.ts'
import type { Person } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Card } from '../ui/card.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { AddPerson } from './add-person.tsx'
import { EditPerson } from './edit-person.tsx'
import styles from './settings.module.css'
import { SignInLink } from './sign-in-link.tsx'

const Row = ({ person }: { person: Person }) => {
  const t = useText()
  const [open, setOpen] = useState<'edit' | 'link'>()
  const close = () => setOpen(undefined)
  return (
    <li className={styles.row}>
      <div className={styles.who}>
        <div className={styles.name}>{person.name}</div>
        <div className="quiet">
          {t(`settings.role.${person.role}`)}
          {person.email ? ` · ${person.email}` : null}
          {person.active ? null : ` · ${t('settings.person.inactive')}`}
        </div>
      </div>
      <Group gap="xs">
        <Button
          variant="default"
          leftSection={<IconPencil aria-hidden size={20} />}
          aria-label={t('settings.person.edit', { person: person.name })}
          onClick={() => setOpen('edit')}
        >
          {t('settings.edit')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconLink aria-hidden size={20} />}
          aria-label={t('settings.link.for', { person: person.name })}
          disabled={!person.active}
          onClick={() => setOpen('link')}
        >
          {t('settings.link')}
        </Button>
      </Group>
      <EditPerson person={person} opened={open === 'edit'} onClose={close} />
      <SignInLink person={person} opened={open === 'link'} onClose={close} />
    </li>
  )
}

/** Everybody of the organisation, and what each may do. */
export const People = () => {
  const t = useText()
  const [adding, setAdding] = useState(false)
  return (
    <Card
      title={t('settings.people')}
      aside={
        <Button leftSection={<IconPlus aria-hidden size={20} />} onClick={() => setAdding(true)}>
          {t('settings.person.add')}
        </Button>
      }
    >
      <Loaded query={usePeople()}>
        {(people) => (
          <ul className={styles.rows}>
            {people.map((person) => (
              <Row key={person.id} person={person} />
            ))}
          </ul>
        )}
      </Loaded>
      <AddPerson opened={adding} onClose={() => setAdding(false)} />
    </Card>
  )
}
