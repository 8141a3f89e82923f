import type { Command } from '../organisation/command.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { changeBooks } from './change-books.ts'
import type { Desk } from './desk.ts'

/** Takes a payment that took nothing out of the overview, or puts it back (T7). Unknown and approved ones stay: the database says so. */
export const setHidden = (
  desk: Desk,
  command: Command,
  tender: string,
  hidden: boolean,
): Promise<string | Refusal> =>
  changeBooks(desk, command, tender, async (tx) => {
    const changed = await tx.query(
      'update tender set hidden_at = $3, hidden_by = $4 where organisation_id = $1 and id = $2 returning id',
      [tx.organisation, tender, hidden ? command.at : null, hidden ? command.actor.person : null],
    )
    return changed.length === 0 ? refuse('payment.not_found') : null
  })
