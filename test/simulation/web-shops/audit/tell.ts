import { newest, packageOf, type ShopEvidence } from './evidence.ts'

const plain = (value: unknown): string =>
  JSON.stringify(value, (_, one) => (typeof one === 'bigint' ? String(one) : one))

/** Everything that is known of every payment, for a person who looks for the reason. */
export const tellShops = async (evidence: ShopEvidence): Promise<string[]> => {
  const { world, sales, look } = evidence
  const asked = await look<{ subject: string; line: string }>(
    `select r.subject_id as subject, to_char(r.made_at, 'DD HH24:MI:SS.MS') || ' ' || r.step || ' ' || r.state || ' ' || r.asks || ' '
       || coalesce(v.source || ' ' || v.proves || ' ' || coalesce(v.reason::text, ''), '') as line
     from outbound_request r left join evidence v on v.organisation_id = $1 and v.id = r.evidence_id
     where r.organisation_id = $1 order by r.made_at`,
  )
  return [
    ...sales.map(
      (one) =>
        `${one.type} ${one.reference} ${one.amount.minor} ${one.method} ${one.status} of ${one.original} for ${one.order}`,
    ),
    ...world.packages.flatMap(({ kind, standings }) => standings().map((one) => `${kind} ${plain(one)}`)),
    ...world.truth.byHand.map((one) => `by hand ${plain(one)}`),
    ...newest(evidence).flatMap((row) => [
      `${packageOf(evidence, row.connection).kind} ${plain(row)}`,
      ...asked.filter(({ subject }) => subject === row.id).map(({ line }) => `  ${line}`),
    ]),
  ]
}
