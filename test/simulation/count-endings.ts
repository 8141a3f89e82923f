import type { EvidenceRoom } from './audit/evidence-room.ts'
import { takenFor } from './audit/evidence-room.ts'
import type { Timeline } from './timeline.ts'

/** Counts how everything ended, so that one sees what the world really went through. */
export const countEndings = async ({ cases, look }: EvidenceRoom, timeline: Timeline): Promise<void> => {
  for (const one of cases) {
    const what = one.returns ? 'refunds' : 'card payments'
    timeline.count(what)
    timeline.count(`${what} ${one.state}`)
    timeline.count(`${what} on ${one.device.kind} ${one.state}`)
    if (one.asks > 0) timeline.count(`${what} that were a ?`)
    if (one.source) timeline.count(`ended by ${one.source}`)
    const taken = takenFor(one).length > 0
    if (one.source === 'person' && taken !== (one.state === 'accepted'))
      timeline.count('ended wrongly by hand')
    if (one.state === 'unknown' && taken) timeline.count('unknown in the end, and taken')
  }
  const others = await look<{ what: string; times: number }>(
    `select t.method || case when t.takes_back is null then '' when t.returned_from is not null then ' refunded' else ' taken back' end as what, count(*)::int as times
     from tender t where t.organisation_id = $1 and t.method <> 'card' group by 1
     union all select 'task ' || kind, count(*)::int from task where organisation_id = $1 group by 1
     union all select 'refunds promised', count(*)::int from refund_promise where organisation_id = $1
     union all select 'bookings ' || state, count(*)::int from booking where organisation_id = $1 group by 1
     union all select 'bookings asked about', count(*)::int from outbound_request where organisation_id = $1 and subject_kind = 'booking' and asks > 0
     union all select 'remark ' || kind, count(*)::int from remark where organisation_id = $1 group by 1`,
  )
  for (const { what, times } of others) timeline.count(what, times)
}
