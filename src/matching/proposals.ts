import type { Transaction } from '../store/database.ts'
import type { Decided, State } from './decide.ts'
import type { FoundCandidate, FoundState, SideName } from './found.ts'
import type { Pair } from './uses.ts'

export interface KeptItem {
  readonly side: SideName
  readonly place: number
  readonly id: string
  readonly minor: bigint
  readonly used: bigint
  readonly currency: string
  readonly day: string | null
  readonly reference: string
  readonly text: string
  readonly email: string
  readonly name: string
  readonly iban: string
  readonly kind: string
  readonly invoiceId: string | null
  readonly whyOpen: string | null
}

export interface Decision {
  readonly version: number
  readonly what: Decided['what']
  readonly undoes: number | null
  readonly why: string | null
  readonly by: string
  readonly at: Date
}

export interface Proposal {
  readonly id: string
  readonly batch: string
  readonly number: number
  readonly found: FoundState
  readonly doubt: string | null
  readonly pass: string
  readonly state: State
  readonly version: number
  readonly chosen: readonly number[]
  readonly candidates: readonly FoundCandidate[]
  /** What goes from which item to which now. */
  readonly pairs: readonly Pair[]
  /** Newest first. */
  readonly decisions: readonly Decision[]
}

/** The items that proposals name, by side and place. */
export type Items = ReadonlyMap<string, KeptItem>

export interface Shown {
  readonly proposals: readonly Proposal[]
  readonly items: Items
}

export interface Wanted {
  readonly batch: string
  readonly state?: State | undefined
  readonly pass?: string | undefined
  /** The number of the last one before. */
  readonly after?: number | undefined
  readonly limit: number
}

const selectProposals = `
  select p.id, p.batch_id batch, p.number, p.found, p.doubt, p.pass, p.state, p.version, p.chosen, p.candidates,
    (select coalesce(jsonb_agg(jsonb_build_object('version', d.version, 'what', d.what, 'undoes', d.undoes,
        'why', d.why, 'by', w.name, 'at', d.at) order by d.version desc), '[]')
      from match_decision d join person w on w.organisation_id = d.organisation_id and w.id = d.person_id
      where d.organisation_id = p.organisation_id and d.proposal_id = p.id) decisions,
    (select coalesce(jsonb_agg(jsonb_build_object('left', n.l, 'right', n.r, 'minor', n.minor::text) order by n.l, n.r), '[]')
      from (select left_place l, right_place r, sum(minor) minor from match_pair m
        where m.organisation_id = p.organisation_id and m.proposal_id = p.id group by 1, 2 having sum(times) > 0) n) pairs
  from match_proposal p where p.organisation_id = $1`

type Row = Omit<Proposal, 'pairs' | 'decisions'> & {
  readonly pairs: readonly { left: number; right: number; minor: string }[]
  readonly decisions: readonly (Omit<Decision, 'at'> & { readonly at: string })[]
}

const proposalOf = (row: Row): Proposal => ({
  ...row,
  pairs: row.pairs.map(({ left, right, minor }) => ({ left, right, minor: BigInt(minor) })),
  decisions: row.decisions.map((decision) => ({ ...decision, at: new Date(decision.at) })),
})

/** A page of proposals in the order of their left items, with every item they name. */
export const listProposals = async (
  tx: Transaction,
  { batch, state, pass, after = -1, limit }: Wanted,
): Promise<Shown & { readonly next: number | null }> => {
  const rows = await tx.query<Row>(
    `${selectProposals} and p.batch_id = $2 and p.number > $3 and ($4::text is null or p.state = $4)
       and ($5::text is null or p.pass = $5) order by p.number limit $6`,
    [tx.organisation, batch, after, state ?? null, pass ?? null, limit + 1],
  )
  const proposals = rows.slice(0, limit).map(proposalOf)
  const next = rows.length > limit ? (proposals.at(-1)?.number ?? null) : null
  return { proposals, items: await itemsOf(tx, batch, proposals), next }
}

export const readProposal = async (tx: Transaction, id: string): Promise<Shown | null> => {
  const [row] = await tx.query<Row>(`${selectProposals} and p.id = $2`, [tx.organisation, id])
  if (!row) return null
  const proposals = [proposalOf(row)]
  return { proposals, items: await itemsOf(tx, row.batch, proposals) }
}

const columns = `i.side, i.place, i.id, i.minor, i.used_minor used, i.currency, i.day, i.reference, i.text, i.email, i.name,
  i.iban, i.kind, i.invoice_id "invoiceId", i.why_open "whyOpen"`

const itemsOf = async (tx: Transaction, batch: string, proposals: readonly Proposal[]): Promise<Items> => {
  const left = new Set<number>()
  const right = new Set<number>()
  for (const { candidates, pairs } of proposals) {
    for (const pair of pairs) right.add(pair.right)
    for (const candidate of candidates) {
      for (const place of candidate.left) left.add(place)
      for (const place of candidate.right) right.add(place)
      if (candidate.runnerUp)
        (candidate.runnerUp.side === 'left' ? left : right).add(candidate.runnerUp.place)
    }
  }
  const rows = await tx.query<KeptItem>(
    `select ${columns} from match_item i where i.organisation_id = $1 and i.batch_id = $2
       and (i.side = 'left' and i.place = any ($3) or i.side = 'right' and i.place = any ($4))`,
    [tx.organisation, batch, [...left], [...right]],
  )
  return new Map(rows.map((item) => [`${item.side} ${item.place}`, item]))
}

// `offset 0` has each item looked up by its key: right after a large batch the planner knows nothing of its size yet.
/** A page of items of which something is open, and about which nothing is asked; the left side first. */
export const listUnmatched = async (
  tx: Transaction,
  { batch, after, limit }: { batch: string; after: string | undefined; limit: number },
): Promise<{ readonly items: readonly KeptItem[]; readonly next: string | null }> => {
  const [, side = 'left', place = '-1'] = /^(left|right)\.(\d{1,6})$/.exec(after ?? '') ?? []
  const rows = await tx.query<KeptItem>(
    `select ${columns} from match_item i
     where i.organisation_id = $1 and i.batch_id = $2 and (i.side, i.place) > ($3, $4)
       and (i.used_minor <> i.minor or i.minor = 0) and not exists (
         select from match_part t join match_proposal p on p.organisation_id = t.organisation_id and p.id = t.proposal_id
         where t.organisation_id = $1 and t.batch_id = $2 and t.side = i.side and t.place = i.place
           and (p.state in ('question', 'proposed') or i.minor = 0 and p.state in ('matched', 'accepted')) offset 0)
     order by i.side, i.place limit $5`,
    [tx.organisation, batch, side, Number(place), limit + 1],
  )
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last ? `${last.side}.${last.place}` : null }
}
