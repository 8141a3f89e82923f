import { useState } from 'react'
import { type Currency, isCurrency } from '../../src/money/currency.ts'
import { formatDecimal } from '../../src/money/decimal.ts'
import { useSession } from '../api/session.ts'
import { useText } from '../text.tsx'
import type { AmountValue } from '../ui/amount.tsx'
import { AmountField, useAmountText } from '../ui/amount-field.tsx'
import { moneyOf } from '../ui/money.ts'

/** The most that may be taken in cash, or given back at once: an amount, or empty for no limit. */
export const useLimit = (known: AmountValue | null, of: 'cash' | 'refund' = 'cash') => {
  const t = useText()
  const code = useSession().organisation.currency
  const currency: Currency = isCurrency(code) ? code : 'EUR'
  const { read, write, wrong } = useAmountText(currency)
  const [text, setText] = useState(known ? write(moneyOf(known)) : '')
  const amount = read(text)
  const empty = text.trim() === ''
  const field = (
    <AmountField
      label={t(`settings.${of}_limit`)}
      description={t(`settings.${of}_limit.hint`)}
      currency={currency}
      value={text}
      onChange={setText}
      error={empty || amount ? null : wrong}
    />
  )
  /** As the API takes it; undefined where it is no amount. */
  const decimal = empty ? null : amount ? formatDecimal(amount) : undefined
  return { field, decimal }
}
