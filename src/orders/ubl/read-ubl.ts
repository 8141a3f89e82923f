import { type Currency, isCurrency } from '../../money/currency.ts'
import { dateAt } from './dates.ts'
import { decodeText } from './decode-text.ts'
import type { ImportedDocument, Refusal } from './document.ts'
import { all, at, firstText, textAt } from './element.ts'
import { findRoot } from './find-root.ts'
import { fingerprintOf } from './fingerprint.ts'
import { readLicencePlate } from './licence-plate.ts'
import { readBuyer, readSeller } from './parties.ts'
import { type Reading, refusal, startReading } from './reading.ts'
import { readTotals } from './totals.ts'
import { withoutPapers } from './without-papers.ts'
import { type Element, Malformed, parseXml } from './xml.ts'

export type Read = { readonly ok: ImportedDocument } | { readonly refused: Refusal }

/** Bytes of a whole file with its embedded papers, and characters of what is left without them. */
export const limits = { bytes: 30_000_000, characters: 4_000_000 } as const

/** Reads a UBL 2.1 invoice or credit note (Peppol BIS 3, SI-UBL, NLCIUS); never throws. */
export const readUbl = (bytes: Uint8Array): Read => {
  const root = rootOf(bytes)
  if ('refused' in root) return root
  const currency = currencyOf(root.ok)
  if (typeof currency !== 'string') return { refused: currency }
  return readDocument(bytes, root.ok, currency)
}

const rootOf = (bytes: Uint8Array): { ok: Element } | { refused: Refusal } => {
  if (bytes.length === 0) return { refused: refusal('ubl.empty') }
  if (bytes.length > limits.bytes) return { refused: tooLarge(limits.bytes) }
  const whole = decodeText(bytes)
  if (whole === null) return { refused: refusal('ubl.encoding') }
  const text = withoutPapers(whole)
  if (text.length > limits.characters) return { refused: tooLarge(limits.characters) }
  const declaration = /<!(?:DOCTYPE|ENTITY)/i.exec(text)
  if (declaration) {
    return {
      refused: refusal(
        'ubl.document_type',
        {},
        { line: text.slice(0, declaration.index).split('\n').length },
      ),
    }
  }
  try {
    return findRoot(parseXml(text))
  } catch (error) {
    if (!(error instanceof Malformed)) throw error
    return { refused: refusal('ubl.malformed', { said: error.message.slice(0, 200) }, error) }
  }
}

const tooLarge = (limit: number): Refusal =>
  refusal('ubl.too_large', { megabytes: String(Math.round(limit / 1_000_000)) })

// Where DocumentCurrencyCode (BT-5) is left out, the payable amount still names its own.
const currencyOf = (root: Element): Currency | Refusal => {
  const payable = at(root, 'LegalMonetaryTotal/PayableAmount')
  const code = textAt(root, 'DocumentCurrencyCode') ?? payable?.attributes.currencyID
  if (!code) return refusal('ubl.currency_missing', {}, root)
  return isCurrency(code)
    ? code
    : refusal(
        'ubl.currency_unknown',
        { currency: code.slice(0, 20) },
        at(root, 'DocumentCurrencyCode') ?? payable,
      )
}

const readDocument = (bytes: Uint8Array, root: Element, currency: Currency): Read => {
  const reading = startReading()
  const kind = kindOf(root)
  const number = numberOf(reading, root)
  const seller = readSeller(root)
  const { plate, warnings } = readLicencePlate(root)
  const document = {
    kind,
    number,
    issueDate: issueDateOf(reading, root),
    dueDate: dueDateOf(reading, root),
    currency,
    seller,
    buyer: readBuyer(root),
    orderReference: textAt(root, 'OrderReference/ID'),
    buyerReference: textAt(root, 'BuyerReference'),
    note:
      all(root, 'Note')
        .map((note) => note.text)
        .join('\n') || null,
    billingReference: firstText(root, 'BillingReference/InvoiceDocumentReference/ID'),
    ...readTotals(reading, root, currency),
    paymentReference: paymentMeans(root, 'PaymentID'),
    iban: paymentMeans(root, 'PayeeFinancialAccount/ID')?.replaceAll(' ', '') ?? null,
    licencePlate: plate,
    fingerprint: fingerprintOf(bytes, seller, number, kind),
    warnings: [...reading.warnings, ...warnings],
  }
  const [first] = reading.refusals
  return first ? { refused: first } : { ok: document }
}

// UNCL 1001: the codes of EN 16931 that credit. Some packages write them under an Invoice root.
const creditCodes = new Set(['81', '83', '261', '262', '296', '308', '381', '396', '420', '458', '532'])

const kindOf = (root: Element): 'invoice' | 'credit_note' =>
  root.name === 'CreditNote' || creditCodes.has(textAt(root, 'InvoiceTypeCode') ?? '')
    ? 'credit_note'
    : 'invoice'

const numberOf = (reading: Reading, root: Element): string => {
  const number = textAt(root, 'ID') ?? ''
  if (!number) reading.refusals.push(refusal('ubl.number_missing', {}, root))
  if (number.length > 100)
    reading.refusals.push(refusal('ubl.number_too_long', { most: '100' }, at(root, 'ID')))
  return number
}

const issueDateOf = (reading: Reading, root: Element): string => {
  const date = dateAt(root, 'IssueDate')
  if (date === undefined) reading.refusals.push(refusal('ubl.issue_date_missing', {}, root))
  if (date === null) reading.refusals.push(refusal('ubl.issue_date', {}, at(root, 'IssueDate')))
  return date ?? ''
}

// A credit note has no DueDate of its own in UBL 2.1; its means of payment may have one.
const dueDateOf = (reading: Reading, root: Element): string | null => {
  const own = dateAt(root, 'DueDate')
  const date = own === undefined ? dateAt(root, 'PaymentMeans/PaymentDueDate') : own
  if (date === null) reading.warnings.push(refusal('ubl.due_date', {}, at(root, 'DueDate') ?? root))
  return date ?? null
}

/** The first of several means of payment that states it. */
const paymentMeans = (root: Element, path: string): string | null =>
  all(root, 'PaymentMeans').flatMap((means) => textAt(means, path) ?? [])[0] ?? null
