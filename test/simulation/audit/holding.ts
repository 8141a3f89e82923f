import { loadInquired } from '../../../src/payments/load-tender.ts'
import { drivers } from '../../../src/terminals/drivers.ts'
import { rehearsalDesk } from '../../../src/terminals/rehearsal.ts'
import type { Message, ReceiptKind } from '../../../src/terminals/terminal.ts'
import type { Device } from '../devices.ts'
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

/** An unknown holds its terminal where that knows its last result only, unless a person signed for its release. */
export const unknownsHoldTheirTerminal: Rule = async ({ cases, look }) => {
  const held = await look<{ request: string }>(
    `select held_by as request from terminal where organisation_id = $1 and held_by is not null
     union select r.id from remark m join outbound_request r on r.organisation_id = $1 and r.subject_id = m.tender_id
     where m.organisation_id = $1 and m.kind = 'terminal_released'`,
  )
  const known = new Set(held.map(({ request }) => request))
  return cases
    .filter(
      ({ state, request, device }) => state === 'unknown' && !isByReference(device) && !known.has(request),
    )
    .map((one) => `${nameOf(one)} does not hold its terminal`)
}

/** A terminal whose outcomes are asked for by reference is free once the protocol's time is over, and hours have passed. */
export const terminalsByReferenceAreFree: Rule = async ({ devices, look }) => {
  const held = await look<{ id: string }>(
    'select id from terminal where organisation_id = $1 and held_by is not null',
  )
  const stuck = devices.filter((device) => isByReference(device) && held.some(({ id }) => id === device.id))
  return stuck.map(({ name }) => `${name} is still held`)
}

const driverOf = ({ kind }: Device) => {
  const found = drivers.find(({ name }) => name === kind)
  if (!found) throw new Error(`there is no driver ${kind}`)
  return found
}

const isByReference = (device: Device): boolean => driverOf(device).outcomeBy === 'reference'

/** An invoice without a live payment is free. */
export const invoicesAreFree: Rule = async ({ cases, look }) => {
  const live = new Set(
    cases.filter(({ state, returns }) => state === 'unknown' && !returns).map(({ invoice }) => invoice),
  )
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
 * terminal did last, for the amount and at the time that were asked, is never unknown in the end; one in the cloud never once
 * its provider has its outcome.
 */
export const unknownsCannotEnd: Rule = async (room) => {
  const broken: string[] = []
  for (const one of room.cases.filter(({ state, device }) => state === 'unknown' && device.fate !== 'gone')) {
    if (isPlain(one, room)) broken.push(`${nameOf(one)} can be told for certain, and is still unknown`)
    const answer = await inquireOnce(room, one)
    if (answer !== 'unknown') broken.push(`${nameOf(one)} is ${answer} when asked, and was never asked so`)
  }
  return broken
}

const isPlain = (one: Case, room: EvidenceRoom): boolean =>
  one.device.kind === 'ccv-cloud' ? isEstablished(one) : isPlainAndLast(one, room)

const isEstablished = ({ atProvider }: Case): boolean =>
  atProvider.some(({ status }) => status === 'success' || status === 'failed')

const isPlainAndLast = (one: Case, { cases }: EvidenceRoom): boolean => {
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
  const terminal = driverOf(one.device).open(one.device.settings)
  const order = { ...found.order, webhook: null, returnTo: 'http://127.0.0.1/returned' }
  const past = { messages, receipts }
  const { original } = found
  const answer = original
    ? await terminal.refunds?.inquire({ ...order, original }, past, rehearsalDesk())
    : await terminal.inquire(order, past, rehearsalDesk())
  return answer?.state ?? 'impossible'
}
