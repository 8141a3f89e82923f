import { type Answer, accepted, notTaken, refused, unknown } from '../../outbound/answer.ts'
import type { Booked, BookingOrder, Notes, Reading } from '../books.ts'
import { type Fields, readFields } from '../exact-json.ts'
import { type Desk, explained, noReason } from './book.ts'
import { text } from './fields.ts'
import { itemId, pathOfSort, type Sort } from './item-id.ts'
import { bookedPayment } from './map-booking.ts'
import { openOn } from './may-be-booked.ts'

/** Where a booking stands, and whether it is still ours. */
interface Standing {
  readonly path: string
  readonly item: string | null
  readonly date: string
  readonly touched: boolean
}

/** Deletes a booking, unless it is gone, was tied to a line of the bank, or lies in a closed period (fact sheet, 6.3). */
export const unbook = async (
  desk: Desk,
  booked: Booked,
  order: BookingOrder,
  notes: Notes,
): Promise<Answer<Booked>> => {
  const { api, items } = desk
  const standing = await readStanding(desk, booked)
  if ('unread' in standing) return notTaken(standing.unread)
  if (standing.read === null) return refused({ code: 'moneybird.booking_gone' })
  const { path, item, date, touched } = standing.read
  if (booked.touched || touched) return refused({ code: 'moneybird.touched' })
  const there = await openOn(desk.askAdministration, date)
  if ('unread' in there) return notTaken(there.unread)
  if ('closed' in there.read) return refused(there.read.closed)
  if (item) items.forget(item)
  const outcome = await api.write({ method: 'DELETE', path }, notes)
  if (item) items.forget(item)
  if ('stopped' in outcome) return notTaken(outcome.stopped)
  if ('lost' in outcome) return unknown(outcome.lost)
  const { heard } = outcome
  const raw = api.clean(`${heard.status} ${heard.text}`)
  if (heard.status >= 200 && heard.status < 300) return accepted(undone(booked, order), { raw })
  const lost = noReason(api, heard)
  if (lost) return unknown(lost, { raw })
  const code = heard.status === 404 ? 'moneybird.booking_gone' : 'moneybird.refused'
  return explained(desk, date, refused(api.said(code, heard), { raw }))
}

const undone = (booked: Booked, { reference, date, received }: BookingOrder): Booked => ({
  ...booked,
  ...{ reference, date, received, touched: false },
})

const readStanding = async ({ api }: Desk, booked: Booked): Promise<Reading<Standing | null>> => {
  const [kind, id] = booked.id.split(':')
  if (kind === 'journal') return { read: standingJournal(booked, id ?? '') }
  return api.ask<Standing | null>(
    { path: `payments/${id}` },
    (reply) => standingPayment(booked, readFields(reply)),
    null,
  )
}

const standingJournal = ({ date, touched }: Booked, id: string): Standing => ({
  ...{ path: `documents/general_journal_documents/${id}`, item: null, date, touched },
})

const sortOf: Readonly<Record<string, Sort>> = { SalesInvoice: 'sales', ExternalSalesInvoice: 'external' }

const standingPayment = (booked: Booked, payment: Fields): Standing => {
  const sort = sortOf[text(payment, 'invoice_type')] ?? 'sales'
  const invoice = text(payment, 'invoice_id')
  const { date, touched } = bookedPayment(payment, booked.received.currency)
  return {
    path: `${pathOfSort[sort]}/${invoice}/payments/${text(payment, 'id')}`,
    item: itemId(sort, invoice),
    ...{ date, touched },
  }
}
