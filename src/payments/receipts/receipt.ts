import type { receipt } from '../../../languages/en/receipt.ts'
import type { Money } from '../../money/money.ts'
import type { SurplusKind } from '../tender.ts'
import { amountText } from './amount-text.ts'
import { dayText, timeText } from './date-text.ts'
import type { Block, Paper } from './paper.ts'
import { tenderBlocks } from './tender-blocks.ts'

/** Looks a text of the receipt up in the reader's language. */
export type SayReceipt = (code: keyof typeof receipt, params?: Record<string, string | number>) => string

export interface ReceiptShop {
  readonly name: string
  /** Street; postal code and city; as they are to be printed. */
  readonly address: readonly string[]
  readonly telephone: string | null
  readonly vatId: string | null
  /** IANA: `Europe/Amsterdam`. */
  readonly timeZone: string
}

export interface CardTender {
  readonly kind: 'card'
  readonly issuer: string | null
  /** Masked. */
  readonly cardNumber: string | null
  readonly amount: Money
  readonly tip: Money
  readonly surcharge: Money
  /** What of the amount lies beyond the invoice, by its name. */
  readonly surplus?: { readonly kind: SurplusKind; readonly amount: Money } | null
  readonly approvalCode: string | null
  readonly terminalReference: string | null
}

export interface CashTender {
  readonly kind: 'cash'
  /** What it takes off the invoice, before rounding. */
  readonly amount: Money
  readonly rounding: Money
  readonly given: Money
  readonly change: Money
}

export type ReceiptTender = CardTender | CashTender

/** A terminal's own copy, for the receipt it goes with. */
export interface TerminalCopy {
  readonly lines: readonly string[]
  readonly signature: boolean
}

export interface ReceiptFacts {
  readonly shop: ReceiptShop
  /** BCP 47, for amounts and dates; the words come from `say`. */
  readonly language: string
  readonly for: 'customer' | 'merchant'
  /** Printed before: every later one says so. */
  readonly copy: boolean
  readonly number: string
  readonly invoiceNumber: string | null
  readonly orderNumber: string | null
  readonly at: Date
  readonly till: string
  readonly operator: string
  readonly adviser: string | null
  readonly total: Money
  readonly tenders: readonly ReceiptTender[]
  /** Money went back: the tenders say how much, above zero. */
  readonly refund?: boolean
  /** What is still open on the invoice after these tenders; zero says paid in full, null says nothing. */
  readonly open: Money | null
  readonly terminalCopies: readonly TerminalCopy[]
}

/** The receipt of one payment, as a document that any printer can set. */
export const composeReceipt = (facts: ReceiptFacts, say: SayReceipt): Paper => ({
  title: say('receipt.document_title', { number: facts.number }),
  language: facts.language,
  blocks: [
    ...shopBlocks(facts, say),
    { kind: 'rule' },
    ...factBlocks(facts, say),
    { kind: 'rule' },
    ...totalBlocks(facts, say),
    ...facts.tenders.flatMap((tender) => tenderBlocks(tender, facts, say)),
    ...openBlocks(facts, say),
    ...facts.terminalCopies.flatMap((copy) => copyBlocks(copy, facts, say)),
    { kind: 'space' },
    ...(facts.for === 'customer'
      ? [centred(say(facts.refund ? 'receipt.refund_when' : 'receipt.thanks'))]
      : []),
  ],
})

const centred = (text: string): Block => ({ kind: 'text', text, centred: true })

const totalBlocks = ({ refund, total, language }: ReceiptFacts, say: SayReceipt): Block[] =>
  refund
    ? []
    : [{ kind: 'pair', left: say('receipt.total'), right: amountText(total, language), strong: true }]

const titleOf = ({ refund, for: reader }: ReceiptFacts): keyof typeof receipt => {
  if (refund) return reader === 'merchant' ? 'receipt.title_refund_merchant' : 'receipt.title_refund'
  return reader === 'merchant' ? 'receipt.title_merchant' : 'receipt.title'
}

const shopBlocks = (facts: ReceiptFacts, say: SayReceipt): Block[] => [
  { kind: 'heading', text: facts.shop.name },
  ...facts.shop.address.map(centred),
  ...(facts.shop.telephone ? [centred(say('receipt.telephone', { telephone: facts.shop.telephone }))] : []),
  ...(facts.shop.vatId ? [centred(say('receipt.vat_id', { vatId: facts.shop.vatId }))] : []),
  ...(facts.copy ? [{ kind: 'mark', text: say('receipt.copy') } as const] : []),
  { kind: 'space' },
  {
    kind: 'text',
    text: say(titleOf(facts)),
    centred: true,
    strong: true,
  },
]

const factBlocks = (facts: ReceiptFacts, say: SayReceipt): Block[] => {
  const { at, language, shop } = facts
  const pairs: [keyof typeof receipt, string | null][] = [
    ['receipt.number', facts.number],
    ['receipt.invoice', facts.invoiceNumber],
    ['receipt.order', facts.orderNumber],
    ['receipt.date', dayText(at, shop.timeZone, language)],
    ['receipt.time', timeText(at, shop.timeZone, language)],
    ['receipt.till', facts.till],
    ['receipt.operator', facts.operator],
    ['receipt.adviser', facts.adviser],
  ]
  return pairs.flatMap(([code, right]) => (right ? [{ kind: 'pair', left: say(code), right }] : []))
}

const openBlocks = ({ open, language, refund }: ReceiptFacts, say: SayReceipt): Block[] => {
  if (!open || refund) return []
  if (open.minor === 0n) return [{ kind: 'text', text: say('receipt.paid_in_full'), strong: true }]
  return [{ kind: 'pair', left: say('receipt.open'), right: amountText(open, language), strong: true }]
}

const copyBlocks = (copy: TerminalCopy, facts: ReceiptFacts, say: SayReceipt): Block[] => [
  { kind: 'rule' },
  { kind: 'terminal', lines: copy.lines },
  ...(copy.signature
    ? [{ kind: 'signature', label: say('receipt.signature', { amount: signedFor(facts) }) } as const]
    : []),
]

/** A signature is for what the card paid, not for the invoice. */
const signedFor = ({ tenders, total, language }: ReceiptFacts): string =>
  amountText(tenders.find((tender) => tender.kind === 'card')?.amount ?? total, language)
