import { loadInquired } from '../../../src/payments/load-tender.ts'
import { ccvOpi } from '../../../src/terminals/ccv-opi/driver.ts'
import { rehearsalDesk } from '../../../src/terminals/rehearsal.ts'
import type { Message, ReceiptKind } from '../../../src/terminals/terminal.ts'
import { type Case, type EvidenceRoom, nameOf, type Rule, takenFor } from './evidence-room.ts'

/** A terminal is held by its own unknown and by nothing else. */
export const terminalsAreHeldByUnknowns: Rule = async ({ look }) =>
  (
    await look<{ name: string; state: string | null }>(
      `select t.name, r.state from terminal t
       left join outbound_request r on r.organisation_id = $1 and r.id = t.held_by and r.terminal_id = t.id
       where t.organisation_id = $1 and t.held_by is not null and r.state is distinct from 'unknown'`,
    )
  ).map(({ name, state }) => `${name} is held by a request that is ${state ?? 'not its own'}`)

/** An unknown holds its terminal, unless a person signed for its release. */
export const unknownsHoldTheirTerminal: Rule = async ({ cases, look }) => {
  const held = await look<{ request: string }>(
    `select held_by as request from terminal where organisation_id = $1 and held_by is not null
     union select r.id from remark m join outbound_request r on r.organisation_id = $1 and r.subject_id = m.tender_id
     where m.organisation_id = $1 and m.kind = 'terminal_released'`,
  )
  const known = new Set(held.map(({ request }) => request))
  return cases
    .filter(({ state, request }) => state === 'unknown' && !known.has(request))
    .map((one) => `${nameOf(one)} does not hold its terminal`)
}

/** An invoice without a live payment is free. */
export const invoicesAreFree: Rule = async ({ cases, look }) => {
  const live = new Set(cases.filter(({ state }) => state === 'unknown').map(({ invoice }) => invoice))
  const held = await look<{ id: string; number: string; reserved: string }>(
    `select id, number, reserved_minor::text as reserved from invoice where organisation_id = $1 and reserved_minor <> 0`,
  )
  return held
    .filter(({ id }) => !live.has(id))
    .map(({ number, reserved }) => `invoice ${number} is held for ${reserved} by nobody`)
}

/** Every unknown will be asked about: that is what is left of a process that died. */
export const unknownsWillBeAsked: Rule = ({ cases }) =>
  cases
    .filter(({ state, askAt, asks }) => state === 'unknown' && (askAt === null || asks === 0))
    .map((one) => `${nameOf(one)} is left alone: asked ${one.asks} times, next at ${one.askAt}`)

/**
 * What is still unknown cannot be known: the auditor asks the terminal himself, as the driver would. And a payment that its
 * terminal did last, for the amount and at the time that were asked, is never unknown in the end.
 */
export const unknownsCannotEnd: Rule = async (room) => {
  const broken: string[] = []
  for (const one of room.cases.filter(({ state, device }) => state === 'unknown' && device.fate !== 'gone')) {
    if (isPlain(one, room)) broken.push(`${nameOf(one)} was taken, plain and last, and is still unknown`)
    const answer = await inquireOnce(room, one)
    if (answer !== 'unknown') broken.push(`${nameOf(one)} is ${answer} when asked, and was never asked so`)
  }
  return broken
}

const isPlain = (one: Case, { cases }: EvidenceRoom): boolean => {
  const [taken] = takenFor(one)
  const { fate, dialect } = one.device
  // Other dialects do not say enough once their ticket is handed over.
  if (!taken || fate === 'forgetful' || dialect.repeats !== 'whole message' || !dialect.namesTip) return false
  const after = taken.at.getTime() - one.madeAt.getTime()
  const last = cases.every(({ device, reference }) => device !== one.device || reference <= one.reference)
  const asked = taken.amount.minor - taken.tip.minor === one.minor + one.surplus
  return last && asked && after > -5_000 && after < 10_000
}

const inquireOnce = async ({ database, organisation, look }: EvidenceRoom, one: Case): Promise<string> => {
  const found = await database.store.read(organisation, (tx) => loadInquired(tx, one.request))
  if (!found) return 'ended'
  const messages = await look<Message>(
    `select direction, channel, body as text from message where organisation_id = $1 and request_id = $2 order by id`,
    one.request,
  )
  const receipts = await look<{ kind: ReceiptKind; lines: string[]; signature: boolean }>(
    `select kind, lines, signature from receipt where organisation_id = $1 and request_id = $2 order by at, id`,
    one.request,
  )
  const terminal = ccvOpi.open(one.device.settings)
  const order = { ...found.order, webhook: null, returnTo: 'http://127.0.0.1/returned' }
  return (await terminal.inquire(order, { messages, receipts }, rehearsalDesk())).state
}
