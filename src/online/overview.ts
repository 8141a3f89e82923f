import type { Transaction } from '../store/database.ts'

/** The methods that customers paid by, in the provider's words. */
export const methodsInUse = async (tx: Transaction): Promise<string[]> => {
  // One look-up for each method instead of a walk through all transactions.
  const rows = await tx.query<{ method: string }>(
    `with recursive m as (
       (select method from online_transaction where organisation_id = $1 order by method limit 1)
       union all
       select (select t.method from online_transaction t where t.organisation_id = $1 and t.method > m.method order by t.method limit 1)
       from m where m.method is not null)
     select method from m where method is not null`,
    [tx.organisation],
  )
  return rows.map(({ method }) => method)
}
