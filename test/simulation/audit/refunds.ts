import { type Case, type EvidenceRoom, nameOf, type Rule, takenFor } from './evidence-room.ts'

const refundsIn = ({ cases }: EvidenceRoom): readonly Case[] =>
  cases.filter(({ returns }) => returns !== null)
const least = (a: bigint, b: bigint): bigint => (a < b ? a : b)
const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((all, one) => all + one, 0n)

interface Recorded {
  readonly id: string
  readonly tender: string
  readonly account: string
  readonly minor: string
}

const recordedIn = ({ look }: EvidenceRoom): Promise<Recorded[]> =>
  look<Recorded>(
    `select id, takes_back as tender, returned_from as account, (-minor)::text as minor from tender
     where organisation_id = $1 and method = 'standalone' and returned_from is not null`,
  )

interface Original {
  readonly tender: string
  readonly method: string
  readonly minor: string
  readonly approved: string | null
  readonly returned: string
  readonly taken_back: string
}

const originals = ({ look }: EvidenceRoom): Promise<Original[]> =>
  look<Original>(
    `select t.id as tender, t.method, t.minor::text, e.approved_minor::text as approved, t.returned_minor::text as returned,
       coalesce((select sum(-b.minor) from tender b
         where b.organisation_id = $1 and b.takes_back = t.id and b.returned_from is null), 0)::text as taken_back
     from tender t
     left join outbound_request r on r.organisation_id = $1 and r.subject_id = t.id and r.state = 'accepted'
     left join evidence e on e.organisation_id = $1 and e.id = r.evidence_id
     where t.organisation_id = $1 and t.takes_back is null`,
  )

/** What may have been given back of a payment never exceeds what it took, and is what the payment says of itself. */
export const givenBackAtMostTaken: Rule = async (room) => {
  const recorded = await recordedIn(room)
  return (await originals(room)).flatMap(({ tender, method, minor, approved, returned, taken_back }) => {
    const own = refundsIn(room).filter(({ returns }) => returns?.tender === tender)
    const held = sum([
      ...own.map(heldBy),
      ...recorded.filter((one) => one.tender === tender).map((one) => BigInt(one.minor)),
      BigInt(taken_back),
    ])
    // A terminal that gave more than was asked for is a question of its own.
    const excess = sum(own.map((one) => heldBy(one) - least(heldBy(one), one.minor)))
    const taken = BigInt((method === 'card' ? approved : minor) ?? 0)
    return [
      ...(held - excess > taken ? [`of payment ${tender.slice(-6)} over ${taken} back went ${held}`] : []),
      ...(held === BigInt(returned)
        ? []
        : [`payment ${tender.slice(-6)} says that ${returned} went back, it is ${held}`]),
    ]
  })
}

const heldBy = ({ state, minor, approved }: Case): bigint => {
  if (state === 'accepted') return approved ?? 0n
  return state === 'unknown' ? minor : 0n
}

/** The same seen from the provider: no terminal gave more back than one took, but where a person said otherwise than it was. */
export const devicesGaveAtMostTheyTook: Rule = (room) => {
  const byPayment = Map.groupBy(refundsIn(room), ({ returns }) => returns?.tender ?? '')
  return [...byPayment].flatMap(([tender, refunds]) => {
    const payment = room.cases.find((one) => one.tender === tender)
    if (!payment || payment.source === 'person') return []
    const taken = sum(takenFor(payment).map(({ amount }) => amount.minor))
    const given = sum(refunds.filter((one) => !isMisjudged(one)).map(givenBy))
    return given > taken ? [`${nameOf(payment)} took ${taken}, and ${given} went back`] : []
  })
}

const givenBy = (one: Case): bigint => sum(takenFor(one).map(({ amount }) => least(-amount.minor, one.minor)))

const isMisjudged = (one: Case): boolean =>
  one.source === 'person' && (one.state === 'accepted') !== takenFor(one).length > 0

interface Posting {
  readonly subject: string
  readonly entries: number
  readonly clearing: string
  readonly account: string
  readonly unexplained: string
}

