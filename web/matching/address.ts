import type { MatchFilter, MatchState, Pass } from '../api/matching.ts'

export const states = ['question', 'proposed', 'matched', 'accepted', 'rejected', 'unmatched'] as const

export const passes = [
  'transaction-id',
  'exact-reference',
  'normalised-reference',
  'batch',
  'mistyped-reference',
  'amount-and-party',
  'party-sum',
  'party-balance',
  'amount-and-date',
] as const satisfies readonly Pass[]

/** What is shown of a batch, as the address keeps it. */
export const readMatchFilter = ({ state, pass }: Record<string, unknown>): MatchFilter => {
  const known: MatchState | undefined = states.find((one) => one === state)
  const by: Pass | undefined = passes.find((one) => one === pass)
  return { ...(known ? { state: known } : {}), ...(by ? { pass: by } : {}) }
}
