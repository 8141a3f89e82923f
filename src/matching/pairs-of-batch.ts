import type { Transaction } from '../store/database.ts'
import type { FoundCandidate } from './found.ts'

/** One line of the outcome: what of a left item goes to a right one, and by what. */
export interface PairOfBatch {
  readonly left: string
  readonly right: string
  readonly minor: bigint
  readonly currency: string
  /** The pass that found it, or `decided` where a person said so. */
  readonly pass: string
  readonly candidate: FoundCandidate | null
}

/** Every pair that stands now, in the order of the left items. */
export const pairsOfBatch = async (tx: Transaction, batch: string): Promise<PairOfBatch[]> =>
  tx.query<PairOfBatch>(
    `select l.id "left", r.id "right", n.minor, l.currency, case p.found when 'matched' then case cardinality(p.chosen)
         when 0 then 'decided' else p.pass end else 'decided' end pass,
       (select c from jsonb_array_elements(p.candidates) with ordinality as a (c, at)
         where a.at - 1 = any (p.chosen) and c->'left' @> to_jsonb(n.l) and c->'right' @> to_jsonb(n.r) limit 1) candidate
     from match_proposal p
     join lateral (select left_place l, right_place r, sum(minor)::bigint minor from match_pair m
       where m.organisation_id = p.organisation_id and m.proposal_id = p.id group by 1, 2 having sum(times) > 0) n on true
     join match_item l on l.organisation_id = $1 and l.batch_id = $2 and l.side = 'left' and l.place = n.l
     join match_item r on r.organisation_id = $1 and r.batch_id = $2 and r.side = 'right' and r.place = n.r
     where p.organisation_id = $1 and p.batch_id = $2 order by p.number, n.l, n.r`,
    [tx.organisation, batch],
  )
