import { type Answer, accepted, notTaken, type Reason, refused, unknown } from '../../outbound/answer.ts'
import type { Booked, BookingOrder, Notes } from '../books.ts'
import type { Outcome } from './api.ts'
import { bookedOf } from './booked.ts'
import { debtorsOf, refuseAmounts, salesOf } from './debtors.ts'
import { composeMemorial, fitsInMemorial } from './memorial.ts'
import type { Office } from './office.ts'
import { processXml, resultIn } from './soap.ts'
import { transactionIn } from './transaction.ts'
import { resultOf, wordsOf } from './words.ts'
import { allOf, childOf, type Element, textOf } from './xml.ts'

/** Writes a memorial: what is not certain is unknown (law 1). */
export const book = async (office: Office, order: BookingOrder, notes: Notes): Promise<Answer<Booked>> => {
  const { settings, code } = office
  if (!fitsInMemorial(order)) return notTaken({ code: 'twinfield.too_many_lines' })
  // Fact sheet, 5: that browse lists lines on customers alone, and what cannot be found again is not booked.
  if (settings.findBrowse === '100' && !order.lines.some(({ on }) => on === 'item'))
    return notTaken({ code: 'twinfield.no_item' })
  const sales = await salesOf(office, order)
  if ('unread' in sales) return notTaken(sales.unread)
  if ('refused' in sales.read) return refused(sales.read.refused)
  const tooMuch = refuseAmounts(order, sales.read)
  if (tooMuch) return refused(tooMuch)
  const debtors = debtorsOf(office, sales.read)
  if ('refused' in debtors) return notTaken(debtors.refused)
  const document = composeMemorial(order, debtors, { ...settings, office: code })
  const outcome = await office.api.write(processXml(document), notes)
  return answerOf(office, outcome, (result) => writtenIn(result, order))
}

/** What an outcome proves, read out of what was heard. */
export const answerOf = (
  { api }: Office,
  outcome: Outcome,
  read: (result: Element) => Answer<Booked>,
): Answer<Booked> => {
  if ('stopped' in outcome) return notTaken(outcome.stopped)
  if ('lost' in outcome) return unknown(outcome.lost, outcome.raw === undefined ? {} : { raw: outcome.raw })
  const { raw } = outcome
  try {
    const answer = read(resultIn(outcome.heard))
    if (answer.state === 'accepted') return { ...answer, raw }
    const said = answer.reason.said && { said: api.clean(answer.reason.said) }
    return { ...answer, reason: { ...answer.reason, ...said }, raw }
  } catch {
    return unknown({ code: 'line.unreadable' }, { raw })
  }
}

/** A reason with the package's words about an element. */
export const reasonOf = (code: string, element: Element): Reason => {
  const said = wordsOf(element)
  return said === undefined ? { code } : { code, said }
}

// Fact sheet, 3.2: the element itself says whether it is stored, whatever its parent says of the others.
const writtenIn = (result: Element, order: BookingOrder): Answer<Booked> => {
  const [transaction] = allOf(result, 'transaction')
  if (!transaction)
    return resultOf(result) === false
      ? refused(reasonOf('twinfield.refused', result))
      : unknown({ code: 'line.unreadable' })
  const stored = textOf(childOf(transaction, 'header'), 'number') !== ''
  const done = resultOf(transaction) ?? stored
  if (done !== stored) return unknown(reasonOf('twinfield.unclear', transaction))
  if (!done) return refused(reasonOf('twinfield.refused', transaction))
  const found = transactionIn(transaction)
  if ('missing' in found) return unknown({ code: 'line.unreadable' })
  return accepted(bookedOf(found.found, order.reference))
}
