import type { Currency } from '../../src/money/currency.ts'
import { formatDecimal, parseDecimal } from '../../src/money/decimal.ts'
import type { Money } from '../../src/money/money.ts'

/** How a locale separates thousands and decimals. */
export interface Marks {
  readonly decimal: string
  readonly thousands: string
}

export const marksOf = (locale: string): Marks => {
  const parts = new Intl.NumberFormat(locale, { useGrouping: true }).formatToParts(-1234567.8)
  const find = (type: string, otherwise: string) =>
    parts.find((part) => part.type === type)?.value ?? otherwise
  return { decimal: find('decimal', '.'), thousands: find('group', ',') }
}

const spaces = /[\s\u00a0\u202f']/g

/**
 * An amount as a person writes it: `12`, `12,5`, `12.50`, `1.234,50`. Both marks may stand for the decimals where
 * only one reading is left; `1.234` means thousands only where the locale writes them so. Null for anything else.
 */
export const readAmount = (written: string, currency: Currency, marks: Marks): Money | null => {
  const text = written
    .replace(spaces, '')
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/^(€|[A-Z]{3})|(€|[A-Z]{3})$/g, '')
  const parts = /^(-?)(\d{1,3}([.,])\d{3}(?:\3\d{3})*|\d*)(?:([.,])(\d{1,2}))?$/.exec(text)
  if (!parts) return null
  const [, sign = '', whole = '', thousands, decimal, fraction = ''] = parts
  if (thousands && (thousands === decimal || (!decimal && thousands !== marks.thousands))) return null
  if (!whole && !fraction) return null
  const digits = whole.replace(/[.,]/g, '') || '0'
  return parseDecimal(`${sign}${digits}${fraction ? `.${fraction}` : ''}`, currency)
}

/** An amount as a field shows it for writing over: no currency, no thousands, the locale's decimal mark. */
export const writeAmount = (money: Money, marks: Marks): string =>
  formatDecimal(money).replace('.', marks.decimal)
