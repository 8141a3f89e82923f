import type { Transaction } from '../store/database.ts'
import { cannotPost, notDone, type ReasonGroup, stuck, type Tab, tabOf, troubled } from './tab.ts'

export type TabCounts = Readonly<Record<Tab, number>>

interface Row {
  readonly account: string
  readonly tab: Tab | null
  readonly count: bigint
}

/** How many transactions stand in each tab, by account. */
export const countOnline = async (tx: Transaction): Promise<(account?: string) => TabCounts> => {
  const rows = await tx.query<Row>(
    `with ${stuck} select t.account_id as account, ${tabOf} as tab, count(*) as count
     from online_transaction t join organisation o on o.id = $1 left join stuck s on s.id = t.id
     where t.organisation_id = $1 group by 1, 2`,
    [tx.organisation],
  )
  return (account) => {
    const own = rows.filter((row) => account === undefined || row.account === account)
    const of = (tab: Tab): number =>
      own.filter((row) => row.tab === tab).reduce((total, { count }) => total + Number(count), 0)
    return { open: of('open'), report: of('report'), errors: of('errors') }
  }
}

export interface ReasonCount {
  readonly reason: ReasonGroup
  readonly count: number
}

/** How many transactions wait for each reason, the most first. */
export const countReasons = async (tx: Transaction, account?: string): Promise<ReasonCount[]> => {
  const rows = await tx.query<{ reason: ReasonGroup; count: bigint }>(
    `select reason, count(distinct id) as count from (
       select online_reason(b.state, b.reason->>'code') as reason, t.id
       from booking b join entry e on e.organisation_id = $1 and e.id = b.entry_id and is_online(e.kind)
         join online_transaction t on t.organisation_id = $1 and t.id = e.subject_id
       where b.organisation_id = $1 and ${notDone} and ${troubled} and ($2::uuid is null or t.account_id = $2)
       union all
       select case when t.state = 'unclear' then 'unclear' when t.minor is null then 'other' else 'other_currency' end, t.id
       from online_transaction t join organisation o on o.id = $1
       where t.organisation_id = $1 and t.kind <> 'other' and t.posted_at is null and t.minor is distinct from 0
         and (t.state = 'unclear' or t.state = 'paid' and ${cannotPost})
         and ($2::uuid is null or t.account_id = $2)) r
     group by 1 order by 2 desc, 1`,
    [tx.organisation, account ?? null],
  )
  return rows.map(({ reason, count }) => ({ reason, count: Number(count) }))
}
