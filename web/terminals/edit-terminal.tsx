import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Terminal } from '../api/shapes.ts'
import { useChangeTerminal, useDrivers } from '../api/terminals.ts'
import { useText } from '../text.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Trouble } from '../ui/trouble.tsx'
import { filledIn } from './schema.ts'
import { SettingsFields } from './settings-fields.tsx'

const Form = ({ terminal, onClose }: { terminal: Terminal; onClose: () => void }) => {
  const t = useText()
  const drivers = useDrivers()
  const change = useChangeTerminal(terminal.id)
  const [name, setName] = useState(terminal.name)
  const [values, setValues] = useState<Readonly<Record<string, unknown>>>(terminal.settings)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    change.run({ name: name.trim(), settings: filledIn(values) }).then(onClose, () => {})
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="lg">
        <TextInput
          required
          maxLength={60}
          label={t('terminals.name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Loaded query={drivers}>
          {(known) => (
            <SettingsFields
              schema={known.find((driver) => driver.name === terminal.driver)?.settings ?? {}}
              values={values}
              onChange={(field, value) => setValues((all) => ({ ...all, [field]: value }))}
            />
          )}
        </Loaded>
        <Trouble error={change.state.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit" loading={change.state.isPending}>
            {t('terminals.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

interface EditTerminalProps {
  readonly terminal: Terminal
  readonly opened: boolean
  readonly onClose: () => void
}

export const EditTerminal = ({ terminal, opened, onClose }: EditTerminalProps) => {
  const t = useText()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="xl"
      title={t('terminals.edit_one', { terminal: terminal.name })}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <Form terminal={terminal} onClose={onClose} />
    </Modal>
  )
}
