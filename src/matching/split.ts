import { isCurrency } from '../money/currency.ts'
import { parseDecimal } from '../money/decimal.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { Transaction } from '../store/database.ts'
import type { Decided, Deciding } from './decide.ts'
import { takenBack } from './in-use.ts'
import { type Pair, type Use, usesOfPairs } from './uses.ts'

/** What of a left item goes to a right one, by their ids; an amount as a person writes it. */
export interface Part {
  readonly left: string
  readonly right: string
  readonly amount: string
}

interface Row {
  readonly side: 'left' | 'right'
  readonly id: string
  readonly place: number
  readonly currency: string
}

/** Divides what came in as a person says, in place of what was found; the rest of each item stays open. */
export const split =
  (parts: readonly Part[]) =>
  async (tx: Transaction, proposal: Deciding): Promise<Decided | Refusal> => {
    if (proposal.state === 'accepted' || proposal.state === 'rejected')
      return refuse('matching.decided_before', { state: proposal.state })
    const pairs = pairsOf(parts, await itemsOf(tx, proposal, parts))
    if ('refused' in pairs) return pairs
    const before = await takenBack(tx, proposal)
    return {
      what: 'split',
      state: 'accepted',
      chosen: [],
      uses: together([...before.uses, ...usesOfPairs(pairs)]),
      pairs: [...before.pairs, ...pairs.map((pair) => ({ ...pair, times: 1 }))],
    }
  }

/** Left items are those of the proposal; right ones may be any of the batch. */
const itemsOf = (tx: Transaction, { id, batch }: Deciding, parts: readonly Part[]): Promise<Row[]> =>
  tx.query<Row>(
    `select side, id, place, currency from match_item i where organisation_id = $1 and batch_id = $2 and (
       side = 'right' and id = any ($4)
       or side = 'left' and id = any ($5) and exists (select from match_part p where p.organisation_id = $1
         and p.batch_id = $2 and p.side = i.side and p.place = i.place and p.proposal_id = $3))`,
    [tx.organisation, batch, id, parts.map(({ right }) => right), parts.map(({ left }) => left)],
  )

const pairsOf = (parts: readonly Part[], rows: readonly Row[]): Pair[] | Refusal => {
  const pairs: Pair[] = []
  for (const { left, right, amount } of parts) {
    const from = rows.find(({ side, id }) => side === 'left' && id === left)
    const to = rows.find(({ side, id }) => side === 'right' && id === right)
    if (!from || !to) return refuse('matching.item_unknown', { id: from ? right : left })
    if (from.currency !== to.currency) return refuse('matching.currencies_differ')
    const read = isCurrency(from.currency) ? parseDecimal(amount, from.currency) : null
    if (read === null || read.minor === 0n)
      return refuse('payment.not_an_amount', { currency: from.currency })
    if (pairs.some((pair) => pair.left === from.place && pair.right === to.place))
      return refuse('matching.pair_twice', { left, right })
    pairs.push({ left: from.place, right: to.place, minor: read.minor })
  }
  return pairs
}

const together = (uses: readonly Use[]): Use[] =>
  [...Map.groupBy(uses, ({ side, place }) => `${side} ${place}`).values()].map((same) => ({
    ...(same[0] as Use),
    minor: same.reduce((sum, { minor }) => sum + minor, 0n),
  }))
