import { add, zero } from '../money/money.ts'
import type { Actor, Command } from '../organisation/command.ts'
import type { Evidence } from '../outbound/evidence.ts'
import type { Final } from '../outbound/request.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { Transaction } from '../store/database.ts'
import { refuseUnlessQuestionMark, standing } from './around-unknown.ts'
import { changeBooks } from './change-books.ts'
import type { Desk } from './desk.ts'
import { type AskedTender, loadInquired } from './load-tender.ts'
import { settleTender } from './write-down.ts'

/** What a person says an unknown was, and why they know. */
export interface Verdict {
  readonly id: string
  readonly state: Final
  readonly reason: string
}

interface Open {
  readonly id: string
  readonly proves: Final
  readonly person_id: string
  readonly reason: string
}

/**
 * A person decides by hand what an unknown was (T9): with the right, with a reason, never their own payment. Up to the
 * organisation's limit it ends at once; above it the decision waits for a second person.
 */
export const decide = (
  desk: Desk,
  command: Command,
  tender: string,
  verdict: Verdict,
): Promise<string | Refusal> =>
  changeBooks(desk, command, tender, async (tx) => {
    const found = await standing(tx, tender)
    const refusal = refuseUnlessQuestionMark(found) ?? (await refusePerson(tx, command.actor, tender))
    if (refusal || !found) return refusal ?? null
    await tx.query(
      `insert into decision (organisation_id, id, request_id, proves, person_id, reason, at) values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        tx.organisation,
        verdict.id,
        found.request,
        verdict.state,
        command.actor.person,
        verdict.reason,
        command.at,
      ],
    )
    if (await needsSecondPerson(tx, tender)) return null
    return end(desk, tx, found.request, { person: command.actor.person, verdict })
  })

/** A second person agrees with the open decision: neither who took the payment nor who proposed it. */
export const confirmDecision = (
  desk: Desk,
  command: Command,
  tender: string,
  reason: string,
): Promise<string | Refusal> =>
  changeBooks(desk, command, tender, async (tx) => {
    const found = await standing(tx, tender)
    const refusal = refuseUnlessQuestionMark(found) ?? (await refusePerson(tx, command.actor, tender))
    if (refusal || !found) return refusal ?? null
    const [open] = await tx.query<Open>(
      `select id, proves, person_id, reason from decision where organisation_id = $1 and request_id = $2 and withdrawn_at is null`,
      [tx.organisation, found.request],
    )
    if (!open) return refuse('decision.not_found')
    if (open.person_id === command.actor.person) return refuse('decision.same_person')
    const verdict = { id: open.id, state: open.proves, reason: `${open.reason}\n${reason}` }
    return end(desk, tx, found.request, {
      person: open.person_id,
      secondPerson: command.actor.person,
      verdict,
    })
  })

/** Takes an open decision back before anybody agreed. */
export const withdrawDecision = (desk: Desk, command: Command, tender: string): Promise<string | Refusal> =>
  changeBooks(desk, command, tender, async (tx) => {
    const found = await standing(tx, tender)
    const gone = await tx.query(
      `update decision set withdrawn_at = $3 where organisation_id = $1 and request_id = $2 and withdrawn_at is null returning id`,
      [tx.organisation, found?.request ?? null, command.at],
    )
    return gone.length === 0 ? refuse('decision.not_found') : null
  })

/** Why this person may not decide about this payment; undefined when they may. */
export const refusePerson = async (
  tx: Transaction,
  actor: Actor,
  tender: string,
): Promise<Refusal | undefined> => {
  if (!actor.rights.has('decide-unknown')) return refuse('right.decide_unknown')
  const [own] = await tx.query(
    'select from tender where organisation_id = $1 and id = $2 and operator_id = $3',
    [tx.organisation, tender, actor.person],
  )
  return own ? refuse('decision.own_payment') : undefined
}

const needsSecondPerson = async (tx: Transaction, tender: string): Promise<boolean> => {
  const [row] = await tx.query<{ above: boolean }>(
    `select abs(t.minor) + t.surplus_minor > o.second_person_above as above
     from tender t join organisation o on o.id = $1 where t.organisation_id = $1 and t.id = $2`,
    [tx.organisation, tender],
  )
  return row?.above ?? true
}

const end = async (
  desk: Desk,
  tx: Transaction,
  request: string,
  by: { readonly person: string; readonly secondPerson?: string; readonly verdict: Verdict },
): Promise<Refusal | null> => {
  const inquired = await loadInquired(tx, request)
  if (!inquired) return refuse('payment.not_unknown')
  const evidence = evidenceOf(desk.newId(), inquired.tender, by)
  const settled = await settleTender(desk, tx.query, inquired.tender, { evidence, messages: [] })
  return settled === 'ended' ? null : refuse('payment.not_unknown')
}

const evidenceOf = (
  id: string,
  tender: AskedTender,
  { person, secondPerson, verdict }: { person: string; secondPerson?: string; verdict: Verdict },
): Evidence => ({
  id,
  proves: verdict.state,
  source: 'person',
  person,
  ...(secondPerson === undefined ? {} : { secondPerson }),
  reason: { code: 'decision.by_hand', said: verdict.reason },
  ...(verdict.state === 'accepted' ? { approved: asAsked(tender) } : {}),
})

const asAsked = ({ amount, surplus }: AskedTender) => ({
  approved: surplus ? add(amount, surplus.amount) : amount,
  tip: zero(amount.currency),
  surcharge: zero(amount.currency),
  issuer: null,
  cardNumber: null,
  approvalCode: null,
  terminalReference: null,
  occurredAt: null,
  offline: false,
})
