import { accounts } from '../ledger/chart.ts'
import { credit, debit, type Entry } from '../ledger/entry.ts'
import { add, compare, type Money, subtract, zero } from '../money/money.ts'
import type { Approved } from '../outbound/evidence.ts'
import type { CardTender, SurplusKind } from './tender.ts'

/** When and under which ids something is posted. */
export interface Posting {
  readonly id: string
  readonly occurredAt: Date
  readonly businessDate: string
}

/** A question that a posting leaves for a person. */
export interface Question {
  readonly kind: 'approved_more' | 'refund_owed'
  readonly detail: Readonly<Record<string, string>>
}

const smaller = (a: Money, b: Money): Money => (compare(a, b) < 0 ? a : b)

const surplusAccount: Readonly<Record<SurplusKind, string>> = {
  tip: accounts.tips,
  prepayment: accounts.prepayments,
  deposit: accounts.deposits,
  cash_back: accounts.cashBack,
}

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
      credit(tender.surplus ? surplusAccount[tender.surplus.kind] : accounts.tips, surplus),
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

/** What a `?` posts (law 10): the amount that may have been taken, while the invoice stays open and reserved. */
export const interruptedEntry = (tender: CardTender, request: string, posting: Posting): Entry => {
  const asked = tender.surplus ? add(tender.amount, tender.surplus.amount) : tender.amount
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
