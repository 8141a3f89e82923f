import { Bug } from '../bug.ts'
import { type Command, keepCommand } from '../organisation/command.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import type { Transaction } from '../store/database.ts'
import { noteChange } from '../store/outbox.ts'
import { clean } from './clean.ts'
import type { Customer } from './document.ts'
import { customerOf, type GivenDocument } from './given.ts'
import { keepLines, type Line, ownCurrency, readLines } from './line.ts'
import { type Order, type OrderKind, readOrder } from './order.ts'
import { type Place, placeOf } from './place.ts'
import { type Totals, totalsOf } from './vat.ts'

export interface GivenOrder extends GivenDocument {
  readonly kind: OrderKind
  readonly vehicle?: string | null | undefined
}

/** Makes a work order; given the same command again, returns what it made. */
export const makeOrder = async (
  tx: Transaction,
  command: Command,
  given: GivenOrder,
): Promise<Order | Refusal> => {
  if (!(await keepCommand(tx, command))) return madeOrder(tx, given.id)
  const place = await placeOf(tx, command, given)
  if (isRefusal(place)) return place
  const read = readGiven(given, place)
  if (isRefusal(read)) return read
  if (!(await insertOrder(tx, given, read, place))) return whyNotKept(tx, given.id, read.number)
  await noteChange(tx, 'order', given.id, command.at)
  return madeOrder(tx, given.id)
}

const madeOrder = async (tx: Transaction, id: string): Promise<Order> => {
  const order = await readOrder(tx, id)
  if (!order) throw new Bug('an order that was made is not there')
  return order
}

interface Read {
  readonly number: string
  readonly customer: Customer
  readonly lines: readonly Line[]
  readonly totals: Totals
}

const readGiven = (given: GivenOrder, place: Place): Read | Refusal => {
  const number = clean(given.number)
  if (!number) return refuse('order.number_missing')
  const customer = customerOf(given)
  if (isRefusal(customer)) return customer
  const currency = ownCurrency(given.currency, place.currency)
  if (isRefusal(currency)) return currency
  const lines = readLines(given.lines, currency)
  if (isRefusal(lines)) return lines
  const totals = totalsOf(lines, currency)
  return totals.total.minor < 0n ? refuse('order.negative') : { number, customer, lines, totals }
}

const insertOrder = async (
  tx: Transaction,
  given: GivenOrder,
  { number, customer, lines, totals }: Read,
  place: Place,
): Promise<boolean> => {
  const rows = await tx.query(
    `insert into work_order (organisation_id, id, shop_id, number, kind, customer_name, customer_email, customer_number,
       plate, vehicle, adviser_id, currency, net_minor, vat_minor, total_minor, lines, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
     on conflict do nothing returning id`,
    [
      ...[tx.organisation, given.id, place.shop, number, given.kind],
      ...[customer.customerName, customer.customerEmail, customer.customerNumber, customer.plate],
      ...[clean(given.vehicle), given.adviserId ?? null, place.currency],
      ...[totals.net.minor, totals.vat.minor, totals.total.minor, keepLines(lines), place.at.toISOString()],
    ],
  )
  return rows.length > 0
}

const whyNotKept = async (tx: Transaction, id: string, number: string): Promise<Refusal> =>
  (await readOrder(tx, id)) ? refuse('order.id_taken') : refuse('order.number_taken', { number })
