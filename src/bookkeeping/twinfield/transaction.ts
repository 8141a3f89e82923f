import { isCurrency } from '../../money/currency.ts'
import { type Money, money, negate } from '../../money/money.ts'
import { Broken } from '../../outbound/wire.ts'
import { amountOf, dayOf } from './fields.ts'
import type { LineKey } from './match.ts'
import { resultOf, wordsOf } from './words.ts'
import { allOf, branch, childOf, childrenOf, type Element, leaf, textOf } from './xml.ts'

/** A booking as it stands in Twinfield. */
export interface Transaction {
  readonly code: string
  readonly number: string
  /** `YYYY-MM-DD` */
  readonly date: string
  readonly due: string | null
  readonly modified: string
  readonly invoice: string
  /** What else can be quoted: payment reference, free texts, original reference. */
  readonly quoted: readonly string[]
  readonly lines: readonly TransactionLine[]
}

export interface TransactionLine {
  readonly id: string
  readonly type: string
  readonly ledger: string
  /** Null where it stands on no customer. */
  readonly customer: string | null
  readonly customerName: string
  /** Debit above zero. */
  readonly value: Money
  readonly open: Money
  readonly matchStatus: string
  readonly description: string
  readonly invoice: string
  readonly matches: readonly Matched[]
}

/** With what a line was matched. */
export interface Matched {
  readonly key: LineKey
  /** `YYYY-MM-DD` */
  readonly on: string | null
  readonly amount: string
}

/** A transaction, or that there is none, with the package's words. */
export type Found = { readonly found: Transaction } | { readonly missing: string | undefined }

export const readTransaction = (
  office: string,
  { code, number }: { readonly code: string; readonly number: string },
): string =>
  branch('read', [
    leaf('type', 'transactions'),
    leaf('office', office),
    leaf('code', code),
    leaf('number', number),
  ])

/** Fact sheet, 3.5: a missing one is echoed empty, with an error. Throws `Broken` at what is neither. */
export const transactionIn = (result: Element): Found => {
  const [transaction] = allOf(result, 'transaction')
  if (!transaction || resultOf(transaction) === false || resultOf(result) === false)
    return { missing: wordsOf(result) }
  const header = childOf(transaction, 'header')
  const currency = textOf(header, 'currency')
  const date = dayOf(textOf(header, 'date'))
  if (textOf(header, 'number') === '') return { missing: wordsOf(result) }
  if (date === null || !isCurrency(currency)) throw new Broken({ code: 'line.unreadable' })
  const quoted = ['paymentreference', 'originreference', 'freetext1', 'freetext2', 'freetext3']
  return {
    found: {
      code: textOf(header, 'code'),
      number: textOf(header, 'number'),
      date,
      due: dayOf(textOf(header, 'duedate')),
      modified: textOf(header, 'modificationdate'),
      invoice: textOf(header, 'invoicenumber'),
      quoted: quoted.map((name) => textOf(header, name)).filter((text) => text !== ''),
      lines: childrenOf(childOf(transaction, 'lines'), 'line').map((line) => lineIn(line, currency)),
    },
  }
}

const lineIn = (line: Element, currency: Money['currency']): TransactionLine => {
  const credit = textOf(line, 'debitcredit') === 'credit'
  const signed = (written: string): Money => {
    const amount = amountOf(written || '0', currency)
    const size = amount.minor < 0n ? negate(amount) : amount
    return credit ? money(-size.minor, currency) : size
  }
  const second = childOf(line, 'dim2')
  const type = second?.attributes.type ?? 'DEB'
  return {
    id: line.attributes.id ?? '',
    type: line.attributes.type ?? '',
    ledger: textOf(line, 'dim1'),
    customer: second && second.text !== '' && type === 'DEB' ? second.text : null,
    customerName: second?.attributes.name ?? '',
    value: signed(textOf(line, 'value')),
    // 3.4: the fixtures call it one way, the documentation another.
    open: signed(textOf(line, 'openvalue') || textOf(line, 'valueopen')),
    matchStatus: textOf(line, 'matchstatus'),
    description: textOf(line, 'description'),
    invoice: textOf(line, 'invoicenumber'),
    matches: childrenOf(childOf(line, 'matches'), 'set').flatMap(matchesIn),
  }
}

const matchesIn = (set: Element): Matched[] =>
  childrenOf(childOf(set, 'lines'), 'line').map((other) => ({
    key: { code: textOf(other, 'code'), number: textOf(other, 'number'), line: textOf(other, 'line') },
    on: dayOf(textOf(set, 'matchdate')),
    amount: textOf(other, 'matchvalue'),
  }))

/** The lines of it that stand on customers and can be matched. */
export const debtorLines = ({ lines }: Transaction): TransactionLine[] =>
  lines.filter(({ customer, matchStatus }) => customer !== null && matchStatus !== 'notmatchable')
