import type { Currency } from '../../money/currency.ts'
import { parseDecimal } from '../../money/decimal.ts'
import type { Money } from '../../money/money.ts'
import { Broken } from '../../outbound/wire.ts'

const longest = 40

// A field is one line: what breaks lines, and what XML has no place for, becomes a space.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is replaced.
const inOneLine = (text: string): string => text.toWellFormed().replace(/[\u0000-\u001f\u007f]+/g, ' ')

/** At most 40 characters from the front, as a description takes them; no character is cut in two. */
export const firstForty = (text: string): string => {
  let taken = ''
  for (const sign of inOneLine(text)) {
    if (taken.length + sign.length > longest) break
    taken += sign
  }
  return taken
}

/** At most 40 characters from the back, as an invoice number takes them (row O10). */
export const lastForty = (text: string): string => {
  let taken = ''
  for (const sign of [...inOneLine(text)].reverse()) {
    if (taken.length + sign.length > longest) break
    taken = sign + taken
  }
  return taken
}

/** How Twinfield writes a day: YYYYMMDD. */
export const compactDay = (day: string): string => day.replaceAll('-', '')

/** A day of Twinfield, with or without a time behind it, as `YYYY-MM-DD`; null where there is none. */
export const dayOf = (written: string): string | null => {
  const [, year, month, day] = /^(\d{4})-?(\d{2})-?(\d{2})/.exec(written) ?? []
  return day === undefined ? null : `${year}-${month}-${day}`
}

/** Zeros beyond the currency's digits are no precision: 121.0000 is 121.00. Throws `Broken` at what is no amount. */
export const amountOf = (written: string, currency: Currency): Money => {
  const amount = parseDecimal(written.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, ''), currency)
  if (amount === null) throw new Broken({ code: 'line.unreadable' })
  return amount
}
