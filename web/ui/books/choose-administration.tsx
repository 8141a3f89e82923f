import { Button, Checkbox, Group, Radio, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { useAddConnection } from '../../api/bookkeeping.ts'
import { newId } from '../../api/new-id.ts'
import type { PackageSignIn } from '../../api/shapes.ts'
import { useReconnect } from '../../api/sign-in-at-package.ts'
import { useText } from '../../text.tsx'
import { Card } from '../card.tsx'
import { Notice } from '../notice.tsx'
import { RadioCard } from '../radio-card.tsx'
import { Trouble } from '../trouble.tsx'
import { OtherAdministration } from './other-administration.tsx'

interface FormProps {
  readonly signIn: PackageSignIn
  readonly onDone: () => void
  /** It is there for a web shop: what is paid at the desk is booked there only if somebody wishes so. */
  readonly forWebShop?: boolean | undefined
}

// The day from which nothing of the desk is booked.
const never = '9999-12-31'

type Administration = PackageSignIn['administrations'][number]

const today = (): string => new Date().toLocaleDateString('sv-SE')

const Who = ({ signIn: { user, connectorTitle } }: { signIn: PackageSignIn }) => {
  const t = useText()
  return (
    <Notice
      live
      tone="good"
      title={
        user
          ? t('sign_in.in_as', { user, package: connectorTitle })
          : t('sign_in.in', { package: connectorTitle })
      }
    />
  )
}

interface PickProps extends Pick<FormProps, 'signIn'> {
  readonly value: string
  readonly onChange: (id: string) => void
}

const Pick = ({ signIn: { administrations, connection }, value, onChange }: PickProps) => {
  const t = useText()
  const hint = (one: Administration): string | null => {
    if (one.id === connection?.administration.id) return t('sign_in.as_now')
    return one.connection ? t('sign_in.taken', { connection: one.connection.name }) : null
  }
  if (administrations.length === 0) return <Notice tone="waiting" title={t('sign_in.none')} />
  const taken = (one: Administration) => one.connection !== null && one.connection.id !== connection?.id
  return (
    <Radio.Group label={t('sign_in.which')} value={value} onChange={onChange}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs" mt="xs">
        {administrations.map((one) => (
          <RadioCard key={one.id} value={one.id} title={one.name} disabled={taken(one)}>
            {hint(one)}
          </RadioCard>
        ))}
      </SimpleGrid>
    </Radio.Group>
  )
}

const useChoice = ({ administrations, connection }: PackageSignIn) => {
  const free = administrations.filter(
    (one) => one.connection === null || one.connection.id === connection?.id,
  )
  const now = free.find(({ id }) => id === connection?.administration.id)
  const [only] = free.length === 1 ? free : []
  return useState(now?.id ?? only?.id ?? '')
}

const New = ({ signIn, onDone, forWebShop = false }: FormProps) => {
  const t = useText()
  const add = useAddConnection()
  const id = useRef(newId())
  const [administrationId, choose] = useChoice(signIn)
  const [name, setName] = useState('')
  const [booksFrom, setBooksFrom] = useState(today)
  const [desk, setDesk] = useState(!forWebShop)
  const connect = (event: FormEvent) => {
    event.preventDefault()
    const wish = {
      id: id.current,
      name: name.trim() || signIn.connectorTitle,
      booksFrom: desk ? booksFrom : never,
    }
    add.run({ ...wish, signIn: signIn.id, administrationId }).then(onDone, () => {})
  }
  return (
    <form onSubmit={connect}>
      <Stack gap="lg">
        <Who signIn={signIn} />
        <Pick signIn={signIn} value={administrationId} onChange={choose} />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput
            maxLength={60}
            label={t('connections.name')}
            description={t('connections.name.hint')}
            placeholder={signIn.connectorTitle}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {desk ? (
            <TextInput
              required
              type="date"
              label={t('setup.books.from')}
              description={t('setup.books.from.hint')}
              value={booksFrom}
              onChange={(event) => setBooksFrom(event.currentTarget.value)}
            />
          ) : null}
        </SimpleGrid>
        {forWebShop ? (
          <Checkbox
            label={t('setup.shop.desk')}
            description={t('setup.shop.desk.hint')}
            checked={desk}
            onChange={(event) => setDesk(event.currentTarget.checked)}
          />
        ) : null}
        <Trouble error={add.state.error} />
        <Finish busy={add.state.isPending} ready={administrationId !== ''} onCancel={onDone}>
          {t('sign_in.connect')}
        </Finish>
      </Stack>
    </form>
  )
}

type Connected = NonNullable<PackageSignIn['connection']>

const Anew = ({ signIn, connection, onDone }: FormProps & { connection: Connected }) => {
  const t = useText()
  const again = useReconnect(connection.id)
  const [administrationId, choose] = useChoice(signIn)
  const other = signIn.administrations.find(({ id }) => id === administrationId)
  const moves = other !== undefined && other.id !== connection.administration.id
  const use = (event: FormEvent) => {
    event.preventDefault()
    again.run({ signIn: signIn.id, administrationId }).then(onDone, () => {})
  }
  return (
    <form onSubmit={use}>
      <Stack gap="lg">
        <Who signIn={signIn} />
        <Pick signIn={signIn} value={administrationId} onChange={choose} />
        {moves ? <OtherAdministration from={connection.administration.name} to={other.name} /> : null}
        <Trouble error={again.state.error} />
        <Finish busy={again.state.isPending} ready={administrationId !== ''} onCancel={onDone}>
          {moves ? t('sign_in.change_to', { administration: other.name }) : t('sign_in.go_on')}
        </Finish>
      </Stack>
    </form>
  )
}

interface FinishProps {
  readonly busy: boolean
  readonly ready: boolean
  readonly onCancel: () => void
  readonly children: string
}

const Finish = ({ busy, ready, onCancel, children }: FinishProps) => {
  const t = useText()
  return (
    <Group>
      <Button type="submit" loading={busy} disabled={!ready}>
        {children}
      </Button>
      <Button variant="default" onClick={onCancel}>
        {t('shell.cancel')}
      </Button>
    </Group>
  )
}

/** Which of the administrations that the sign-in opens: for a new connection, or for one that is signed in anew. */
export const ChooseAdministration = ({ signIn, onDone, forWebShop }: FormProps) => {
  const t = useText()
  const { connection, connectorTitle } = signIn
  const title = connection
    ? t('sign_in.title.again', { connection: connection.name })
    : t('sign_in.title', { package: connectorTitle })
  return (
    <Card title={title}>
      {connection ? (
        <Anew signIn={signIn} connection={connection} onDone={onDone} />
      ) : (
        <New signIn={signIn} onDone={onDone} forWebShop={forWebShop} />
      )}
    </Card>
  )
}
