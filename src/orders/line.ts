import { type Currency, digitsOf, isCurrency } from '../money/currency.ts'
import { parseDecimal } from '../money/decimal.ts'
import { type Money, money } from '../money/money.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import { clean } from './clean.ts'
import { readRate } from './vat.ts'

/** A line of an order or an invoice; its amount is for the whole line, without VAT. */
export interface Line {
  readonly text: string
  readonly quantity: string
  readonly net: Money
  /** In per cent, `21` or `9.5`; empty where an imported document does not say. */
  readonly vatRate: string
}

/** A line as somebody gives it. */
export interface GivenLine {
  readonly text: string
  readonly quantity?: string | undefined
  readonly net: string
  readonly vatRate: string
}

// Five hundred of these, with VAT, still fit a bigint of the database many times over.
const mostMinor = 10n ** 14n

/** Reads the lines as given; refused with the number of the first that is wrong. */
export const readLines = (given: readonly GivenLine[], currency: Currency): readonly Line[] | Refusal => {
  if (given.length === 0) return refuse('order.no_lines')
  const lines: Line[] = []
  for (const [index, one] of given.entries()) {
    const line = readLine(one, currency, String(index + 1))
    if (isRefusal(line)) return line
    lines.push(line)
  }
  return lines
}

const readLine = (given: GivenLine, currency: Currency, line: string): Line | Refusal => {
  const text = clean(given.text)
  if (!text) return refuse('order.line_text', { line })
  const quantity = clean(given.quantity) ?? '1'
  if (!/^-?\d{1,12}(\.\d{1,6})?$/.test(quantity)) return refuse('order.line_quantity', { line, quantity })
  const vatRate = readRate(given.vatRate)
  if (vatRate === null) return refuse('order.line_vat_rate', { line, rate: given.vatRate.slice(0, 20) })
  const net = readNet(given.net, currency, line)
  return isRefusal(net) ? net : { text, quantity, net, vatRate }
}

const readNet = (amount: string, currency: Currency, line: string): Money | Refusal => {
  const net = parseDecimal(amount, currency)
  const params = { line, amount: amount.slice(0, 40), currency }
  if (net)
    return net.minor < mostMinor && net.minor > -mostMinor ? net : refuse('order.line_too_large', params)
  return /^-?\d+\.\d+$/.test(amount)
    ? refuse('order.line_decimals', { ...params, digits: String(digitsOf(currency)) })
    : refuse('order.line_amount', params)
}

/** Lines as a jsonb column takes and gives them. */
interface KeptLine {
  readonly text: string
  readonly quantity: string
  readonly minor: string
  readonly vatRate: string
}

/** The same lines are always the same text, whatever order the database gave their fields. */
export const keepLines = (lines: readonly Line[]): string =>
  JSON.stringify(
    lines.map(
      ({ text, quantity, net, vatRate }): KeptLine => ({
        text,
        quantity,
        minor: net.minor.toString(),
        vatRate,
      }),
    ),
  )

export const keptLines = (lines: unknown, currency: Currency): Line[] =>
  (lines as KeptLine[]).map(({ minor, ...line }) => ({ ...line, net: money(BigInt(minor), currency) }))

/** The currency, where it is the organisation's own: it has one. */
export const ownCurrency = (given: string, own: Currency): Currency | Refusal =>
  isCurrency(given) && given === own
    ? own
    : refuse('order.other_currency', { currency: given.slice(0, 10), own })
