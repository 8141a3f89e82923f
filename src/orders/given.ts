import { type Refusal, refuse } from '../refusal.ts'
import { clean } from './clean.ts'
import type { Customer } from './document.ts'
import type { GivenLine } from './line.ts'

/** What somebody gives for an order and an invoice alike. Amounts are decimal text. */
export interface GivenDocument {
  readonly id: string
  readonly number: string
  readonly customerName: string
  readonly customerEmail?: string | null | undefined
  readonly customerNumber?: string | null | undefined
  readonly plate?: string | null | undefined
  readonly adviserId?: string | null | undefined
  readonly shopId?: string | undefined
  readonly currency: string
  readonly lines: readonly GivenLine[]
}

/** The customer as kept; refused without a name. */
export const customerOf = (given: GivenDocument): Customer | Refusal => {
  const customerName = clean(given.customerName)
  if (!customerName) return refuse('order.customer_missing')
  return {
    customerName,
    customerEmail: clean(given.customerEmail),
    customerNumber: clean(given.customerNumber),
    plate: clean(given.plate)?.toUpperCase() ?? null,
  }
}
