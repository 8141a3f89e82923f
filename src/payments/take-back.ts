import { businessDate } from '../organisation/business-day.ts'
import type { Command } from '../organisation/command.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { Transaction } from '../store/database.ts'
import { changeBooks } from './change-books.ts'
import type { Desk } from './desk.ts'
import { remark } from './remark.ts'

/** Takes a recorded payment back by a reversing one: cash that was handed back, or a slip that was recorded wrongly. Nothing is edited. */
export const takeBack = (
  desk: Desk,
  command: Command,
  wish: { readonly id: string; readonly tender: string; readonly reason: string },
): Promise<string | Refusal> =>
  changeBooks(desk, command, wish.id, async (tx) => {
    const refusal = await reverse(tx, desk, command, wish)
    return refusal ?? null
  })

const reverse = async (
  tx: Transaction,
  desk: Desk,
  command: Command,
  wish: { readonly id: string; readonly tender: string; readonly reason: string },
): Promise<Refusal | undefined> => {
  const [found] = await tx.query<{
    method: string
    takes_back: string | null
    time_zone: string
    day_starts: string
  }>(
    `select t.method, t.takes_back, o.time_zone, o.day_starts::text from tender t join organisation o on o.id = $1
     where t.organisation_id = $1 and t.id = $2`,
    [tx.organisation, wish.tender],
  )
  if (!found) return refuse('payment.not_found')
  if (found.method === 'card' || found.takes_back) return refuse('payment.cannot_be_taken_back')
  const day = businessDate(command.at, found.time_zone, found.day_starts)
  await tx.query(
    `insert into tender (organisation_id, id, invoice_id, method, currency, minor, till_id, operator_id, adviser_id,
       business_date, made_at, given_minor, change_minor, slip_number, slip_terminal, slip_issuer, takes_back)
     select organisation_id, $3, invoice_id, method, currency, -minor, till_id, $4, adviser_id, $5, $6,
       change_minor, given_minor, slip_number, slip_terminal, slip_issuer, id
     from tender where organisation_id = $1 and id = $2`,
    [tx.organisation, wish.tender, wish.id, command.actor.person, day, command.at],
  )
  await remark(tx, command, desk.newId(), wish.id, 'taken_back', wish.reason)
  await tx.query(`select reverse_entry($1, 'payment', $2, $3, $4, $3)`, [
    wish.tender,
    desk.newId(),
    command.at,
    day,
  ])
  return undefined
}
