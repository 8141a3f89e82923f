import { Button, Group, Modal, Radio, Stack, Textarea, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import type { PaymentDetail, Terminal } from '../api/shapes.ts'
import { useTerminals } from '../api/terminals.ts'
import { useText } from '../text.tsx'
import { useAmount } from '../ui/amount.tsx'
import { AmountField } from '../ui/amount-field.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { amountOf } from '../ui/money.ts'
import { Notice } from '../ui/notice.tsx'
import { RadioCard } from '../ui/radio-card.tsx'
import { Trouble } from '../ui/trouble.tsx'
import { type RefundOf, useRefundForm } from './use-refund-form.ts'

type FormState = ReturnType<typeof useRefundForm>

const HowMuch = ({ detail, form }: { detail: PaymentDetail; form: FormState }) => {
  const t = useText()
  const write = useAmount()
  const { parts } = detail.refundable
  const negative = form.amount !== null && form.amount.minor < 0n
  const tooMuch = t('refunds.too_much', { left: write(amountOf(form.left)) })
  const problem =
    form.amount === null
      ? form.wrong
      : negative
        ? t('refunds.negative')
        : form.amount.minor === 0n
          ? form.wrong
          : tooMuch
  return (
    <>
      {parts.length > 1 ? (
        <Radio.Group label={t('refunds.of')} value={form.of} onChange={(of) => form.setOf(of as RefundOf)}>
          <Stack gap="xs" mt="xs">
            {parts.map(({ of, left }) => (
              <RadioCard key={of} value={of} title={t(`refunds.of.${of}`)}>
                {t('refunds.left', { amount: write(left) })}
              </RadioCard>
            ))}
          </Stack>
        </Radio.Group>
      ) : null}
      <AmountField
        large
        label={t('refunds.amount')}
        description={t('refunds.left', { amount: write(amountOf(form.left)) })}
        currency={form.left.currency}
        value={form.text}
        onChange={form.setText}
        error={form.fits ? null : problem}
      />
    </>
  )
}

const OverTerminal = ({ form, terminals }: { form: FormState; terminals: readonly Terminal[] }) => {
  const t = useText()
  if (terminals.length === 0) return <Notice tone="waiting" title={t('desk.no_terminal')} />
  return (
    <Radio.Group
      label={t('refunds.terminal')}
      description={t('refunds.terminal.hint')}
      value={form.terminal?.id ?? ''}
      onChange={form.setTerminal}
    >
      <Stack gap="xs" mt="xs">
        {terminals.map((terminal) => (
          <RadioCard key={terminal.id} value={terminal.id} title={terminal.name}>
            {t(terminal.heldBy ? 'refunds.terminal.busy' : 'desk.terminal.free')}
          </RadioCard>
        ))}
      </Stack>
    </Radio.Group>
  )
}

const FromSlip = ({ form, why }: { form: FormState; why: string | null }) => {
  const t = useText()
  const fill = (field: keyof FormState['slip']) => ({
    required: true,
    maxLength: 40,
    autoComplete: 'off',
    value: form.slip[field],
    onChange: (event: { currentTarget: { value: string } }) =>
      form.setSlip({ ...form.slip, [field]: event.currentTarget.value }),
  })
  return (
    <>
      <Notice tone="waiting" title={why ?? t('refunds.own_function')} />
      <TextInput label={t('desk.slip.number')} {...fill('slipNumber')} />
      <TextInput label={t('desk.slip.terminal')} {...fill('slipTerminal')} />
    </>
  )
}

interface RefundFormProps {
  readonly detail: PaymentDetail
  readonly onClose: () => void
}

const Form = ({ detail, onClose, terminals }: RefundFormProps & { terminals: readonly Terminal[] }) => {
  const t = useText()
  const write = useAmount()
  const own = terminals.find(({ id }) => id === detail.payment.terminal?.id)
  const possible = terminals.filter(({ active, driver }) => active && driver === own?.driver)
  const form = useRefundForm(detail, possible, onClose)
  const amount = form.amount && form.fits ? write(amountOf(form.amount)) : ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void form.send()
  }
  return (
    <form onSubmit={submit}>
      <Stack>
        {form.recorded ? <FromSlip form={form} why={detail.refundable.why} /> : null}
        <HowMuch detail={detail} form={form} />
        <Textarea
          required
          autosize
          minRows={2}
          minLength={3}
          maxLength={500}
          label={t('refunds.why')}
          value={form.reason}
          onChange={(event) => form.setReason(event.currentTarget.value)}
        />
        {form.recorded ? null : <OverTerminal form={form} terminals={possible} />}
        <Trouble error={form.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit" disabled={!form.ready} loading={form.busy}>
            {t(form.recorded ? 'refunds.record' : 'refunds.do', { amount })}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** Before money goes back: how much, of what, why, and over which terminal; or the slip of a device that made it. */
export const RefundForm = ({ detail, onClose, opened }: RefundFormProps & { opened: boolean }) => {
  const t = useText()
  const terminals = useTerminals()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={t('refunds.refund')}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <Loaded query={terminals}>
        {(known) => <Form detail={detail} onClose={onClose} terminals={known} />}
      </Loaded>
    </Modal>
  )
}
