import type { Pass } from './pass.ts'

/** A limit of a difference: a part of the larger amount, and minor units for each item on the longer side. */
export interface Limit {
  readonly permille: number
  readonly each: number
}

/** What the engine may do; amounts in minor units. */
export interface Rules {
  /** Passes whose matches stand without a person. */
  readonly unattended: readonly Pass[]
  /** Which differences a match may have, and how large. */
  readonly differences: {
    readonly rounding: Limit
    readonly fee: Limit
    readonly discount: Limit
    readonly surplus: Limit
    readonly partial: Limit
  }
  /** Days a payment may come before and after what it pays, where no whole reference says that they belong together. */
  readonly days: { readonly before: number; readonly after: number }
  /** Work for one question of sums, in steps. */
  readonly work: number
  /** How many items of one party or batch are searched for sums. */
  readonly most: number
  /** A sum found without a reference counts only where this many other amounts were possible for each combination. */
  readonly chance: number
  /** Of several equal payments for one item: ask which, or take the earliest where only the day tells them apart. */
  readonly duplicates: 'ask' | 'earliest'
  /** Kinds whose amounts count as negative where they are written without a sign. */
  readonly negativeKinds: readonly string[]
  /** Kinds that arrive less fees. */
  readonly payoutKinds: readonly string[]
}

export const defaultRules: Rules = {
  unattended: [
    'transaction-id',
    'exact-reference',
    'normalised-reference',
    'batch',
    'mistyped-reference',
    'amount-and-party',
    'party-sum',
  ],
  differences: {
    rounding: { permille: 0, each: 5 },
    fee: { permille: 40, each: 50 },
    discount: { permille: 30, each: 0 },
    surplus: { permille: 250, each: 0 },
    partial: { permille: 1000, each: 0 },
  },
  days: { before: 14, after: 120 },
  work: 100_000,
  most: 24,
  chance: 200,
  duplicates: 'ask',
  negativeKinds: ['refund', 'credit_note', 'credit-note', 'creditnote', 'chargeback'],
  payoutKinds: ['payout', 'settlement'],
}
