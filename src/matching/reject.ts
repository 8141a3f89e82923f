import { type Refusal, refuse } from '../refusal.ts'
import type { Transaction } from '../store/database.ts'
import type { Decided, Deciding } from './decide.ts'
import { takenBack } from './in-use.ts'

/** Says no to a match, or to all of a question that was not accepted: these pairs are not proposed again. */
export const reject = async (tx: Transaction, proposal: Deciding): Promise<Decided | Refusal> => {
  if (proposal.state === 'accepted' || proposal.state === 'rejected')
    return refuse('matching.decided_before', { state: proposal.state })
  const remember = (tx: Transaction, version: number) => keepRejections(tx, proposal, version)
  if (proposal.state === 'matched')
    return { what: 'reject', state: 'rejected', chosen: [], ...(await takenBack(tx, proposal)), remember }
  const state = proposal.chosen.length > 0 ? 'accepted' : 'rejected'
  return { what: 'reject', state, chosen: proposal.chosen, uses: [], pairs: [], remember }
}

const keepRejections = (tx: Transaction, proposal: Deciding, version: number): Promise<unknown> => {
  const { id, batch, state, chosen, candidates } = proposal
  const rejected = candidates.filter((_, number) => state === 'matched' || !chosen.includes(number))
  const pairs = rejected.flatMap(({ left, right }) => left.flatMap((l) => right.map((r) => [l, r] as const)))
  return tx.query(
    `insert into match_rejection (organisation_id, proposal_id, version, left_id, left_minor, left_currency, left_day,
       right_id)
     select distinct $1::uuid, $2::uuid, $3::int, l.id, l.minor, l.currency, l.day, r.id
     from unnest($5::int[], $6::int[]) as p (l, r)
     join match_item l on l.organisation_id = $1 and l.batch_id = $4 and l.side = 'left' and l.place = p.l
     join match_item r on r.organisation_id = $1 and r.batch_id = $4 and r.side = 'right' and r.place = p.r`,
    [tx.organisation, id, version, batch, pairs.map(([l]) => l), pairs.map(([, r]) => r)],
  )
}
