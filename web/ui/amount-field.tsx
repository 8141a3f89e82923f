import { TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import type { Currency } from '../../src/money/currency.ts'
import { type Money, money } from '../../src/money/money.ts'
import { useText } from '../text.tsx'
import styles from './amount-field.module.css'
import { type Marks, marksOf, readAmount, writeAmount } from './read-amount.ts'

export const useMarks = (): Marks => marksOf(useIntl().locale)

/** Reads and writes amounts as the reader does. */
export const useAmountText = (currency: Currency) => {
  const marks = useMarks()
  const t = useText()
  const write = (amount: Money) => writeAmount(amount, marks)
  return {
    read: (text: string) => readAmount(text, currency, marks),
    write,
    /** What to say where something else stands. */
    wrong: t('desk.amount.wrong', { example: write(money(1250n, currency)) }),
  }
}

interface AmountFieldProps {
  readonly label: string
  readonly currency: Currency
  readonly value: string
  readonly onChange: (text: string) => void
  readonly description?: ReactNode
  readonly error?: ReactNode
  readonly required?: boolean
  readonly large?: boolean
  readonly autoFocus?: boolean
}

/** A field for an amount: whole on focus, so that typing replaces it. */
export const AmountField = ({ label, currency, value, onChange, large, ...rest }: AmountFieldProps) => (
  <TextInput
    {...rest}
    label={label}
    size={large ? 'xl' : 'md'}
    inputMode="decimal"
    autoComplete="off"
    classNames={{ input: styles.input }}
    leftSection={<span className={styles.currency}>{currency === 'EUR' ? '€' : currency}</span>}
    leftSectionWidth={currency === 'EUR' ? 44 : 60}
    value={value}
    onChange={(event) => onChange(event.currentTarget.value)}
    onFocus={(event) => event.currentTarget.select()}
  />
)
