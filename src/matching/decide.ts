import { type Command, keepCommand } from '../organisation/command.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import type { Store, Transaction } from '../store/database.ts'
import { noteChange } from '../store/outbox.ts'
import type { FoundCandidate, FoundState } from './found.ts'
import type { Pair, Use } from './uses.ts'

export type State = FoundState | 'accepted' | 'rejected'

/** A proposal while it is decided, its row held. */
export interface Deciding {
  readonly id: string
  readonly batch: string
  readonly found: FoundState
  readonly state: State
  readonly version: number
  readonly chosen: readonly number[]
  readonly candidates: readonly FoundCandidate[]
}

/** What a decision makes of a proposal. */
export interface Decided {
  readonly what: 'accept' | 'reject' | 'split' | 'undo'
  readonly undoes?: number
  readonly state: State
  readonly chosen: readonly number[]
  readonly uses: readonly Use[]
  readonly pairs: readonly (Pair & { readonly times: number })[]
  /** What is to be remembered beside it. */
  readonly remember?: (tx: Transaction, version: number) => Promise<unknown>
}

type Decide = (tx: Transaction, proposal: Deciding) => Promise<Decided | Refusal> | Decided | Refusal

/**
 * Carries out a person's decision about a proposal as its next version, in one transaction: the row is held, so that of two
 * people at once the second sees what the first decided, and an item that is used already breaks on its own check. The very
 * same command again changes nothing.
 */
export const decide = (
  store: Store,
  command: Command,
  id: string,
  why: string | undefined,
  work: Decide,
): Promise<string | Refusal> =>
  store.within(command.actor.organisation, async (tx) => {
    if (!(await keepCommand(tx, command))) return id
    const [proposal] = await tx.query<Deciding>(
      `select id, batch_id batch, found, state, version, chosen, candidates from match_proposal
       where organisation_id = $1 and id = $2 for update`,
      [tx.organisation, id],
    )
    if (!proposal) return refuse('matching.not_found')
    const decided = await work(tx, proposal)
    if (isRefusal(decided)) return decided
    await keepDecision(tx, command, proposal, decided, why)
    await noteChange(tx, 'matching', proposal.batch, command.at)
    return id
  })

const keepDecision = async (
  tx: Transaction,
  command: Command,
  proposal: Deciding,
  decided: Decided,
  why: string | undefined,
): Promise<void> => {
  const version = proposal.version + 1
  await tx.query(
    `insert into match_decision (organisation_id, proposal_id, version, what, undoes, state_before, chosen_before, why,
       person_id, command_id, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[tx.organisation, proposal.id, version, decided.what, decided.undoes ?? null],
      ...[proposal.state, proposal.chosen, why ?? null, command.actor.person, command.id, command.at],
    ],
  )
  await tx.query(
    'update match_proposal set state = $3, version = $4, chosen = $5 where organisation_id = $1 and id = $2',
    [tx.organisation, proposal.id, decided.state, version, decided.chosen],
  )
  await keepUses(tx, proposal, version, decided.uses)
  await keepPairs(tx, proposal, version, decided.pairs)
  await decided.remember?.(tx, version)
}

// In one order for everybody, so that two who decide about the same items never wait for each other in a circle.
const keepUses = async (
  tx: Transaction,
  { id, batch }: Deciding,
  version: number,
  uses: readonly Use[],
): Promise<void> => {
  const changed = uses.filter(({ minor }) => minor !== 0n)
  if (changed.length === 0) return
  const columns = [changed.map(({ side }) => side), changed.map(({ place }) => place)]
  const values = [tx.organisation, batch, ...columns, changed.map(({ minor }) => minor)]
  await tx.query(
    `select from match_item i join unnest($3::text[], $4::int[]) as u (side, place) using (side, place)
     where i.organisation_id = $1 and i.batch_id = $2 order by i.side, i.place for update of i`,
    values.slice(0, 4),
  )
  await tx.query(
    `update match_item i set used_minor = i.used_minor + u.minor
     from unnest($3::text[], $4::int[], $5::bigint[]) as u (side, place, minor)
     where i.organisation_id = $1 and i.batch_id = $2 and i.side = u.side and i.place = u.place`,
    values,
  )
  await tx.query(
    `insert into match_use (organisation_id, batch_id, side, place, minor, proposal_id, version)
     select $1, $2, u.*, $6, $7 from unnest($3::text[], $4::int[], $5::bigint[]) as u`,
    [...values, id, version],
  )
}

const keepPairs = async (
  tx: Transaction,
  { id }: Deciding,
  version: number,
  pairs: Decided['pairs'],
): Promise<void> => {
  if (pairs.length === 0) return
  await tx.query(
    `insert into match_pair (organisation_id, proposal_id, version, left_place, right_place, minor, times)
     select $1, $2, $3, p.l, p.r, sum(p.minor), sum(p.times)
     from unnest($4::int[], $5::int[], $6::bigint[], $7::int[]) as p (l, r, minor, times) group by p.l, p.r`,
    [
      ...[tx.organisation, id, version, pairs.map(({ left }) => left), pairs.map(({ right }) => right)],
      ...[pairs.map(({ minor }) => minor), pairs.map(({ times }) => times)],
    ],
  )
}
