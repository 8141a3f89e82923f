import { v7 as newId } from 'uuid'
import type { Transaction } from '../store/database.ts'
import { type Found, type FoundItem, type FoundProposal, type SideName, sides } from './found.ts'
import { type Pair, pairsOfCandidate, type Use, usesOf } from './uses.ts'

/** Rows of one statement: few enough that it is over soon and others get their turn in between. */
const most = 2000

const inPortions = async <T>(rows: readonly T[], keep: (portion: readonly T[]) => Promise<unknown>) => {
  for (let at = 0; at < rows.length; at += most) await keep(rows.slice(at, at + most))
}

/** Keeps the items and what was found between them; what is matched uses its items from the beginning. */
export const keepFound = async (
  tx: Transaction,
  batch: string,
  found: Found,
  invoices: ReadonlyMap<string, string>,
): Promise<void> => {
  const proposals = found.proposals.map((proposal, number) => ({ id: newId(), number, ...proposal }))
  const uses = usesOfMatched(found, proposals)
  const used = new Map(uses.map(({ side, place, minor }) => [`${side} ${place}`, minor]))
  for (const side of sides) {
    const items = found[side].map((item, place) => ({
      ...{ ...item, place, used: used.get(`${side} ${place}`) ?? 0n },
      invoice: side === 'right' ? (invoices.get(item.id) ?? null) : null,
    }))
    await inPortions(items, (some) => keepItems(tx, batch, side, some))
  }
  await inPortions(proposals, (some) => keepProposals(tx, batch, some))
  await inPortions(partsOf(proposals), (some) => keepParts(tx, batch, some))
  await inPortions(uses, (some) => keepUses(tx, batch, some))
  await inPortions(pairsOfMatched(proposals), (some) => keepPairs(tx, some))
}

type Kept = FoundProposal & { readonly id: string; readonly number: number }

type KeptItem = FoundItem & {
  readonly place: number
  readonly used: bigint
  readonly invoice: string | null
}

const keepItems = (
  tx: Transaction,
  batch: string,
  side: SideName,
  items: readonly KeptItem[],
): Promise<unknown> => {
  const column = <K extends keyof KeptItem>(name: K): KeptItem[K][] => items.map((item) => item[name])
  return tx.query(
    `insert into match_item (organisation_id, batch_id, side, place, id, minor, currency, day, reference, text, email,
       name, iban, kind, why_open, invoice_id, used_minor)
     select $1, $2, $3, i.* from unnest($4::int[], $5::text[], $6::bigint[], $7::text[], $8::date[], $9::text[],
       $10::text[], $11::text[], $12::text[], $13::text[], $14::text[], $15::text[], $16::uuid[], $17::bigint[]) as i`,
    [
      ...[tx.organisation, batch, side, column('place'), column('id'), column('minor'), column('currency')],
      ...[
        column('day'),
        column('reference'),
        column('text'),
        column('email'),
        column('name'),
        column('iban'),
      ],
      ...[column('kind'), column('whyOpen'), column('invoice'), column('used')],
    ],
  )
}

const keepProposals = (tx: Transaction, batch: string, proposals: readonly Kept[]): Promise<unknown> =>
  tx.query(
    `insert into match_proposal (organisation_id, id, batch_id, number, found, doubt, pass, candidates, state, chosen)
     select $1, p.id, $2, p.number, p.found, p.doubt, p.pass, p.candidates, p.found,
       case p.found when 'matched' then '{0}'::int[] else '{}' end
     from unnest($3::uuid[], $4::int[], $5::text[], $6::text[], $7::text[], $8::jsonb[])
       as p (id, number, found, doubt, pass, candidates)`,
    [
      ...[tx.organisation, batch, proposals.map(({ id }) => id), proposals.map(({ number }) => number)],
      ...[proposals.map(({ found }) => found), proposals.map(({ doubt }) => doubt)],
      ...[proposals.map(({ pass }) => pass), proposals.map(({ candidates }) => JSON.stringify(candidates))],
    ],
  )

interface Part {
  readonly id: string
  readonly side: SideName
  readonly place: number
}

const partsOf = (proposals: readonly Kept[]): Part[] =>
  proposals.flatMap(({ id, candidates }) =>
    sides.flatMap((side) =>
      [...new Set(candidates.flatMap((candidate) => candidate[side]))].map((place) => ({ id, side, place })),
    ),
  )

const keepParts = (tx: Transaction, batch: string, parts: readonly Part[]): Promise<unknown> =>
  tx.query(
    `insert into match_part (organisation_id, batch_id, side, place, proposal_id)
     select $1, $2, p.* from unnest($3::text[], $4::int[], $5::uuid[]) as p`,
    [
      ...[tx.organisation, batch, parts.map(({ side }) => side), parts.map(({ place }) => place)],
      parts.map(({ id }) => id),
    ],
  )

const usesOfMatched = (found: Found, proposals: readonly Kept[]): (Use & { id: string })[] => {
  const minorOf = (side: SideName, place: number): bigint => found[side][place]?.minor ?? 0n
  return proposals.flatMap(({ id, found, candidates: [candidate] }) =>
    found === 'matched' && candidate ? usesOf(candidate, minorOf).map((use) => ({ id, ...use })) : [],
  )
}

const keepUses = (
  tx: Transaction,
  batch: string,
  uses: readonly (Use & { id: string })[],
): Promise<unknown> =>
  tx.query(
    `insert into match_use (organisation_id, batch_id, version, proposal_id, side, place, minor)
     select $1, $2, 0, u.* from unnest($3::uuid[], $4::text[], $5::int[], $6::bigint[]) as u`,
    [
      ...[tx.organisation, batch, uses.map(({ id }) => id), uses.map(({ side }) => side)],
      ...[uses.map(({ place }) => place), uses.map(({ minor }) => minor)],
    ],
  )

const pairsOfMatched = (proposals: readonly Kept[]): (Pair & { id: string })[] =>
  proposals.flatMap(({ id, found, candidates: [candidate] }) =>
    found === 'matched' && candidate ? pairsOfCandidate(candidate).map((pair) => ({ id, ...pair })) : [],
  )

const keepPairs = (tx: Transaction, pairs: readonly (Pair & { id: string })[]): Promise<unknown> =>
  tx.query(
    `insert into match_pair (organisation_id, version, times, proposal_id, left_place, right_place, minor)
     select $1, 0, 1, p.* from unnest($2::uuid[], $3::int[], $4::int[], $5::bigint[]) as p`,
    [
      ...[tx.organisation, pairs.map(({ id }) => id), pairs.map(({ left }) => left)],
      ...[pairs.map(({ right }) => right), pairs.map(({ minor }) => minor)],
    ],
  )
