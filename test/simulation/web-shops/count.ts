import type { ShopEvidence } from './audit/evidence.ts'
import { packageOf, paymentBehind } from './audit/evidence.ts'

/** Counts how everything ended, so that one sees what the world really went through. */
export const countShops = async (evidence: ShopEvidence): Promise<void> => {
  const { world, look, bookings, sales } = evidence
  const { timeline, provider, packages } = world
  for (const [code, times] of provider.given) timeline.count(`fault ccv-online ${code}`, times)
  for (const { kind, given } of packages)
    for (const [code, times] of given) timeline.count(`fault ${kind} ${code}`, times)
  timeline.count('online transactions', sales.length)
  for (const { connection, state, reason, reference } of bookings) {
    const { kind } = packageOf(evidence, connection)
    timeline.count(`online bookings ${kind} ${state}`)
    const quotes = paymentBehind(evidence, reference)?.quotes
    if (state === 'waiting' || state === 'refused')
      timeline.count(`waits for ${reason?.code}, paid by ${quotes}`)
  }
  const others = await look<{ what: string; times: number }>(
    `select 'online refunds ' || state as what, count(*)::int as times from outbound_request
       where organisation_id = $1 and subject_kind = 'online_refund' group by 1
     union all select 'online ' || step || ' asked about', count(*)::int from outbound_request
       where organisation_id = $1 and asks > 0 group by 1
     union all select 'lettering ' || lettering, count(*)::int from booking
       where organisation_id = $1 and lettering is not null group by 1`,
  )
  for (const { what, times } of others) timeline.count(what, times)
}
