import type { Booked, OpenItem } from './books.ts'
import type { Planned } from './prepare-bookings.ts'
import { soughtFor } from './sought.ts'
import type { Work } from './work.ts'
import type { Wait } from './write-booking.ts'

/** What the package has of it: bookings by our references, items by their numbers, or by their ids where they were found so. */
export interface Known {
  readonly booked: ReadonlyMap<string, readonly Booked[]>
  readonly items: ReadonlyMap<string, readonly OpenItem[]>
}

/** Reads what is known of these in the package before anything is written; null where it does not answer. */
export const readKnown = async (work: Work, planned: readonly Planned[]): Promise<Known | null> => {
  if (planned.length === 0 || work.trouble) return null
  const sought = planned.flatMap(({ due }) => [
    soughtFor(due, due.reference),
    ...(due.undoes ? [soughtFor({ ...due, date: due.undoes.date }, due.undoes.reference)] : []),
  ])
  const booked = await work.books.find(sought)
  if ('unread' in booked) return stop(work, booked)
  const numbers = planned.flatMap(({ plan, items }) => (items ? [] : plan.items.map(({ number }) => number)))
  const items = numbers.length === 0 ? { read: [] } : await work.books.openItems([...new Set(numbers)])
  if ('unread' in items) return stop(work, items)
  const byId = planned.flatMap(({ items = [] }) =>
    items.map((item): [string, OpenItem[]] => [item.id, [item]]),
  )
  return {
    booked: Map.groupBy(booked.read, ({ reference }) => reference),
    items: new Map([...Map.groupBy(items.read, ({ number }) => number), ...byId]),
  }
}

const stop = (
  work: Work,
  { unread, again: later }: { readonly unread: Wait['reason']; readonly again?: { readonly after: number } },
): null => {
  work.trouble = { reason: unread, ...(later ? { after: later.after } : {}) }
  return null
}
