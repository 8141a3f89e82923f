import { Button, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { newId } from '../api/new-id.ts'
import { useSession } from '../api/session.ts'
import type { Driver } from '../api/shapes.ts'
import { useAddTerminal, useCheckSettings, useDrivers } from '../api/terminals.ts'
import { useText } from '../text.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Checklist } from '../ui/settings/checklist.tsx'
import { ModelChoice, modelOf } from '../ui/settings/model-choice.tsx'
import { filledIn } from '../ui/settings/schema.ts'
import { SettingsFields } from '../ui/settings/settings-fields.tsx'
import { Trouble } from '../ui/trouble.tsx'
import { CheckResult } from './check-result.tsx'

const Form = ({ drivers, onClose }: { drivers: readonly Driver[]; onClose: () => void }) => {
  const t = useText()
  const { organisation, till } = useSession()
  const add = useAddTerminal()
  const check = useCheckSettings()
  const id = useRef(newId())
  const [driverName, setDriverName] = useState(drivers[0]?.name ?? '')
  const [name, setName] = useState('')
  const [shopId, setShopId] = useState(till?.shop.id ?? organisation.shops[0]?.id ?? '')
  const [values, setValues] = useState<Readonly<Record<string, unknown>>>({})
  const driver = drivers.find((one) => one.name === driverName)
  const settings = filledIn(values)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    add
      .run({ id: id.current, name: name.trim(), shopId, driver: driverName, settings })
      .then(onClose, () => {})
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="lg">
        <NativeSelect
          label={t('terminals.driver')}
          data={drivers.map((one) => ({ value: one.name, label: one.title }))}
          value={driverName}
          onChange={(event) => {
            setDriverName(event.currentTarget.value)
            setValues({})
          }}
        />
        {driver ? (
          <ModelChoice
            models={driver.models}
            value={values.model}
            onChange={(model) => setValues((known) => ({ ...known, model }))}
          />
        ) : null}
        {driver ? <Checklist key={driver.name} lines={driver.checklist} /> : null}
        <TextInput
          required
          maxLength={60}
          label={t('terminals.name')}
          description={t('terminals.name.hint')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {organisation.shops.length > 1 ? (
          <NativeSelect
            label={t('terminals.shop')}
            data={organisation.shops.map((shop) => ({ value: shop.id, label: shop.name }))}
            value={shopId}
            onChange={(event) => setShopId(event.currentTarget.value)}
          />
        ) : null}
        {driver ? (
          <SettingsFields
            schema={driver.settings}
            values={values}
            without={modelOf(driver)}
            onChange={(field, value) => setValues((known) => ({ ...known, [field]: value }))}
          />
        ) : null}
        {check.state.data && !check.state.isPending ? <CheckResult check={check.state.data} /> : null}
        <Trouble error={add.state.error ?? check.state.error} />
        <Group justify="flex-end">
          <Button
            variant="default"
            loading={check.state.isPending}
            onClick={() => check.start({ driver: driverName, settings })}
          >
            {t('terminals.check')}
          </Button>
          <Button type="submit" loading={add.state.isPending}>
            {t('terminals.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** A new terminal: what the provider must do first, what Saldo must know, and a test before it is kept. */
export const AddTerminal = ({ opened, onClose }: { opened: boolean; onClose: () => void }) => {
  const t = useText()
  const drivers = useDrivers()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="xl"
      title={t('terminals.add')}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <Loaded query={drivers}>{(known) => <Form drivers={known} onClose={onClose} />}</Loaded>
    </Modal>
  )
}
