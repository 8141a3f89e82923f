import { entryRow } from '../ledger/entry.ts'
import type { Money } from '../money/money.ts'
import type { Command } from '../organisation/command.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import { changeBooks } from './change-books.ts'
import type { Desk } from './desk.ts'
import { slipEntry } from './entries.ts'
import { insertRecorded, loadRecorded } from './record-tender.ts'

export interface SlipWish {
  readonly id: string
  readonly invoice: string
  readonly till: string | null
  readonly amount: Money
  readonly slip: { readonly number: string; readonly terminal: string; readonly issuer: string | null }
}

/** Records a payment that a stand-alone device took while the line was down (T12), by its slip; the settlement ties it up later. */
export const recordSlip = (desk: Desk, command: Command, wish: SlipWish): Promise<string | Refusal> =>
  changeBooks(desk, command, wish.id, async (tx) => {
    const facts = await loadRecorded(tx, wish.invoice, wish.till, wish.amount, command.at)
    if (isRefusal(facts)) return facts
    await insertRecorded(tx, command, wish, facts, { method: 'standalone', slip: wish.slip })
    return entryRow(
      slipEntry(
        { id: wish.id, invoice: wish.invoice, amount: wish.amount, issuer: wish.slip.issuer },
        { id: desk.newId(), occurredAt: command.at, businessDate: facts.businessDate },
      ),
    )
  })
