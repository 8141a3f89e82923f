/** The passes in the order of their strength. */
export const passes = [
  'transaction-id',
  'exact-reference',
  'normalised-reference',
  'batch',
  'mistyped-reference',
  'amount-and-party',
  'party-sum',
  'party-balance',
  'amount-and-date',
  'decided',
] as const

export type Pass = (typeof passes)[number]

/** A difference that has a name; `exact` when there is none. */
export const differences = ['exact', 'rounding', 'fee', 'discount', 'surplus', 'partial'] as const

export type DifferenceName = (typeof differences)[number]
