import { type FaultList as Faults, faultList } from '../../simulators/fault-list.ts'
import type { Choice, Fault } from '../../simulators/simulator.ts'

/**
 * The faults this simulator knows. Each may say `on` which exchange it strikes: `payment`, `transaction`, `refund`,
 * `reversal`, `capture`, `cancel`, `method` or `webhook`; unless said, the one it is about.
 */
export const ccvFaults = [
  { code: 'refuse_to_connect', params: { ms: '5000' } },
  { code: 'lose_request' },
  { code: 'lose_answer' },
  { code: 'slow_answer', params: { ms: '5000' } },
  { code: 'cut_answer', params: { bytes: '20' } },
  { code: 'garble' },
  { code: 'error_500' },
  { code: 'gateway_timeout' },
  { code: 'too_many_requests' },
  { code: 'error_with_reference' },
  { code: 'forget' },
  { code: 'decline' },
  { code: 'unknown_failure_code' },
  { code: 'busy' },
  { code: 'offline' },
  { code: 'wrong_amount', params: { amount: '1.00' } },
  { code: 'unreadable_receipt' },
  { code: 'die_after_authorising', params: { ms: '5000' } },
  { code: 'late_success', params: { ms: '500000' } },
  { code: 'manual_intervention' },
  { code: 'webhook_lost' },
  { code: 'webhook_twice' },
  { code: 'webhook_late', params: { ms: '5000' } },
  { code: 'webhook_disorder' },
] as const satisfies readonly Choice[]

export type FaultCode = (typeof ccvFaults)[number]['code']
export type Exchange =
  | 'payment'
  | 'transaction'
  | 'refund'
  | 'reversal'
  | 'capture'
  | 'cancel'
  | 'method'
  | 'webhook'

const aboutOf = (code: string): Exchange =>
  code === 'forget' ? 'transaction' : code.startsWith('webhook_') ? 'webhook' : 'payment'

export type FaultList = Faults<FaultCode, Exchange>

export const createFaultList = (initial: readonly Fault[]): FaultList =>
  faultList(
    ccvFaults.map(({ code }) => code),
    (code) => [aboutOf(code)],
    initial,
  )
