import type { Currency } from '../../money/currency.ts'
import { formatDecimal } from '../../money/decimal.ts'
import { add, compare, equals, type Money, money, subtract, sum, zero } from '../../money/money.ts'
import { amountAt } from './amounts.ts'
import type { ImportedLine, VatSubtotal } from './document.ts'
import { at } from './element.ts'
import { readLines, readVat, taxTotals } from './lines.ts'
import { type Reading, refusal } from './reading.ts'
import type { Element } from './xml.ts'

export interface Totals {
  readonly lines: readonly ImportedLine[]
  readonly vat: readonly VatSubtotal[]
  readonly netTotal: Money
  readonly vatTotal: Money
  readonly inclusiveTotal: Money
  readonly prepaid: Money
  readonly rounding: Money
  readonly payable: Money
}

/** Lines, VAT and totals, checked against each other; a payable amount that cannot be trusted is refused. */
export const readTotals = (reading: Reading, root: Element, currency: Currency): Totals => {
  const stated = (name: string) => amountAt(reading, root, `LegalMonetaryTotal/${name}`, currency)
  const nil = zero(currency)
  const lines = readLines(reading, root, currency)
  const vat = readVat(reading, root, currency)
  const payable = payableOf(reading, root, stated('PayableAmount')) ?? nil
  const prepaid = stated('PrepaidAmount') ?? nil
  const rounding = stated('PayableRoundingAmount') ?? nil
  const inclusive = stated('TaxInclusiveAmount')
  const exclusive = stated('TaxExclusiveAmount')
  const vatTotal =
    vatOf(reading, root, currency) ?? (inclusive && exclusive ? subtract(inclusive, exclusive) : nil)
  const net = exclusive ?? netOf(lines, inclusive, vatTotal)
  const totals = {
    lines,
    vat,
    netTotal: net,
    vatTotal,
    inclusiveTotal: inclusive ?? add(net, vatTotal),
    prepaid,
    rounding,
    payable,
  }
  checkPayable(reading, root, totals)
  checkSums(reading, root, totals, {
    allowances: stated('AllowanceTotalAmount') ?? nil,
    charges: stated('ChargeTotalAmount') ?? nil,
  })
  return totals
}

const payableOf = (reading: Reading, root: Element, payable: Money | null): Money | null => {
  const place = at(root, 'LegalMonetaryTotal/PayableAmount')
  if (!payable) reading.refusals.push(refusal('ubl.payable_missing', {}, root))
  else if (payable.minor < 0n)
    reading.refusals.push(refusal('ubl.payable_negative', { amount: written(payable) }, place))
  return payable
}

const vatOf = (reading: Reading, root: Element, currency: Currency): Money | null => {
  const stated = taxTotals(root, currency).flatMap(
    (total) => amountAt(reading, total, 'TaxAmount', currency) ?? [],
  )
  return stated.length > 0 ? sum(stated, currency) : null
}

const netOf = (lines: readonly ImportedLine[], inclusive: Money | null, vat: Money): Money =>
  inclusive
    ? subtract(inclusive, vat)
    : sum(
        lines.map((line) => line.net),
        vat.currency,
      )

/** EN 16931 BR-CO-16: due is the total with VAT, less the paid amount, with the rounding amount. */
const checkPayable = (reading: Reading, root: Element, totals: Totals): void => {
  const due = add(subtract(totals.inclusiveTotal, totals.prepaid), totals.rounding)
  const params = { payable: written(totals.payable), due: written(due) }
  const place = at(root, 'LegalMonetaryTotal/PayableAmount') ?? root
  if (!equals(due, totals.payable)) reading.refusals.push(refusal('ubl.payable_contradicts', params, place))
}

/** EN 16931 BR-CO-10, 13, 14 and 15: what does not add up within the rounding of each line is no sum at all. */
const checkSums = (
  reading: Reading,
  root: Element,
  totals: Totals,
  { allowances, charges }: { allowances: Money; charges: Money },
): void => {
  const place = at(root, 'LegalMonetaryTotal') ?? root
  const { currency } = totals.payable
  const report = (code: `ubl.${string}`, found: Money, stated: Money, list: 'refusals' | 'warnings') => {
    if (!equals(found, stated))
      reading[list].push(refusal(code, { found: written(found), stated: written(stated) }, place))
  }
  const inclusive = add(totals.netTotal, totals.vatTotal)
  const explained = withinRounding(inclusive, totals.inclusiveTotal, totals.lines.length + totals.vat.length)
  report('ubl.total_contradicts', inclusive, totals.inclusiveTotal, explained ? 'warnings' : 'refusals')
  if (totals.vat.length > 0)
    report(
      'ubl.vat_does_not_add_up',
      sum(
        totals.vat.map((each) => each.vat),
        currency,
      ),
      totals.vatTotal,
      'warnings',
    )
  const net = add(
    subtract(
      sum(
        totals.lines.map((line) => line.net),
        currency,
      ),
      allowances,
    ),
    charges,
  )
  if (totals.lines.length > 0) report('ubl.lines_do_not_add_up', net, totals.netTotal, 'warnings')
}

/** Each line and each VAT amount may have been rounded by one minor unit on its own. */
const withinRounding = (a: Money, b: Money, places: number): boolean => {
  const difference = subtract(a, b)
  const size = difference.minor < 0n ? -difference.minor : difference.minor
  return compare(money(size, a.currency), money(BigInt(places + 1), a.currency)) <= 0
}

const written = (amount: Money): string => `${amount.currency} ${formatDecimal(amount)}`
