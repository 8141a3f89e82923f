import { type Command, keepCommand } from '../organisation/command.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import type { Transaction } from '../store/database.ts'
import { noteChange } from '../store/outbox.ts'
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
    await noteChange(tx, 'tender', tender, command.at)
    return tender
  })
