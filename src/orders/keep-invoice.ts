import { v7 as newId } from 'uuid'
import { post } from '../ledger/post.ts'
import { type Money, money, zero } from '../money/money.ts'
import type { Transaction } from '../store/database.ts'
import { noteChange } from '../store/outbox.ts'
import type { Draft } from './draft.ts'
import { invoiceEntry } from './invoice-entry.ts'
import { keepLines } from './line.ts'
import type { Place } from './place.ts'

/** Keeps an invoice or credit note and posts it. False when its id, number, order or fingerprint is taken. */
export const keepInvoice = async (tx: Transaction, draft: Draft, place: Place): Promise<boolean> => {
  if (!(await insertInvoice(tx, draft, place.at))) return false
  const lowerable = await holdCredited(tx, draft)
  // What costs nothing moves nothing.
  if (draft.total.minor > 0n) await post(tx, invoiceEntry(draft, postingOf(place), lowerable), place.at)
  await noteChange(tx, 'invoice', draft.id, place.at)
  if (draft.order) await noteChange(tx, 'order', draft.order, place.at)
  if (draft.credits) await noteChange(tx, 'invoice', draft.credits, place.at)
  return true
}

const postingOf = ({ at, businessDate }: Place) => ({ id: newId(), occurredAt: at, businessDate })

const insertInvoice = async (tx: Transaction, draft: Draft, at: Date): Promise<boolean> => {
  const rows = await tx.query(
    `insert into invoice (organisation_id, id, shop_id, kind, number, work_order_id, credits_id, customer_name,
       customer_email, customer_number, plate, adviser_id, issued_on, due_on, currency, net_minor, vat_minor, total_minor,
       payment_reference, lines, source, fingerprint, file_digest, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)
     on conflict do nothing returning id`,
    [
      ...[tx.organisation, draft.id, draft.shop, draft.kind, draft.number, draft.order, draft.credits],
      ...[draft.customerName, draft.customerEmail, draft.customerNumber, draft.plate, draft.adviser],
      ...[draft.issuedOn, draft.dueOn, draft.currency, draft.net.minor, draft.vat.minor, draft.total.minor],
      ...[draft.paymentReference, keepLines(draft.lines), draft.source, draft.fingerprint, draft.fileDigest],
      at.toISOString(),
    ],
  )
  return rows.length > 0
}

/** How far the credited invoice can be lowered: what is open and no tender holds. It is held until the end. */
const holdCredited = async (tx: Transaction, { credits, currency }: Draft): Promise<Money> => {
  if (credits === null) return zero(currency)
  const [row] = await tx.query<{ open_minor: bigint | null; reserved_minor: bigint | null }>(
    'select open_minor, reserved_minor from hold_invoice($1)',
    [credits],
  )
  return money((row?.open_minor ?? 0n) - (row?.reserved_minor ?? 0n), currency)
}
