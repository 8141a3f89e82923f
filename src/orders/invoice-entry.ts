import { accounts } from '../ledger/chart.ts'
import { credit, debit, type Entry, type EntryLine } from '../ledger/entry.ts'
import { compare, type Money, negate, subtract, sum, zero } from '../money/money.ts'
import type { Draft } from './draft.ts'

export interface Posting {
  readonly id: string
  readonly occurredAt: Date
  readonly businessDate: string
}

/**
 * What an invoice posts: the debtors against revenue and VAT, and what was prepaid elsewhere off the debtors again.
 * A credit note posts the opposite; it lowers the invoice it credits by at most `lowerable`, and what is beyond that
 * stands on the credit note itself, as what the customer still gets.
 */
export const invoiceEntry = (draft: Draft, posting: Posting, lowerable = zero(draft.currency)): Entry => {
  const lines = draft.kind === 'invoice' ? owed(draft, draft.id) : credited(draft, lowerable)
  return { ...posting, kind: draft.kind, subject: draft.id, bookedOn: draft.issuedOn, lines }
}

const owed = (draft: Draft, invoice: string): EntryLine[] => {
  const vat = sum(
    draft.rates.map((one) => one.vat),
    draft.currency,
  )
  const rounding = subtract(subtract(draft.total, draft.revenue), vat)
  return [
    debit(accounts.debtors, draft.total, invoice),
    credit(accounts.revenue, draft.revenue),
    ...draft.rates.map((one) => credit(accounts.vat(one.rate), one.vat)),
    credit(accounts.rounding, rounding),
    credit(accounts.debtors, draft.prepaid, invoice),
    debit(accounts.prepaidElsewhere, draft.prepaid),
  ]
}

const credited = (draft: Draft, lowerable: Money): EntryLine[] => {
  const due = subtract(draft.total, draft.prepaid)
  const lowered = draft.credits === null ? zero(draft.currency) : smaller(due, lowerable)
  const moved: EntryLine[] =
    draft.credits === null
      ? []
      : [credit(accounts.debtors, lowered, draft.credits), debit(accounts.debtors, lowered, draft.id)]
  const mirrored = owed(draft, draft.id).map((line) => ({ ...line, amount: negate(line.amount) }))
  return [...mirrored, ...moved]
}

const smaller = (a: Money, b: Money): Money => (compare(a, b) < 0 ? a : b)
