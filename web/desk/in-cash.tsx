import { Button, Group, Stack } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { compare, equals, subtract } from '../../src/money/money.ts'
import { useSession } from '../api/session.ts'
import { useText } from '../text.tsx'
import { Amount, useAmount } from '../ui/amount.tsx'
import { AmountField, useAmountText } from '../ui/amount-field.tsx'
import { BigButton } from '../ui/big-button.tsx'
import { amountOf, moneyOf } from '../ui/money.ts'
import { Trouble } from '../ui/trouble.tsx'
import type { Bill } from './bill.ts'
import { cashDue } from './cash-due.ts'
import styles from './in-cash.module.css'
import { notesFor } from './notes-for.ts'
import { SurplusNotSo } from './surplus-not-so.tsx'
import type { BillForm } from './use-bill-form.ts'
import { usePay } from './use-pay.ts'

/** Cash: what is handed over, what goes back. */
export const InCash = ({ bill, form }: { bill: Bill; form: BillForm }) => {
  const t = useText()
  const say = useAmount()
  const { organisation } = useSession()
  const { pay, busy, error } = usePay(bill)
  const { read, write, wrong } = useAmountText(form.free.currency)
  const [text, setText] = useState('')
  const { amount, surplus } = form
  if (!amount || amount.minor <= 0n) return null
  const due = cashDue(amount, moneyOf(organisation.cashStep))
  const given = text.trim() === '' ? due : read(text)
  const enough = given !== null && compare(given, due) >= 0
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (enough && !surplus) void pay(amount, { means: 'cash', given })
  }
  if (surplus) return <SurplusNotSo form={form} title={t('desk.cash.no_surplus')} />
  return (
    <form onSubmit={submit}>
      <Stack>
        {equals(due, amount) ? null : (
          <p className={styles.due}>
            {t('desk.cash.rounded')} <Amount of={amountOf(due)} />
          </p>
        )}
        <AmountField
          large
          label={t('desk.cash.given')}
          description={t('desk.cash.given.hint')}
          currency={form.free.currency}
          value={text}
          onChange={setText}
          error={given === null ? wrong : enough ? null : t('desk.cash.too_little')}
        />
        <Group gap="xs">
          {notesFor(due).map((note) => (
            <Button key={String(note.minor)} variant="default" onClick={() => setText(write(note))}>
              {say(amountOf(note))}
            </Button>
          ))}
        </Group>
        <div className={styles.change} aria-live="polite">
          <span className="quiet">{t('desk.cash.change')}</span>
          <Amount
            of={amountOf(enough ? subtract(given, due) : subtract(due, due))}
            className={styles.figure}
          />
        </div>
        <Trouble error={error} />
        <BigButton submit disabled={!enough} loading={busy}>
          {t(bill.kind === 'order' ? 'desk.invoice_and_take_cash' : 'desk.take_cash', {
            amount: say(amountOf(due)),
          })}
        </BigButton>
      </Stack>
    </form>
  )
}
