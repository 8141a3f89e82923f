import { Button, Checkbox, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { type Money, subtract, sum, zero } from '../../src/money/money.ts'
import { useCandidates, useSettle } from '../api/online.ts'
import type { OnlineBooking, OnlineCandidate, OnlinePayment } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { useAmount } from '../ui/amount.tsx'
import { AmountField, useAmountText } from '../ui/amount-field.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { amountOf, moneyOf } from '../ui/money.ts'
import { Trouble } from '../ui/trouble.tsx'
import { Day } from '../ui/when.tsx'
import styles from './online.module.css'

interface Part {
  readonly item: OnlineCandidate
  /** As somebody types it. */
  readonly text: string
}

interface OneProps {
  readonly item: OnlineCandidate
  readonly part: Part | undefined
  readonly alone: boolean
  readonly onTurn: () => void
  readonly onText: (text: string) => void
}

const One = ({ item, part, alone, onTurn, onText }: OneProps) => {
  const t = useText()
  const write = useAmount()
  const open = moneyOf(item.open)
  return (
    <li className={styles.candidate} data-chosen={part !== undefined}>
      <Checkbox
        label={[item.number, item.customer].filter(Boolean).join(' · ')}
        disabled={!item.usable}
        checked={part !== undefined}
        onChange={onTurn}
      />
      <div className={styles.amount}>
        {item.state === 'open'
          ? t('online.settle.open', { amount: write(item.open), total: write(item.total) })
          : item.stateText}
      </div>
      <div className="quiet">
        <Day of={item.issuedOn} />
      </div>
      {item.why.length > 0 ? <div className={styles.agrees}>{item.why.join(' · ')}</div> : null}
      {item.differs ? <div className={styles.differs}>{item.differs}</div> : null}
      {part && !alone ? (
        <AmountField
          label={t('online.settle.part', { number: item.number })}
          currency={open.currency}
          value={part.text}
          onChange={onText}
        />
      ) : null}
    </li>
  )
}

interface FormProps {
  readonly payment: OnlinePayment
  readonly booking: OnlineBooking
  readonly onClose: () => void
}

/** The likeliest invoices with why, or those somebody looks for; one takes all of it, several are given their parts. */
const Form = ({ payment, booking, onClose }: FormProps) => {
  const t = useText()
  const write = useAmount()
  const whole = moneyOf(payment.amount ?? { amount: '0', currency: payment.currency })
  const amounts = useAmountText(whole.currency)
  const settle = useSettle(booking.id)
  const [q, setQ] = useState('')
  const [wanted] = useDebouncedValue(q.trim(), 300)
  const [parts, setParts] = useState<readonly Part[]>([])
  const query = useCandidates(booking.id, wanted)
  const alone = parts.length === 1
  const read = (part: Part): Money | null => (alone ? whole : amounts.read(part.text))
  const given = sum(
    parts.map((part) => read(part) ?? zero(whole.currency)),
    whole.currency,
  )
  const isRight = parts.length > 0 && parts.every((part) => read(part)) && given.minor === whole.minor
  const turn = (item: OnlineCandidate) => {
    if (parts.some((part) => part.item.id === item.id))
      return setParts(parts.filter((part) => part.item.id !== item.id))
    const before = parts.map((part) =>
      alone ? { ...part, text: amounts.write(moneyOf(part.item.open)) } : part,
    )
    const left = subtract(
      whole,
      sum(
        before.map((part) => amounts.read(part.text) ?? zero(whole.currency)),
        whole.currency,
      ),
    )
    const text = left.minor > 0n ? amounts.write(left) : ''
    return setParts([...before, { item, text }])
  }
  const submit = () =>
    settle
      .run(parts.map((part) => ({ id: part.item.id, amount: amountOf(read(part) ?? whole).amount })))
      .then(onClose, () => {})
  const isChosen = (id: string) => parts.some((part) => part.item.id === id)
  return (
    <Stack>
      <TextInput
        type="search"
        data-autofocus
        label={t('online.settle.search')}
        description={t('online.settle.search.hint')}
        leftSection={<IconSearch aria-hidden size={20} />}
        value={q}
        onChange={(event) => setQ(event.currentTarget.value)}
      />
      <Loaded query={query}>
        {({ candidates }) => {
          const kept = parts
            .map(({ item }) => item)
            .filter(({ id }) => !candidates.some((one) => one.id === id))
          const shown = [...kept, ...candidates]
          if (shown.length === 0) return <p>{t('online.settle.none')}</p>
          return (
            <ul className={styles.list}>
              {shown.map((item) => (
                <One
                  key={item.id}
                  item={item}
                  part={parts.find((part) => part.item.id === item.id)}
                  alone={alone && isChosen(item.id)}
                  onTurn={() => turn(item)}
                  onText={(text) =>
                    setParts(parts.map((part) => (part.item.id === item.id ? { ...part, text } : part)))
                  }
                />
              ))}
            </ul>
          )
        }}
      </Loaded>
      <Trouble error={settle.state.error} />
      <Group justify="space-between">
        <span role="status" className={isRight ? styles.agrees : 'quiet'}>
          {parts.length > 0
            ? t('online.settle.chosen', { amount: write(amountOf(given)), total: write(amountOf(whole)) })
            : null}
        </span>
        <Group>
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button disabled={!isRight} loading={settle.state.isPending} onClick={() => void submit()}>
            {t('online.settle.do')}
          </Button>
        </Group>
      </Group>
    </Stack>
  )
}

export const ChooseItem = ({ opened, ...form }: FormProps & { readonly opened: boolean }) => {
  const t = useText()
  const write = useAmount()
  const { amount } = form.payment
  return (
    <Modal
      opened={opened}
      onClose={form.onClose}
      size="lg"
      title={t('online.settle.title', { amount: amount ? write(amount) : '' })}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <Form {...form} />
    </Modal>
  )
}
