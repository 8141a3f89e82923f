import { type FaultList as Faults, faultList } from '../../../simulators/fault-list.ts'
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

export type FaultList = Faults<FaultCode, Exchange>

export const createFaultList = (initial: readonly Fault[]): FaultList =>
  faultList(
    opiFaults.map(({ code }) => code),
    () => ['payment'],
    initial,
  )
