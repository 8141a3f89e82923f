import type { Fault } from './simulator.ts'

/** The faults that are in a simulator now, oldest first. */
export interface FaultList<Code extends string, Exchange extends string> {
  readonly all: readonly Fault[]
  add(fault: Fault): void
  clear(): void
  /** The fault if it strikes this exchange now; it is used up by that. */
  take(code: Code, on: Exchange): Fault | null
  /** Whether it is there, without using it up. */
  has(code: Code): boolean
  remove(code: Code): void
}

/** `strikesOn` says which exchanges a fault is about where it does not say `on` itself. A fault that is not known is thrown out. */
export const faultList = <Code extends string, Exchange extends string>(
  known: readonly Code[],
  strikesOn: (code: Code) => readonly Exchange[],
  initial: readonly Fault[],
): FaultList<Code, Exchange> => {
  let all: readonly Fault[] = []
  const strikes = (fault: Fault, code: Code, on: Exchange): boolean =>
    fault.fault === code && (fault.on === undefined ? strikesOn(code).includes(on) : fault.on === on)
  const add = (fault: Fault): void => {
    if (!known.some((code) => code === fault.fault)) throw new RangeError(`no such fault: ${fault.fault}`)
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
      const hit = all.find((one) => strikes(one, code, on))
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
