import type { TextKey } from '../../../languages/say.ts'
import type { Payment } from '../../api/shapes.ts'

/** Where a payment stands, as a person at the counter tells it. */
export type Standing =
  | 'accepted'
  | 'refused'
  | 'not_taken'
  | 'running'
  | 'unknown'
  | 'taken_back'
  | 'given_back'
  | 'promised'

type Told = Pick<Payment, 'state' | 'running' | 'takenBackBy' | 'refundPromised' | 'isRefund'>

export const standingOf = ({ state, running, takenBackBy, refundPromised, isRefund }: Told): Standing => {
  if (state === 'unknown') return running ? 'running' : refundPromised ? 'promised' : 'unknown'
  if (state === 'accepted' && takenBackBy) return 'taken_back'
  if (state === 'accepted' && isRefund) return 'given_back'
  return state
}

export const standingText = {
  accepted: 'transactions.standing.accepted',
  refused: 'transactions.standing.refused',
  not_taken: 'transactions.standing.not_taken',
  running: 'transactions.standing.running',
  unknown: 'transactions.standing.unknown',
  taken_back: 'transactions.standing.taken_back',
  given_back: 'transactions.standing.given_back',
  promised: 'transactions.standing.promised',
} as const satisfies Record<Standing, TextKey>

export const methodText = {
  card: 'transactions.method.card',
  cash: 'transactions.method.cash',
  standalone: 'transactions.method.standalone',
} as const satisfies Record<Payment['method'], TextKey>

export const surplusText = {
  tip: 'transactions.surplus.tip',
  prepayment: 'transactions.surplus.prepayment',
  deposit: 'transactions.surplus.deposit',
  cash_back: 'transactions.surplus.cash_back',
} as const satisfies Record<NonNullable<Payment['surplus']>['kind'], TextKey>
