import { Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useRefundOnline } from '../api/online.ts'
import type { OnlineDetail, OnlinePayment } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { useAmount } from '../ui/amount.tsx'
import { AmountField, useAmountText } from '../ui/amount-field.tsx'
import { amountOf, moneyOf } from '../ui/money.ts'
import { Trouble } from '../ui/trouble.tsx'

interface FormProps {
  readonly id: string
  readonly most: NonNullable<OnlineDetail['refundable']>
  readonly onClose: () => void
}

const Form = ({ id, most, onClose }: FormProps) => {
  const t = useText()
  const write = useAmount()
  const limit = moneyOf(most)
  const amounts = useAmountText(limit.currency)
  const refund = useRefundOnline(id)
  const [text, setText] = useState(amounts.write(limit))
  const [reason, setReason] = useState('')
  const amount = amounts.read(text)
  const isRight = amount !== null && amount.minor > 0n && amount.minor <= limit.minor
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isRight) return
    refund.run({ amount: amountOf(amount).amount, reason: reason.trim() }).then(onClose, () => {})
  }
  return (
    <form onSubmit={submit}>
      <Stack>
        <p>{t('online.refund.explain')}</p>
        <AmountField
          required
          large
          label={t('online.refund.amount')}
          description={t('online.refund.most', { amount: write(most) })}
          currency={limit.currency}
          value={text}
          error={text !== '' && !isRight ? t('online.refund.most', { amount: write(most) }) : undefined}
          onChange={setText}
        />
        <Textarea
          required
          autosize
          minRows={2}
          minLength={3}
          maxLength={500}
          label={t('shell.why')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Trouble error={refund.state.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button
            type="submit"
            disabled={!isRight || reason.trim().length < 3}
            loading={refund.state.isPending}
          >
            {t('online.refund')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

interface GiveBackProps {
  readonly payment: OnlinePayment
  readonly refundable: OnlineDetail['refundable']
}

/** Gives a payment back over its provider, whole or in part. */
export const GiveBack = ({ payment: { id, group }, refundable }: GiveBackProps) => {
  const t = useText()
  const [opened, setOpened] = useState(false)
  if (!refundable) return null
  return (
    <>
      <Button
        variant={group?.group === 'second_payment' ? 'filled' : 'default'}
        onClick={() => setOpened(true)}
      >
        {t('online.refund')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('online.refund.title')}
        closeButtonProps={{ 'aria-label': t('shell.close') }}
      >
        <Form id={id} most={refundable} onClose={() => setOpened(false)} />
      </Modal>
    </>
  )
}
