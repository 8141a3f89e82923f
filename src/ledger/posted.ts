import type { Currency } from '../money/currency.ts'
import { money } from '../money/money.ts'
import type { Transaction } from '../store/database.ts'
import type { Entry } from './entry.ts'

/** An entry as it stands in the book. */
export interface PostedEntry extends Entry {
  readonly bookedOn: string
  readonly number: number
  readonly postedAt: Date
}

interface EntryRow {
  readonly id: string
  readonly kind: string
  readonly subject_id: string
  readonly number: number
  readonly occurred_at: Date
  readonly business_date: string
  readonly booked_on: string
  readonly posted_at: Date
  readonly lines: { account: string; minor: string; currency: Currency; invoice: string | null }[]
}

const selected = `select e.id, e.kind, e.subject_id, e.number, e.occurred_at, e.business_date, e.booked_on, e.posted_at,
  (select jsonb_agg(jsonb_build_object('account', l.account, 'minor', l.minor::text, 'currency', l.currency,
     'invoice', l.invoice_id) order by l.line)
   from entry_line l where l.organisation_id = e.organisation_id and l.entry_id = e.id) as lines
  from entry e`

/** The entries with these ids, oldest first. */
export const entriesById = async (tx: Transaction, ids: readonly string[]): Promise<PostedEntry[]> =>
  (
    await tx.query<EntryRow>(
      `${selected} where e.organisation_id = $1 and e.id = any($2::uuid[]) order by e.posted_at, e.id`,
      [tx.organisation, ids],
    )
  ).map(entryOf)

/** The entries about these subjects, oldest first. */
export const entriesAbout = async (tx: Transaction, subjects: readonly string[]): Promise<PostedEntry[]> =>
  (
    await tx.query<EntryRow>(
      `${selected} where e.organisation_id = $1 and e.subject_id = any($2::uuid[]) order by e.posted_at, e.id`,
      [tx.organisation, subjects],
    )
  ).map(entryOf)

const entryOf = (row: EntryRow): PostedEntry => ({
  id: row.id,
  kind: row.kind,
  subject: row.subject_id,
  number: row.number,
  occurredAt: row.occurred_at,
  businessDate: row.business_date,
  bookedOn: row.booked_on,
  postedAt: row.posted_at,
  lines: row.lines.map((line) => ({
    account: line.account,
    amount: money(BigInt(line.minor), line.currency),
    ...(line.invoice === null ? {} : { invoice: line.invoice }),
  })),
})
