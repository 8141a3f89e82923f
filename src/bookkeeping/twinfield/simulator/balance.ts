import { formatDecimal } from '../../../money/decimal.ts'
import { type Money, negate, subtract, sum } from '../../../money/money.ts'
import { amountOf, baseCurrency, currencyOf } from './amounts.ts'
import type { Complaints } from './complaints.ts'
import type { KeptLine } from './documents.ts'
import type { MessageCode } from './messages.ts'
import { sideWord } from './messages.ts'
import type { DraftHeader } from './read-header.ts'
import type { Visit } from './scene.ts'
import type { Element } from './xml.ts'

export const signedIn = (
  lines: readonly KeptLine[],
  of: 'value' | 'basevalue' | 'repvalue',
  currency: string,
): Money =>
  sum(
    lines.map((line) => amountOf(line[of], currency)),
    currencyOf(currency),
  )

/** A booking must balance in its own, the base and the reporting currency (fact sheet, 3.4). */
export const refuseUnbalanced = (
  { scene, language }: Visit,
  { currency }: DraftHeader,
  lines: readonly KeptLine[],
  transaction: Element,
  wrong: Complaints,
): void => {
  const checks: readonly (readonly [MessageCode, 'value' | 'basevalue' | 'repvalue', string])[] = [
    ['not_balanced', 'value', currency],
    ['not_balanced_base', 'basevalue', baseCurrency],
    ['not_balanced_reporting', 'repvalue', scene.dialect.reportingCurrency],
  ]
  for (const [code, of, unit] of checks) {
    const off = signedIn(lines, of, unit)
    if (off.minor === 0n) continue
    const side = sideWord(language, off.minor > 0n ? 'credit' : 'debit')
    const amount = formatDecimal(off.minor > 0n ? off : negate(off))
    wrong.about(transaction, code, { amount, side })
  }
}

/** What the lines of each kind of daybook must look like (fact sheet, 3.4). */
export const refuseMisshaped = (
  { daybook, currency, fields }: DraftHeader,
  lines: readonly KeptLine[],
  transaction: Element,
  wrong: Complaints,
): void => {
  const totals = lines.filter(({ type }) => type === 'total')
  if (lines.length < 2) wrong.about(transaction, 'lines_missing')
  if (daybook.kind === 'memorial') return
  const [total] = totals
  const ledgerFits = total?.dim1 === daybook.ledger || daybook.kind === 'sales' || daybook.kind === 'purchase'
  if (!total || totals.length > 1 || !ledgerFits)
    return void wrong.about(transaction, 'line_type_wrong', { type: 'total' })
  if (fields.startvalue === undefined && fields.closevalue === undefined) return
  const [start, close] = [fields.startvalue, fields.closevalue].map((text) =>
    amountOf(text ?? '0.00', currency),
  )
  const moved = start && close && subtract(close, start)
  if (moved?.minor !== amountOf(total.value, currency).minor) wrong.about(transaction, 'statement_wrong')
}
