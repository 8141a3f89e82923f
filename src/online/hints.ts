import type { Transaction } from '../store/database.ts'

/** Notes that somebody said there may be news of these: they are asked about, not believed. */
export const keepHints = (
  tx: Transaction,
  account: string,
  references: readonly string[],
  at: Date,
): Promise<unknown> =>
  tx.query(
    `insert into online_hint (organisation_id, account_id, reference, at)
     select $1, $2, r, $4 from unnest($3::text[]) as r
     on conflict (organisation_id, account_id, reference) do update set at = excluded.at`,
    [tx.organisation, account, [...new Set(references)], at],
  )
