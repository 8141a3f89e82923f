import type { OnlineFilter } from '../api/online.ts'

export const tabs = ['open', 'report', 'errors', 'all'] as const
export type Tab = (typeof tabs)[number]

export const parts = ['payments', 'accounts'] as const
export type Part = (typeof parts)[number]

export interface OnlineAddress extends Omit<OnlineFilter, 'tab'> {
  readonly part?: Part
  readonly tab?: Tab
}

const words = ['q', 'account', 'connection', 'reason', 'method', 'from', 'to'] as const

/** The filters as the address keeps them; what is empty is left out. */
export const readOnline = (given: Record<string, unknown>): OnlineAddress => {
  const told = words
    .map((word) => [word, typeof given[word] === 'number' ? String(given[word]) : given[word]] as const)
    .filter(([, value]) => typeof value === 'string' && value !== '')
  const part = parts.find((one) => one === given.part)
  const tab = tabs.find((one) => one === given.tab)
  return { ...Object.fromEntries(told), ...(part && { part }), ...(tab && { tab }) }
}
