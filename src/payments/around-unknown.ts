import type { Command } from '../organisation/command.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { Transaction } from '../store/database.ts'
import { changeBooks } from './change-books.ts'
import type { Desk } from './desk.ts'
import { remark } from './remark.ts'

interface Standing {
  readonly request: string
  readonly state: string
  readonly asks: number
  readonly terminal: string | null
}

/** How the card request of a tender stands, held until the end of the transaction. */
export const standing = async (tx: Transaction, tender: string): Promise<Standing | undefined> => {
  const [row] = await tx.query<Standing>(
    `select r.id as request, r.state, r.asks, r.terminal_id as terminal from outbound_request r
     where r.organisation_id = $1 and r.subject_id = $2 and r.subject_kind = 'tender' for no key update`,
    [tx.organisation, tender],
  )
  return row
}

/** Why something that is only for a `?` cannot be done now; undefined for a `?`. */
export const refuseUnlessQuestionMark = (found: Standing | undefined): Refusal | undefined => {
  if (!found) return refuse('payment.not_found')
  if (found.state !== 'unknown') return refuse('payment.not_unknown')
  return found.asks === 0 ? refuse('payment.still_running') : undefined
}

const aboutUnknown = (
  desk: Desk,
  command: Command,
  tender: string,
  change: (tx: Transaction, found: Standing) => Promise<void>,
): Promise<string | Refusal> =>
  changeBooks(desk, command, tender, async (tx) => {
    const found = await standing(tx, tender)
    const refusal = refuseUnlessQuestionMark(found)
    if (refusal || !found) return refusal ?? null
    await change(tx, found)
    return null
  })

/** The customer leaves while the outcome is unknown (T12); the invoice stays held and Saldo goes on asking. */
export const letCustomerGo = (desk: Desk, command: Command, tender: string, reason: string | null) =>
  aboutUnknown(desk, command, tender, async (tx) => {
    await remark(tx, command, desk.newId(), tender, 'let_go', reason)
  })

/** The customer pays in another way, and gets back what the unknown may turn out to have taken (T12): it no longer holds the invoice. */
export const promiseRefund = (desk: Desk, command: Command, tender: string, reason: string) =>
  aboutUnknown(desk, command, tender, async (tx) => {
    await tx.query(
      // Its trigger frees the invoice also where a conflict is passed over, so that the second promise must not get as far.
      `insert into refund_promise (organisation_id, tender_id, person_id, reason, at)
       select $1, $2, $3::uuid, $4, $5::timestamptz
       where not exists (select from refund_promise where organisation_id = $1 and tender_id = $2)`,
      [tx.organisation, tender, command.actor.person, reason, command.at],
    )
  })

/** Has the terminal asked as soon as possible instead of at the time that was planned. */
export const askNow = (desk: Desk, command: Command, tender: string) =>
  aboutUnknown(desk, command, tender, async (tx, found) => {
    await tx.query(
      `update outbound_request set ask_at = $3 where organisation_id = $1 and id = $2 and state = 'unknown' and ask_at > $3`,
      [tx.organisation, found.request, command.at],
    )
  })

/**
 * Frees a terminal from its unknown by a person's signature, after its stored result was asked for at least once. The tender
 * stays held: only the device is free.
 */
export const releaseTerminal = (desk: Desk, command: Command, tender: string, reason: string) =>
  aboutUnknown(desk, command, tender, async (tx, found) => {
    await remark(tx, command, desk.newId(), tender, 'terminal_released', reason)
    await tx.query(
      'update terminal set held_by = null where organisation_id = $1 and id = $2 and held_by = $3',
      [tx.organisation, found.terminal, found.request],
    )
  })
