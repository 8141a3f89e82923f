import type { Currency } from '../../money/currency.ts'
import type { Money } from '../../money/money.ts'

/**
 * What is wrong with a file: `code` names a text in `languages/` (under `reason.`), `params` fill it,
 * `line` is where in the file, counted from 1.
 */
export interface Refusal {
  readonly code: `ubl.${string}`
  readonly params?: Readonly<Record<string, string>>
  readonly line?: number
}

export interface Address {
  readonly street: string | null
  readonly postalCode: string | null
  readonly city: string | null
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null
}

export interface Seller extends Address {
  readonly name: string
  readonly vatId: string | null
  /** The number in the register of companies: in the Netherlands of the KvK. */
  readonly companyId: string | null
}

export interface Buyer extends Address {
  readonly name: string
  readonly vatId: string | null
  readonly email: string | null
  readonly telephone: string | null
  /** As the seller numbers this customer. */
  readonly customerNumber: string | null
}

export interface ImportedLine {
  readonly description: string
  /** As the file writes it: `1.5`. */
  readonly quantity: string | null
  /** UN/ECE recommendation 20, `HUR` for hours, `C62` for pieces. */
  readonly unit: string | null
  /** Without VAT. */
  readonly net: Money
  /** UNCL 5305: `S` standard, `Z` zero, `AE` reverse charge, `E` exempt … */
  readonly vatCategory: string | null
  /** In per cent, as the file writes it: `21`, `21.00`. */
  readonly vatRate: string | null
}

export interface VatSubtotal {
  readonly category: string | null
  readonly rate: string | null
  readonly taxable: Money
  readonly vat: Money
}

/** An invoice or credit note as its file states it. Amounts of a credit note are positive, as in the file. */
export interface ImportedDocument {
  readonly kind: 'invoice' | 'credit_note'
  readonly number: string
  /** `2026-11-20`. */
  readonly issueDate: string
  readonly dueDate: string | null
  readonly currency: Currency
  readonly seller: Seller
  readonly buyer: Buyer
  readonly orderReference: string | null
  readonly buyerReference: string | null
  readonly note: string | null
  /** Of a credit note: the number of the invoice it takes back. */
  readonly billingReference: string | null
  readonly lines: readonly ImportedLine[]
  readonly vat: readonly VatSubtotal[]
  readonly netTotal: Money
  readonly vatTotal: Money
  readonly inclusiveTotal: Money
  readonly prepaid: Money
  readonly rounding: Money
  /** What is open: the inclusive total, less what was prepaid, with the rounding. */
  readonly payable: Money
  readonly paymentReference: string | null
  readonly iban: string | null
  /** Only where the file names it as one, a Dutch one in the official notation: `12-ABC-3`. */
  readonly licencePlate: string | null
  readonly fingerprint: Fingerprint
  /** What does not add up but leaves the payable amount beyond doubt. */
  readonly warnings: readonly Refusal[]
}

/** SHA-256 in hexadecimal. */
export interface Fingerprint {
  /** Of the file's bytes: the same file again. */
  readonly bytes: string
  /** Of seller, number and kind: the same document again, perhaps written anew. */
  readonly document: string
}
