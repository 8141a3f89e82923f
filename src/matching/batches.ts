import type { Transaction } from '../store/database.ts'
import type { State } from './decide.ts'
import type { SideName } from './found.ts'

export interface Batch {
  readonly id: string
  readonly name: string
  readonly leftFile: string
  readonly rightFile: string | null
  readonly rejectedKnown: number
  readonly aliasesKnown: number
  readonly madeBy: string
  readonly madeAt: Date
  /** Proposals by their state. */
  readonly states: Readonly<Partial<Record<State, number>>>
}

/** How many items of a side fell where: into a pass, `decided` by a person, `question`, `proposed` or `unmatched`. */
export interface Fallen {
  readonly side: SideName
  readonly where: string
  readonly count: number
}

const selectBatches = `
  select b.id, b.name, b.left_file "leftFile", b.right_file "rightFile", b.rejected_known "rejectedKnown",
    b.aliases_known "aliasesKnown", w.name "madeBy", b.made_at "madeAt",
    coalesce((select jsonb_object_agg(s.state, s.count) from (select state, count(*) from match_proposal p
      where p.organisation_id = b.organisation_id and p.batch_id = b.id group by state) s), '{}') states
  from match_batch b join person w on w.organisation_id = b.organisation_id and w.id = b.made_by
  where b.organisation_id = $1`

/** The newest batches. */
export const listBatches = (tx: Transaction, most = 50): Promise<Batch[]> =>
  tx.query<Batch>(`${selectBatches} order by b.made_at desc, b.id desc limit $2`, [tx.organisation, most])

export const readBatch = async (tx: Transaction, id: string): Promise<Batch | null> =>
  (await tx.query<Batch>(`${selectBatches} and b.id = $2`, [tx.organisation, id]))[0] ?? null

/** Where the items of a batch stand now; each is counted once, where it stands best. */
export const whereTheyFell = (tx: Transaction, batch: string): Promise<Fallen[]> =>
  tx.query<Fallen>(
    `select i.side, coalesce(b.stands, 'unmatched') "where", count(*)::int count
     from match_item i left join lateral (
       select case when p.state = 'matched' or p.state = 'accepted' and p.found = 'matched' then p.pass
           when p.state = 'accepted' or i.used_minor <> 0 then 'decided' else p.state end stands
       from match_part t join match_proposal p on p.organisation_id = t.organisation_id and p.id = t.proposal_id
       where t.organisation_id = i.organisation_id and t.batch_id = i.batch_id and t.side = i.side and t.place = i.place
         and (p.state in ('matched', 'question', 'proposed') or p.state = 'accepted' and (i.used_minor <> 0 or i.minor = 0))
       order by case p.state when 'matched' then 1 when 'accepted' then 2 when 'question' then 3 else 4 end limit 1
     ) b on true
     where i.organisation_id = $1 and i.batch_id = $2 group by 1, 2`,
    [tx.organisation, batch],
  )
