import type { Language } from '../../../languages/say.ts'
import { formatDecimal } from '../../money/decimal.ts'
import { type Money, money } from '../../money/money.ts'
import { currencyOf } from '../../payments/load-tender.ts'
import type { Reason } from '../../refusal.ts'
import { reasonText } from '../reason-text.ts'

export const amount = (given: Money): { amount: string; currency: string } => ({
  amount: formatDecimal(given),
  currency: given.currency,
})

/** Minor units as the API writes them. */
export const amountOf = (minor: bigint, currency: string): { amount: string; currency: string } => ({
  amount: formatDecimal(money(minor, currencyOf(currency))),
  currency,
})

export const perhaps = <T, R>(value: T | null | undefined, show: (value: T) => R): R | null =>
  value === null || value === undefined ? null : show(value)

/** Something that is only named: null where there is none. */
export const named = (id: string | null, name: string | null): { id: string; name: string } | null =>
  id === null ? null : { id, name: name ?? '' }

export const reasonOf = (
  reason: Reason,
  language: Language,
): { code: string; text: string; said: string | null } => ({
  code: reason.code,
  text: reasonText(language, reason),
  said: reason.said ?? null,
})
