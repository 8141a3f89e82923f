import { Button, Checkbox, Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { newId } from '../api/new-id.ts'
import { useAddAccount, useCheckUnsavedAccount, usePsps } from '../api/online.ts'
import { useSession } from '../api/session.ts'
import type { OnlineCheck, Psp, WebShop } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Facts } from '../ui/facts.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Notice } from '../ui/notice.tsx'
import { Checklist } from '../ui/settings/checklist.tsx'
import { filledIn } from '../ui/settings/schema.ts'
import { SettingsFields } from '../ui/settings/settings-fields.tsx'
import { Trouble } from '../ui/trouble.tsx'
import { ShopConnected } from './shop-connected.tsx'
import { useShopAccount } from './shop-step-title.ts'
import { TestKey } from './test-key.tsx'

type Values = Readonly<Record<string, unknown>>

const today = (): string => new Date().toLocaleDateString('sv-SE')

interface RestProps {
  readonly shop: WebShop
  readonly psp: Psp
  readonly settings: Record<string, unknown>
  readonly check: OnlineCheck
  readonly onBack: () => void
}

/** The key works: what the web shop is called here, from which day on it is fetched, and where it is booked. */
const Rest = ({ shop, psp, settings, check, onBack }: RestProps) => {
  const t = useText()
  const add = useAddAccount()
  const { shops } = useSession().organisation
  const id = useRef(newId())
  const [name, setName] = useState('')
  const [fetchFrom, setFetchFrom] = useState(today)
  const [into, setInto] = useState(() => shop.packages.map((one) => one.id))
  const standard = typeof settings.accountName === 'string' ? settings.accountName : psp.title
  const connect = (event: FormEvent) => {
    event.preventDefault()
    const routes = into.map(
      (connection) => ({ connection, active: true, partPayments: 'ask', corrections: 'ask' }) as const,
    )
    const shopId = shops.length === 1 ? (shops[0]?.id ?? null) : null
    add.start({
      id: id.current,
      psp: psp.name,
      name: name.trim() || standard,
      shopId,
      settings,
      fetchFrom,
      routes,
    })
  }
  return (
    <form onSubmit={connect}>
      <Stack gap="lg">
        <Notice live tone="good" title={t('setup.shop.provider.opens')}>
          <Facts
            of={[
              check.owner && { label: t('setup.shop.provider.owner'), value: check.owner.name },
              ...check.facts,
            ]}
          />
        </Notice>
        <TestKey owner={check.owner} />
        <TextInput
          maxLength={60}
          label={t('setup.shop.provider.name')}
          description={t('setup.shop.provider.name.hint')}
          placeholder={standard}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          required
          type="date"
          label={t('online.account.from')}
          description={t('setup.shop.provider.from.hint')}
          value={fetchFrom}
          onChange={(event) => setFetchFrom(event.currentTarget.value)}
        />
        {shop.packages.length > 1 ? (
          <Checkbox.Group label={t('setup.shop.provider.into')} value={into} onChange={setInto}>
            <Stack gap="xs" mt="xs">
              {shop.packages.map((one) => (
                <Checkbox key={one.id} value={one.id} label={`${one.title}: ${one.administration}`} />
              ))}
            </Stack>
          </Checkbox.Group>
        ) : null}
        <Trouble error={add.state.error} />
        <Group>
          <Button type="submit" disabled={into.length === 0} loading={add.state.isPending}>
            {t('online.account.connect')}
          </Button>
          <Button variant="default" onClick={onBack}>
            {t('setup.shop.provider.other_key')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

const Form = ({ shop, psps }: { shop: WebShop; psps: readonly Psp[] }) => {
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
      <Rest shop={shop} psp={psp} settings={settings} check={checked} onBack={() => check.state.reset()} />
    )
  return (
    <form onSubmit={look}>
      <Stack gap="lg">
        <p>{t('setup.shop.provider.lead')}</p>
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
        {checked ? (
          <Notice live tone="bad" title={t('setup.shop.provider.opens_not')}>
            {checked.reason?.text}
            {checked.reason?.said ? <div className="quiet">“{checked.reason.said}”</div> : null}
          </Notice>
        ) : null}
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

/** The provider's key, tried first; then since when its payments are fetched. */
export const ShopProvider = ({ shop }: { shop: WebShop }) => {
  const t = useText()
  const psps = usePsps()
  const account = useShopAccount(shop)
  if (shop.account) return account ? <ShopConnected account={account} shop={shop} /> : null
  if (shop.packages.length === 0)
    return (
      <Notice
        title={t('setup.shop.later.package')}
        actions={
          <LinkButton to="/setup" search={{ what: 'web-shop', step: 'package' }}>
            {t('setup.shop.step.package')}
          </LinkButton>
        }
      />
    )
  return <Loaded query={psps}>{(known) => <Form shop={shop} psps={known} />}</Loaded>
}
