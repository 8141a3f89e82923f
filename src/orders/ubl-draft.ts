import { formatDecimal } from '../money/decimal.ts'
import { add, type Money, subtract, sum } from '../money/money.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { clean } from './clean.ts'
import type { Draft, Figures } from './draft.ts'
import type { Line } from './line.ts'
import { ownCurrency } from './line.ts'
import type { Place } from './place.ts'
import type { ImportedDocument } from './ubl/document.ts'
import { readRate } from './vat.ts'

/** What Saldo knows of the things a document names. */
export interface Relations {
  readonly order: string | null
  readonly credits: string | null
  readonly adviser: string | null
  readonly plate: string | null
}

/** The invoice or credit note that a document is; refused where Saldo cannot keep its figures. */
export const draftOf = (
  document: ImportedDocument,
  id: string,
  place: Place,
  relations: Relations,
): Draft | Refusal => {
  const wrong = wrongWith(document, place)
  if (wrong) return wrong
  return {
    ...figuresOf(document),
    id,
    shop: place.shop,
    kind: document.kind,
    number: clean(document.number) ?? '',
    order: relations.order,
    credits: relations.credits,
    customerName: clean(document.buyer.name) ?? clean(document.buyer.customerNumber) ?? '–',
    customerEmail: clean(document.buyer.email),
    customerNumber: clean(document.buyer.customerNumber),
    plate: document.licencePlate ?? relations.plate,
    adviser: relations.adviser,
    issuedOn: document.issueDate,
    dueOn: document.dueDate,
    currency: document.currency,
    paymentReference: clean(document.paymentReference),
    lines: linesOf(document),
    source: 'ubl',
    fingerprint: document.fingerprint.document,
    fileDigest: document.fingerprint.bytes,
  }
}

const wrongWith = (document: ImportedDocument, place: Place): Refusal | null => {
  const currency = ownCurrency(document.currency, place.currency)
  if (typeof currency !== 'string') return currency
  const { total, prepaid } = figuresOf(document)
  if (total.minor < 0n) return refuse('invoice.total_negative', { total: formatDecimal(total) })
  return prepaid.minor < 0n ? refuse('invoice.prepaid_negative', { prepaid: formatDecimal(prepaid) }) : null
}

/**
 * The total is what the customer owes before what was prepaid, with the document's own rounding (EN 16931 BT-114). VAT
 * that the document does not break down by rate is kept apart, so that what is posted is what the document says.
 */
const figuresOf = (document: ImportedDocument): Figures => {
  const total = add(document.inclusiveTotal, document.rounding)
  const broken = document.vat.map((one) => ({ rate: rateOf(one.rate), vat: one.vat }))
  const unstated = subtract(
    document.vatTotal,
    sum(
      broken.map((one) => one.vat),
      document.currency,
    ),
  )
  return {
    net: subtract(total, document.vatTotal),
    vat: document.vatTotal,
    total,
    revenue: document.netTotal,
    rates: mergeRates([...broken, { rate: commonRate(document), vat: unstated }]),
    prepaid: document.prepaid,
  }
}

/** Where VAT is not broken down at all, one rate on every line says whose it is. */
const commonRate = (document: ImportedDocument): string => {
  const [only, ...others] = new Set(document.lines.map((line) => rateOf(line.vatRate)))
  return document.vat.length === 0 && others.length === 0 ? (only ?? 'unstated') : 'unstated'
}

const rateOf = (rate: string | null): string => (rate === null ? null : readRate(rate)) ?? 'unstated'

/** Two categories may have the same rate. */
const mergeRates = (rates: readonly { rate: string; vat: Money }[]): { rate: string; vat: Money }[] =>
  [...Map.groupBy(rates, (one) => one.rate)].map(([rate, group]) => ({
    rate,
    vat: group.map((one) => one.vat).reduce(add),
  }))

const linesOf = (document: ImportedDocument): Line[] => {
  const [only, ...others] = document.vat
  const common = only && others.length === 0 ? only.rate : null
  return document.lines.map((line) => ({
    text: clean(line.description) ?? '–',
    quantity: clean(line.quantity) ?? '1',
    net: line.net,
    vatRate: readRate(line.vatRate ?? common ?? '') ?? '',
  }))
}
