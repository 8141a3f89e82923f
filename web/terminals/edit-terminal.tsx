import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Terminal } from '../api/shapes.ts'
import { useChangeTerminal, useDrivers } from '../api/terminals.ts'
import { useText } from '../text.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { ModelChoice, modelOf } from '../ui/settings/model-choice.tsx'
import { changed } from '../ui/settings/schema.ts'
import { SettingsFields } from '../ui/settings/settings-fields.tsx'
import { Trouble } from '../ui/trouble.tsx'

const Form = ({ terminal, onClose }: { terminal: Terminal; onClose: () => void }) => {
  const t = useText()
  const drivers = useDrivers()
  const change = useChangeTerminal(terminal.id)
  const [name, setName] = useState(terminal.name)
  const [values, setValues] = useState<Readonly<Record<string, unknown>>>(terminal.settings)
  const driver = drivers.data?.find((one) => one.name === terminal.driver)
  const schema = driver?.settings ?? {}
  const set = (field: string, value: unknown) => setValues((all) => ({ ...all, [field]: value }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    change.run({ name: name.trim(), settings: changed(schema, values) }).then(onClose, () => {})
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
          {() => (
            <>
              <ModelChoice
                models={driver?.models ?? []}
                value={values.model}
                onChange={(model) => set('model', model)}
              />
              <SettingsFields schema={schema} values={values} onChange={set} kept without={modelOf(driver)} />
            </>
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
