import { type FaultList as Faults, faultList } from '../../../simulators/fault-list.ts'
import type { Choice, Fault } from '../../../simulators/simulator.ts'

/** `token` is everything at the login address that a program calls, `letter_off` a match or its undoing. */
export type Exchange = 'token' | 'read' | 'book' | 'letter_off' | 'page'

type Known = Choice & { readonly strikes: readonly Exchange[] }

// Each may say `on` which exchange it strikes; `strikes` is what it strikes where nothing is said.
const known = [
  { code: 'refuse_to_connect', params: { ms: '5000' }, strikes: [] },
  { code: 'lose_request', strikes: ['book'] },
  { code: 'lose_answer', strikes: ['book'] },
  { code: 'slow_answer', params: { ms: '5000' }, strikes: ['read', 'book', 'letter_off'] },
  { code: 'cut_answer', params: { bytes: '20' }, strikes: ['book'] },
  { code: 'garble', strikes: ['book'] },
  { code: 'error_500', strikes: ['book'] },
  { code: 'gateway_timeout', strikes: ['book'] },
  { code: 'unexpected_error', strikes: ['book'] },
  { code: 'too_many_requests', params: { ms: '1000' }, strikes: ['read', 'book', 'letter_off'] },
  { code: 'expired_token', strikes: ['read', 'book', 'letter_off'] },
  { code: 'revoked_key', strikes: ['read', 'book', 'letter_off'] },
  { code: 'forbidden', strikes: ['read', 'book', 'letter_off'] },
  { code: 'maintenance', strikes: ['token', 'read', 'book', 'letter_off'] },
  { code: 'invoice_missing', strikes: ['book'] },
  { code: 'period_closed', strikes: ['book'] },
  { code: 'ledger_unknown', strikes: ['book'] },
  { code: 'match_refused', strikes: ['letter_off'] },
  { code: 'book_twice', strikes: ['book'] },
  { code: 'accountant_touched', strikes: ['book'] },
] as const satisfies readonly Known[]

export type FaultCode = (typeof known)[number]['code']

export const twinfieldFaults: readonly Choice[] = known.map(({ code, ...rest }) =>
  'params' in rest ? { code, params: rest.params } : { code },
)

export type FaultList = Faults<FaultCode, Exchange>

const strikesOn = (wanted: FaultCode): readonly Exchange[] =>
  known.find(({ code }) => code === wanted)?.strikes ?? []

export const createFaultList = (initial: readonly Fault[]): FaultList =>
  faultList(
    known.map(({ code }) => code),
    strikesOn,
    initial,
  )
