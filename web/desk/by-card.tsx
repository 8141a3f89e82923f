import { Radio, Stack } from '@mantine/core'
import type { FormEvent } from 'react'
import type { Terminal } from '../api/shapes.ts'
import { useTerminals } from '../api/terminals.ts'
import { useText } from '../text.tsx'
import { useAmount } from '../ui/amount.tsx'
import { BigButton } from '../ui/big-button.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { amountOf } from '../ui/money.ts'
import { Notice } from '../ui/notice.tsx'
import { RadioCard } from '../ui/radio-card.tsx'
import { Trouble } from '../ui/trouble.tsx'
import { Waiting } from '../ui/waiting.tsx'
import type { Bill } from './bill.ts'
import { HeldBy } from './held-by.tsx'
import { SurplusChoice } from './surplus-choice.tsx'
import type { BillForm } from './use-bill-form.ts'
import { usePay } from './use-pay.ts'
import { useTerminalChoice } from './use-terminal-choice.ts'

interface PanelProps {
  readonly bill: Bill
  readonly form: BillForm
}

const Form = ({ bill, form, terminals }: PanelProps & { terminals: readonly Terminal[] }) => {
  const t = useText()
  const write = useAmount()
  const { pay, busy, error } = usePay(bill)
  const { offered, chosen, choose } = useTerminalChoice(terminals)
  const { amount, asked, surplus, surplusKind } = form
  const unnamed = surplus !== null && surplusKind === undefined
  const ready = amount !== null && amount.minor > 0n && chosen && !chosen.heldBy && !unnamed
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready) void pay(amount, { means: 'card', terminalId: chosen.id, surplus, kind: surplusKind })
  }
  if (offered.length === 0) return <Notice tone="waiting" title={t('desk.no_terminal')} />
  return (
    <form onSubmit={submit}>
      <Stack>
        <SurplusChoice form={form} />
        <Radio.Group label={t('desk.terminal')} value={chosen?.id ?? ''} onChange={choose}>
          <Stack gap="xs" mt="xs">
            {offered.map((terminal) => (
              <RadioCard key={terminal.id} value={terminal.id} title={terminal.name}>
                <HeldBy terminal={terminal} />
              </RadioCard>
            ))}
          </Stack>
        </Radio.Group>
        <Trouble error={error} />
        <BigButton submit disabled={!ready} loading={busy}>
          {unnamed
            ? t('desk.surplus.choose')
            : t(bill.kind === 'order' ? 'desk.invoice_and_pay_by_card' : 'desk.pay_by_card', {
                amount: asked ? write(amountOf(asked)) : '',
              })}
        </BigButton>
      </Stack>
    </form>
  )
}

/** By card: which terminal, and who uses it just now. */
export const ByCard = (props: PanelProps) => (
  <Loaded query={useTerminals()} skeleton={<Waiting rows={2} />}>
    {(terminals) => <Form {...props} terminals={terminals} />}
  </Loaded>
)
