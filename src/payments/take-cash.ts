import { entryRow } from '../ledger/entry.ts'
import { formatDecimal } from '../money/decimal.ts'
import { compare, type Money, subtract } from '../money/money.ts'
import type { Command } from '../organisation/command.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import { refuseCashOf } from './cash-limit.ts'
import { changeBooks } from './change-books.ts'
import type { Desk } from './desk.ts'
import { cashEntry } from './entries.ts'
import { insertRecorded, loadRecorded, type RecordedFacts } from './record-tender.ts'
import { roundCash } from './round-cash.ts'

export interface CashWish {
  readonly id: string
  readonly invoice: string
  readonly till: string
  /** What it pays of the invoice. */
  readonly amount: Money
  /** What the customer handed over. */
  readonly given: Money
}

/** Records cash (law 8): right and limits checked, change and rounding worked out, posted in one transaction. */
export const takeCash = (desk: Desk, command: Command, wish: CashWish): Promise<string | Refusal> =>
  changeBooks(desk, command, wish.id, async (tx) => {
    const facts = await loadRecorded(tx, wish.invoice, wish.till, wish.amount, command.at)
    if (isRefusal(facts)) return facts
    const due = roundCash(wish.amount, facts.cashStep)
    const refusal = refuseCash(command, wish, facts, due)
    if (refusal) return refusal
    await insertRecorded(tx, command, wish, facts, {
      method: 'cash',
      given: wish.given,
      change: subtract(wish.given, due),
    })
    return entryRow(
      cashEntry(
        { id: wish.id, invoice: wish.invoice, amount: wish.amount, received: due, till: wish.till },
        { id: desk.newId(), occurredAt: command.at, businessDate: facts.businessDate },
      ),
    )
  })

const refuseCash = (
  { actor }: Command,
  wish: CashWish,
  facts: RecordedFacts,
  due: Money,
): Refusal | undefined => {
  const refusal = refuseCashOf(actor, facts, due)
  if (refusal) return refusal
  if (wish.given.currency !== due.currency)
    return refuse('payment.other_currency', { currency: due.currency })
  if (due.minor <= 0n) return refuse('payment.cash_rounds_to_nothing')
  return compare(wish.given, due) < 0
    ? refuse('payment.given_too_little', { due: formatDecimal(due), currency: due.currency })
    : undefined
}
