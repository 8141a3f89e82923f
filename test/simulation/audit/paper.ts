import { type Case, nameOf, type Rule, takenFor } from './evidence-room.ts'

interface Paper {
  readonly request: string
  readonly kind: string
  readonly text: string
}

/**
 * Paper that the terminal was told is kept, is kept, and as that payment's. A terminal owes the paper of its last
 * payment until then; what it no longer owes, it was told. A forgetful one forgets what it owes as well.
 */
export const paperIsKept: Rule = async ({ cases, look }) => {
  const papers = await look<Paper>(
    `select request_id as request, kind, array_to_string(lines, E'\\n') as text from receipt where organisation_id = $1`,
  )
  return cases.flatMap((one) => {
    if (one.device.kind === 'ccv-cloud') return []
    const [taken] = takenFor(one)
    if (!taken || one.device.fate === 'forgetful') return []
    const last = one.device.simulator.book().findLast(({ state }) => state === 'authorised')
    if (last?.terminalReference === taken.terminalReference && one.device.simulator.screen().receiptOwed)
      return []
    const ours = papers.filter(({ text }) => text.includes(taken.terminalReference))
    return ['customer', 'merchant', 'e_journal'].flatMap((kind) => {
      const kept = ours.filter((paper) => paper.kind === kind)
      if (kept.length === 0) return [`${nameOf(one)} has lost its ${kind} paper`]
      return !isPlain(one, cases) || kept.some(({ request }) => request === one.request)
        ? []
        : [`the ${kind} paper of ${nameOf(one)} is kept as that of another payment`]
    })
  })
}

// A last message that is named without its result may be a refusal to start: its ticket is another's. And where later ones
// were unknown as well the terminal does not say whose paper it still owes.
const isPlain = (one: Case, cases: readonly Case[]): boolean =>
  one.device.dialect.repeats !== 'ids' &&
  !cases.some(({ device, reference, asks }) => device === one.device && reference > one.reference && asks > 0)

/**
 * The paper of an approval through the cloud is kept with it. It came with the answer that ended the payment, which is kept
 * as its evidence: what could not be kept as paper, because the database was away, is still there.
 */
export const paperOfTheCloudIsKept: Rule = async ({ cases, look, befallen }) => {
  const papers = await look<{ request: string; kinds: string[] }>(
    'select request_id as request, array_agg(kind) as kinds from receipt where organisation_id = $1 group by 1',
  )
  const evidence = await look<{ request: string; raw: string }>(
    `select r.id as request, e.raw from outbound_request r
     join evidence e on e.organisation_id = $1 and e.id = r.evidence_id where r.organisation_id = $1 and e.raw is not null`,
  )
  return cases
    .filter(
      ({ device, state, source }) =>
        device.kind === 'ccv-cloud' && state === 'accepted' && source !== 'person',
    )
    .flatMap((one) => {
      const kept = papers.find(({ request }) => request === one.request)?.kinds ?? []
      const raw = evidence.find(({ request }) => request === one.request)?.raw ?? ''
      const mayBeMissing = befallen.databaseAway && raw.includes('customerReceipt')
      return ['customer', 'merchant', 'journal', 'e_journal']
        .filter((kind) => !kept.includes(kind) && !mayBeMissing)
        .map((kind) => `${nameOf(one)} has lost its ${kind} paper`)
    })
}
