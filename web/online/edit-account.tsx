import { Button, Group, Modal, NativeSelect, NumberInput, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { isCurrency } from '../../src/money/currency.ts'
import { useChangeAccount, usePsps } from '../api/online.ts'
import { useSession } from '../api/session.ts'
import type { NewOnlineRoute, OnlineAccount, Psp } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { AmountField, useAmountText } from '../ui/amount-field.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { amountOf, moneyOf } from '../ui/money.ts'
import { changed } from '../ui/settings/schema.ts'
import { SettingsFields } from '../ui/settings/settings-fields.tsx'
import { Trouble } from '../ui/trouble.tsx'
import { RouteFields } from './route-fields.tsx'

interface FormProps {
  readonly account: OnlineAccount
  readonly psp: Psp | undefined
  readonly onClose: () => void
}

const routesOf = ({ routes }: OnlineAccount): NewOnlineRoute[] =>
  routes.map(({ connection, active, partPayments, corrections }) => ({
    ...{ connection: connection.id, active, partPayments, corrections },
  }))

const Form = ({ account, psp, onClose }: FormProps) => {
  const t = useText()
  const change = useChangeAccount(account.id)
  const { shops, currency: given } = useSession().organisation
  const currency = isCurrency(given) ? given : 'EUR'
  const amounts = useAmountText(currency)
  const [name, setName] = useState(account.name)
  const [shop, setShop] = useState(account.shop?.id ?? '')
  const [values, setValues] = useState<Readonly<Record<string, unknown>>>(account.settings)
  const [touched, setTouched] = useState(false)
  const [routes, setRoutes] = useState(() => routesOf(account))
  const [every, setEvery] = useState(account.fetchEvery)
  const [days, setDays] = useState(account.disputeDays)
  const [fee, setFee] = useState(account.disputeFee ? amounts.write(moneyOf(account.disputeFee)) : '')
  const read = fee.trim() === '' ? null : amounts.read(fee)
  const isWrong = fee.trim() !== '' && read === null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isWrong) return
    const settings = touched && psp ? { settings: changed(psp.settings, values) } : {}
    const costs = { disputeFee: read ? amountOf(read).amount : null, disputeDays: days }
    const wish = { name: name.trim(), shopId: shop || null, fetchEvery: every, routes }
    change.run({ ...wish, ...costs, ...settings }).then(onClose, () => {})
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="lg">
        <TextInput
          required
          maxLength={60}
          label={t('online.account.name')}
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
        <RouteFields routes={routes} onChange={setRoutes} />
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <NumberInput
            hideControls
            allowDecimal={false}
            min={1}
            max={60}
            label={t('online.account.every')}
            value={every}
            onChange={(value) => setEvery(Number(value) || 1)}
          />
          <AmountField
            label={t('online.account.dispute_fee')}
            description={t('online.account.dispute_fee.hint')}
            currency={currency}
            value={fee}
            error={isWrong ? amounts.wrong : undefined}
            onChange={setFee}
          />
          <NumberInput
            hideControls
            allowDecimal={false}
            min={1}
            max={365}
            label={t('online.account.dispute_days')}
            value={days}
            onChange={(value) => setDays(Number(value) || 1)}
          />
        </SimpleGrid>
        {psp ? (
          <SettingsFields
            kept
            schema={psp.settings}
            values={values}
            onChange={(field, value) => {
              setTouched(true)
              setValues((all) => ({ ...all, [field]: value }))
            }}
          />
        ) : null}
        <Trouble error={change.state.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit" loading={change.state.isPending}>
            {t('online.account.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

interface EditAccountProps {
  readonly account: OnlineAccount
  readonly opened: boolean
  readonly onClose: () => void
}

export const EditAccount = ({ account, opened, onClose }: EditAccountProps) => {
  const t = useText()
  const psps = usePsps()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="xl"
      title={t('online.account.edit_one', { account: account.name })}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <Loaded query={psps}>
        {(known) => (
          <Form account={account} psp={known.find(({ name }) => name === account.psp)} onClose={onClose} />
        )}
      </Loaded>
    </Modal>
  )
}
