import type { Currency } from '../../money/currency.ts'
import { parseDecimal } from '../../money/decimal.ts'
import type { Money } from '../../money/money.ts'
import { Broken } from '../../outbound/wire.ts'
import { type Fields, isFields } from '../exact-json.ts'

/** Ends a reading that is not what it should be. */
export const unreadable = (): never => {
  throw new Broken({ code: 'line.unreadable' })
}

/** A text, or a number as it was written; ids come as either (fact sheet, 1). */
export const text = (fields: Fields, name: string): string => {
  const value = fields[name]
  return typeof value === 'string' ? value : unreadable()
}

/** Null for what is null, absent or empty. */
export const textOrNull = (fields: Fields, name: string): string | null => {
  const value = fields[name]
  return typeof value === 'string' && value !== '' ? value : null
}

// Money comes with at least one decimal, and with more than the currency has where it was reckoned (fact sheet, 1).
export const amount = (fields: Fields, name: string, currency: Currency): Money => {
  const written = text(fields, name)
  return parseDecimal(written.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, ''), currency) ?? unreadable()
}

export const day = (fields: Fields, name: string): string =>
  /^\d{4}-\d{2}-\d{2}/.exec(textOrNull(fields, name) ?? '')?.[0] ?? unreadable()

export const rows = (fields: Fields, name: string): readonly Fields[] => {
  const list = fields[name]
  return Array.isArray(list) ? list.filter(isFields) : []
}
