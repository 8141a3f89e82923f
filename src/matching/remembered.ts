import type { Alias } from '../reconciliation/aliases.ts'
import type { Transaction } from '../store/database.ts'
import type { Rejection } from './find.ts'

/** What people decided in earlier batches and did not take back. */
export interface Remembered {
  readonly rejections: readonly Rejection[]
  readonly aliases: readonly Alias[]
}

const stands = `not exists (select from match_decision u where u.organisation_id = d.organisation_id
  and u.proposal_id = d.proposal_id and u.undoes = d.version)`

/** Rejections older than these many are forgotten. */
const most = 100_000

export const remembered = async (tx: Transaction): Promise<Remembered> => {
  const rejections = await tx.query<Rejection>(
    `select d.left_id "left", d.left_minor minor, d.left_currency currency, d.left_day "day", d.right_id "right"
     from match_rejection d where d.organisation_id = $1 and ${stands}
     order by d.proposal_id desc limit ${most}`,
    [tx.organisation],
  )
  const aliases = await tx.query<{ kind: Alias['kind']; knownAs: string; party: string | null }>(
    `select distinct d.kind, d.known_as "knownAs", d.party from match_alias d
     where d.organisation_id = $1 and ${stands} order by 1, 2, 3 limit ${most}`,
    [tx.organisation],
  )
  return { rejections, aliases: aliases.map(aliasOf) }
}

const aliasOf = ({
  kind,
  knownAs,
  party,
}: {
  kind: Alias['kind']
  knownAs: string
  party: string | null
}): Alias => {
  if (kind === 'prefix') return { kind, prefix: knownAs }
  return kind === 'iban'
    ? { kind, iban: knownAs, party: party ?? '' }
    : { kind, paysAs: knownAs, party: party ?? '' }
}
