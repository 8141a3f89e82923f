import { type Refusal, refuse } from '../refusal.ts'
import type { Transaction } from '../store/database.ts'
import { type Confirmed, keepAliases } from './aliases.ts'
import type { Decided, Deciding } from './decide.ts'
import type { FoundCandidate, SideName } from './found.ts'
import { pairsOfCandidate, usesOf } from './uses.ts'

interface Row {
  readonly side: SideName
  readonly place: number
  readonly minor: bigint
  readonly used: bigint
  readonly currency: string
}

/** Says yes to a match, or to one candidate of a question; more of a question may follow while their items are free. */
export const accept =
  (candidate: number | undefined, confirmed: Confirmed) =>
  async (tx: Transaction, proposal: Deciding): Promise<Decided | Refusal> => {
    if (proposal.state === 'accepted' || proposal.state === 'rejected')
      return refuse('matching.decided_before', { state: proposal.state })
    const number = candidate ?? (proposal.candidates.length === 1 ? 0 : -1)
    const chosen = proposal.candidates[number]
    if (!chosen) return refuse('matching.choose_one')
    const remember = (tx: Transaction, version: number) =>
      keepAliases(tx, proposal, version, chosen, confirmed)
    if (proposal.state === 'matched')
      return { what: 'accept', state: 'accepted', chosen: proposal.chosen, uses: [], pairs: [], remember }
    const items = await itemsOf(tx, proposal)
    if (new Set(placesOf(chosen).map((key) => items.get(key)?.currency)).size > 1)
      return refuse('matching.currencies_differ')
    const all = [...proposal.chosen, number]
    return {
      what: 'accept',
      state: isMoreToAsk(proposal, all, items) ? proposal.state : 'accepted',
      chosen: all,
      uses: usesOf(chosen, (side, place) => items.get(`${side} ${place}`)?.minor ?? 0n),
      pairs: pairsOfCandidate(chosen).map((pair) => ({ ...pair, times: 1 })),
      remember,
    }
  }

const placesOf = ({ left, right }: FoundCandidate): string[] => [
  ...left.map((place) => `left ${place}`),
  ...right.map((place) => `right ${place}`),
]

const itemsOf = async (tx: Transaction, { id, batch }: Deciding): Promise<Map<string, Row>> => {
  const rows = await tx.query<Row>(
    `select i.side, i.place, i.minor, i.used_minor used, i.currency from match_part p
     join match_item i using (organisation_id, batch_id, side, place)
     where p.organisation_id = $1 and p.proposal_id = $2 and p.batch_id = $3`,
    [tx.organisation, id, batch],
  )
  return new Map(rows.map((row) => [`${row.side} ${row.place}`, row]))
}

/** Whether a candidate is left whose items are all free. */
const isMoreToAsk = (
  { candidates }: Deciding,
  chosen: readonly number[],
  items: ReadonlyMap<string, Row>,
): boolean => {
  const taken = new Set(
    chosen.flatMap((number) => {
      const candidate = candidates[number]
      return candidate ? placesOf(candidate) : []
    }),
  )
  const isFree = (key: string): boolean => !taken.has(key) && items.get(key)?.used === 0n
  return candidates.some((candidate, number) => !chosen.includes(number) && placesOf(candidate).every(isFree))
}
