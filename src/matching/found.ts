import type { Criterion } from '../reconciliation/criteria.ts'
import type { DifferenceName, Pass } from '../reconciliation/pass.ts'
import type { Doubt } from '../reconciliation/run.ts'
import type { WhyOpen } from '../reconciliation/why-open.ts'

export const sides = ['left', 'right'] as const
export type SideName = (typeof sides)[number]

/** An item as the engine saw it: amounts with their sign, several values of one kind on lines of their own. */
export interface FoundItem {
  readonly id: string
  readonly minor: bigint
  readonly currency: string
  readonly day: string | null
  readonly reference: string
  readonly text: string
  readonly email: string
  readonly name: string
  readonly iban: string
  readonly kind: string
  /** Null where it was matched. */
  readonly whyOpen: WhyOpen | null
}

/** What may belong together, by the places of the items; amounts as digits of minor units, as JSON keeps them. */
export interface FoundCandidate {
  readonly left: readonly number[]
  readonly right: readonly number[]
  readonly pass: Pass
  readonly criteria: readonly Criterion[]
  readonly difference: DifferenceName | null
  /** What came in less what was expected. */
  readonly off: string
  readonly pairs: readonly { readonly left: number; readonly right: number; readonly minor: string }[]
  readonly runnerUp: {
    readonly side: SideName
    readonly place: number
    /** Criteria in which it lost. */
    readonly lost: readonly string[]
    readonly off: string
  } | null
}

export type FoundState = 'matched' | 'proposed' | 'question'

export interface FoundProposal {
  readonly found: FoundState
  readonly doubt: Doubt | null
  readonly pass: Pass
  readonly candidates: readonly FoundCandidate[]
}

/** Everything a run found, as it is kept. */
export interface Found {
  readonly left: readonly FoundItem[]
  readonly right: readonly FoundItem[]
  /** In the order of their left items. */
  readonly proposals: readonly FoundProposal[]
  /** How many pairs of these were kept apart because a person rejected them earlier. */
  readonly remembered: number
}
