import { type FaultList as Faults, faultList } from '../../../simulators/fault-list.ts'
import type { Choice, Fault } from '../../../simulators/simulator.ts'

/** `page`: a person signs in; `token`: OAuth without one; `subscribe`: webhooks are arranged; `push`: one is delivered. */
export type Exchange = 'page' | 'token' | 'read' | 'book' | 'subscribe' | 'push'

type Known = Choice & { readonly strikes: readonly Exchange[] }

// Each may say `on` which exchange it strikes; `strikes` is what it strikes where nothing is said.
const known = [
  { code: 'refuse_to_connect', params: { ms: '5000' }, strikes: [] },
  { code: 'lose_request', strikes: ['book'] },
  { code: 'lose_answer', strikes: ['book'] },
  { code: 'slow_answer', params: { ms: '5000' }, strikes: ['read', 'book'] },
  { code: 'cut_answer', params: { bytes: '20' }, strikes: ['book'] },
  { code: 'garble', strikes: ['book'] },
  { code: 'error_500', strikes: ['book'] },
  { code: 'gateway_timeout', strikes: ['book'] },
  { code: 'too_many_requests', params: { ms: '1000' }, strikes: ['read', 'book'] },
  { code: 'expired_token', strikes: ['read', 'book'] },
  { code: 'revoked_key', strikes: ['read', 'book'] },
  { code: 'forbidden', strikes: ['read', 'book'] },
  { code: 'maintenance', strikes: ['token', 'read', 'book', 'subscribe'] },
  { code: 'invoice_missing', strikes: ['book'] },
  { code: 'period_closed', strikes: ['book'] },
  { code: 'ledger_unknown', strikes: ['book'] },
  { code: 'book_twice', strikes: ['book'] },
  { code: 'paid_meanwhile', strikes: ['book'] },
  { code: 'deleted_meanwhile', strikes: ['book'] },
  { code: 'webhook_lost', strikes: ['push'] },
  { code: 'webhook_twice', strikes: ['push'] },
  { code: 'webhook_late', params: { ms: '5000' }, strikes: ['push'] },
  { code: 'webhook_disorder', strikes: ['push'] },
  { code: 'webhook_stale', strikes: ['push'] },
] as const satisfies readonly Known[]

export type FaultCode = (typeof known)[number]['code']

export const moneybirdFaults: readonly Choice[] = known.map(({ code, ...rest }) =>
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
