import type { FaultList, OddCode } from './faults.ts'

// None of these stands in the fact sheet of CCV (1.3, 1.5, 1.6).
const disguises: Readonly<Record<OddCode, Readonly<Record<string, string>>>> = {
  unknown_status: { status: '"settled_later"' },
  unknown_type: { type: '"loyalty"' },
  unknown_method: { method: '"wero"' },
  unknown_currency: { currency: '"xau"' },
  odd_amount: { amount: '12.505' },
}

/** What is shown instead of the truth of a payment that is made now. */
export const disguiseFor = (faults: FaultList): Readonly<Record<string, string>> => {
  const struck = Object.entries(disguises).filter(([code]) => faults.take(code as OddCode, 'sale'))
  return Object.assign({}, ...struck.map(([, disguise]) => disguise))
}
