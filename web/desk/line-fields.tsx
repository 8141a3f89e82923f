import { ActionIcon, NativeSelect, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { isCurrency } from '../../src/money/currency.ts'
import { useSession } from '../api/session.ts'
import { useText } from '../text.tsx'
import { AmountField } from '../ui/amount-field.tsx'
import styles from './line-fields.module.css'
import type { DraftLine } from './use-new-bill.ts'

const rates = ['21', '9', '0'] as const

interface LineFieldsProps {
  readonly line: DraftLine
  /** What a screen reader calls the line: the second of three, say. */
  readonly name: string
  readonly onChange: (change: Partial<DraftLine>) => void
  readonly onRemove?: () => void
}

export const LineFields = ({ line, name, onChange, onRemove }: LineFieldsProps) => {
  const t = useText()
  const { currency } = useSession().organisation
  return (
    <fieldset className={styles.line}>
      <legend className="unseen">{name}</legend>
      <TextInput
        required
        className={styles.text}
        label={t('desk.line')}
        autoComplete="off"
        value={line.text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
      <AmountField
        required
        label={t('desk.net')}
        currency={isCurrency(currency) ? currency : 'EUR'}
        value={line.net}
        onChange={(net) => onChange({ net })}
      />
      <NativeSelect
        label={t('desk.vat')}
        data={rates.map((value) => ({ value, label: `${value} %` }))}
        value={line.vatRate}
        onChange={(event) => onChange({ vatRate: event.currentTarget.value })}
      />
      {onRemove ? (
        <ActionIcon aria-label={t('desk.remove_line', { line: name })} onClick={onRemove}>
          <IconTrash aria-hidden size={22} />
        </ActionIcon>
      ) : null}
    </fieldset>
  )
}
