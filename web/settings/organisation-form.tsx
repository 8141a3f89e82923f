import { Button, NativeSelect, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { isCurrency } from '../../src/money/currency.ts'
import { formatDecimal } from '../../src/money/decimal.ts'
import { useChangeOrganisation } from '../api/organisation.ts'
import { useSession } from '../api/session.ts'
import type { Session } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { AmountField, useAmountText } from '../ui/amount-field.tsx'
import { Card } from '../ui/card.tsx'
import { moneyOf } from '../ui/money.ts'
import { Notice } from '../ui/notice.tsx'
import { Trouble } from '../ui/trouble.tsx'

const steps = ['0.01', '0.05', '0.10', '0.50', '1.00'] as const

/** What holds for the whole organisation. */
export const OrganisationForm = () => {
  const t = useText()
  const { organisation } = useSession()
  const change = useChangeOrganisation()
  const currency = isCurrency(organisation.currency) ? organisation.currency : 'EUR'
  const { read, write, wrong } = useAmountText(currency)
  const [name, setName] = useState(organisation.name)
  const [language, setLanguage] = useState(organisation.language)
  const [cashStep, setCashStep] = useState(organisation.cashStep.amount)
  const [limit, setLimit] = useState(write(moneyOf(organisation.secondPersonAbove)))
  const above = read(limit)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (above)
      change.start({ name: name.trim(), language, cashStep, secondPersonAbove: formatDecimal(above) })
  }
  return (
    <Card title={t('settings.organisation')}>
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            required
            label={t('settings.name')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <NativeSelect
            label={t('settings.organisation.language')}
            data={[
              { value: 'en', label: 'English' },
              { value: 'nl', label: 'Nederlands' },
            ]}
            value={language}
            onChange={(event) =>
              setLanguage(event.currentTarget.value as Session['organisation']['language'])
            }
          />
          <NativeSelect
            label={t('settings.organisation.cash_step')}
            description={t('settings.organisation.cash_step.hint')}
            data={[...new Set([...steps, organisation.cashStep.amount])].map((value) => ({
              value,
              label: value.replace('.', (1.1).toLocaleString().charAt(1)),
            }))}
            value={cashStep}
            onChange={(event) => setCashStep(event.currentTarget.value)}
          />
          <AmountField
            required
            label={t('settings.organisation.second_person')}
            description={t('settings.organisation.second_person.hint')}
            currency={currency}
            value={limit}
            onChange={setLimit}
            error={above ? null : wrong}
          />
          <Trouble error={change.state.error} />
          {change.state.isSuccess ? <Notice live tone="good" title={t('settings.saved')} /> : null}
          <div>
            <Button type="submit" loading={change.state.isPending}>
              {t('settings.save')}
            </Button>
          </div>
        </Stack>
      </form>
    </Card>
  )
}
