import { add } from '../money/money.ts'
import { type Reason, refuse } from '../refusal.ts'
import type { Transaction } from '../store/database.ts'
import type { ImportedDocument } from './ubl/document.ts'
import type { Relations } from './ubl-draft.ts'

/** Looks up what a document names, and says in warnings what is not here. */
export const relationsOf = async (
  tx: Transaction,
  document: ImportedDocument,
): Promise<{ relations: Relations; warnings: Reason[] }> => {
  const order = await orderOf(tx, document)
  const credits = await creditedBy(tx, document)
  const relations = {
    order: order?.may_be_linked ? order.id : null,
    credits,
    adviser: order?.adviser_id ?? null,
    plate: order?.plate ?? null,
  }
  return {
    relations,
    warnings: [...warnAboutCredits(document, credits), ...(await warnAboutSeller(tx, document))],
  }
}

interface OrderRow {
  readonly id: string
  readonly adviser_id: string | null
  readonly plate: string | null
  readonly may_be_linked: boolean
}

/**
 * The work order that the document refers to. A reference may be the buyer's own and only look like our number
 * (EN 16931 BT-13), and what is linked counts as invoiced for good: so the total has to be the order's too.
 */
const orderOf = async (tx: Transaction, document: ImportedDocument): Promise<OrderRow | undefined> => {
  if (document.orderReference === null) return undefined
  const total = add(document.inclusiveTotal, document.rounding)
  const [found] = await tx.query<OrderRow>(
    `select o.id, o.adviser_id, o.plate, $4 = 'invoice' and not exists (
       select from invoice i where i.organisation_id = o.organisation_id and i.work_order_id = o.id and i.kind = 'invoice'
     ) as may_be_linked
     from work_order o where o.organisation_id = $1 and o.number = $2 and o.total_minor = $3`,
    [tx.organisation, document.orderReference, total.minor, document.kind],
  )
  return found
}

const creditedBy = async (tx: Transaction, document: ImportedDocument): Promise<string | null> => {
  if (document.kind !== 'credit_note' || document.billingReference === null) return null
  const [found] = await tx.query<{ id: string }>(
    `select i.id from invoice i
     where i.organisation_id = $1 and i.kind = 'invoice' and i.number = $2 and i.currency = $3`,
    [tx.organisation, document.billingReference, document.currency],
  )
  return found?.id ?? null
}

const warnAboutCredits = (document: ImportedDocument, credits: string | null): Reason[] => {
  if (document.kind !== 'credit_note' || credits !== null) return []
  const number = document.billingReference
  return [
    number === null
      ? { code: 'invoice.credits_nothing' }
      : refuse('invoice.credits_unknown', { number }).refused,
  ]
}

/** A bill that somebody else sent to the shop is not what its customers owe. */
const warnAboutSeller = async (tx: Transaction, { seller }: ImportedDocument): Promise<Reason[]> => {
  const shops = await tx.query<{ vat_number: string }>(
    'select vat_number from shop where organisation_id = $1 and vat_number is not null',
    [tx.organisation],
  )
  const bare = (vatId: string) => vatId.toUpperCase().replace(/[^A-Z0-9]/g, '')
  const { vatId } = seller
  if (vatId === null || shops.length === 0) return []
  if (shops.some((shop) => bare(shop.vat_number) === bare(vatId))) return []
  return [refuse('invoice.other_seller', { seller: seller.name, vatId }).refused]
}
