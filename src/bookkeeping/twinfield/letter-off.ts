import { type Answer, accepted, notTaken, refused } from '../../outbound/answer.ts'
import type { Booked, BookingOrder, Notes } from '../books.ts'
import { answerOf, reasonOf } from './book.ts'
import { composeMatch } from './match.ts'
import type { Office } from './office.ts'
import { plan } from './plan-lettering.ts'
import { processXml } from './soap.ts'
import { resultOf } from './words.ts'
import { allOf, type Element } from './xml.ts'

/** Letters a booking off against its items: what is matched with them already is left as it is. */
export const letterOff = async (
  office: Office,
  booked: Booked,
  order: BookingOrder,
  notes: Notes,
): Promise<Answer<Booked>> => {
  const planned = await plan(office, booked, order)
  if ('unread' in planned) return notTaken(planned.unread)
  if ('refused' in planned.read) return refused(planned.read.refused)
  const { sets, lettered } = planned.read
  if (sets.length === 0) return accepted({ ...booked, lettered })
  const document = composeMatch(sets, office.code, order.date)
  const outcome = await office.api.write(processXml(document), notes)
  const answer = answerOf(office, outcome, (result) =>
    lettersIn(result, sets.length, { ...booked, lettered }),
  )
  return answer.state === 'refused' ? lookInto(office, booked, order, answer) : answer
}

// Fact sheet, 4: `<match>` or `<sets>`, with a result for each set; one set alone may be told by its root only.
const lettersIn = (result: Element, asked: number, booked: Booked): Answer<Booked> => {
  const sets = allOf(result, 'set')
  const done = sets.map((set) => resultOf(set) ?? resultOf(result))
  if (sets.length === asked && done.every((one) => one === true) && !someLineFailed(result))
    return accepted(booked)
  return refused(reasonOf('twinfield.not_lettered', result))
}

const someLineFailed = (result: Element): boolean =>
  allOf(result, 'line').some((line) => resultOf(line) === false)

// What is not available any more may be matched the way it was asked for: by ourselves, before an answer was lost, or by a person.
const lookInto = async (
  office: Office,
  booked: Booked,
  order: BookingOrder,
  answer: Answer<Booked>,
): Promise<Answer<Booked>> => {
  const again = await plan(office, booked, order)
  if ('unread' in again || 'refused' in again.read || again.read.sets.length > 0) return answer
  return accepted({ ...booked, lettered: again.read.lettered })
}
