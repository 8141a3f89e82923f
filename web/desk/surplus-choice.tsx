import { Radio, SimpleGrid } from '@mantine/core'
import { useMay, useSession } from '../api/session.ts'
import { useText } from '../text.tsx'
import { useAmount } from '../ui/amount.tsx'
import { amountOf } from '../ui/money.ts'
import { surplusText } from '../ui/payment/standing.ts'
import { RadioCard } from '../ui/radio-card.tsx'
import type { BillForm, SurplusKind } from './use-bill-form.ts'

const kinds = ['tip', 'prepayment', 'deposit', 'cash_back'] as const

/** More than is open is never silent: it has a name. */
export const SurplusChoice = ({ form }: { form: BillForm }) => {
  const t = useText()
  const write = useAmount()
  const mayGiveCash = useMay('take-cash')
  const takesCash = useSession().till?.takesCash ?? false
  const { surplus } = form
  if (!surplus) return null
  const offered = kinds.filter((kind) => kind !== 'cash_back' || (mayGiveCash && takesCash))
  return (
    <Radio.Group
      label={t('desk.surplus.what', { amount: write(amountOf(surplus)) })}
      value={form.surplusKind ?? ''}
      onChange={(kind) => form.setSurplusKind(kind as SurplusKind)}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs" mt="xs">
        {offered.map((kind) => (
          <RadioCard key={kind} value={kind} title={t(surplusText[kind])}>
            {t(`desk.surplus.${kind}`)}
          </RadioCard>
        ))}
      </SimpleGrid>
    </Radio.Group>
  )
}
