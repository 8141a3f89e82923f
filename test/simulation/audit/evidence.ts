import { nameOf, type Rule } from './evidence-room.ts'

interface Proof {
  readonly request: string
  readonly evidence: string
  readonly state: string
  readonly proves: string
  readonly is_its_own: boolean
  readonly approved: string | null
  readonly stands_for: string | null
  readonly has_task: boolean
}

const proofs = `
  select r.id as request, e.id as evidence, r.state, e.proves, e.id = r.evidence_id as is_its_own,
    e.approved_minor::text as approved, s.approved_minor::text as stands_for,
    exists (select from task k where k.organisation_id = $1 and k.detail->>'evidence' = e.id::text) as has_task
  from evidence e
  join outbound_request r on r.organisation_id = $1 and r.id = e.request_id
  left join evidence s on s.organisation_id = $1 and s.id = r.evidence_id
  where e.organisation_id = $1`

/** A final state stands on evidence that proves it; an unknown has none. */
export const statesHaveEvidence: Rule = async ({ cases, look }) => {
  const rows = await look<Proof>(proofs)
  return cases.flatMap((one) => {
    const own = rows.filter(({ request }) => request === one.request)
    if (one.state === 'unknown') return own.length > 0 ? [`${nameOf(one)} is unknown and has evidence`] : []
    const standing = own.find(({ is_its_own }) => is_its_own)
    return standing?.proves === one.state ? [] : [`${nameOf(one)} stands on ${standing?.proves ?? 'nothing'}`]
  })
}

/** Evidence that says otherwise than what stands is a task; so is an approval of another amount. */
export const contradictionsAreTasks: Rule = async ({ look }) =>
  (await look<Proof>(proofs))
    .filter(({ is_its_own, has_task, state, proves, approved, stands_for }) => {
      const contradicts = proves !== state || approved !== stands_for
      return !is_its_own && contradicts && !has_task
    })
    .map(
      ({ request, state, proves, approved, stands_for }) =>
        `request ${request.slice(-6)} is ${state} ${stands_for ?? ''}, evidence says ${proves} ${approved ?? ''}, and nobody is told`,
    )

/** Money that nobody asked for, and money to give back, is a task. */
export const oddMoneyIsATask: Rule = async ({ look }) =>
  (
    await look<{ subject: string; account: string }>(
      `select e.subject_id as subject, l.account from entry e
       join entry_line l on l.organisation_id = $1 and l.entry_id = e.id and l.account in ('unexplained', 'refunds-owed')
       where e.organisation_id = $1 and e.kind = 'payment' and not exists (
         select from task k where k.organisation_id = $1 and k.subject_id = e.subject_id
           and k.kind = case l.account when 'unexplained' then 'approved_more' else 'refund_owed' end)
       union all
       select e.subject_id, 'returned beyond what was asked' from entry e
       join tender t on t.organisation_id = $1 and t.id = e.subject_id
       join entry_line l on l.organisation_id = $1 and l.entry_id = e.id and l.account like 'clearing:%'
       where e.organisation_id = $1 and e.kind = 'refund' and l.minor < t.minor and not exists (
         select from task k where k.organisation_id = $1 and k.subject_id = e.subject_id and k.kind = 'returned_more')`,
    )
  ).map(({ subject, account }) => `payment ${subject.slice(-6)} has money in ${account} and is no task`)

/** Unknown and approved payments stay in the overview. */
export const hiddenTookNothing: Rule = ({ cases }) =>
  cases
    .filter(({ hidden, state }) => hidden && state !== 'refused' && state !== 'not_taken')
    .map((one) => `${nameOf(one)} is hidden`)
