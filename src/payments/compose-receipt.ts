import type { Currency } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { Transaction } from '../store/database.ts'
import { receiptsOf } from './details.ts'
import { findPayment, type Payment } from './list.ts'
import { currencyOf } from './load-tender.ts'
import type { Paper } from './receipts/paper.ts'
import {
  composeReceipt,
  type ReceiptShop,
  type ReceiptTender,
  type SayReceipt,
  type TerminalCopy,
} from './receipts/receipt.ts'

interface ShopRow {
  readonly name: string
  readonly address: string[]
  readonly phone: string | null
  readonly vat_number: string | null
  readonly time_zone: string
  readonly total_minor: bigint
  readonly open_minor: bigint
  readonly order_number: string | null
  readonly printed: boolean
}

/** The shop of a payment, and what its invoice is at. */
export const shopOf = async (tx: Transaction, payment: Payment): Promise<ShopRow & { shop: ReceiptShop }> => {
  const [row] = await tx.query<ShopRow>(
    `select s.name, s.address, s.phone, s.vat_number, o.time_zone, i.total_minor, i.open_minor, w.number as order_number,
       exists (select from command c where c.organisation_id = $1 and c.subject_id = $3 and c.action = 'payment.print') as printed
     from invoice i join shop s on s.organisation_id = $1 and s.id = i.shop_id join organisation o on o.id = $1
     left join work_order w on w.organisation_id = $1 and w.id = i.work_order_id
     where i.organisation_id = $1 and i.id = $2`,
    [tx.organisation, payment.invoice, payment.id],
  )
  if (!row) throw new Error(`invoice ${payment.invoice} is not there`)
  const shop: ReceiptShop = {
    name: row.name,
    address: row.address,
    telephone: row.phone,
    vatId: row.vat_number,
    timeZone: row.time_zone,
  }
  return { ...row, shop }
}

/** Whose receipt it is, and in which words. */
export interface Reading {
  readonly for: 'customer' | 'merchant'
  readonly language: string
  readonly say: SayReceipt
}

/** The receipt of a payment with the terminal's own copy on it, as a document for any printer. */
export const receiptOf = async (
  tx: Transaction,
  wish: Reading & { readonly payment: string },
): Promise<Paper | Refusal> => {
  const payment = await findPayment(tx, wish.payment)
  if (!payment) return refuse('payment.not_found')
  if (payment.state === 'unknown') return refuse('receipt.outcome_unknown')
  return paperOf(tx, payment, wish)
}

/** The receipt of a payment that has ended. */
export const paperOf = async (tx: Transaction, payment: Payment, wish: Reading): Promise<Paper> => {
  const { shop, ...facts } = await shopOf(tx, payment)
  const currency = currencyOf(payment.currency)
  return composeReceipt(
    {
      shop,
      language: wish.language,
      for: wish.for,
      copy: facts.printed,
      number: payment.reference?.toString() ?? payment.slip_number ?? payment.id.slice(-8),
      invoiceNumber: payment.invoice_number,
      orderNumber: facts.order_number,
      at: payment.ended_at ?? payment.made_at,
      till: payment.till_name ?? '',
      operator: payment.operator_name,
      adviser: payment.adviser_name,
      total: money(facts.total_minor, currency),
      refund: payment.returned_from !== null,
      tenders: payment.state === 'accepted' ? [tenderOf(payment, currency)] : [],
      open: money(facts.open_minor, currency),
      terminalCopies: await copiesOf(tx, payment, wish.for),
    },
    wish.say,
  )
}

const abs = (minor: bigint | null): bigint | null => (minor !== null && minor < 0n ? -minor : minor)

// A terminal may approve less than was asked: the invoice comes first.
const surplusOf = ({ surplus_kind, surplus_minor, approved_minor, minor }: Payment, currency: Currency) => {
  if (surplus_kind === null) return null
  const beyond = (approved_minor ?? 0n) - minor
  const left = beyond < surplus_minor ? beyond : surplus_minor
  return { kind: surplus_kind, amount: money(left > 0n ? left : 0n, currency) }
}

const tenderOf = (payment: Payment, currency: Currency): ReceiptTender => {
  const amount = (minor: bigint | null) => money(minor ?? 0n, currency)
  if (payment.method === 'cash') {
    const { given_minor, change_minor, minor } = payment
    return {
      kind: 'cash',
      amount: amount(minor),
      given: amount(given_minor),
      change: amount(change_minor),
      rounding: amount((given_minor ?? 0n) - (change_minor ?? 0n) - minor),
    }
  }
  return {
    kind: 'card',
    issuer: payment.issuer ?? payment.slip_issuer,
    cardNumber: payment.card_number,
    amount: amount(abs(payment.approved_minor)),
    surplus: surplusOf(payment, currency),
    tip: amount(payment.tip_minor),
    surcharge: amount(payment.surcharge_minor),
    approvalCode: payment.approval_code,
    terminalReference: payment.party_reference ?? payment.slip_number,
  }
}

const copiesOf = async (
  tx: Transaction,
  payment: Payment,
  reader: 'customer' | 'merchant',
): Promise<TerminalCopy[]> => {
  const kept = await receiptsOf(tx, payment.request)
  return kept.filter(({ kind }) => kind === reader).slice(-1)
}
