import { type Command, keepCommand } from '../organisation/command.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import type { Transaction } from '../store/database.ts'
import type { Desk } from './desk.ts'

/**
 * Carries out a person's command about a tender in one transaction: keeps the command, lets `change` do its part, posts the
 * entry that it returns, and tells the live stream. The tender's id comes back; the very same command again changes nothing.
 */
export const changeBooks = (
  desk: Desk,
  command: Command,
  tender: string,
  change: (tx: Transaction) => Promise<Record<string, unknown> | null | Refusal>,
): Promise<string | Refusal> =>
  desk.store.within(command.actor.organisation, async (tx) => {
    if (!(await keepCommand(tx, command))) return tender
    const entry = await change(tx)
    if (isRefusal(entry)) return entry
    if (entry) await tx.query('select post_entry($1, $2)', [entry, command.at])
    await tellLive(tx, 'tender', tender, command.at)
    return tender
  })

/** Leaves word for the live stream, in the transaction that changes something. */
export const tellLive = async (tx: Transaction, topic: string, subject: string, at: Date): Promise<void> => {
  await tx.query('insert into outbox (organisation_id, topic, subject_id, at) values ($1, $2, $3, $4)', [
    tx.organisation,
    topic,
    subject,
    at,
  ])
}
