import { isCurrency } from '../money/currency.ts'
import { parseDecimal } from '../money/decimal.ts'
import type { Money } from '../money/money.ts'
import type { Surplus, SurplusKind } from '../payments/tender.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'

/** An amount as somebody wrote it: no separators, no exponent, no more decimals than the currency has. */
export const wishedAmount = (text: string, currency: string): Money | Refusal =>
  (isCurrency(currency) ? parseDecimal(text, currency) : null) ??
  refuse('payment.not_an_amount', { currency })

export const wishedSurplus = (
  wish: { readonly kind: SurplusKind; readonly amount: string } | null | undefined,
  currency: string,
): Surplus | null | Refusal => {
  if (!wish) return null
  const amount = wishedAmount(wish.amount, currency)
  return isRefusal(amount) ? amount : { kind: wish.kind, amount }
}
