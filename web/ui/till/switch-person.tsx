import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../text.tsx'
import { PeopleHere } from './people-here.tsx'
import { PinPad } from './pin-pad.tsx'

interface Person {
  readonly id: string
  readonly name: string
}

const Steps = ({ onDone }: { onDone: () => void }) => {
  const [person, setPerson] = useState<Person>()
  return person ? (
    <PinPad person={person} onBack={() => setPerson(undefined)} onDone={onDone} />
  ) : (
    <PeopleHere onChoose={setPerson} onDone={onDone} />
  )
}

/** Another person takes over at the till: who, and their PIN. */
export const SwitchPerson = ({ opened, onClose }: { opened: boolean; onClose: () => void }) => {
  const t = useText()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      fullScreen
      title={t('shell.person.who')}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
      transitionProps={{ duration: 0 }}
    >
      <Steps onDone={onClose} />
    </Modal>
  )
}
