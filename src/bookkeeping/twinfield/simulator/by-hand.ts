import { formatDecimal } from '../../../money/decimal.ts'
import { type Money, negate, sum, zero } from '../../../money/money.ts'
import { amountOf, baseCurrency, currencyOf } from './amounts.ts'
import { keep } from './keep-transaction.ts'
import { applyMatch, type Part } from './matching.ts'
import { accountant, daybookOf, firstOffice } from './office.ts'
import { periodOf } from './periods.ts'
import { transactionId } from './read-transaction.ts'
import { keptLine, type LineKey, saleOf } from './sales.ts'
import { type Scene, today } from './scene.ts'

/** A line a person letters off; a value that is left out is the whole that is open. */
export type HandLine = LineKey & { readonly value?: Money }

export const matchByHand = (scene: Scene, lines: readonly HandLine[]): void => {
  const parts = lines.map((line) => partOf(scene, line))
  const [first] = parts
  const left = sum(
    parts.map(({ value }) => value),
    currencyOf(first?.transaction.currency ?? baseCurrency),
  )
  if (!first || left.minor !== 0n) throw new RangeError(`${formatDecimal(negate(left))} is missing`)
  applyMatch(scene, { office: firstOffice, customer: first.line.dim2, date: today(scene) }, parts)
}

const partOf = ({ memory }: Scene, { code, number, line, value }: HandLine): Part => {
  const transaction = memory.get('transactions', transactionId(firstOffice, code, number))
  const hit = transaction?.lines.find(({ id }) => id === line)
  if (!transaction || hit?.level !== 2) throw new RangeError(`no open line ${code} ${number} ${line}`)
  const open = amountOf(hit.open, transaction.currency)
  return { transaction, line: hit, value: value ?? open, off: zero(open.currency) }
}

/** Books a payment on a sale in the bank's daybook, and letters it off. */
export const payByHand = (scene: Scene, invoice: string, amount: Money, text: string): LineKey => {
  const sale = saleOf(scene, invoice)
  const debtor = sale?.lines.find(({ level }) => level === 2)
  const daybook = daybookOf('BNK')
  if (!sale || !debtor || !daybook) throw new RangeError(`no invoice ${invoice}`)
  const date = today(scene)
  const fields = { description: text.slice(0, 40) }
  const lines = [
    { type: 'total', dim1: daybook.ledger, dim2: '', amount, fields },
    {
      type: 'detail',
      dim1: debtor.dim1,
      dim2: debtor.dim2,
      amount: negate(amount),
      fields: { ...fields, invoicenumber: invoice },
    },
  ] as const
  const header = { office: firstOffice, daybook, number: '', currency: amount.currency, date, fields: {} }
  const kept = keep(
    scene,
    {
      header: { ...header, period: periodOf(date) },
      destiny: 'final',
      lines: lines.map((line, index) => keptLine(scene, line, index + 1)),
      replaces: null,
    },
    accountant,
    'bank',
  )
  const paid = { code: kept.code, number: kept.number, line: 2 }
  matchByHand(scene, [{ code: sale.code, number: sale.number, line: debtor.id, value: amount }, paid])
  return paid
}
