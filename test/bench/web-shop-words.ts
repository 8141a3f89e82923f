import { type Money, money } from '../../src/money/money.ts'

/** What the bench asks of its provider and package. */
export interface Told {
  readonly ask: string
  readonly orders?: readonly string[]
  readonly hook?: string
  readonly count?: number
  readonly from?: number
}

export const moneyOf = (minor: number): Money => money(BigInt(minor), 'EUR')
