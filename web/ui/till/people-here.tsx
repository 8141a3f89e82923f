import { Button, Group } from '@mantine/core'
import { IconLogout, IconUser, IconUserCheck } from '@tabler/icons-react'
import { usePeopleHere, useSession, useSignOut } from '../../api/session.ts'
import { useText } from '../../text.tsx'
import { BigChoice } from '../big-choice.tsx'
import { Loaded } from '../loaded.tsx'
import styles from './people-here.module.css'

interface PeopleHereProps {
  readonly onChoose: (person: { id: string; name: string }) => void
  readonly onDone: () => void
}

export const PeopleHere = ({ onChoose, onDone }: PeopleHereProps) => {
  const t = useText()
  const here = useSession().person
  const signOut = useSignOut()
  return (
    <div className={styles.people}>
      <Loaded query={usePeopleHere()}>
        {(people) => (
          <div className={styles.tiles}>
            {people.map((person) => (
              <BigChoice
                key={person.id}
                icon={person.id === here.id ? IconUserCheck : IconUser}
                title={person.name}
                chosen={person.id === here.id}
                disabled={!person.hasPin && person.id !== here.id}
                onChoose={() => (person.id === here.id ? onDone() : onChoose(person))}
              >
                {person.id === here.id
                  ? t('shell.person.here')
                  : person.hasPin
                    ? null
                    : t('shell.person.no_pin')}
              </BigChoice>
            ))}
          </div>
        )}
      </Loaded>
      <Group justify="center">
        <Button
          variant="subtle"
          leftSection={<IconLogout aria-hidden size={20} />}
          loading={signOut.state.isPending}
          onClick={() => signOut.start(null)}
        >
          {t('shell.sign_out')}
        </Button>
      </Group>
    </div>
  )
}
