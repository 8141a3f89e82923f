import { Button, NativeSelect, Stack, TextInput } from '@mantine/core'
import { IconCircleCheckFilled, IconPlus } from '@tabler/icons-react'
import { type FormEvent, useRef, useState } from 'react'
import { newId } from '../api/new-id.ts'
import { useSession } from '../api/session.ts'
import { useAddSetupTerminal } from '../api/setup.ts'
import type { Driver, Setup } from '../api/shapes.ts'
import { useDrivers } from '../api/terminals.ts'
import { useText } from '../text.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Notice } from '../ui/notice.tsx'
import { Checklist } from '../ui/settings/checklist.tsx'
import { ModelChoice, modelOf } from '../ui/settings/model-choice.tsx'
import { filledIn, withoutFields } from '../ui/settings/schema.ts'
import { SettingsFields } from '../ui/settings/settings-fields.tsx'
import { Trouble } from '../ui/trouble.tsx'
import styles from './setup.module.css'

interface FormProps {
  readonly setup: Setup
  readonly drivers: readonly Driver[]
  readonly onDone: () => void
}

// What the account of the first step fills in is not asked for again.
const filledByAccount = (setup: Setup, driver: string): readonly string[] =>
  Object.keys(setup.providers.find((one) => one.driver === driver)?.account?.settings ?? {})

const Form = ({ setup, drivers, onDone }: FormProps) => {
  const t = useText()
  const { organisation } = useSession()
  const add = useAddSetupTerminal()
  const id = useRef(newId())
  const preferred = drivers.find(({ name }) => filledByAccount(setup, name).length > 0) ?? drivers[0]
  const [driverName, setDriverName] = useState(preferred?.name ?? '')
  const [name, setName] = useState('')
  const [shopId, setShopId] = useState(organisation.shops[0]?.id ?? '')
  const [values, setValues] = useState<Readonly<Record<string, unknown>>>({})
  const driver = drivers.find((one) => one.name === driverName)
  const known = filledByAccount(setup, driverName)
  const save = (unseen: boolean) =>
    add
      .run({
        id: id.current,
        name: name.trim(),
        shopId,
        driver: driverName,
        settings: filledIn(values),
        unseen,
      })
      .then(onDone, () => {})
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void save(false)
  }
  if (!driver) return null
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
        {known.length > 0 ? <Notice tone="good" title={t('setup.terminal.reused')} /> : null}
        <ModelChoice
          models={driver.models}
          value={values.model}
          onChange={(model) => setValues((all) => ({ ...all, model }))}
        />
        <Checklist key={driver.name} lines={driver.checklist} />
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
        <SettingsFields
          schema={withoutFields(driver.settings, known)}
          values={values}
          {...(modelOf(driver) ? { without: modelOf(driver) as string } : {})}
          onChange={(field, value) => setValues((all) => ({ ...all, [field]: value }))}
        />
        <Trouble error={add.state.error} />
        <div className={styles.actions}>
          <Button type="submit" loading={add.state.isPending}>
            {t('setup.terminal.add')}
          </Button>
          {add.state.isError ? (
            <Button variant="default" onClick={() => void save(true)}>
              {t('setup.terminal.unseen')}
            </Button>
          ) : null}
        </div>
      </Stack>
    </form>
  )
}

/** A terminal, with the key of the first step. */
export const TerminalStep = ({ setup }: { setup: Setup }) => {
  const t = useText()
  const drivers = useDrivers()
  const [adding, setAdding] = useState(false)
  if (setup.terminals.length > 0 && !adding)
    return (
      <Stack>
        <p>{t('setup.terminal.there', { count: setup.terminals.length })}</p>
        <ul className={styles.rows}>
          {setup.terminals.map((terminal) => (
            <li key={terminal.id} className={styles.there}>
              <IconCircleCheckFilled aria-hidden size={20} className={styles.good} />
              <div>
                <div className={styles.rowName}>{terminal.name}</div>
                <div className="quiet">{terminal.driverTitle}</div>
              </div>
            </li>
          ))}
        </ul>
        <div>
          <Button
            variant="default"
            leftSection={<IconPlus aria-hidden size={20} />}
            onClick={() => setAdding(true)}
          >
            {t('setup.terminal.another')}
          </Button>
        </div>
      </Stack>
    )
  return (
    <Stack>
      <p>{t('setup.terminal.lead')}</p>
      <Loaded query={drivers}>
        {(known) => <Form setup={setup} drivers={known} onDone={() => setAdding(false)} />}
      </Loaded>
    </Stack>
  )
}
