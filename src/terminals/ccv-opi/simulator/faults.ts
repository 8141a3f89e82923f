import type { Choice, Fault } from '../../../simulators/simulator.ts'

/** The faults this simulator knows; each may say `on` which exchange it strikes: `payment` unless said, `repeat`, `reprint`, `abort`, `status`, and for `fragment` also `device`. */
export const opiFaults = [
  { code: 'refuse_to_connect', params: { ms: '5000' } },
  { code: 'lose_request' },
  { code: 'silent' },
  { code: 'busy' },
  { code: 'decline' },
  { code: 'lose_answer' },
  { code: 'cut_answer', params: { bytes: '20' } },
  { code: 'die_after_authorising', params: { ms: '5000' } },
  { code: 'answer_twice' },
  { code: 'answer_late', params: { ms: '5000' } },
  { code: 'answer_another' },
  { code: 'garble' },
  { code: 'bad_frame' },
  { code: 'wrong_amount', params: { amount: '1.00' } },
  { code: 'forget' },
  { code: 'fragment', params: { bytes: '1' } },
  { code: 'join_frames' },
  { code: 'drop_device_line' },
  { code: 'tip', params: { amount: '1.00' } },
  { code: 'offline' },
  { code: 'ask_signature' },
  { code: 'ask_identification' },
] as const satisfies readonly Choice[]

export type FaultCode = (typeof opiFaults)[number]['code']
export type Exchange = 'payment' | 'repeat' | 'reprint' | 'abort' | 'status' | 'device'

export interface FaultList {
  readonly all: readonly Fault[]
  add(fault: Fault): void
  clear(): void
  /** The fault if it strikes now; it is used up by that. */
  take(code: FaultCode, on?: Exchange): Fault | null
  /** Whether it is there, without using it up. */
  has(code: FaultCode): boolean
}

export const createFaultList = (initial: readonly Fault[]): FaultList => {
  let all: readonly Fault[] = []
  const add = (fault: Fault) => {
    if (!opiFaults.some(({ code }) => code === fault.fault))
      throw new RangeError(`no such fault: ${fault.fault}`)
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
    take: (code, on = 'payment') => {
      const hit = all.find((one) => one.fault === code && (one.on ?? 'payment') === on)
      if (!hit) return null
      const left = (hit.times ?? 1) - 1
      if (left === 0) all = all.filter((one) => one !== hit)
      else if (left > 0) all = all.map((one) => (one === hit ? { ...hit, times: left } : one))
      return hit
    },
    has: (code) => all.some((one) => one.fault === code),
  }
}
