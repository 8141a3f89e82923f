import type { Command } from '../organisation/command.ts'
import type { Transaction } from '../store/database.ts'

/** Keeps what happened around a tender and moved no money; `kind` names its text: `story.remark.<kind>`. */
export const remark = async (
  tx: Transaction,
  command: Command,
  id: string,
  tender: string,
  kind: 'let_go' | 'terminal_released' | 'taken_back',
  detail: string | null,
): Promise<void> => {
  await tx.query(
    `insert into remark (organisation_id, id, tender_id, kind, person_id, detail, at) values ($1, $2, $3, $4, $5, $6, $7)`,
    [tx.organisation, id, tender, kind, command.actor.person, detail, command.at],
  )
}
