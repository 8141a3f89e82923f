import type { Currency } from '../money/currency.ts'
import { parseDecimal } from '../money/decimal.ts'
import { type Refusal, refuse } from '../refusal.ts'

/** A limit as somebody wrote it, in minor units; null for no limit. */
export const readLimit = (
  text: string | null,
  currency: Currency,
  field = 'cashLimit',
): bigint | null | Refusal => {
  if (text === null) return null
  const amount = parseDecimal(text, currency)?.minor
  return amount !== undefined && amount >= 0n ? amount : refuse('input.not_an_amount', { field, currency })
}

/** Whether a limit lets more through than another did. */
export const isHigher = (limit: bigint | null, than: bigint | null): boolean =>
  than !== null && (limit === null || limit > than)
