import { checkLedger } from '../../../src/ledger/check-ledger.ts'
import { formatDecimal } from '../../../src/money/decimal.ts'
import { nameOf, type Rule, signed } from './evidence-room.ts'

/** Every figure follows from its lines: entries balance, open amounts are the debtors', reserved is what is live. */
export const ledgerAgrees: Rule = async ({ database, organisation }) =>
  (await database.store.read(organisation, checkLedger)).map(
    ({ kind, subject, found, expected }) =>
      `${kind} of ${subject.slice(-6)} is ${formatDecimal(found)}, expected ${formatDecimal(expected)}`,
  )

/** All accounts together are nothing. */
export const ledgerBalances: Rule = async ({ look }) =>
  (
    await look<{ currency: string; rest: string }>(
      `select currency, sum(minor)::text as rest from entry_line where organisation_id = $1 group by 1 having sum(minor) <> 0`,
    )
  ).map(({ currency, rest }) => `the ledger is off by ${rest} ${currency}`)

/** No invoice is paid beyond its total, or held beyond what is open. */
export const nothingPaidTwice: Rule = async ({ look }) =>
  (
    await look<{ number: string; total: string; open: string; reserved: string; paid: string }>(
      `select i.number, i.total_minor::text as total, i.open_minor::text as open, i.reserved_minor::text as reserved,
         coalesce(-p.minor, 0)::text as paid
       from invoice i left join (
         select l.invoice_id, sum(l.minor) as minor from entry_line l
         join entry e on e.organisation_id = $1 and e.id = l.entry_id and e.kind <> 'invoice'
         where l.organisation_id = $1 and l.account = 'debtors' group by 1
       ) p on p.invoice_id = i.id
       where i.organisation_id = $1
         and (coalesce(-p.minor, 0) not between 0 and i.total_minor or i.reserved_minor not between 0 and i.open_minor)`,
    )
  ).map(
    ({ number, total, open, reserved, paid }) =>
      `invoice ${number} of ${total} is paid ${paid}, open ${open}, reserved ${reserved}`,
  )

/** The interim account holds every `?` for what was asked, a refund the other way round, nothing else, and awaiting evidence is its mirror. */
export const interimIsWhatIsUnknown: Rule = async ({ cases, look }) => {
  const [held] = await look<{ interim: string; mirror: string }>(
    `select coalesce(sum(minor) filter (where account = 'interim'), 0)::text as interim,
       coalesce(sum(minor) filter (where account = 'awaiting-evidence'), 0)::text as mirror
     from entry_line where organisation_id = $1`,
  )
  const standing = await look<{ request: string }>(
    `select e.subject_id as request from entry e where e.organisation_id = $1 and e.kind = 'interrupted'
       and not exists (select from entry r where r.organisation_id = $1 and r.reverses = e.id)`,
  )
  const marks = cases.filter(({ state, asks }) => state === 'unknown' && asks > 0)
  const expected = marks.reduce((sum, one) => sum + signed(one, one.minor + one.surplus), 0n)
  const lines = new Set(standing.map(({ request }) => request))
  return [
    ...(BigInt(held?.interim ?? 0) === expected && BigInt(held?.mirror ?? 0) === -expected
      ? []
      : [`interim holds ${held?.interim} and its mirror ${held?.mirror}, unknown is ${expected}`]),
    ...marks
      .filter(({ request }) => !lines.has(request))
      .map((one) => `${nameOf(one)} is missing from interim`),
    ...(lines.size === marks.length ? [] : [`interim has ${lines.size} lines for ${marks.length} unknowns`]),
  ]
}

/** Also while it lasted: a `?` was debited to the interim account, and a refund's credited, for what was asked. */
export const everyMarkStoodForWhatWasAsked: Rule = async ({ cases, look }) => {
  const posted = await look<{ request: string; interim: string }>(
    `select e.subject_id as request, sum(l.minor)::text as interim from entry e
     join entry_line l on l.organisation_id = $1 and l.entry_id = e.id and l.account = 'interim'
     where e.organisation_id = $1 and e.kind = 'interrupted' group by 1`,
  )
  return cases.flatMap((one) => {
    const mark = posted.find(({ request }) => request === one.request)
    const asked = signed(one, one.minor + one.surplus)
    if (!mark) return one.asks > 0 ? [`${nameOf(one)} was a ? and never in interim`] : []
    return BigInt(mark.interim) === asked ? [] : [`${nameOf(one)} stood in interim with ${mark.interim}`]
  })
}

interface Recorded {
  readonly id: string
  readonly method: string
  readonly minor: string
  readonly received: string | null
  readonly payments: number
  readonly reversals: number
  readonly debit: string
  readonly taken_back: boolean
}

/** Cash and slips are posted once, and reversed once where they were taken back. */
export const recordedPaymentsArePosted: Rule = async ({ look }) => {
  const rows = await look<Recorded>(
    `select t.id, t.method, t.minor::text, (t.given_minor - t.change_minor)::text as received,
       count(distinct e.id) filter (where e.kind = 'payment')::int as payments,
       count(distinct e.id) filter (where e.kind = 'payment_reversed')::int as reversals,
       coalesce(sum(l.minor) filter (where e.kind = 'payment' and l.account ~ '^(cash:|clearing:)'), 0)::text as debit,
       exists (select from tender b where b.organisation_id = $1 and b.takes_back = t.id and b.returned_from is null) as taken_back
     from tender t
     left join entry e on e.organisation_id = $1 and e.subject_id = t.id
     left join entry_line l on l.organisation_id = $1 and l.entry_id = e.id
     where t.organisation_id = $1 and t.method <> 'card' and t.takes_back is null group by t.organisation_id, t.id`,
  )
  return rows
    .filter(
      ({ payments, reversals, taken_back, debit, received, minor }) =>
        payments !== 1 || reversals !== (taken_back ? 1 : 0) || debit !== (received ?? minor),
    )
    .map((row) => `${row.method} ${row.id.slice(-6)} is posted wrongly: ${JSON.stringify(row)}`)
}
