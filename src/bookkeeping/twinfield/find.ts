import type { Booked, Reading, Sought } from '../books.ts'
import { bookedOf } from './booked.ts'
import { type Candidates, inMemorial, onCustomers } from './find-candidates.ts'
import { carries, marked, marksOn } from './marks.ts'
import { foundIn, type Office } from './office.ts'

/** Finds bookings by their marks; what was read is kept for as long as nothing was changed there. */
export const openFinder = (office: Office): ((sought: readonly Sought[]) => Promise<Reading<Booked[]>>) => {
  const reader = openMarkReader(office)
  return async (sought) => {
    const near = await inMemorial(office, sought)
    if ('unread' in near) return near
    const ours = await reader(near.read, referencesOf(sought))
    if ('unread' in ours) return ours
    const missing = sought.filter(({ reference }) => !ours.read.some((one) => one.reference === reference))
    const far = await onCustomers(office, missing, near.read)
    if ('unread' in far) return far
    const others = await reader(far.read, referencesOf(missing))
    return 'unread' in others ? others : { read: [...ours.read, ...others.read] }
  }
}

const referencesOf = (sought: readonly Sought[]): ReadonlySet<string> =>
  new Set(sought.map(({ reference }) => reference))

const mostKept = 20_000

const openMarkReader = (office: Office) => {
  const texts = new Map<string, readonly string[]>()
  return async (candidates: Candidates, references: ReadonlySet<string>): Promise<Reading<Booked[]>> => {
    const found: Booked[] = []
    for (const [id, { key, modified }] of candidates) {
      const known = texts.get(`${id} ${modified}`)
      if (known && !known.some((text) => marked(text, references))) continue
      const reading = await office.transaction(key)
      if ('unread' in reading) return reading
      const transaction = foundIn(reading.read)
      if (!transaction) continue
      if (texts.size > mostKept) texts.clear()
      texts.set(`${id} ${modified}`, marksOn(transaction))
      for (const reference of references)
        if (marksOn(transaction).some((text) => carries(text, reference)))
          found.push(bookedOf(transaction, reference))
    }
    return { read: found }
  }
}
