import type { Currency } from '../money/currency.ts'
import { type Money, money } from '../money/money.ts'
import type { Transaction } from '../store/database.ts'
import { entriesById, type PostedEntry } from './posted.ts'

/** One line of an account, with its whole entry. */
export interface AccountLine {
  readonly entry: PostedEntry
  /** Debit positive. */
  readonly amount: Money
  /** Of the account after this line, debit positive. */
  readonly balance: Money
}

export interface AccountLines {
  readonly lines: readonly AccountLine[]
  /** Goes back as `after` for the next page; null on the last. */
  readonly next: string | null
}

interface LineRow {
  readonly entry_id: string
  readonly line: number
  readonly minor: bigint
  readonly currency: Currency
}

const cursorOf = ({ entry_id, line }: LineRow): string => `${entry_id}.${line}`

const positionOf = (cursor: string | undefined): [entry: string, line: number] => {
  const [, entry, line] = /^([0-9a-f-]{36})\.(\d{1,9})$/.exec(cursor ?? '') ?? []
  return entry && line ? [entry, Number(line)] : ['ffffffff-ffff-ffff-ffff-ffffffffffff', 0]
}

/** The lines of one account, newest first; a cursor that is none of ours begins anew. */
export const linesOf = async (
  tx: Transaction,
  account: string,
  { after, limit = 50 }: { after?: string | undefined; limit?: number } = {},
): Promise<AccountLines> => {
  const rows = await tx.query<LineRow>(
    `select l.entry_id, l.line, l.minor, l.currency from entry_line l
     where l.organisation_id = $1 and l.account = $2
       and (l.entry_id < $3 or l.entry_id = $3 and l.line > $4)
     order by l.entry_id desc, l.line limit $5`,
    [tx.organisation, account, ...positionOf(after), limit + 1],
  )
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    lines: await withBalances(tx, account, page),
    next: rows.length > limit && last ? cursorOf(last) : null,
  }
}

const withBalances = async (
  tx: Transaction,
  account: string,
  page: readonly LineRow[],
): Promise<AccountLine[]> => {
  const entries = new Map((await entriesById(tx, idsOf(page))).map((entry) => [entry.id, entry]))
  const balances = await balancesAt(tx, account, page[0])
  return page.flatMap(({ entry_id, minor, currency }) => {
    const entry = entries.get(entry_id)
    const balance = balances.get(currency) ?? 0n
    balances.set(currency, balance - minor)
    return entry ? [{ entry, amount: money(minor, currency), balance: money(balance, currency) }] : []
  })
}

const idsOf = (page: readonly LineRow[]): string[] => [...new Set(page.map(({ entry_id }) => entry_id))]

/** What the account held after this line, by currency; read newest first, a line's older neighbours come after it. */
const balancesAt = async (
  tx: Transaction,
  account: string,
  line: LineRow | undefined,
): Promise<Map<Currency, bigint>> => {
  if (!line) return new Map()
  const rows = await tx.query<{ currency: Currency; minor: string }>(
    `select l.currency, sum(l.minor)::text as minor from entry_line l
     where l.organisation_id = $1 and l.account = $2 and (l.entry_id < $3 or l.entry_id = $3 and l.line >= $4)
     group by 1`,
    [tx.organisation, account, line.entry_id, line.line],
  )
  return new Map(rows.map(({ currency, minor }) => [currency, BigInt(minor)]))
}
