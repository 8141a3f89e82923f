import type { Transaction } from '../store/database.ts'
import { listOnline, type OnlinePayment } from './list.ts'

/** A transaction that another has to do with. */
export interface Related {
  readonly relation: 'original' | 'return' | 'same_order'
  readonly payment: OnlinePayment
}

const most = 20

/** The payment it takes back, what took it back, and what else was paid under the same order. */
export const relatedTo = async (
  tx: Transaction,
  { id, account, reference, original, order_number }: OnlinePayment,
): Promise<Related[]> => {
  const rows = await tx.query<{ id: string; relation: Related['relation'] }>(
    `select t.id, case when t.reference = $4 then 'original' when t.original = $3 then 'return' else 'same_order' end as relation
     from online_transaction t
     where t.organisation_id = $1 and t.id <> $6 and t.account_id = $2
       and (t.reference = $4 or t.original = $3 or lower(t.order_number) = lower($5) and t.kind = 'payment' and t.state <> 'not_paid')
     order by t.occurred_at limit ${most}`,
    [tx.organisation, account, reference, original, order_number, id],
  )
  const found: Related[] = []
  for (const row of rows) {
    const [payment] = await listOnline(tx, { id: row.id })
    if (payment) found.push({ relation: row.relation, payment })
  }
  return found
}

/** Questions about a transaction that nobody has closed. */
export interface OnlineTask {
  readonly id: string
  readonly kind: string
  readonly detail: Readonly<Record<string, string>>
  readonly opened_at: Date
}

export const tasksOf = (tx: Transaction, transaction: string): Promise<OnlineTask[]> =>
  tx.query<OnlineTask>(
    `select id, kind, detail, opened_at from task
     where organisation_id = $1 and subject_id = $2 and closed_at is null order by opened_at, id`,
    [tx.organisation, transaction],
  )
