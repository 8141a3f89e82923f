import type { State } from '../outbound/request.ts'
import type { Reason } from '../refusal.ts'
import type { Transaction } from '../store/database.ts'

/** A refund that a person asked for, and what became of it. */
export interface OnlineRefund {
  readonly id: string
  readonly minor: bigint
  readonly currency: string
  readonly description: string
  readonly person: string
  readonly made_at: Date
  readonly state: State
  readonly asks: number
  readonly ask_at: Date | null
  readonly reason: Reason | null
  /** What the provider calls it. */
  readonly reference: string | null
}

export const refundsOf = (tx: Transaction, transaction: string): Promise<OnlineRefund[]> =>
  tx.query<OnlineRefund>(
    `select f.id, f.minor, f.currency, f.description, p.name as person, f.made_at, r.state, r.asks, r.ask_at, v.reason,
       v.party_reference as reference
     from online_refund f
       join person p on p.organisation_id = $1 and p.id = f.made_by
       join outbound_request r on r.organisation_id = $1 and r.subject_id = f.id
       left join evidence v on v.organisation_id = $1 and v.id = r.evidence_id
     where f.organisation_id = $1 and f.transaction_id = $2 order by f.made_at, f.id`,
    [tx.organisation, transaction],
  )

/** What can still be given back, minor units; none where it is no payment that was made. */
export const refundableOf = async (tx: Transaction, transaction: string): Promise<bigint> => {
  const [row] = await tx.query<{ most: bigint | null }>('select online_refundable($1) as most', [transaction])
  return row?.most ?? 0n
}
