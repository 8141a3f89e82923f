import { Button, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useId, useState } from 'react'
import { useIntl } from 'react-intl'
import { isCurrency } from '../../src/money/currency.ts'
import { type MatchProposal, useSplit } from '../api/matching.ts'
import { useText } from '../text.tsx'
import { amountOf } from '../ui/money.ts'
import { marksOf, readAmount } from '../ui/read-amount.ts'
import { Trouble } from '../ui/trouble.tsx'
import styles from './proposal.module.css'

interface Part {
  readonly key: number
  readonly left: string
  readonly right: string
  readonly amount: string
}

const unique = <T extends { readonly id: string }>(items: readonly T[]): T[] => [
  ...new Map(items.map((item) => [item.id, item])).values(),
]

interface PartFieldsProps {
  readonly part: Part
  readonly lefts: readonly string[]
  readonly list: string
  readonly onChange: (part: Part) => void
}

const PartFields = ({ part, lefts, list, onChange }: PartFieldsProps) => {
  const t = useText()
  return (
    <div className={styles.part}>
      <NativeSelect
        label={t('matching.divide.left')}
        value={part.left}
        data={[...lefts]}
        onChange={(event) => onChange({ ...part, left: event.currentTarget.value })}
      />
      <TextInput
        required
        label={t('matching.divide.right')}
        list={list}
        value={part.right}
        onChange={(event) => onChange({ ...part, right: event.currentTarget.value })}
      />
      <TextInput
        required
        inputMode="decimal"
        label={t('matching.divide.amount')}
        value={part.amount}
        onChange={(event) => onChange({ ...part, amount: event.currentTarget.value })}
      />
    </div>
  )
}

interface DivideProps {
  readonly proposal: MatchProposal
  readonly onClose: () => void
  readonly onDone: () => void
}

/** What came in, divided by a person over what was expected. */
export const Divide = ({ proposal, onClose, onDone }: DivideProps) => {
  const t = useText()
  const list = useId()
  const { locale } = useIntl()
  const splitting = useSplit()
  const lefts = unique(proposal.candidates.flatMap(({ left }) => left))
  const rights = unique(proposal.candidates.flatMap(({ right }) => right))
  const code = lefts[0]?.amount.currency ?? ''
  const read = (amount: string): string => {
    const money = isCurrency(code) ? readAmount(amount, code, marksOf(locale)) : null
    return money ? amountOf(money).amount : amount
  }
  const empty = (key: number): Part => ({ key, left: lefts[0]?.id ?? '', right: '', amount: '' })
  const [parts, setParts] = useState<readonly Part[]>(() =>
    rights.slice(0, 4).map(({ id, open }, key) => ({ ...empty(key), right: id, amount: open.amount })),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const wished = parts
      .filter(({ right, amount }) => right.trim() !== '' && amount.trim() !== '')
      .map(({ left, right, amount }) => ({
        left,
        right: right.trim(),
        amount: read(amount),
      }))
    splitting.run({ id: proposal.id, body: { parts: wished } }).then(
      () => {
        onDone()
        onClose()
      },
      () => {},
    )
  }
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t('matching.divide.title')}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <form onSubmit={submit}>
        <Stack>
          <p className="quiet">{t('matching.divide.hint')}</p>
          <datalist id={list}>
            {rights.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </datalist>
          {parts.map((part) => (
            <PartFields
              key={part.key}
              part={part}
              lefts={lefts.map(({ id }) => id)}
              list={list}
              onChange={(changed) =>
                setParts((all) => all.map((one) => (one.key === part.key ? changed : one)))
              }
            />
          ))}
          <div>
            <Button variant="subtle" onClick={() => setParts((all) => [...all, empty(all.length)])}>
              {t('matching.divide.more')}
            </Button>
          </div>
          <Trouble error={splitting.state.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('shell.cancel')}
            </Button>
            <Button type="submit" loading={splitting.state.isPending}>
              {t('matching.divide.do')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
