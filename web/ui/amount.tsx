import { useCallback } from 'react'
import { useIntl } from 'react-intl'

/** An amount as the API tells it. */
export interface AmountValue {
  readonly amount: string
  readonly currency: string
}

/** Writes an amount in the reader's locale, from its decimal digits: no float comes near it. */
export const useAmount = (): ((value: AmountValue) => string) => {
  const { locale } = useIntl()
  return useCallback(
    ({ amount, currency }) =>
      new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount as `${number}`),
    [locale],
  )
}

export const Amount = ({ of, className = '' }: { of: AmountValue; className?: string }) => (
  <span className={`amount ${className}`}>{useAmount()(of)}</span>
)
