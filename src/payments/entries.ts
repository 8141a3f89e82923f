import { accounts } from '../ledger/chart.ts'
import { credit, debit, type Entry, type EntryLine } from '../ledger/entry.ts'
import { allocate } from '../money/allocate.ts'
import { add, compare, type Money, negate, subtract, zero } from '../money/money.ts'
import type { Approved } from '../outbound/evidence.ts'
import type { CardTender, PostedSurplus, Returned, SurplusKind } from './tender.ts'

/** When and under which ids something is posted. */
export interface Posting {
  readonly id: string
  readonly occurredAt: Date
  readonly businessDate: string
}

/** A question that a posting leaves for a person. */
export interface Question {
  readonly kind: 'approved_more' | 'refund_owed' | 'returned_more'
  readonly detail: Readonly<Record<string, string>>
}

const smaller = (a: Money, b: Money): Money => (compare(a, b) < 0 ? a : b)

/** The account of a surplus; cash back is handed out by a till. */
export const surplusAccount = (kind: SurplusKind, till: string | null): string => {
  if (kind === 'cash_back') return till === null ? accounts.cashBack : accounts.cash(till)
  return { tip: accounts.tips, prepayment: accounts.prepayments, deposit: accounts.deposits }[kind]
}

// The VAT in an amount is rate / (100 + rate) of it; rates have two decimals at most.
const splitVat = (amount: Money, rate: string | null): { net: Money; vat: Money } => {
  const [whole = '0', fraction = ''] = (rate ?? '0').split('.')
  const basisPoints = BigInt(whole + fraction.padEnd(2, '0'))
  const [net = amount, vat = zero(amount.currency)] = allocate(amount, [10_000n, basisPoints])
  return { net, vat }
}

const withVat = (account: string, amount: Money, rate: string | null): EntryLine[] => {
  const { net, vat } = splitVat(amount, rate)
  return [credit(account, net), ...(rate === null ? [] : [credit(accounts.vat(rate), vat)])]
}

const surplusLines = (surplus: PostedSurplus | null, amount: Money): EntryLine[] =>
  surplus ? withVat(surplusAccount(surplus.kind, surplus.till), amount, surplus.vatRate) : []

/**
 * What an approved card payment posts: the clearing account against the debtor, for what the terminal approved and not for
 * what was asked (law 5). Tip, surcharge and a named surplus go to their own accounts; less leaves the rest of the invoice
 * open; more that nobody asked for, and money whose refund was promised, wait in an account of their own and ask a person.
 */
export const approvalEntry = (
  tender: CardTender,
  approved: Approved,
  promised: boolean,
  posting: Posting,
): { entry: Entry; questions: Question[] } => {
  const nothing = zero(tender.amount.currency)
  const paid = subtract(subtract(approved.approved, approved.tip), approved.surcharge)
  const invoice = smaller(paid, tender.amount)
  const surplus = smaller(subtract(paid, invoice), tender.surplus?.amount ?? nothing)
  const more = subtract(subtract(paid, invoice), surplus)
  const clearing = approved.offline
    ? accounts.offline(tender.driver)
    : accounts.clearing(tender.driver, approved.issuer)
  const entry: Entry = {
    ...posting,
    kind: 'payment',
    subject: tender.id,
    lines: [
      debit(clearing, approved.approved),
      promised ? credit(accounts.refundsOwed, invoice) : credit(accounts.debtors, invoice, tender.invoice),
      ...surplusLines(tender.surplus, surplus),
      credit(accounts.tips, approved.tip),
      credit(accounts.surcharges, approved.surcharge),
      credit(accounts.unexplained, more),
    ],
  }
  return { entry, questions: [...asksAboutMore(more), ...asksAboutPromise(promised, invoice)] }
}

const asksAboutMore = (more: Money): Question[] =>
  more.minor > 0n ? [{ kind: 'approved_more', detail: amountDetail(more) }] : []

