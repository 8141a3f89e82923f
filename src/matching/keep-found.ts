import { v7 as newId } from 'uuid'
import type { Transaction } from '../store/database.ts'
import type { Found, FoundItem, FoundProposal, SideName } from './found.ts'
import { pairsOfCandidate, usesOf } from './uses.ts'

/** Keeps the items and what was found between them; what is matched uses its items from the beginning. */
export const keepFound = async (
  tx: Transaction,
  batch: string,
  found: Found,
  invoices: ReadonlyMap<string, string>,
): Promise<void> => {
  await keepItems(tx, batch, 'left', found.left, new Map())
  await keepItems(tx, batch, 'right', found.right, invoices)
  const proposals = found.proposals.map((proposal, number) => ({ id: newId(), number, ...proposal }))
  await keepProposals(tx, batch, proposals)
  await keepParts(tx, batch, proposals)
  await keepMatched(tx, batch, found, proposals)
}

type Kept = FoundProposal & { readonly id: string; readonly number: number }

const keepItems = (
  tx: Transaction,
  batch: string,
  side: SideName,
  items: readonly FoundItem[],
  invoices: ReadonlyMap<string, string>,
): Promise<unknown> => {
  const column = <K extends keyof FoundItem>(name: K): FoundItem[K][] => items.map((item) => item[name])
  return tx.query(
    `insert into match_item (organisation_id, batch_id, side, place, id, minor, currency, day, reference, text, email,
       name, iban, kind, why_open, invoice_id)
     select $1, $2, $3, i.place - 1, i.id, i.minor, i.currency, i.day, i.reference, i.text, i.email, i.name, i.iban, i.kind,
       i.why_open, i.invoice
     from unnest($4::text[], $5::bigint[], $6::text[], $7::date[], $8::text[], $9::text[], $10::text[], $11::text[],
       $12::text[], $13::text[], $14::text[], $15::uuid[])
       with ordinality as i (id, minor, currency, day, reference, text, email, name, iban, kind, why_open, invoice, place)`,
    [
      ...[tx.organisation, batch, side, column('id'), column('minor'), column('currency'), column('day')],
      ...[
        column('reference'),
        column('text'),
        column('email'),
        column('name'),
        column('iban'),
        column('kind'),
      ],
      ...[column('whyOpen'), items.map(({ id }) => invoices.get(id) ?? null)],
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

const keepParts = (tx: Transaction, batch: string, proposals: readonly Kept[]): Promise<unknown> => {
  const parts = proposals.flatMap(({ id, candidates }) => [
    ...[...new Set(candidates.flatMap(({ left }) => left))].map((place) => ({ id, side: 'left', place })),
    ...[...new Set(candidates.flatMap(({ right }) => right))].map((place) => ({ id, side: 'right', place })),
  ])
  return tx.query(
    `insert into match_part (organisation_id, batch_id, side, place, proposal_id)
     select $1, $2, p.* from unnest($3::text[], $4::int[], $5::uuid[]) as p`,
    [
      ...[tx.organisation, batch, parts.map(({ side }) => side), parts.map(({ place }) => place)],
      parts.map(({ id }) => id),
    ],
  )
}

const keepMatched = async (
  tx: Transaction,
  batch: string,
  found: Found,
  proposals: readonly Kept[],
): Promise<void> => {
  const minorOf = (side: SideName, place: number): bigint => found[side][place]?.minor ?? 0n
  const matched = proposals.flatMap(({ id, found, candidates: [candidate] }) =>
    found === 'matched' && candidate ? [{ id, candidate }] : [],
  )
  const uses = matched.flatMap(({ id, candidate }) =>
    usesOf(candidate, minorOf).map((use) => ({ id, ...use })),
  )
  const pairs = matched.flatMap(({ id, candidate }) =>
    pairsOfCandidate(candidate).map((pair) => ({ id, ...pair })),
  )
  await tx.query(
    `with used as (
       insert into match_use (organisation_id, proposal_id, version, batch_id, side, place, minor)
       select $1, u.id, 0, $2, u.side, u.place, u.minor
       from unnest($3::uuid[], $4::text[], $5::int[], $6::bigint[]) as u (id, side, place, minor)
       returning side, place, minor)
     update match_item i set used_minor = u.minor from used u
     where i.organisation_id = $1 and i.batch_id = $2 and i.side = u.side and i.place = u.place`,
    [
      ...[tx.organisation, batch, uses.map(({ id }) => id), uses.map(({ side }) => side)],
      ...[uses.map(({ place }) => place), uses.map(({ minor }) => minor)],
    ],
  )
  await tx.query(
    `insert into match_pair (organisation_id, proposal_id, version, left_place, right_place, minor, times)
     select $1, p.id, 0, p.l, p.r, p.minor, 1
     from unnest($2::uuid[], $3::int[], $4::int[], $5::bigint[]) as p (id, l, r, minor)`,
    [
      ...[tx.organisation, pairs.map(({ id }) => id), pairs.map(({ left }) => left)],
      ...[pairs.map(({ right }) => right), pairs.map(({ minor }) => minor)],
    ],
  )
}
