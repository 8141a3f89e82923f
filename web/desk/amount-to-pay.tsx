import { Button, Group } from '@mantine/core'
import { useText } from '../text.tsx'
import { useAmount } from '../ui/amount.tsx'
import { AmountField, useAmountText } from '../ui/amount-field.tsx'
import { amountOf } from '../ui/money.ts'
import { type BillForm, half } from './use-bill-form.ts'
import { WhereMoneyGoesBack } from './where-money-goes-back.tsx'

/** How much of it is paid now: all of what is open, unless somebody says less, or more. */
export const AmountToPay = ({ form, number }: { form: BillForm; number: string }) => {
  const t = useText()
  const write = useAmount()
  const { asked, free } = form
  const { wrong } = useAmountText(free.currency)
  const negative = asked !== null && asked.minor < 0n
  return (
    <div>
      <AmountField
        large
        label={t('desk.pay_now')}
        currency={free.currency}
        value={form.text}
        onChange={form.setText}
        error={asked && asked.minor > 0n ? null : negative ? t('desk.amount.negative') : wrong}
      />
      <Group gap="xs" mt="xs">
        {negative ? <WhereMoneyGoesBack number={number} /> : null}
        <Button variant="default" onClick={() => form.setAmount(free)}>
          {t('desk.amount.all', { amount: write(amountOf(free)) })}
        </Button>
        <Button variant="default" onClick={() => form.setAmount(half(free))}>
          {t('desk.amount.half', { amount: write(amountOf(half(free))) })}
        </Button>
      </Group>
    </div>
  )
}
