import type { PackageItem, PackageItems } from '../bookkeeping/books.ts'
import type { DueBooking } from '../bookkeeping/load-due.ts'
import type { Pair, Paired } from '../bookkeeping/pair.ts'
import type { Work } from '../bookkeeping/work.ts'
import { money } from '../money/money.ts'
import type { Reason } from '../refusal.ts'
import { keepChosen } from './keep-chosen.ts'
import { factsOf, type OnlineFacts } from './online-facts.ts'
import { pairPayments } from './pair-payments.ts'
import { pairReturn } from './pair-returns.ts'
import { readNow } from './read-now.ts'

export type Pairing = Paired | { readonly waits: Reason }

/**
 * Finds for each booking of money that was paid online which items of the package it settles: what a person chose, what it takes
 * back, or what the matching engine is sure of; and else why there is none.
 */
export const pairOnline: Pair = async (work, due) => {
  const { room, organisation, connection, books } = work
  if (!books.items)
    return new Map(due.map(({ id }) => [id, { waits: { code: 'online.package_tells_no_items' } }]))
  const facts = await room.store.read(organisation, (tx) =>
    factsOf(
      tx,
      connection.id,
      due.map(({ id }) => id),
    ),
  )
  const known = new Map(due.map((booking) => [booking.id, booking]))
  const found = new Map<string, Pairing>()
  const toMatch: OnlineFacts[] = []
  for (const fact of facts) {
    const booking = known.get(fact.booking)
    if (!booking) continue
    if (booking.step === 'unbook' || fact.chosen_by_person)
      await keep(found, fact, chosen(work, booking, fact))
    else if (!bringsMoney(fact)) await keep(found, fact, takenBack(work, books.items, fact))
    else toMatch.push(fact)
    if (work.trouble) return found
  }
  for (const [booking, pairing] of await pairPayments(work, books.items, toMatch)) found.set(booking, pairing)
  return found
}

const bringsMoney = ({ kind }: OnlineFacts): boolean => kind === 'payment' || kind === 'chargeback_reversal'

const keep = async (
  found: Map<string, Pairing>,
  { booking }: OnlineFacts,
  pairing: Promise<Pairing | null>,
): Promise<void> => {
  const one = await pairing
  if (one) found.set(booking, one)
}

// What it is taken off is kept as that of a payment is: by it the booking is found again, when it is read back or its answer was lost.
const takenBack = async (work: Work, items: PackageItems, fact: OnlineFacts): Promise<Pairing | null> => {
  const pairing = await pairReturn(work, items, fact)
  if (pairing && !('waits' in pairing)) await keepChosen(work, fact.booking, pairing, null)
  return pairing
}

// What a person chose, and what was booked before, turned round where it is taken back.
const chosen = async (work: Work, booking: DueBooking, fact: OnlineFacts): Promise<Pairing | null> => {
  const items = work.books.items && (await readNow(work, work.books.items, booking.items))
  if (!items) return null
  if ('waits' in items) return items
  const sign = booking.step === 'unbook' ? -1n : 1n
  return {
    parts: booking.items.map((part) => ({
      item: items.get(part.id) as PackageItem,
      amount: money(sign * BigInt(part.minor), part.currency),
    })),
    orderNumber: fact.order ?? '',
    takesBack: null,
  }
}
