import { type Command, commandRow } from '../organisation/command.ts'
import type { Refusal } from '../refusal.ts'
import { isRefusal } from '../refusal.ts'
import type { TerminalDriver } from '../terminals/terminal.ts'
import type { Desk } from './desk.ts'

/** A card tender as `start_card_tender` takes it; amounts in minor units, negative for a refund. */
export interface TenderRow {
  readonly id: string
  readonly invoice: string
  readonly currency: string
  readonly minor: bigint
  readonly surplus?: { readonly kind: string; readonly minor: bigint; readonly vatRate: string | null } | null
  readonly till: string | null
  readonly terminal: string
  readonly adviser: string | null
  readonly businessDate: string
  readonly returns?: { readonly tender: string; readonly from: string }
}

/**
 * Commits a tender and its request as unknown before the first byte leaves (law 1), holding the terminal and what the tender
 * pays. The number of the request towards the terminal; null where the very same command was given before.
 */
export const startTender = async (
  desk: Desk,
  command: Command,
  request: string,
  driver: TerminalDriver,
  { minor, surplus, returns, ...tender }: TenderRow,
): Promise<number | null | Refusal> => {
  const given = {
    organisation: command.actor.organisation,
    command: commandRow(command),
    tender: {
      ...tender,
      minor: minor.toString(),
      surplus: surplus?.minor.toString() ?? '0',
      surplusKind: surplus?.kind ?? null,
      surplusVatRate: surplus?.vatRate ?? null,
      operator: command.actor.person,
      madeAt: command.at.toISOString(),
      takesBack: returns?.tender ?? null,
      returnedFrom: returns?.from ?? null,
    },
    request: { id: request, party: driver.name },
    askAt: new Date(desk.now().getTime() + desk.lease.length).toISOString(),
  }
  const rows = await desk.store.attempt<{ start_card_tender: number | null }>(
    'select start_card_tender($1)',
    [given],
  )
  return isRefusal(rows) ? rows : (rows[0]?.start_card_tender ?? null)
}

/** A command that was given before is not refused for what it brought about itself. */
export const wasGivenBefore = async (desk: Desk, command: Command): Promise<boolean> => {
  const known = await desk.store.read(command.actor.organisation, (tx) =>
    tx.query('select from command where organisation_id = $1 and id = $2 and digest = decode($3, $4)', [
      tx.organisation,
      command.id,
      command.digest,
      'hex',
    ]),
  )
  return known.length > 0
}
