import type { Currency } from '../../money/currency.ts'
import { type Answer, accepted, notTaken, type Reason, refused, unknown } from '../../outbound/answer.ts'
import type { HttpReply } from '../../outbound/speak-http.ts'
import { reasonOf } from '../../outbound/wire.ts'
import type { Booked, BookingLine, BookingOrder, Notes } from '../books.ts'
import { type Fields, readFields } from '../exact-json.ts'
import type { Administration, AskAdministration } from './administration.ts'
import type { Api, Outcome } from './api.ts'
import { pathOfSort, readItemId } from './item-id.ts'
import type { ItemsJustRead } from './items-just-read.ts'
import { bookedJournal, bookedPayment } from './map-booking.ts'
import { openOn, refuseDate, refusePayment } from './may-be-booked.ts'
import { onlyLine, writeJournal, writePayment } from './write-booking.ts'

/** What a booking is written with. */
export interface Desk {
  readonly api: Api
  readonly askAdministration: AskAdministration
  readonly items: ItemsJustRead
}

/** Writes one booking: what is not certain is unknown (law 1). */
export const book = async (desk: Desk, order: BookingOrder, notes: Notes): Promise<Answer<Booked>> => {
  const line = onlyLine(order)
  if (!line) return refused({ code: 'moneybird.one_line_only' })
  if (!/^\d+$/.test(order.place)) return refused({ code: 'moneybird.no_such_ledger' })
  const there = await openOn(desk.askAdministration, order.date)
  if ('unread' in there) return notTaken(there.unread)
  if ('closed' in there.read) return refused(there.read.closed)
  const { open } = there.read
  const answer =
    line.on === 'item'
      ? await bookPayment(desk, order, line, open, notes)
      : await bookJournal(desk, order, line.ledger, open, notes)
  return explained(desk, order.date, answer)
}

/** The words of a closed period are nowhere published (fact sheet, 6.3): whether it was closed meanwhile is looked at. */
export const explained = async (
  { askAdministration }: Desk,
  date: string,
  answer: Answer<Booked>,
): Promise<Answer<Booked>> => {
  if (answer.state !== 'refused' || answer.reason.code !== 'moneybird.refused') return answer
  const administration = await askAdministration('now')
  const closed = 'read' in administration ? refuseDate(date, administration.read) : undefined
  return closed ? { ...answer, reason: { ...answer.reason, ...closed } } : answer
}

const bookPayment = async (
  { api, items }: Desk,
  order: BookingOrder,
  line: Extract<BookingLine, { on: 'item' }>,
  administration: Administration,
  notes: Notes,
): Promise<Answer<Booked>> => {
  const wish = readItemId(line.item)
  const item = await items.read(line.item)
  if ('unread' in item) return notTaken(item.unread)
  if (!wish || item.read === null) return refused(gone(line.number))
  // Others that waited for the same reading may have taken their part of it: from here to `takeOff` nothing comes between.
  const now = items.known(line.item) ?? item.read
  const reason = refusePayment(now, line.amount, administration, api.settings)
  if (reason) {
    // Whoever tries again shall see what is there then.
    items.forget(line.item)
    return refused(reason)
  }
  items.takeOff(line.item, line.amount)
  const path = `${pathOfSort[wish.sort]}/${wish.id}/payments`
  const outcome = await api.write({ method: 'POST', path, body: writePayment(order, api.settings) }, notes)
  const answer = answerOf(
    api,
    outcome,
    (fields) => bookedPayment(fields, line.amount.currency),
    gone(line.number),
  )
  if (answer.state !== 'accepted') items.forget(line.item)
  return answer
}

const gone = (number: string): Reason => ({ code: 'moneybird.invoice_gone', params: { number } })

const bookJournal = async (
  { api }: Desk,
  order: BookingOrder,
  ledger: string,
  { currency }: Administration,
  notes: Notes,
): Promise<Answer<Booked>> => {
  const own: Currency = order.received.currency
  if (own !== currency) return refused({ code: 'moneybird.base_currency_only', params: { currency: own } })
  const body = writeJournal(order, ledger)
  const outcome = await api.write(
    { method: 'POST', path: 'documents/general_journal_documents', body },
    notes,
  )
  return answerOf(api, outcome, (fields) => bookedJournal(fields, own), { code: 'moneybird.refused' })
}

const answerOf = (
  api: Api,
  outcome: Outcome,
  map: (fields: Fields) => Booked,
  missing: Reason,
): Answer<Booked> => {
  if ('stopped' in outcome) return notTaken(outcome.stopped)
  if ('lost' in outcome) return unknown(outcome.lost)
  const { heard } = outcome
  const raw = api.clean(`${heard.status} ${heard.text}`)
  if (heard.status >= 200 && heard.status < 300) return writtenIn(heard, map, raw)
  const reason = noReason(api, heard)
  if (reason) return unknown(reason, { raw })
  if (heard.status !== 404) return refused(api.said('moneybird.refused', heard), { raw })
  return refused({ ...missing, ...api.said(missing.code, heard) }, { raw })
}

/** Answers that prove nothing: the package's own trouble, its impatience, and a redirection that is no answer of the API. */
export const noReason = (api: Api, reply: HttpReply): Reason | undefined =>
  reply.status >= 500 || reply.status < 400 || reply.status === 408
    ? api.said('moneybird.out_of_order', reply)
    : undefined

const writtenIn = (reply: HttpReply, map: (fields: Fields) => Booked, raw: string): Answer<Booked> => {
  try {
    return accepted(map(readFields(reply.text)), { raw })
  } catch (error) {
    return unknown(reasonOf(error), { raw })
  }
}
