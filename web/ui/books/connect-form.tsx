import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { useAddConnection, useCheckUnsaved, useConnectors } from '../../api/bookkeeping.ts'
import { newId } from '../../api/new-id.ts'
import type { BackTo, Connector } from '../../api/shapes.ts'
import { useText } from '../../text.tsx'
import { Loaded } from '../loaded.tsx'
import { Checklist } from '../settings/checklist.tsx'
import { filledIn } from '../settings/schema.ts'
import { SettingsFields } from '../settings/settings-fields.tsx'
import { Trouble } from '../trouble.tsx'
import { Administration } from './administration.tsx'
import { SignInForm } from './sign-in-form.tsx'

const today = (): string => new Date().toLocaleDateString('sv-SE')

interface ConnectFormProps {
  readonly onDone: () => void
  /** Only these kinds of package. */
  readonly only?: readonly string[]
  /** Where in the set-up assistant a person goes on after a sign-in; else at the connections. */
  readonly backTo?: BackTo
}

interface FormProps extends Omit<ConnectFormProps, 'only'> {
  readonly connectors: readonly Connector[]
}

const Form = ({ connectors, onDone, backTo }: FormProps) => {
  const t = useText()
  const check = useCheckUnsaved()
  const add = useAddConnection()
  const id = useRef(newId())
  const [connectorName, setConnectorName] = useState(connectors[0]?.name ?? '')
  const [values, setValues] = useState<Readonly<Record<string, unknown>>>({})
  const [name, setName] = useState('')
  const [booksFrom, setBooksFrom] = useState(today)
  const connector = connectors.find((one) => one.name === connectorName)
  if (!connector) return null
  const wish = { connector: connector.name, settings: filledIn(values) }
  const checked = check.state.isPending ? undefined : check.state.data
  const look = (event: FormEvent) => {
    event.preventDefault()
    check.start(wish)
  }
  const connect = (event: FormEvent) => {
    event.preventDefault()
    add
      .run({ ...wish, id: id.current, name: name.trim() || connector.title, booksFrom })
      .then(onDone, () => {})
  }
  if (checked?.alive)
    return (
      <form onSubmit={connect}>
        <Stack gap="lg">
          <Administration check={checked} title={t('setup.books.opens')} />
          <p>{t('setup.books.right')}</p>
          <TextInput
            maxLength={60}
            label={t('connections.name')}
            description={t('connections.name.hint')}
            placeholder={connector.title}
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
          <Trouble error={add.state.error} />
          <Group>
            <Button type="submit" loading={add.state.isPending}>
              {t('setup.books.connect')}
            </Button>
            <Button variant="default" onClick={() => check.state.reset()}>
              {t('setup.books.not_right')}
            </Button>
          </Group>
        </Stack>
      </form>
    )
  const which = (
    <>
      {connectors.length > 1 ? (
        <NativeSelect
          label={t('setup.books.which')}
          data={connectors.map((one) => ({ value: one.name, label: one.title }))}
          value={connectorName}
          onChange={(event) => {
            setConnectorName(event.currentTarget.value)
            setValues({})
          }}
        />
      ) : null}
      <Checklist key={connector.name} lines={connector.checklist} />
    </>
  )
  if (connector.signIn)
    return (
      <Stack gap="lg">
        {which}
        <SignInForm
          key={connector.name}
          connector={connector}
          redirect={connector.signIn.redirect}
          backTo={backTo}
        />
      </Stack>
    )
  return (
    <form onSubmit={look}>
      <Stack gap="lg">
        {which}
        <SettingsFields
          schema={connector.settings}
          values={values}
          onChange={(field, value) => setValues((known) => ({ ...known, [field]: value }))}
        />
        {checked ? <Administration check={checked} title={connector.title} /> : null}
        <Trouble error={check.state.error} />
        <div>
          <Button type="submit" loading={check.state.isPending}>
            {t('setup.books.check')}
          </Button>
        </div>
      </Stack>
    </form>
  )
}

/** A new connection: what the package needs first, its keys or the way to sign in there, and the administration before anything is kept. */
export const ConnectForm = ({ only, ...rest }: ConnectFormProps) => (
  <Loaded query={useConnectors()}>
    {(known) => <Form connectors={known.filter(({ name }) => only?.includes(name) ?? true)} {...rest} />}
  </Loaded>
)
