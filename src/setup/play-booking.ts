import { ledgerText, textOf } from '../bookkeeping/booking-text.ts'
import type { Booked, BookingOrder, Books, BooksChoice } from '../bookkeeping/books.ts'
import { refuseChoice } from '../bookkeeping/change-mapping.ts'
import { type BookableLine, linesFor, planOf } from '../bookkeeping/order-of-entry.ts'
import { packageReason } from '../bookkeeping/package-reason.ts'
import { itemsOn } from '../bookkeeping/sought.ts'
import { failed, type Given, number, written } from './given.ts'
import type { Came } from './stage.ts'

export const readChoices = async ({ books }: Given): Promise<Came<readonly BooksChoice[]>> => {
  const reading = await books.real.choices()
  if ('unread' in reading) return { failed: packageReason(reading.unread) }
  return {
    found: reading.read,
    params: { package: books.connector.title, count: String(reading.read.length) },
  }
}

export const placeOfCards = (
  { books, terminal }: Given,
  choices: readonly BooksChoice[],
): Came<BooksChoice> => {
  const account = `clearing:${terminal.driver.name}`
  const target = books.mapping.target(account, 'place')
  if (!target) return failed('booking.account_not_mapped', { account })
  const choice = choices.find(({ id, use }) => id === target.id && use === 'place')
  const refusal = refuseChoice(choice, 'place')
  if (refusal || !choice) return { failed: refusal?.refused ?? { code: 'connection.choice_not_found' } }
  return { found: choice, params: { place: `${target.number} ${target.name}` } }
}

export const book = async (
  given: Given,
  books: Books,
  lines: readonly BookableLine[],
): Promise<Came<BookingOrder>> => {
  const plan = planOf(lines, given.books.mapping, null)
  if ('waits' in plan) return { failed: plan.waits }
  const items = await itemsOf(books)
  if ('unread' in items) return { failed: items.unread }
  const toBook = linesFor(
    plan,
    Map.groupBy(items.read, (item) => item.number),
    (account) => ledgerText(given.language, account),
  )
  if ('waits' in toBook) return { failed: toBook.waits }
  const order: BookingOrder = {
    requestId: given.id,
    reference: `S${given.id.replaceAll('-', '').toUpperCase()}`.slice(
      0,
      given.books.connector.referenceLength,
    ),
    date: given.businessDate,
    text: textOf(given.language, { kind: 'payment', lines }),
    place: plan.place.id,
    received: plan.received,
    lines: toBook,
  }
  const answer = await books.book(order, { note: () => {} })
  if (answer.state !== 'accepted') return { failed: answer.reason }
  const place = `${plan.place.number} ${plan.place.name}`
  return { found: order, params: { place, number, amount: written(order.received) } }
}

const itemsOf = (books: Books): ReturnType<Books['openItems']> => books.openItems([number])

export const findAgain = async (
  books: Books,
  { reference, received, date, lines }: BookingOrder,
): Promise<Came<Booked>> => {
  const reading = await books.find([{ reference, date, items: itemsOn(lines) }])
  if ('unread' in reading) return { failed: reading.unread }
  const [found, another] = reading.read
  if (!found || another || found.received.minor !== received.minor || found.date !== date)
    return failed('setup.read_back_differs', { reference })
  return { found, params: { reference: found.reference, amount: written(found.received) } }
}

export const nothingOpen = async (books: Books): Promise<Came<true>> => {
  const items = await itemsOf(books)
  if ('unread' in items) return { failed: items.unread }
  const open = items.read[0]?.open
  if (open?.minor !== 0n) return failed('setup.still_open', { number })
  return { found: true, params: { number, open: written(open) } }
}
