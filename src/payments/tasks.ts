import { accounts } from '../ledger/chart.ts'
import { entryRow } from '../ledger/entry.ts'
import { money } from '../money/money.ts'
import { businessDate } from '../organisation/business-day.ts'
import { type Command, keepCommand } from '../organisation/command.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { Transaction } from '../store/database.ts'
import { noteChange } from '../store/outbox.ts'
import type { Desk } from './desk.ts'
import { applyEntry } from './entries.ts'
import { currencyOf } from './load-tender.ts'

/** A question for a person about a payment. */
export interface Task {
  readonly id: string
  readonly kind:
    | 'evidence_contradicts'
    | 'approved_more'
    | 'returned_more'
    | 'refund_owed'
    | 'booking_differs'
    | 'online_contradicts'
  readonly subject_id: string
  readonly detail: Readonly<Record<string, string>>
  readonly opened_at: Date
  /** What of its invoice is open and not held, minor units; null where it is about no invoice. */
  readonly free: bigint | null
  /** What refunds gave back of the money it is about, or may be giving, minor units. */
  readonly returned: bigint
  readonly invoice: string | null
}

// What was given back of the account a task's money waits in: it is no longer a question once all of it is.
const returned = (states: string): string => `coalesce((
  select sum(-b.minor) from tender b
  left join outbound_request r on r.organisation_id = $1 and r.subject_id = b.id
  where b.organisation_id = $1 and b.takes_back = k.subject_id and coalesce(r.state, 'accepted') in (${states})
    and b.returned_from = case k.kind when 'refund_owed' then 'refunds-owed' when 'approved_more' then 'unexplained' end
), 0)::bigint`

/** The open questions, oldest first. */
export const openTasks = (tx: Transaction, id?: string): Promise<Task[]> =>
  tx.query<Task>(
    `select k.id, k.kind, k.subject_id, k.detail, k.opened_at, i.open_minor - i.reserved_minor as free,
       i.id as invoice, ${returned(`'unknown', 'accepted'`)} as returned
     from task k
     left join tender t on t.organisation_id = $1 and t.id = k.subject_id
     left join invoice i on i.organisation_id = $1 and i.id = t.invoice_id
     where k.organisation_id = $1 and k.closed_at is null and ($2::uuid is null or k.id = $2)
       and (k.detail->>'minor' is null or ${returned(`'accepted'`)} < (k.detail->>'minor')::bigint)
     order by k.opened_at, k.id`,
    [tx.organisation, id ?? null],
  )

const waitsIn: Readonly<Partial<Record<Task['kind'], string>>> = {
  approved_more: accounts.unexplained,
  refund_owed: accounts.refundsOwed,
}

/** The money a task is about can be put on its invoice as far as that is open. */
export const mayApply = (task: Task): boolean =>
  waitsIn[task.kind] !== undefined &&
  task.returned === 0n &&
  (task.free ?? 0n) >= BigInt(task.detail.minor ?? '0')

/** Closes a question with what was done about it. */
export const closeTask = (
  desk: Desk,
  command: Command,
  id: string,
  reason: string,
): Promise<string | Refusal> =>
  desk.store.within(command.actor.organisation, async (tx) => {
    if (!(await keepCommand(tx, command))) return id
    return (await close(tx, command, id, reason)) ?? id
  })

/** Puts the money a task is about on its invoice, and closes the task. */
export const applyTask = (
  desk: Desk,
  command: Command,
  id: string,
  reason: string,
): Promise<string | Refusal> =>
  desk.store.within(command.actor.organisation, async (tx) => {
    if (!(await keepCommand(tx, command))) return id
    const [task] = await openTasks(tx, id)
    const from = task && waitsIn[task.kind]
    if (!task?.invoice || !from) return refuse('task.not_found')
    if (!mayApply(task)) return refuse('task.invoice_not_open')
    const entry = applyEntry(
      {
        id,
        invoice: task.invoice,
        from,
        amount: money(BigInt(task.detail.minor ?? '0'), currencyOf(task.detail.currency ?? '')),
      },
      { id: desk.newId(), occurredAt: command.at, businessDate: await today(tx, command.at) },
    )
    await tx.query('select post_entry($1, $2)', [entryRow(entry), command.at])
    return (await close(tx, command, id, reason)) ?? id
  })

const close = async (
  tx: Transaction,
  command: Command,
  id: string,
  reason: string,
): Promise<Refusal | undefined> => {
  const [closed] = await tx.query<{ subject_id: string }>(
    `update task set closed_at = $3, closed_by = $4, close_reason = $5
     where organisation_id = $1 and id = $2 and closed_at is null returning subject_id`,
    [tx.organisation, id, command.at, command.actor.person, reason],
  )
  if (!closed) return refuse('task.not_found')
  await noteChange(tx, 'task', closed.subject_id, command.at)
  return undefined
}

const today = async (tx: Transaction, at: Date): Promise<string> => {
  const [row] = await tx.query<{ time_zone: string; day_starts: string }>(
    'select time_zone, day_starts::text from organisation where id = $1',
    [tx.organisation],
  )
  return businessDate(at, row?.time_zone ?? 'UTC', row?.day_starts ?? '00:00')
}
