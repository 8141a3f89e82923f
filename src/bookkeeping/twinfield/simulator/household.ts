import type { Household } from './documents.ts'
import { type Change, type Memory, put } from './memory.ts'

export const householdOf = (memory: Memory): Household => memory.get('household', 'household') as Household

export const household = (memory: Memory, changed: Partial<Household>): Change =>
  put('household', { ...householdOf(memory), ...changed })

/** The next of a numbering, and the change that uses it up. */
export const nextOf = (memory: Memory, name: string): { readonly next: number; readonly taken: Change } => {
  const next = (memory.get('counters', name)?.last ?? 0) + 1
  return { next, taken: put('counters', { id: name, last: next }) }
}
