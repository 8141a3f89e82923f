import type { OnlineTransaction } from '../psps/psp.ts'
import type { Transaction } from '../store/database.ts'

export type SeenBy = 'listing' | 'look' | 'webhook' | 'person'

/** Keeps what the provider had, each thing once however often it is seen; how many are new or other than before. */
export const keepSeen = async (
  tx: Transaction,
  account: string,
  seen: readonly OnlineTransaction[],
  by: { readonly source: SeenBy; readonly at: Date; readonly newId: () => string },
): Promise<number> => {
  const once = new Map(seen.map((one) => [one.reference, one]))
  if (once.size === 0) return 0
  const rows = [...once.values()].map((one) => rowOf(one, by.newId()))
  const kept = await tx.query('select id from keep_online($1, $2, $3, $4)', [
    ...[account, JSON.stringify(rows), by.source, by.at],
  ])
  return kept.length
}

// What was paid in money that we cannot count is not clear to us, whatever the provider says.
const stateOf = ({ state, amount, kind }: OnlineTransaction): OnlineTransaction['state'] =>
  state === 'paid' && amount === null && kind !== 'other' ? 'unclear' : state

const rowOf = (one: OnlineTransaction, id: string): Record<string, unknown> => ({
  ...{ id, reference: one.reference, kind: one.kind, original: one.original, state: stateOf(one) },
  ...{ said: one.said, method: one.method, brand: one.brand, currency: one.currency },
  ...{ minor: one.amount?.minor.toString() ?? null, order: one.order, description: one.description },
  ...{ email: one.email, name: one.name, occurredAt: one.occurredAt, finalAt: one.finalAt, raw: one.raw },
})
