import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useChangeConnection, useConnectors } from '../api/bookkeeping.ts'
import type { Connection, Connector } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { changed } from '../ui/settings/schema.ts'
import { SettingsFields } from '../ui/settings/settings-fields.tsx'
import { Trouble } from '../ui/trouble.tsx'

interface FormProps {
  readonly connection: Connection
  readonly connector: Connector | undefined
  readonly onClose: () => void
}

const Form = ({ connection, connector, onClose }: FormProps) => {
  const t = useText()
  const change = useChangeConnection(connection.id)
  const [name, setName] = useState(connection.name)
  const [booksFrom, setBooksFrom] = useState(connection.booksFrom)
  const [values, setValues] = useState<Readonly<Record<string, unknown>>>(connection.settings)
  const [touched, setTouched] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const settings = touched && connector ? { settings: changed(connector.settings, values) } : {}
    change.run({ name: name.trim(), booksFrom, ...settings }).then(onClose, () => {})
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="lg">
        <TextInput
          required
          maxLength={60}
          label={t('connections.name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          required
          type="date"
          label={t('setup.books.from')}
          description={t('setup.books.from.hint')}
          value={booksFrom}
          onChange={(event) => setBooksFrom(event.currentTarget.value)}
        />
        {connector ? (
          <SettingsFields
            kept
            schema={connector.settings}
            values={values}
            onChange={(field, value) => {
              setTouched(true)
              setValues((all) => ({ ...all, [field]: value }))
            }}
          />
        ) : null}
        <p className="quiet">{t('connections.save.hint')}</p>
        <Trouble error={change.state.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit" loading={change.state.isPending}>
            {t('connections.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

interface EditConnectionProps {
  readonly connection: Connection
  readonly opened: boolean
  readonly onClose: () => void
}

export const EditConnection = ({ connection, opened, onClose }: EditConnectionProps) => {
  const t = useText()
  const connectors = useConnectors()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="xl"
      title={t('connections.edit_one', { connection: connection.name })}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <Loaded query={connectors}>
        {(known) => (
          <Form
            connection={connection}
            connector={known.find(({ name }) => name === connection.connector)}
            onClose={onClose}
          />
        )}
      </Loaded>
    </Modal>
  )
}
