import { Bug } from '../bug.ts'
import type { Money } from '../money/money.ts'

/** Debit is positive, credit negative. An invoice is named on a line of the debtors: it moves what is open on it. */
export interface EntryLine {
  readonly account: string
  readonly amount: Money
  readonly invoice?: string
}

export interface Entry {
  readonly id: string
  /** What happened: `invoice`, `payment`, `interrupted` … */
  readonly kind: string
  /** What it is about; one entry of a kind and number about the same subject is posted once. */
  readonly subject: string
  readonly number?: number
  readonly occurredAt: Date
  readonly businessDate: string
  /** The day in the ledger, where it is another than the shop's. */
  readonly bookedOn?: string
  /** Lines of zero are allowed here and left out of the book. */
  readonly lines: readonly EntryLine[]
}

const line = (account: string, amount: Money, invoice?: string): EntryLine =>
  invoice === undefined ? { account, amount } : { account, amount, invoice }

export const debit = (account: string, amount: Money, invoice?: string): EntryLine =>
  line(account, amount, invoice)

export const credit = (account: string, { minor, currency }: Money, invoice?: string): EntryLine =>
  line(account, { minor: -minor, currency }, invoice)

/** What is off balance, by currency; empty when debit equals credit in each. */
export const skewOf = (lines: readonly EntryLine[]): Map<string, bigint> => {
  const sums = new Map<string, bigint>()
  for (const { amount } of lines) sums.set(amount.currency, (sums.get(amount.currency) ?? 0n) + amount.minor)
  return new Map([...sums].filter(([, rest]) => rest !== 0n))
}

/** As post_entry takes it, minor units as text. An entry that does not balance, or moves nothing, is a bug. */
export const entryRow = (entry: Entry): Record<string, unknown> => {
  for (const [currency, rest] of skewOf(entry.lines))
    throw new Bug(`an entry ${entry.kind} is off by ${rest} ${currency}`)
  const lines = entry.lines.filter(({ amount }) => amount.minor !== 0n)
  if (lines.length < 2) throw new Bug(`an entry ${entry.kind} moves nothing`)
  const { occurredAt, lines: _, ...rest } = entry
  return { ...rest, occurredAt: occurredAt.toISOString(), lines: lines.map(lineRow) }
}

const lineRow = ({ account, amount, invoice }: EntryLine): Record<string, unknown> => ({
  account,
  minor: amount.minor.toString(),
  currency: amount.currency,
  ...(invoice === undefined ? {} : { invoice }),
})
