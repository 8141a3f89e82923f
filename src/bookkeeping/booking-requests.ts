import type { Source } from '../outbound/evidence.ts'
import type { Final, State } from '../outbound/request.ts'
import type { Reason } from '../refusal.ts'
import type { Transaction } from '../store/database.ts'

/** A wish towards a package, with what ended it. */
export interface BookingRequest {
  readonly id: string
  readonly step: string
  readonly state: State
  readonly made_at: Date
  readonly asks: number
  readonly ask_at: Date | null
  readonly evidence: readonly {
    readonly at: string
    readonly proves: Final
    readonly source: Source
    readonly reason: Reason | null
    readonly reference: string | null
  }[]
  readonly messages: readonly {
    readonly at: string
    readonly direction: string
    readonly channel: string
    readonly body: string
  }[]
}

/** Everything that was asked about one booking, oldest first; the messages were masked when they were kept. */
export const requestsOf = (tx: Transaction, booking: string): Promise<BookingRequest[]> =>
  tx.query<BookingRequest>(
    `select r.id, r.step, r.state, r.made_at, r.asks, r.ask_at,
       (select coalesce(jsonb_agg(jsonb_build_object('at', v.at, 'proves', v.proves, 'source', v.source, 'reason', v.reason,
          'reference', v.party_reference) order by v.at), '[]')
        from evidence v where v.organisation_id = $1 and v.request_id = r.id) as evidence,
       (select coalesce(jsonb_agg(jsonb_build_object('at', m.at, 'direction', m.direction, 'channel', m.channel, 'body', m.body)
          order by m.id), '[]')
        from message m where m.organisation_id = $1 and m.request_id = r.id) as messages
     from outbound_request r where r.organisation_id = $1 and r.subject_id = $2 order by r.made_at, r.id`,
    [tx.organisation, booking],
  )
