import { type Refusal, refuse } from '../refusal.ts'
import type { Transaction } from '../store/database.ts'
import type { Decided, Deciding, State } from './decide.ts'
import { takenBack } from './in-use.ts'

/** Takes the last decision that stands back: the proposal, its items and what is remembered are as they were before it. */
export const undo = async (tx: Transaction, proposal: Deciding): Promise<Decided | Refusal> => {
  const [last] = await tx.query<{ version: number; state: State; chosen: number[] }>(
    `select d.version, d.state_before state, d.chosen_before chosen from match_decision d
     where d.organisation_id = $1 and d.proposal_id = $2 and d.what <> 'undo' and not exists (
       select from match_decision u where u.organisation_id = $1 and u.proposal_id = $2 and u.undoes = d.version)
     order by d.version desc limit 1`,
    [tx.organisation, proposal.id],
  )
  if (!last) return refuse('matching.nothing_to_undo')
  const { version, state, chosen } = last
  return { what: 'undo', undoes: version, state, chosen, ...(await takenBack(tx, proposal, version)) }
}
