import type { PaymentFilter } from '../api/payments.ts'

const words = ['q', 'state', 'method', 'shop', 'till', 'terminal', 'operator', 'from', 'to'] as const

/** The filters as the address keeps them; what is empty is left out. */
export const readFilter = (given: Record<string, unknown>): PaymentFilter => {
  const told = words
    .map((word) => [word, typeof given[word] === 'number' ? String(given[word]) : given[word]] as const)
    .filter(([, value]) => typeof value === 'string' && value !== '')
  return { ...Object.fromEntries(told), ...(given.hidden === true ? { hidden: true } : {}) }
}
