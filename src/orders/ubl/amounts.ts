import { type Currency, digitsOf } from '../../money/currency.ts'
import { parseDecimal } from '../../money/decimal.ts'
import { type Money, zero } from '../../money/money.ts'
import type { Refusal } from './document.ts'
import { at } from './element.ts'
import { type Reading, refusal } from './reading.ts'
import type { Element } from './xml.ts'

/** The amount down the path in the document's currency, or null where it is not stated; a bad one is refused. */
export const amountAt = (
  reading: Reading,
  element: Element | null,
  path: string,
  currency: Currency,
): Money | null => {
  const stated = at(element, path)
  if (!stated) return null
  const other = stated.attributes.currencyID
  if (other && other !== currency) {
    const params = { element: stated.name, stated: other, currency }
    reading.refusals.push(refusal('ubl.currency_contradicts', params, stated))
    return zero(currency)
  }
  const amount = parseDecimal(plain(stated.text, currency), currency)
  if (!amount) reading.refusals.push(unreadable(stated, currency))
  return amount ?? zero(currency)
}

/**
 * xsd:decimal allows `+12.5`, `.5`, `007` and `12.5000` (XML Schema part 2, 3.2.3): the same number in the
 * notation of `parseDecimal`. Decimals beyond the currency's fall only where they are zeros.
 */
const plain = (text: string, currency: Currency): string => {
  const parts = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(text)
  if (!parts || !/\d/.test(text)) return text
  const [, sign, whole = '', fraction = ''] = parts
  const decimals = fraction.replace(/0+$/, '').padEnd(Math.min(fraction.length, digitsOf(currency)), '0')
  const number = whole.replace(/^0+(?=\d)/, '') || '0'
  return `${sign === '-' ? '-' : ''}${number}${decimals ? `.${decimals}` : ''}`
}

const unreadable = (stated: Element, currency: Currency): Refusal => {
  const params = { element: stated.name, amount: stated.text.slice(0, 40) }
  const decimals = /^[+-]?\d*\.\d+$/.test(stated.text)
  return decimals
    ? refusal('ubl.amount_decimals', { ...params, digits: String(digitsOf(currency)), currency }, stated)
    : refusal('ubl.amount', params, stated)
}
