import type { Currency } from '../money/currency.ts'
import { type Money, money } from '../money/money.ts'
import type { Transaction } from '../store/database.ts'

export interface Balance {
  readonly account: string
  /** In the bookkeeper's chart, once chosen. */
  readonly number: string | null
  /** Debit positive. */
  readonly balance: Money
}

interface BalanceRow {
  readonly key: string
  readonly number: string | null
  readonly currency: Currency
  readonly minor: string
}

/** Every account that was ever posted on, in the order of their names; one of two currencies comes twice. */
export const balancesOf = async (tx: Transaction): Promise<Balance[]> => {
  const rows = await tx.query<BalanceRow>(
    `select a.key, a.number, l.currency, sum(l.minor)::text as minor
     from account a join entry_line l on l.organisation_id = a.organisation_id and l.account = a.key
     where a.organisation_id = $1
     group by a.key, a.number, l.currency order by a.key collate "C", l.currency`,
    [tx.organisation],
  )
  return rows.map(({ key, number, currency, minor }) => ({
    account: key,
    number,
    balance: money(BigInt(minor), currency),
  }))
}
