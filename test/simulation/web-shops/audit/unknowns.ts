import { paymentBehind, type ShopRule } from './evidence.ts'

/**
 * Nothing is left unknown that somebody could know by now. A refund that was lost is left to a person where the shop gave the same
 * amount back in the provider's own pages, and the provider keeps no words of ours to tell the two apart.
 */
export const nothingStaysUnknown: ShopRule = async ({ look, sales }) =>
  (
    await look<Left>(
      `select r.party, r.step, r.subject_id as subject, b.reason->>'code' as reason, t.reference as payment, f.minor::text
       from outbound_request r
         left join booking b on b.organisation_id = $1 and b.id = r.subject_id
         left join online_refund f on f.organisation_id = $1 and f.id = r.subject_id
         left join online_transaction t on t.organisation_id = $1 and t.id = f.transaction_id
       where r.organisation_id = $1 and r.state = 'unknown'`,
    )
  )
    .filter(
      ({ payment, minor }) =>
        payment === null ||
        !sales.some(
          ({ type, original, amount }) =>
            type === 'refund' && original === payment && amount.minor === BigInt(minor ?? 0),
        ),
    )
    .map(
      ({ party, step, subject, reason }) =>
        `${step} of ${subject.slice(-6)} at ${party} is still unknown: ${reason}`,
    )

interface Left {
  readonly party: string
  readonly step: string
  readonly subject: string
  readonly reason: string | null
  readonly payment: string | null
  readonly minor: string | null
}

interface Refund {
  readonly key: string
  readonly reference: string
  readonly minor: string
  readonly state: string
  readonly made: string | null
}

/** A refund of ours is at the provider once where we say so, and never where we say not; and never more went back than came. */
export const refundsAreWhatWeSay: ShopRule = async (evidence) => {
  const rows = await evidence.look<Refund>(
    `select f.id as key, t.reference, f.minor::text, r.state, v.party_reference as made
     from online_refund f join online_transaction t on t.organisation_id = $1 and t.id = f.transaction_id
       join outbound_request r on r.organisation_id = $1 and r.subject_id = f.id
       left join evidence v on v.organisation_id = $1 and v.id = r.evidence_id
     where f.organisation_id = $1`,
  )
  const { sales } = evidence
  const claimed = rows.filter(({ state }) => state === 'accepted').map(({ made }) => made)
  const twice = claimed.filter((one, at) => claimed.indexOf(one) !== at)
  const given = sales.filter(({ type, status }) => type === 'refund' && status !== 'failed')
  const byPayment = Map.groupBy(given, ({ original }) => original ?? '')
  return [
    ...twice.map((made) => `two refunds of ours say that they are ${made}`),
    ...rows
      .filter(({ state, made, reference, minor }) => {
        const there = given.find((one) => one.reference === made)
        return state === 'accepted' && (there?.original !== reference || there.amount.minor !== BigInt(minor))
      })
      .map(({ key, minor, made }) => `the refund ${key.slice(-6)} of ${minor} is at the provider as ${made}`),
    ...[...byPayment].flatMap(([of, refunds]) => {
      const paid = sales.find(({ reference }) => reference === of)?.amount.minor ?? 0n
      const back = refunds.reduce((sum, { amount }) => sum + amount.minor, 0n)
      return back > paid ? [`of ${of} over ${paid} went ${back} back`] : []
    }),
    ...given.flatMap((one) => {
      const shops = evidence.world.timeline.lines.some((line) =>
        line.includes(`refund at the provider: ${one.reference}`),
      )
      return shops || claimed.includes(one.reference) || !paymentBehind(evidence, one.reference)
        ? []
        : [`${one.reference} went back, and nobody here knows that we asked for it`]
    }),
  ]
}

/** Nobody is asked about a booking that is there as it was wanted, or about a payment that stayed what it was. */
export const nobodyIsAskedWithoutReason: ShopRule = async ({ look }) =>
  (
    await look<{ kind: string; subject: string; detail: object }>(
      `select kind, subject_id as subject, detail from task
       where organisation_id = $1 and kind in ('booking_differs', 'online_contradicts', 'evidence_contradicts')`,
    )
  ).map(({ kind, subject, detail }) => `${kind} of ${subject.slice(-6)}: ${JSON.stringify(detail)}`)
