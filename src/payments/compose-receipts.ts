import { type Refusal, refuse } from '../refusal.ts'
import type { Transaction } from '../store/database.ts'
import { paperOf, type Reading } from './compose-receipt.ts'
import { listPayments, type Payment, type PaymentFilter } from './list.ts'
import type { Paper } from './receipts/paper.ts'

/** As many receipts as may be asked for in one go. */
export const mostReceipts = 300

/** The payments of a selection: those that have a receipt, in the order they were made, and those that took nothing or may not have. */
export interface Selection {
  readonly payments: readonly Payment[]
  readonly without: readonly string[]
}

/** What a filter or a list of ids selects; of a whole filter only what was accepted is looked at, unless it names a state. */
export const selectReceipts = async (
  tx: Transaction,
  filter: PaymentFilter,
): Promise<Selection | Refusal> => {
  if (Object.values(filter).every((value) => value === undefined)) return refuse('receipts.nothing_chosen')
  const named = filter.ids ? new Set(filter.ids).size : 0
  const found = await listPayments(tx, {
    ...filter,
    ...(filter.ids ? { hidden: 'with' } : { state: filter.state ?? 'accepted' }),
    oldestFirst: true,
    most: mostReceipts + 1,
  })
  if (filter.ids && found.length < named) return refuse('payment.not_found')
  if (found.length > mostReceipts) return refuse('receipts.over_limit', { most: String(mostReceipts) })
  const payments = found.filter(({ state }) => state === 'accepted')
  if (payments.length === 0) return refuse('receipts.none')
  return { payments, without: found.filter(({ state }) => state !== 'accepted').map(({ id }) => id) }
}

/** The receipts of these payments, one after the other. */
export const papersOf = async (
  tx: Transaction,
  payments: readonly Payment[],
  reading: Reading,
): Promise<Paper[]> => {
  const papers: Paper[] = []
  for (const payment of payments) papers.push(await paperOf(tx, payment, reading))
  return papers
}