const asksAboutPromise = (promised: boolean, amount: Money): Question[] =>
  promised ? [{ kind: 'refund_owed', detail: amountDetail(amount) }] : []

const amountDetail = ({ minor, currency }: Money): Record<string, string> => ({
  minor: minor.toString(),
  currency,
})

/**
 * What an accepted refund posts: out of the account where the money was put when it came, and out of the clearing account. More
 * than was asked for is a question for a person.
 */
export const refundEntry = (
  tender: CardTender & { readonly returns: Returned },
  approved: Approved,
  posting: Posting,
): { entry: Entry; questions: Question[] } => {
  const own = smaller(approved.approved, tender.amount)
  const more = subtract(approved.approved, own)
  return {
    entry: {
      ...posting,
      kind: 'refund',
      subject: tender.id,
      lines: [
        ...returnedLines(tender, own),
        debit(accounts.unexplained, more),
        credit(accounts.clearing(tender.driver, approved.issuer), approved.approved),
      ],
    },
    questions: more.minor > 0n ? [{ kind: 'returned_more', detail: amountDetail(more) }] : [],
  }
}

/** Where a refund takes its money from: the debtor it makes owe again, or the account of a surplus with the VAT that was in it. */
const returnedLines = (
  tender: { readonly invoice: string; readonly returns: Returned },
  amount: Money,
): EntryLine[] =>
  tender.returns.from === accounts.debtors
    ? [debit(accounts.debtors, amount, tender.invoice)]
    : withVat(tender.returns.from, negate(amount), tender.returns.vatRate)

/** A refund that a device made by itself, recorded with its slip. */
export const refundSlipEntry = (
  tender: {
    readonly id: string
    readonly invoice: string
    readonly amount: Money
    readonly clearing: string
    readonly returns: Returned
  },
  posting: Posting,
): Entry => ({
  ...posting,
  kind: 'refund',
  subject: tender.id,
  lines: [...returnedLines(tender, tender.amount), credit(tender.clearing, tender.amount)],
})

/** What a `?` posts (law 10): the amount that may have been taken, while the invoice stays open and reserved. A refund's stands on the other side. */
export const interruptedEntry = (tender: CardTender, request: string, posting: Posting): Entry => {
  const whole = tender.surplus ? add(tender.amount, tender.surplus.amount) : tender.amount
  const asked = tender.returns ? negate(whole) : whole
  return {
    ...posting,
    kind: 'interrupted',
    subject: request,
    lines: [debit(accounts.interim, asked), credit(accounts.awaitingEvidence, asked)],
  }
}

/** Cash that came into a till: what was really received, against what it pays; the rounding has its own account. */
export const cashEntry = (
  tender: { id: string; invoice: string; amount: Money; received: Money; till: string },
  posting: Posting,
): Entry => {
  const rounding = subtract(tender.received, tender.amount)
  return {
    ...posting,
    kind: 'payment',
    subject: tender.id,
    lines: [
      debit(accounts.cash(tender.till), tender.received),
      credit(accounts.debtors, tender.amount, tender.invoice),
      credit(accounts.cashRounding, rounding),
    ],
  }
}

/** A slip of a stand-alone device: its clearing account waits for the settlement. */
export const slipEntry = (
  tender: { id: string; invoice: string; amount: Money; issuer: string | null },
  posting: Posting,
): Entry => ({
  ...posting,
  kind: 'payment',
  subject: tender.id,
  lines: [
    debit(accounts.clearing('standalone', tender.issuer), tender.amount),
    credit(accounts.debtors, tender.amount, tender.invoice),
  ],
})

/** Money that waited in one account is put on its invoice after all. */
export const applyEntry = (
  task: { id: string; invoice: string; from: string; amount: Money },
  posting: Posting,
): Entry => ({
  ...posting,
  kind: 'applied',
  subject: task.id,
  lines: [debit(task.from, task.amount), credit(accounts.debtors, task.amount, task.invoice)],
})
