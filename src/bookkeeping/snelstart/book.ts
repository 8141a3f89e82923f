import { type Answer, accepted, notTaken, type Reason, refused, unknown } from '../../outbound/answer.ts'
import type { HttpReply } from '../../outbound/speak-http.ts'
import { reasonOf } from '../../outbound/wire.ts'
import type { Booked, BookingOrder, Notes, Reading } from '../books.ts'
import { readFields } from '../exact-json.ts'
import type { Api } from './api.ts'
import { wordsOf } from './errors.ts'
import { bookedOf } from './map.ts'
import { writeBooking } from './write-booking.ts'

/** Where the bookings of a daybook are written and searched. */
export type BookingList = '/bankboekingen' | '/kasboekingen'

/** Which list belongs to a daybook; none where nothing can be booked that can be found again. */
export type FindList = (place: string) => Promise<Reading<BookingList | null>>

/** Writes one booking: what is not certain is unknown (law 1). */
export const book = async (
  api: Api,
  findList: FindList,
  order: BookingOrder,
  notes: Notes,
): Promise<Answer<Booked>> => {
  const body = writeBooking(order)
  if (order.received.currency !== 'EUR') return notTaken({ code: 'snelstart.euros_only' })
  const list = await findList(order.place)
  if ('unread' in list) return notTaken(list.unread)
  if (list.read === null) return notTaken({ code: 'snelstart.no_such_daybook' })
  const outcome = await api.call({ method: 'POST', path: list.read, body }, notes)
  if ('stopped' in outcome) return notTaken(outcome.stopped)
  if ('lost' in outcome) return unknown(outcome.lost)
  return answerOf(api, outcome.heard)
}

const answerOf = (api: Api, reply: HttpReply): Answer<Booked> => {
  const raw = api.clean(`${reply.status} ${reply.text}`)
  if (reply.status >= 200 && reply.status < 300) return writtenIn(reply, raw)
  const reason = (code: string): Reason => {
    const said = wordsOf(reply)
    return said === undefined ? { code } : { code, said: api.clean(said) }
  }
  // 408 is the package's own impatience, and a redirection no answer of the API: neither proves anything.
  if (reply.status >= 500 || reply.status < 400 || reply.status === 408)
    return unknown(reason('snelstart.out_of_order'), { raw })
  // Fact sheet, 8: an invoice that was deleted is 400 or 404.
  if (reply.status === 404) return refused(reason('snelstart.not_there'), { raw })
  return refused(reason('snelstart.refused'), { raw })
}

const writtenIn = (reply: HttpReply, raw: string): Answer<Booked> => {
  try {
    return accepted(bookedOf(readFields(reply.text)), { raw })
  } catch (error) {
    return unknown(reasonOf(error), { raw })
  }
}

/** Books the opposite, unless the booking is gone or an accountant has changed it (fact sheet, 8). */
export const unbook = async (
  api: Api,
  findList: FindList,
  booked: Booked,
  order: BookingOrder,
  notes: Notes,
): Promise<Answer<Booked>> => {
  const list = await findList(order.place)
  if ('unread' in list) return notTaken(list.unread)
  if (list.read === null) return notTaken({ code: 'snelstart.no_such_daybook' })
  const outcome = await api.call({ method: 'GET', path: `${list.read}/${booked.id}` })
  if ('stopped' in outcome) return notTaken(outcome.stopped)
  if ('lost' in outcome) return notTaken(outcome.lost)
  if (outcome.heard.status === 404) return refused({ code: 'snelstart.booking_gone' })
  if (outcome.heard.status !== 200) return notTaken({ code: 'snelstart.out_of_order' })
  const now = writtenIn(outcome.heard, '')
  if (now.state !== 'accepted') return notTaken({ code: 'line.unreadable' })
  if (booked.touched || now.detail.touched) return refused({ code: 'snelstart.touched' })
  return book(api, findList, order, notes)
}
