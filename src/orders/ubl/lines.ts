import type { Currency } from '../../money/currency.ts'
import { zero } from '../../money/money.ts'
import { amountAt } from './amounts.ts'
import type { ImportedLine, VatSubtotal } from './document.ts'
import { all, firstText, textAt } from './element.ts'
import { type Reading, refusal } from './reading.ts'
import type { Element } from './xml.ts'

/** The line elements of an invoice or a credit note. */
export const lineElements = (root: Element): Element[] => [
  ...all(root, 'InvoiceLine'),
  ...all(root, 'CreditNoteLine'),
]

export const readLines = (reading: Reading, root: Element, currency: Currency): ImportedLine[] =>
  lineElements(root).map((line) => ({
    description: descriptionOf(line),
    quantity: firstText(line, 'InvoicedQuantity', 'CreditedQuantity'),
    unit: unitOf(line),
    net: netOf(reading, line, currency),
    vatCategory: firstText(line, 'Item/ClassifiedTaxCategory/ID', 'TaxTotal/TaxSubtotal/TaxCategory/ID'),
    vatRate: firstText(
      line,
      'Item/ClassifiedTaxCategory/Percent',
      'TaxTotal/TaxSubtotal/TaxCategory/Percent',
      'TaxTotal/TaxSubtotal/Percent',
    ),
  }))

const netOf = (reading: Reading, line: Element, currency: Currency) => {
  const net = amountAt(reading, line, 'LineExtensionAmount', currency)
  if (!net) reading.warnings.push(refusal('ubl.line_without_amount', {}, line))
  return net ?? zero(currency)
}

const descriptionOf = (line: Element): string => {
  const name = firstText(line, 'Item/Name', 'Item/Description', 'Note') ?? ''
  const more = textAt(line, 'Item/Description') ?? ''
  if (name.includes(more)) return name
  return more.includes(name) ? more : `${name} – ${more}`
}

const unitOf = (line: Element): string | null =>
  [...all(line, 'InvoicedQuantity'), ...all(line, 'CreditedQuantity')][0]?.attributes.unitCode ?? null

/** The VAT of the document per category and rate, of the totals in the document's own currency. */
export const readVat = (reading: Reading, root: Element, currency: Currency): VatSubtotal[] =>
  taxTotals(root, currency)
    .flatMap((total) => all(total, 'TaxSubtotal'))
    .map((subtotal) => ({
      category: textAt(subtotal, 'TaxCategory/ID'),
      rate: firstText(subtotal, 'TaxCategory/Percent', 'Percent'),
      taxable: amountAt(reading, subtotal, 'TaxableAmount', currency) ?? zero(currency),
      vat: amountAt(reading, subtotal, 'TaxAmount', currency) ?? zero(currency),
    }))

/** EN 16931 BT-111: a second total may state the VAT in the currency of the tax office. */
export const taxTotals = (root: Element, currency: Currency): Element[] =>
  all(root, 'TaxTotal').filter((total) => {
    const stated = all(total, 'TaxAmount')[0]?.attributes.currencyID
    return !stated || stated === currency
  })