/** Every refund that is accepted or recorded is posted once: out of the account the money was put in, and out of clearing. */
export const refundsArePosted: Rule = async (room) => {
  const rows = await room.look<Posting>(
    `select e.subject_id as subject, count(distinct e.id)::int as entries,
       coalesce(-sum(l.minor) filter (where l.account like 'clearing:%'), 0)::text as clearing,
       coalesce(sum(l.minor) filter (where l.account = t.returned_from or l.account like 'vat:%'), 0)::text as account,
       coalesce(sum(l.minor) filter (where l.account = 'unexplained'), 0)::text as unexplained
     from entry e join entry_line l on l.organisation_id = $1 and l.entry_id = e.id
     left join tender t on t.organisation_id = $1 and t.id = e.subject_id
     where e.organisation_id = $1 and e.kind like 'refund%' group by 1`,
  )
  const due = new Map<string, { asked: bigint; given: bigint; account: string }>()
  for (const one of refundsIn(room))
    if (one.state === 'accepted')
      due.set(one.tender, {
        asked: one.minor,
        given: one.approved ?? 0n,
        account: one.returns?.account ?? '',
      })
  for (const { id, minor, account } of await recordedIn(room))
    due.set(id, { asked: BigInt(minor), given: BigInt(minor), account })
  const strangers = rows.filter(({ subject }) => !due.has(subject))
  return [
    ...strangers.map(({ subject }) => `a refund is posted for ${subject.slice(-6)}, which is none`),
    ...[...due].flatMap(([subject, { asked, given, account }]) => {
      const row = rows.find((one) => one.subject === subject)
      const own = least(asked, given)
      // What came back of the money nobody asked for leaves the account that what was given beyond it goes to.
      const parts =
        account === 'unexplained'
          ? BigInt(row?.account ?? 0) === given
          : BigInt(row?.account ?? 0) === own && BigInt(row?.unexplained ?? 0) === given - own
      return row?.entries === 1 && BigInt(row.clearing) === given && parts
        ? []
        : [`refund ${subject.slice(-6)} of ${given} from ${account} is posted as ${JSON.stringify(row)}`]
    }),
  ]
}

/** An invoice is open by what nobody paid of it, and again by exactly what went back: reckoned from what people did. */
export const invoicesAreOpenByWhatIsOwed: Rule = async (room) => {
  const invoices = await room.look<{ id: string; number: string; total: string; open: string }>(
    `select id, number, total_minor::text as total, open_minor::text as open from invoice where organisation_id = $1`,
  )
  const recorded = await room.look<{ invoice: string; minor: string }>(
    `select invoice_id as invoice, sum(minor)::text as minor from tender
     where organisation_id = $1 and method <> 'card' and coalesce(returned_from, 'debtors') = 'debtors' group by 1`,
  )
  const applied = await room.look<{ invoice: string; minor: string }>(
    `select l.invoice_id as invoice, sum(-l.minor)::text as minor from entry e
     join entry_line l on l.organisation_id = $1 and l.entry_id = e.id and l.account = 'debtors'
     where e.organisation_id = $1 and e.kind = 'applied' group by 1`,
  )
  const by = (rows: typeof recorded, id: string) =>
    sum(rows.filter(({ invoice }) => invoice === id).map(({ minor }) => BigInt(minor)))
  return invoices.flatMap(({ id, number, total, open }) => {
    const cards = room.cases.filter(({ invoice, state }) => invoice === id && state === 'accepted')
    const paid = sum(cards.map(paidBy)) + by(recorded, id) + by(applied, id)
    return BigInt(open) === BigInt(total) - paid
      ? []
      : [`invoice ${number} of ${total} has ${open} open, and ${paid} was paid on it`]
  })
}

const paidBy = ({ returns, promised, approved, tip, minor }: Case): bigint => {
  const whole = approved ?? 0n
  if (returns) return returns.account === 'debtors' ? -least(whole, minor) : 0n
  return promised ? 0n : least(whole - (tip ?? 0n), minor)
}
