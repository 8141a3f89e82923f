import type { Transaction } from '../store/database.ts'
import {
  cannotPost,
  counts,
  groupWithoutBooking,
  nowhere,
  type ReasonGroup,
  stuckBookings,
  type Tab,
  troubled,
} from './tab.ts'

export type TabCounts = Readonly<Record<Tab, number>>

interface Row {
  readonly account: string
  readonly unposted: bigint
  readonly wrong: bigint
  readonly posted: bigint
  readonly nowhere: bigint
  readonly stuck: bigint
  readonly troubled: bigint
}

// Counted from the few that are not done: what is left of all that is posted is forwarded.
const query = `
  with stuck as (
    select t.account_id, bool_or(${troubled}) as troubled
    from (select b.*, e.subject_id from ${stuckBookings}) b
      join online_transaction t on t.organisation_id = $1 and t.id = b.subject_id
    group by t.account_id, t.id),
  by_account as (select account_id, count(*) as stuck, count(*) filter (where troubled) as troubled from stuck group by 1),
  seen as (
    select t.account_id, count(*) filter (where t.posted_at is null and t.state <> 'unclear' and not ${cannotPost}) as unposted,
      count(*) filter (where t.state = 'unclear' or ${cannotPost}) as wrong, count(t.posted_at) as posted,
      count(*) filter (where t.posted_at is not null and ${nowhere}) as nowhere
    from online_transaction t join organisation o on o.id = $1
    where t.organisation_id = $1 and ${counts} group by 1)
  select s.account_id as account, s.unposted, s.wrong, s.posted, s.nowhere, coalesce(b.stuck, 0) as stuck,
    coalesce(b.troubled, 0) as troubled
  from seen s left join by_account b using (account_id)`

/** How many transactions stand in each tab, by account. */
export const countOnline = async (tx: Transaction): Promise<(account?: string) => TabCounts> => {
  const rows = await tx.query<Row>(query, [tx.organisation])
  return (account) => {
    const own = rows.filter((row) => account === undefined || row.account === account)
    const sum = (of: (row: Row) => bigint): number => Number(own.reduce((total, row) => total + of(row), 0n))
    return {
      open: sum((row) => row.unposted + row.stuck - row.troubled + row.nowhere),
      report: sum((row) => row.posted - row.stuck - row.nowhere),
      errors: sum((row) => row.wrong + row.troubled),
    }
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
       from (select b.*, e.subject_id from ${stuckBookings} and ${troubled}) b
         join online_transaction t on t.organisation_id = $1 and t.id = b.subject_id
       where $2::uuid is null or t.account_id = $2
       union all
       select ${groupWithoutBooking}, t.id from online_transaction t join organisation o on o.id = $1
       where t.organisation_id = $1 and t.posted_at is null and t.state in ('unclear', 'paid') and ${counts}
         and (t.state = 'unclear' or ${cannotPost}) and ($2::uuid is null or t.account_id = $2)) r
     group by 1 order by 2 desc, 1`,
    [tx.organisation, account ?? null],
  )
  return rows.map(({ reason, count }) => ({ reason, count: Number(count) }))
}

/** The codes that bookings of these groups wait for just now: what `process_online` tells them apart by. */
export const codesOf = async (tx: Transaction, groups: readonly ReasonGroup[]): Promise<string[]> => {
  const rows = await tx.query<{ code: string }>(
    `select distinct b.reason->>'code' as code from ${stuckBookings} and b.reason is not null
       and online_reason(b.state, b.reason->>'code') = any($2)`,
    [tx.organisation, groups],
  )
  return rows.map(({ code }) => code)
}

/** How many bookings are on their way at this moment: due and not tried yet, or being asked for. */
export const countBusy = async (tx: Transaction, at: Date): Promise<number> => {
  const [row] = await tx.query<{ count: bigint }>(
    `select count(*) as count from (select b.* from ${stuckBookings}) b
       join connection c on c.organisation_id = $1 and c.id = b.connection_id and c.active and c.trouble is null
     where b.state = 'waiting' and b.try_at <= $2 or b.state = 'unknown' and exists (select from outbound_request r
       where r.organisation_id = $1 and r.subject_id = b.id and r.state = 'unknown' and r.asks = 0)`,
    [tx.organisation, at],
  )
  return Number(row?.count ?? 0n)
}
