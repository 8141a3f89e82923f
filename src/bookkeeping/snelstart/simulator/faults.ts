import type { Choice, Fault } from '../../../simulators/simulator.ts'

export type Exchange = 'token' | 'read' | 'book'

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
  { code: 'maintenance', strikes: ['token', 'read', 'book'] },
  { code: 'invoice_missing', strikes: ['book'] },
  { code: 'period_closed', strikes: ['book'] },
  { code: 'ledger_unknown', strikes: ['book'] },
  { code: 'book_twice', strikes: ['book'] },
  { code: 'accountant_touched', strikes: ['book'] },
] as const satisfies readonly Known[]

export type FaultCode = (typeof known)[number]['code']

export const snelstartFaults: readonly Choice[] = known.map(({ code, ...rest }) =>
  'params' in rest ? { code, params: rest.params } : { code },
)

export interface FaultList {
  readonly all: readonly Fault[]
  add(fault: Fault): void
  clear(): void
  /** The fault if it strikes this exchange now; it is used up by that. */
  take(code: FaultCode, on: Exchange): Fault | null
  has(code: FaultCode): boolean
  remove(code: FaultCode): void
}

export const createFaultList = (initial: readonly Fault[]): FaultList => {
  let all: readonly Fault[] = []
  const strikes = (fault: Fault, on: Exchange): boolean => {
    if (fault.on) return fault.on === on
    const usual: readonly Exchange[] = known.find(({ code }) => code === fault.fault)?.strikes ?? []
    return usual.includes(on)
  }
  const add = (fault: Fault): void => {
    if (!known.some(({ code }) => code === fault.fault)) throw new RangeError(`no such fault: ${fault.fault}`)
    all = [...all, { times: 1, ...fault }]
  }
  for (const fault of initial) add(fault)
  return {
    get all() {
      return all
    },
    add,
    clear: () => {
      all = []
    },
    take: (code, on) => {
      const hit = all.find((one) => one.fault === code && strikes(one, on))
      if (!hit) return null
      const left = (hit.times ?? 1) - 1
      if (left === 0) all = all.filter((one) => one !== hit)
      else if (left > 0) all = all.map((one) => (one === hit ? { ...hit, times: left } : one))
      return hit
    },
    has: (code) => all.some((one) => one.fault === code),
    remove: (code) => {
      all = all.filter((one) => one.fault !== code)
    },
  }
}
