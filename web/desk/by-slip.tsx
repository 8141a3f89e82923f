import { Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useText } from '../text.tsx'
import { useAmount } from '../ui/amount.tsx'
import { BigButton } from '../ui/big-button.tsx'
import { amountOf } from '../ui/money.ts'
import { Trouble } from '../ui/trouble.tsx'
import type { Bill } from './bill.ts'
import { SurplusNotSo } from './surplus-not-so.tsx'
import type { BillForm } from './use-bill-form.ts'
import { usePay } from './use-pay.ts'

/** The line was down and a stand-alone device took the payment: its slip is written over. */
export const BySlip = ({ bill, form }: { bill: Bill; form: BillForm }) => {
  const t = useText()
  const write = useAmount()
  const { pay, busy, error } = usePay(bill)
  const [slip, setSlip] = useState({ slipNumber: '', slipTerminal: '', slipIssuer: '' })
  const { amount, surplus } = form
  const ready = amount && amount.minor > 0n && slip.slipNumber.trim() && slip.slipTerminal.trim() && !surplus
  const fill = (field: keyof typeof slip) => ({
    value: slip[field],
    maxLength: 40,
    autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget
      setSlip((known) => ({ ...known, [field]: value }))
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!ready) return
    const slipIssuer = slip.slipIssuer.trim() || null
    const wish = { slipNumber: slip.slipNumber.trim(), slipTerminal: slip.slipTerminal.trim(), slipIssuer }
    void pay(amount, { means: 'standalone', ...wish })
  }
  if (surplus) return <SurplusNotSo form={form} title={t('desk.slip.no_surplus')} />
  return (
    <form onSubmit={submit}>
      <Stack>
        <p className="quiet">{t('desk.slip.hint')}</p>
        <TextInput required label={t('desk.slip.number')} {...fill('slipNumber')} />
        <TextInput required label={t('desk.slip.terminal')} {...fill('slipTerminal')} />
        <TextInput label={t('desk.slip.issuer')} {...fill('slipIssuer')} />
        <Trouble error={error} />
        <BigButton submit disabled={!ready} loading={busy}>
          {t(bill.kind === 'order' ? 'desk.invoice_and_record_slip' : 'desk.record_slip', {
            amount: amount ? write(amountOf(amount)) : '',
          })}
        </BigButton>
      </Stack>
    </form>
  )
}
