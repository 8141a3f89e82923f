import type { BookedTransaction } from '../../../src/terminals/simulator.ts'
import type { Case, EvidenceRoom, Rule } from './evidence-room.ts'
import { nameOf, signed, takenFor } from './evidence-room.ts'

/** No terminal took money twice for one payment, or for none of ours. */
export const takenOnce: Rule = ({ cases, devices }) => [
  ...cases
    .filter((one) => takenFor(one).length > 1)
    .map((one) => `${nameOf(one)} was taken ${takenFor(one).length} times`),
  ...devices.flatMap((device) =>
    device.simulator
      .book()
      .filter(
        (line) => !cases.some((one) => one.device === device && one.booked.some((own) => isSame(own, line))),
      )
      .map(({ requestId }) => `${device.name} took money for number ${requestId}, which nobody asked for`),
  ),
]

const isSame = (a: BookedTransaction, b: BookedTransaction): boolean =>
  a.requestId === b.requestId && a.terminalReference === b.terminalReference

/** What a terminal took is accepted, or nobody claims that it was not taken: it is unknown, decided by hand, or a task. */
export const nothingLost: Rule = async (room) => {
  const contradicted = await contradictedRequests(room)
  return room.cases
    .filter((one) => takenFor(one).length > 0)
    .filter(({ state, source, request }) => {
      if (state === 'accepted' || state === 'unknown' || source === 'person') return false
      return !contradicted.has(request)
    })
    .map((one) => `${nameOf(one)} was taken by the terminal, and nobody is told`)
}

const contradictedRequests = async ({ look }: EvidenceRoom): Promise<Set<string>> => {
  const tasks = await look<{ request: string }>(
    `select detail->>'request' as request from task where organisation_id = $1 and kind = 'evidence_contradicts'`,
  )
  return new Set(tasks.map(({ request }) => request))
}

/** What is accepted was taken by a terminal, unless a person says so; and then it says that a person does. */
export const nothingInvented: Rule = ({ cases }) =>
  cases
    .filter((one) => one.state === 'accepted' && one.source !== 'person' && takenFor(one).length === 0)
    .map((one) => `${nameOf(one)} was never taken`)

/** What was approved is what the terminal took, tip and all; a person who decides by hand knows only what was asked. */
export const amountsAreTrue: Rule = ({ cases }) =>
  cases.flatMap((one) => {
    const [taken] = takenFor(one)
    if (one.state !== 'accepted') return []
    if (one.source === 'person')
      return one.approved === one.minor + one.surplus ? [] : [`${nameOf(one)} stands for ${one.approved}`]
    if (!taken || one.approved !== signed(one, taken.amount.minor))
      return [`${nameOf(one)} stands for ${one.approved}, the terminal took ${taken?.amount.minor}`]
    return one.device.dialect.namesTip && one.tip !== taken.tip.minor
      ? [`${nameOf(one)} has a tip of ${one.tip}, the terminal says ${taken.tip.minor}`]
      : []
  })

interface Posting {
  readonly subject: string
  readonly entries: number
  readonly clearing: string
  readonly invoice: string
  readonly owed: string
  readonly offline: boolean
}

/** Every accepted payment is posted once, for what was approved, and nothing else is. */
export const postedOnce: Rule = async ({ cases, look }) => {
  const rows = await look<Posting>(
    `select e.subject_id as subject, count(distinct e.id)::int as entries,
       coalesce(sum(l.minor) filter (where l.account like 'clearing:%'), 0)::text as clearing,
       coalesce(-sum(l.minor) filter (where l.account = 'debtors'), 0)::text as invoice,
       coalesce(-sum(l.minor) filter (where l.account = 'refunds-owed'), 0)::text as owed,
       bool_or(l.account like 'clearing:offline:%') as offline
     from entry e join entry_line l on l.organisation_id = $1 and l.entry_id = e.id
     where e.organisation_id = $1 and e.kind in ('payment', 'payment_reversed') group by 1`,
  )
  const postings = new Map(rows.map((row) => [row.subject, row]))
  const payments = cases.filter(({ returns }) => returns === null)
  return payments.flatMap((one) => wrongPosting(one, postings.get(one.tender)))
}

const wrongPosting = (one: Case, posting: Posting | undefined): string[] => {
  if (one.state !== 'accepted') return posting ? [`${nameOf(one)} is posted`] : []
  if (!posting) return [`${nameOf(one)} is not posted`]
  const wrong: string[] = []
  if (posting.entries !== 1) wrong.push(`${nameOf(one)} is posted ${posting.entries} times`)
  if (BigInt(posting.clearing) !== one.approved)
    wrong.push(`${nameOf(one)} has ${posting.clearing} in its clearing account, approved was ${one.approved}`)
  if (BigInt(posting.invoice) > one.minor)
    wrong.push(`${nameOf(one)} pays ${posting.invoice} of its invoice, asked was ${one.minor}`)
  if (one.promised && posting.invoice !== '0' && posting.owed === '0')
    wrong.push(`${nameOf(one)} pays its invoice although it was promised back`)
  if (one.source !== 'person' && posting.offline !== (takenFor(one)[0]?.offline ?? false))
    wrong.push(`${nameOf(one)} is in the wrong clearing account: offline is ${!posting.offline}`)
  return wrong
}

/** Over all terminals: what they took, and gave back, is what the clearing accounts hold, but for what is known to be open. */
export const moneyIsConserved: Rule = async ({ cases, look }) => {
  const [row] = await look<{ held: string; by_slip: string }>(
    `select coalesce(sum(l.minor), 0)::text as held, coalesce(-sum(l.minor) filter (where t.method = 'standalone'), 0)::text as by_slip
     from entry_line l join entry e on e.organisation_id = $1 and e.id = l.entry_id
     left join tender t on t.organisation_id = $1 and t.id = e.subject_id
     where l.organisation_id = $1 and l.account ~ '^clearing:(ccv-opi|ccv-cloud|offline):'`,
  )
  const taken = sum(cases.flatMap(takenFor).map(({ amount }) => amount.minor))
  const byHand = cases.filter(({ source }) => source === 'person')
  const open = [...cases.filter(({ state }) => state !== 'accepted'), ...byHand.filter(isAccepted)]
  const notInBooks = sum(open.flatMap(takenFor).map(({ amount }) => amount.minor))
  const onlyInBooks = sum(byHand.filter(isAccepted).map((one) => signed(one, one.approved ?? 0n)))
  const held = BigInt(row?.held ?? 0) + BigInt(row?.by_slip ?? 0)
  return taken - notInBooks + onlyInBooks === held
    ? []
    : [
        `the terminals took ${taken}, ${notInBooks} of it open and ${onlyInBooks} by hand; clearing holds ${held}`,
      ]
}

const isAccepted = ({ state }: Case): boolean => state === 'accepted'
const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((all, one) => all + one, 0n)
