import { Button, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { newId } from '../api/new-id.ts'
import { useAddAccount, useCheckUnsavedAccount, usePsps } from '../api/online.ts'
import { useSession } from '../api/session.ts'
import type { NewOnlineRoute, OnlineCheck, Psp } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Checklist } from '../ui/settings/checklist.tsx'
import { filledIn } from '../ui/settings/schema.ts'
import { SettingsFields } from '../ui/settings/settings-fields.tsx'
import { Trouble } from '../ui/trouble.tsx'
import { Owner } from './owner.tsx'
import { RouteFields } from './route-fields.tsx'

type Values = Readonly<Record<string, unknown>>

interface RestProps {
  readonly psp: Psp
  readonly settings: Record<string, unknown>
  readonly check: OnlineCheck
  readonly onBack: () => void
  readonly onDone: () => void
}

// Long enough ago for what is still open, and not so long that a first fetch surprises anybody.
const startOfYear = (): string => `${new Date().getFullYear()}-01-01`

/** The key opened an account: what it is called here, since when it is fetched, and where it is booked. */
const Rest = ({ psp, settings, check, onBack, onDone }: RestProps) => {
  const t = useText()
  const add = useAddAccount()
  const { shops } = useSession().organisation
  const id = useRef(newId())
  const [name, setName] = useState('')
  const [shop, setShop] = useState(shops.length === 1 ? (shops[0]?.id ?? '') : '')
  const [fetchFrom, setFetchFrom] = useState(startOfYear)
  const [routes, setRoutes] = useState<NewOnlineRoute[]>([])
  const title = check.owner?.name ?? psp.title
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const wish = { id: id.current, psp: psp.name, name: name.trim() || title.slice(0, 60) }
    add.run({ ...wish, settings, fetchFrom, routes, shopId: shop || null }).then(onDone, () => {})
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="lg">
        <Owner check={check} title={t('online.account.opens')} />
        <TextInput
          maxLength={60}
          label={t('online.account.name')}
          description={t('online.account.name.hint')}
          placeholder={title}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {shops.length > 1 ? (
          <NativeSelect
            label={t('online.account.shop')}
            data={[
              { value: '', label: t('online.account.no_shop') },
              ...shops.map((one) => ({ value: one.id, label: one.name })),
            ]}
            value={shop}
            onChange={(event) => setShop(event.currentTarget.value)}
          />
        ) : null}
        <TextInput
          required
          type="date"
          label={t('online.account.from')}
          description={t('online.account.from.hint')}
          value={fetchFrom}
          onChange={(event) => setFetchFrom(event.currentTarget.value)}
        />
        <RouteFields routes={routes} onChange={setRoutes} />
        <Trouble error={add.state.error} />
        <Group>
          <Button type="submit" loading={add.state.isPending}>
            {t('online.account.connect')}
          </Button>
          <Button variant="default" onClick={onBack}>
            {t('online.account.another')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

const Form = ({ psps, onDone }: { psps: readonly Psp[]; onDone: () => void }) => {
  const t = useText()
  const check = useCheckUnsavedAccount()
  const [pspName, setPspName] = useState(psps[0]?.name ?? '')
  const [values, setValues] = useState<Values>({})
  const psp = psps.find(({ name }) => name === pspName)
  if (!psp) return null
  const settings = filledIn(values)
  const checked = check.state.isPending ? undefined : check.state.data
  const look = (event: FormEvent) => {
    event.preventDefault()
    check.start({ psp: psp.name, settings })
  }
  if (checked?.alive)
    return (
      <Rest
        psp={psp}
        settings={settings}
        check={checked}
        onBack={() => check.state.reset()}
        onDone={onDone}
      />
    )
  return (
    <form onSubmit={look}>
      <Stack gap="lg">
        {psps.length > 1 ? (
          <NativeSelect
            label={t('online.account.which')}
            data={psps.map((one) => ({ value: one.name, label: one.title }))}
            value={pspName}
            onChange={(event) => {
              setPspName(event.currentTarget.value)
              setValues({})
            }}
          />
        ) : null}
        <Checklist key={psp.name} lines={psp.checklist} />
        <SettingsFields
          schema={psp.settings}
          values={values}
          onChange={(field, value) => setValues((known) => ({ ...known, [field]: value }))}
        />
        {checked ? <Owner check={checked} title={psp.title} /> : null}
        <Trouble error={check.state.error} />
        <div>
          <Button type="submit" loading={check.state.isPending}>
            {t('online.account.check')}
          </Button>
        </div>
      </Stack>
    </form>
  )
}

/** A new account: what the provider needs first, its key, whose it is, and where its payments go. */
export const AddAccount = ({ opened, onClose }: { opened: boolean; onClose: () => void }) => {
  const t = useText()
  const psps = usePsps()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="xl"
      title={t('online.account.add')}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <Loaded query={psps}>{(known) => <Form psps={known} onDone={onClose} />}</Loaded>
    </Modal>
  )
}
