import { Button, Radio, SimpleGrid, Stack } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { isCurrency } from '../../src/money/currency.ts'
import { useChangeAccount } from '../api/online.ts'
import { useSession } from '../api/session.ts'
import type { NewOnlineRoute, OnlineAccount, WebShop } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { AmountField, useAmountText } from '../ui/amount-field.tsx'
import { amountOf, moneyOf } from '../ui/money.ts'
import { Notice } from '../ui/notice.tsx'
import { RadioCard } from '../ui/radio-card.tsx'
import { Trouble } from '../ui/trouble.tsx'
import { NeedsProvider } from './needs-provider.tsx'
import { useShopAccount } from './shop-step-title.ts'

type Rule = NewOnlineRoute['partPayments']
const rules: readonly Rule[] = ['ask', 'book']

interface AskedProps {
  readonly of: 'part' | 'back'
  readonly value: Rule
  readonly onChange: (rule: Rule) => void
}

const Asked = ({ of, value, onChange }: AskedProps) => {
  const t = useText()
  return (
    <Radio.Group
      label={t(`setup.shop.rules.${of}`)}
      description={of === 'back' ? t('setup.shop.rules.back.hint') : undefined}
      value={value}
      onChange={(rule) => onChange(rule as Rule)}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs" mt="xs">
        {rules.map((rule) => (
          <RadioCard key={rule} value={rule} title={t(`setup.shop.rules.${of}.${rule}`)}>
            {t(`setup.shop.rules.${of}.${rule}.hint`)}
          </RadioCard>
        ))}
      </SimpleGrid>
    </Radio.Group>
  )
}

const Form = ({ account }: { account: OnlineAccount }) => {
  const t = useText()
  const change = useChangeAccount(account.id)
  const given = useSession().organisation.currency
  const currency = isCurrency(given) ? given : 'EUR'
  const amounts = useAmountText(currency)
  const first = account.routes.find(({ active }) => active)
  const [part, setPart] = useState<Rule>(first?.partPayments ?? 'ask')
  const [back, setBack] = useState<Rule>(first?.corrections ?? 'ask')
  const [fee, setFee] = useState(account.disputeFee ? amounts.write(moneyOf(account.disputeFee)) : '')
  const read = fee.trim() === '' ? null : amounts.read(fee)
  const isWrong = fee.trim() !== '' && read === null
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (isWrong) return
    const routes = account.routes.map(({ connection, active }) => ({
      ...{ connection: connection.id, active, partPayments: part, corrections: back },
    }))
    change.start({ routes, disputeFee: read ? amountOf(read).amount : null })
  }
  return (
    <form onSubmit={save}>
      <Stack gap="lg">
        <p>{t('setup.shop.rules.lead')}</p>
        <Asked of="part" value={part} onChange={setPart} />
        <Asked of="back" value={back} onChange={setBack} />
        <AmountField
          label={t('online.account.dispute_fee')}
          description={t('setup.shop.rules.fee.hint')}
          currency={currency}
          value={fee}
          error={isWrong ? amounts.wrong : undefined}
          onChange={setFee}
        />
        <Trouble error={change.state.error} />
        {change.state.isSuccess ? <Notice live tone="good" title={t('setup.shop.rules.saved')} /> : null}
        <div>
          <Button type="submit" variant="default" loading={change.state.isPending}>
            {t('setup.shop.rules.save')}
          </Button>
        </div>
      </Stack>
    </form>
  )
}

/** What is booked at once, and what waits until somebody agrees. */
export const ShopRules = ({ shop }: { shop: WebShop }) => {
  const account = useShopAccount(shop)
  if (!shop.account) return <NeedsProvider />
  return account ? <Form key={account.id} account={account} /> : null
}
