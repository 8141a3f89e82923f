import { type Answer, notTaken, refused, unknown } from '../../outbound/answer.ts'
import type { Booked, BookingOrder, Notes } from '../books.ts'
import { book } from './book.ts'
import { transactionKeyOf } from './item-id.ts'
import type { Office } from './office.ts'
import { undoMatch } from './soap.ts'
import type { Transaction } from './transaction.ts'
import { complaintsIn } from './words.ts'

/** Undoes what lettered a booking off, and books the opposite under a mark of its own. */
export const unbook = async (
  office: Office,
  booked: Booked,
  order: BookingOrder,
  notes: Notes,
): Promise<Answer<Booked>> => {
  const key = transactionKeyOf(booked.id)
  const found = key && (await office.transaction(key))
  if (found && 'unread' in found) return notTaken(found.unread)
  if (!found || 'missing' in found.read) return refused({ code: 'twinfield.booking_gone' })
  const { code, number } = found.read.found
  if (!isAsBooked(found.read.found, order)) return refused({ code: 'twinfield.changed_there' })
  const lines = await office.lines('all', { code: [code], number: [number] })
  if ('unread' in lines) return notTaken(lines.unread)
  for (const { customer, matchNumber, matchStatus, open, value } of lines.read) {
    if (!isMatched(matchStatus, open.minor, value.minor, matchNumber)) continue
    const undone = await undo(office, customer, matchNumber, notes)
    if (undone) return undone
  }
  return book(office, order, notes)
}

// Nothing tells that somebody changed a booking but that it is another: it was the opposite of what undoes it.
const isAsBooked = ({ lines }: Transaction, order: BookingOrder): boolean => {
  const asked = [-order.received.minor, ...order.lines.map(({ amount }) => amount.minor)]
  return (
    lines.length === asked.length &&
    lines.every(({ value }, index) => value.minor === asked[index]) &&
    lines[0]?.ledger === order.place
  )
}

const isMatched = (status: string, open: bigint, value: bigint, number: string): boolean =>
  (status === 'matched' || open !== value) && /^[1-9]\d*$/.test(number)

/** Nothing where it is undone, whoever did it: then the memorial follows. */
const undo = async (
  { api, code }: Office,
  customer: string,
  matchNumber: string,
  notes: Notes,
): Promise<Answer<Booked> | undefined> => {
  const outcome = await api.write(undoMatch(code, customer, matchNumber), notes)
  if ('stopped' in outcome) return notTaken(outcome.stopped)
  if ('lost' in outcome) return unknown(outcome.lost, outcome.raw === undefined ? {} : { raw: outcome.raw })
  const complaint = complaintsIn(outcome.heard.response).find((one) => one.code !== 'MatchNotFound')
  if (!complaint) return undefined
  return refused({ code: 'twinfield.match_stays', said: api.clean(complaint.said) }, { raw: outcome.raw })
}
