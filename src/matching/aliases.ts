import type { Transaction } from '../store/database.ts'
import type { Deciding } from './decide.ts'
import type { FoundCandidate } from './found.ts'

/** What a person says will be so next time too. */
export interface Confirmed {
  /** Whoever paid pays for this party, by name or by account. */
  readonly name?: boolean | undefined
  readonly iban?: boolean | undefined
  /** Letters before a number that say nothing. */
  readonly prefix?: string | undefined
}

interface Parties {
  readonly name: string
  readonly iban: string
  readonly party: string
}

/** Keeps what was confirmed beside the decision: it stands as long as the decision does. */
export const keepAliases = async (
  tx: Transaction,
  { id, batch }: Deciding,
  version: number,
  { left, right }: FoundCandidate,
  { name, iban, prefix }: Confirmed,
): Promise<void> => {
  const [parties] = await tx.query<Parties>(
    `select l.name, l.iban, r.name party from match_item l, match_item r
     where l.organisation_id = $1 and l.batch_id = $2 and l.side = 'left' and l.place = $3
       and r.organisation_id = $1 and r.batch_id = $2 and r.side = 'right' and r.place = $4`,
    [tx.organisation, batch, left[0], right[0]],
  )
  const party = firstLine(parties?.party)
  const known = [
    ...(name ? [{ kind: 'name', as: firstLine(parties?.name), party }] : []),
    ...(iban ? [{ kind: 'iban', as: firstLine(parties?.iban), party }] : []),
    ...(prefix ? [{ kind: 'prefix', as: prefix, party: null }] : []),
  ]
  for (const alias of known.filter(({ as, party }) => as !== '' && party !== ''))
    await tx.query(
      `insert into match_alias (organisation_id, proposal_id, version, kind, known_as, party)
       values ($1, $2, $3, $4, $5, $6)`,
      [tx.organisation, id, version, alias.kind, alias.as, alias.party],
    )
}

const firstLine = (text = ''): string => text.split('\n')[0] ?? ''
