import type { Money } from '../money/money.ts'
import type { Command } from '../organisation/command.ts'
import type { Transaction } from '../store/database.ts'

/** Writes a refund that is accepted by being recorded: a tender below zero with the slip that proves it. */
export const insertRecordedRefund = (
  tx: Transaction,
  { actor, at }: Command,
  wish: {
    readonly id: string
    readonly tender: string
    readonly invoice: string
    readonly amount: Money
    readonly till: string | null
  },
  account: string,
  slip: { readonly number: string; readonly terminal: string },
  { adviser, businessDate }: { readonly adviser: string | null; readonly businessDate: string },
): Promise<unknown> =>
  tx.query(
    `insert into tender (organisation_id, id, invoice_id, method, currency, minor, till_id, operator_id, adviser_id,
       business_date, made_at, slip_number, slip_terminal, takes_back, returned_from)
     values ($1, $2, $3, 'standalone', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      ...[tx.organisation, wish.id, wish.invoice, wish.amount.currency, -wish.amount.minor, wish.till],
      ...[actor.person, adviser, businessDate, at, slip.number, slip.terminal, wish.tender, account],
    ],
  )
