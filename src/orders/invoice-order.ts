import { type Command, keepCommand } from '../organisation/command.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import type { Transaction } from '../store/database.ts'
import { clean } from './clean.ts'
import { type Draft, figuresOf } from './draft.ts'
import { type Invoice, readInvoice } from './invoice.ts'
import { keepInvoice } from './keep-invoice.ts'
import { madeInvoice } from './make-invoice.ts'
import { type Order, readOrder } from './order.ts'
import { type Place, placeOf } from './place.ts'

export interface GivenOrderInvoice {
  readonly order: string
  /** Of the invoice. */
  readonly id: string
  /** Without it the next of the year's series is taken. */
  readonly number?: string | undefined
}

/** Invoices a work order: its lines, its customer, its adviser. Given the same command again, returns what it made. */
export const invoiceOrder = async (
  tx: Transaction,
  command: Command,
  given: GivenOrderInvoice,
): Promise<Invoice | Refusal> => {
  if (!(await keepCommand(tx, command))) return madeInvoice(tx, given.id)
  const order = await readOrder(tx, given.order)
  if (!order) return refuse('order.not_found')
  if (order.invoice) return invoicedBefore(order)
  const place = await placeOf(tx, command, { shopId: order.shop.id })
  if (isRefusal(place)) return place
  const number = clean(given.number)
  return number ? keepAs(tx, order, given.id, number, place) : keepAsNext(tx, order, given.id, place)
}

const invoicedBefore = (order: Order): Refusal =>
  refuse('order.invoiced_before', { order: order.number, invoice: order.invoice?.name ?? '' })

const keepAs = async (
  tx: Transaction,
  order: Order,
  id: string,
  number: string,
  place: Place,
): Promise<Invoice | Refusal> => {
  if (await keepInvoice(tx, draftOf(order, id, number, place), place)) return madeInvoice(tx, id)
  return (await whyNeverKept(tx, order, id)) ?? refuse('invoice.number_taken', { number })
}

/** A number that a person took by hand at the same moment is left to them. */
const keepAsNext = async (
  tx: Transaction,
  order: Order,
  id: string,
  place: Place,
): Promise<Invoice | Refusal> => {
  const [row] = await tx.query<{ number: string }>('select next_invoice_number($1) as number', [
    place.businessDate.slice(0, 4),
  ])
  const draft = draftOf(order, id, row?.number ?? '', place)
  if (await keepInvoice(tx, draft, place)) return madeInvoice(tx, id)
  return (await whyNeverKept(tx, order, id)) ?? keepAsNext(tx, order, id, place)
}

/** Why another number would not help either. */
const whyNeverKept = async (tx: Transaction, order: Order, id: string): Promise<Refusal | null> => {
  if (await readInvoice(tx, id)) return refuse('invoice.id_taken')
  const now = await readOrder(tx, order.id)
  return now?.invoice ? invoicedBefore(now) : null
}

const draftOf = (order: Order, id: string, number: string, { businessDate, shop }: Place): Draft => ({
  ...figuresOf(order.lines, order.total.currency),
  id,
  shop,
  kind: 'invoice',
  number,
  order: order.id,
  credits: null,
  adviser: order.adviser?.id ?? null,
  customerName: order.customerName,
  customerEmail: order.customerEmail,
  customerNumber: order.customerNumber,
  plate: order.plate,
  issuedOn: businessDate,
  dueOn: null,
  currency: order.total.currency,
  paymentReference: null,
  lines: order.lines,
  source: 'desk',
  fingerprint: null,
  fileDigest: null,
})
