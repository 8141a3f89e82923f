import type { Transaction } from '../store/database.ts'

/** The payment each entry is about, by the entry's subject: a tender, the request for one, or a task about one. */
export const paymentsOfEntries = async (
  tx: Transaction,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const rows = await tx.query<{ subject: string; payment: string }>(
    `select t.id as subject, t.id as payment from tender t where t.organisation_id = $1 and t.id = any($2)
     union all
     select r.id, r.subject_id from outbound_request r
     where r.organisation_id = $1 and r.id = any($2) and r.subject_kind = 'tender'
     union all
     select k.id, k.subject_id from task k join tender t on t.organisation_id = $1 and t.id = k.subject_id
     where k.organisation_id = $1 and k.id = any($2)`,
    [tx.organisation, subjects],
  )
  return new Map(rows.map(({ subject, payment }) => [subject, payment]))
}
