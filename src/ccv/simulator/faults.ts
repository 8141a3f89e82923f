import { type FaultList as Faults, faultList } from '../../simulators/fault-list.ts'
import type { Choice, Fault } from '../../simulators/simulator.ts'
import type { Call } from './call.ts'

const wire = [
  { code: 'refuse_to_connect', params: { ms: '5000' } },
  { code: 'lose_request' },
  { code: 'lose_answer' },
  { code: 'slow_answer', params: { ms: '5000' } },
  { code: 'cut_answer', params: { bytes: '20' } },
  { code: 'garble' },
  { code: 'error_500' },
  { code: 'gateway_timeout' },
  { code: 'too_many_requests', params: { ms: '2000' } },
  { code: 'error_with_reference' },
] as const satisfies readonly Choice[]

const service = [
  { code: 'maintenance' },
  { code: 'revoked_key' },
  { code: 'forbidden' },
] as const satisfies readonly Choice[]

const webhook = [
  { code: 'webhook_lost' },
  { code: 'webhook_twice' },
  { code: 'webhook_late', params: { ms: '5000' } },
  { code: 'webhook_disorder' },
  { code: 'webhook_storm', params: { ms: '1000' } },
] as const satisfies readonly Choice[]

/** What is shown of the next payment in the web shop is nothing anybody knows, or not what it is. */
const odd = [
  { code: 'unknown_status' },
  { code: 'unknown_type' },
  { code: 'unknown_method' },
  { code: 'unknown_currency' },
  { code: 'odd_amount' },
] as const satisfies readonly Choice[]

/**
 * The faults this simulator knows. Each may say `on` which exchange it strikes: `payment`, `refund`, `reversal`, `capture`,
 * `cancel`, `method` (or `methods`), `transaction`, of it alone the `list` or to `read` one, or `webhook`; unless said, the
 * one it is about.
 */
export const ccvFaults = [
  ...wire,
  ...service,
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
  ...webhook,
  ...odd,
] as const satisfies readonly Choice[]

/** Those that can be seen where there is no terminal. */
export const webShopFaults: readonly Choice[] = [...wire, ...service, { code: 'forget' }, ...webhook, ...odd]

export type FaultCode = (typeof ccvFaults)[number]['code']
export type OddCode = (typeof odd)[number]['code']
export type Exchange =
  | 'payment'
  | 'transaction'
  | 'list'
  | 'read'
  | 'refund'
  | 'reversal'
  | 'capture'
  | 'cancel'
  | 'method'
  | 'methods'
  | 'webhook'
  | 'sale'

/** By which names a fault may strike a call: `list` is a kind of `transaction`. */
export const struckBy = (exchange: Exchange, { query }: Pick<Call, 'query'>): readonly Exchange[] => {
  if (exchange === 'transaction') return [query.has('reference') ? 'read' : 'list', exchange]
  return exchange === 'method' ? [exchange, 'methods'] : [exchange]
}

const everyCall: readonly Exchange[] = [
  'payment',
  'transaction',
  'refund',
  'reversal',
  'capture',
  'cancel',
  'method',
]
const ofShop: readonly Exchange[] = ['transaction', 'refund', 'method']
const isIn = (choices: readonly Choice[], code: string): boolean => choices.some((one) => one.code === code)

const aboutOf = (code: FaultCode, webShop: boolean): readonly Exchange[] => {
  if (isIn(service, code)) return everyCall
  if (isIn(webhook, code)) return ['webhook']
  if (isIn(odd, code)) return ['sale']
  if (code === 'forget') return ['transaction']
  return webShop && isIn(wire, code) ? ofShop : ['payment']
}

export type FaultList = Faults<FaultCode, Exchange>

/** What happens to calls happens in a web shop to those of its books, else to payments. */
export const createFaultList = (initial: readonly Fault[], webShop = false): FaultList =>
  faultList(
    ccvFaults.map(({ code }) => code),
    (code) => aboutOf(code, webShop),
    initial,
  )
