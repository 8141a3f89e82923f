import type { Money } from '../money/money.ts'
import type { Reason } from '../refusal.ts'
import type { Final } from './request.ts'

/** Where a proof comes from (law 2). An unsigned webhook is none: it only makes us ask. */
export type Source =
  | 'answer'
  | 'inquiry'
  | 'never_sent'
  | 'webhook'
  | 'terminal_totals'
  | 'settlement'
  | 'person'

/** What a party approved (law 5); tip and surcharge are parts of `approved`. */
export interface Approved {
  readonly approved: Money
  readonly tip: Money
  readonly surcharge: Money
  readonly issuer: string | null
  readonly cardNumber: string | null
  readonly approvalCode: string | null
  readonly terminalReference: string | null
  readonly occurredAt: Date | null
  readonly offline: boolean
}

export interface Evidence {
  readonly id: string
  readonly proves: Final
  readonly source: Source
  readonly reason?: Reason
  /** The message it was read from, card numbers masked. */
  readonly raw?: string
  /** There exactly when it proves `accepted`. */
  readonly approved?: Approved
  /** Whose decision it is, and who agreed. */
  readonly person?: string
  readonly secondPerson?: string
}

/** As `settle_request` takes it. */
export const evidenceRow = (evidence: Evidence): Record<string, unknown> => {
  const { approved } = evidence
  return {
    id: evidence.id,
    proves: evidence.proves,
    source: evidence.source,
    reason: evidence.reason ?? null,
    raw: evidence.raw ?? null,
    approved: approved?.approved.minor.toString() ?? null,
    tip: approved?.tip.minor.toString() ?? '0',
    surcharge: approved?.surcharge.minor.toString() ?? '0',
    issuer: approved?.issuer ?? null,
    cardNumber: approved?.cardNumber ?? null,
    approvalCode: approved?.approvalCode ?? null,
    partyReference: approved?.terminalReference ?? null,
    occurredAt: approved?.occurredAt?.toISOString() ?? null,
    offline: approved?.offline ?? false,
    personId: evidence.person ?? null,
    secondPersonId: evidence.secondPerson ?? null,
  }
}
