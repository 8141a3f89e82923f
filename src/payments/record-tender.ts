import type { Money } from '../money/money.ts'
import { businessDate } from '../organisation/business-day.ts'
import type { Command } from '../organisation/command.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { Transaction } from '../store/database.ts'
import { refuseAmount } from './take-card-payment.ts'

/** What is looked at before a tender is recorded that asks nobody: the invoice, held until the end, and the till. */
export interface RecordedFacts {
  readonly adviser: string | null
  readonly takesCash: boolean
  readonly cashLimit: bigint | null
  readonly cashStep: bigint
  readonly businessDate: string
}

interface Row {
  readonly kind: string
  readonly currency: string
  readonly open: string
  readonly reserved: string
  readonly adviser: string | null
  readonly time_zone: string
  readonly day_starts: string
  readonly cash_step: bigint
  readonly takes_cash: boolean | null
  readonly cash_limit: bigint | null
}

export const loadRecorded = async (
  tx: Transaction,
  invoice: string,
  till: string | null,
  amount: Money,
  at: Date,
): Promise<RecordedFacts | Refusal> => {
  const [row] = await tx.query<Row>(
    `select i.kind, i.currency, h.open_minor::text as open, h.reserved_minor::text as reserved, i.adviser_id as adviser,
       o.time_zone, o.day_starts::text, o.cash_step, t.takes_cash, t.cash_limit
     from invoice i cross join lateral hold_invoice(i.id) h join organisation o on o.id = $1
     left join till t on t.organisation_id = $1 and t.id = $3
     where i.organisation_id = $1 and i.id = $2`,
    [tx.organisation, invoice, till],
  )
  if (!row) return refuse('invoice.not_found')
  if (till !== null && row.takes_cash === null) return refuse('till.not_found')
  return (
    refuseAmount(amount, row) ?? {
      adviser: row.adviser,
      takesCash: row.takes_cash ?? false,
      cashLimit: row.cash_limit,
      cashStep: row.cash_step,
      businessDate: businessDate(at, row.time_zone, row.day_starts),
    }
  )
}

type How =
  | { readonly method: 'cash'; readonly given: Money; readonly change: Money }
  | {
      readonly method: 'standalone'
      readonly slip: { readonly number: string; readonly terminal: string; readonly issuer: string | null }
    }

/** Writes a tender that is accepted by being recorded. */
export const insertRecorded = async (
  tx: Transaction,
  { actor, at }: Command,
  wish: {
    readonly id: string
    readonly invoice: string
    readonly till: string | null
    readonly amount: Money
  },
  facts: RecordedFacts,
  how: How,
): Promise<void> => {
  const cash = how.method === 'cash' ? how : null
  const slip = how.method === 'standalone' ? how.slip : null
  await tx.query(
    `insert into tender (organisation_id, id, invoice_id, method, currency, minor, till_id, operator_id, adviser_id,
       business_date, made_at, given_minor, change_minor, slip_number, slip_terminal, slip_issuer)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      tx.organisation,
      wish.id,
      wish.invoice,
      how.method,
      wish.amount.currency,
      wish.amount.minor,
      wish.till,
      actor.person,
      facts.adviser,
      facts.businessDate,
      at,
      cash?.given.minor ?? null,
      cash?.change.minor ?? null,
      slip?.number ?? null,
      slip?.terminal ?? null,
      slip?.issuer ?? null,
    ],
  )
}
