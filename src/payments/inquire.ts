import { Bug } from '../bug.ts'
import type { Answer } from '../outbound/answer.ts'
import type { Due } from '../outbound/store.ts'
import type { Transaction } from '../store/database.ts'
import type {
  Approval,
  Conversation,
  Message,
  Past,
  PaymentOrder,
  ReceiptKind,
  RefundOrder,
  Terminal,
} from '../terminals/terminal.ts'
import { converse } from './converse.ts'
import { addressesFor, type Desk, driverOf } from './desk.ts'
import { loadInquired } from './load-tender.ts'
import { claimForInquiry } from './write-down.ts'

/** Asks the terminal what became of a due request, unless it has ended or another node asks. */
export const inquire = async (desk: Desk, due: Due): Promise<void> => {
  if (desk.running.has(due.id)) return
  const inquired = await desk.store.read(due.organisation_id, (tx) => loadInquired(tx, due.id))
  if (!inquired) return
  const { tender, order, original, terminal } = inquired
  const driver = driverOf(desk, terminal.driver)
  if (!driver || !(await claimForInquiry(desk, tender))) return
  const asked = { ...order, ...addressesFor(desk, due.organisation_id, due.id) }
  const past = await desk.store.read(due.organisation_id, (tx) => loadPast(tx, due.id))
  await converse(desk, { ...tender, asks: Math.max(tender.asks, 1) }, driver, 'inquiry', (conversation) =>
    ask(desk.open(driver, terminal.settings, terminal.id), asked, original, past, conversation),
  )
}

const ask = (
  terminal: Terminal,
  order: PaymentOrder,
  original: RefundOrder['original'] | null,
  past: Past,
  conversation: Conversation,
): Promise<Answer<Approval>> => {
  if (!original) return terminal.inquire(order, past, conversation)
  if (!terminal.refunds) throw new Bug('a refund was made by a driver that makes none')
  return terminal.refunds.inquire({ ...order, original }, past, conversation)
}

const loadPast = async (tx: Transaction, request: string): Promise<Past> => {
  const messages = await tx.query<Message & { body: string }>(
    `select direction, channel, body as text from message where organisation_id = $1 and request_id = $2 order by id`,
    [tx.organisation, request],
  )
  const receipts = await tx.query<{ kind: ReceiptKind; lines: string[]; signature: boolean }>(
    `select kind, lines, signature from receipt where organisation_id = $1 and request_id = $2 order by at, id`,
    [tx.organisation, request],
  )
  return { messages, receipts }
}
