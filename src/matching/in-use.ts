import type { Transaction } from '../store/database.ts'
import type { Decided, Deciding } from './decide.ts'

/** What takes back that a proposal uses its items: all of it, or what one version of it changed. */
export const takenBack = async (
  tx: Transaction,
  { id }: Deciding,
  version: number | null = null,
): Promise<Pick<Decided, 'uses' | 'pairs'>> => {
  const where = 'organisation_id = $1 and proposal_id = $2 and ($3::int is null or version = $3)'
  const values = [tx.organisation, id, version]
  const uses = await tx.query<Decided['uses'][number]>(
    `select side, place, (-sum(minor))::bigint minor from match_use where ${where} group by side, place`,
    values,
  )
  const pairs = await tx.query<Decided['pairs'][number]>(
    `select left_place "left", right_place "right", (-sum(minor))::bigint minor, (-sum(times))::int times
     from match_pair where ${where} group by 1, 2 having sum(times) <> 0 or sum(minor) <> 0`,
    values,
  )
  return { uses, pairs }
}
