import { negate, zero } from '../money/money.ts'
import { askLater, type Due } from '../outbound/store.ts'
import type { Transaction } from '../store/database.ts'
import { type LineRow, lineOf, linesOfEntry } from './booking.ts'
import { type Bookkeeping, connectorOf, stepOf } from './bookkeeping.ts'
import type { Booked, Connector, Reading } from './books.ts'
import { booksOf, type Settings } from './connection.ts'
import { type ChosenItem, itemsOfBooking } from './load-due.ts'
import { type BookableLine, moneyLine } from './order-of-entry.ts'
import { soughtFor } from './sought.ts'
import { type Asked, leaveUnknown, settleBooking } from './write-booking.ts'

interface Inquired {
  readonly organisation_id: string
  readonly id: string
  readonly administration_id: string
  readonly connector: string
  readonly settings: Settings
  readonly settings_version: number
  readonly reference: string
  readonly date: string
  readonly lines: readonly LineRow[]
  readonly items: readonly ChosenItem[]
  readonly step: 'book' | 'unbook' | 'letter_off'
  /** The mark on what it takes back. */
  readonly undoes: { readonly reference: string; readonly date: string } | null
  readonly made_at: Date
  readonly asks: number
}

const load = async (tx: Transaction, request: string): Promise<Inquired | undefined> => {
  const [row] = await tx.query<Inquired>(
    `select c.organisation_id, c.id, c.administration_id, c.connector, c.settings, c.settings_version, b.reference, e.booked_on as date, ${linesOfEntry} as lines, ${itemsOfBooking} as items, r.step,
       (select jsonb_build_object('reference', u.reference, 'date', f.booked_on) from booking u
          join entry f on f.organisation_id = $1 and f.id = u.entry_id
        where u.organisation_id = $1 and u.id = coalesce(b.undoes, b.takes_back)) as undoes, r.made_at, r.asks
     from outbound_request r
     join booking b on b.organisation_id = $1 and b.id = r.subject_id
     join entry e on e.organisation_id = $1 and e.id = b.entry_id
     join connection c on c.organisation_id = $1 and c.id = b.connection_id
     where r.organisation_id = $1 and r.id = $2 and r.state = 'unknown'`,
    [tx.organisation, request],
  )
  return row
}

/**
 * Looks in the package for a booking whose answer was lost, by our reference. Found is booked; not found is proof only after
 * the time that the connector states, and then the booking is tried again.
 */
export const inquireBooking = async (room: Bookkeeping, due: Due): Promise<void> => {
  if (room.running.has(due.id)) return
  const asked: Asked = { organisation: due.organisation_id, request: due.id }
  const found = await room.store.read(due.organisation_id, (tx) => load(tx, due.id))
  const connector = found && connectorOf(room, found.connector)
  if (!found || !connector || !(await claim(room, asked))) return
  room.running.add(due.id)
  try {
    await look(room, asked, found, connector)
  } finally {
    room.running.delete(due.id)
  }
  room.soon()
}

const claim = (room: Bookkeeping, asked: Asked): Promise<boolean> =>
  askLater(room.store, {
    ...asked,
    at: room.now(),
    askAt: new Date(room.now().getTime() + room.timers.lease),
    claim: true,
    freeTerminal: false,
    entry: null,
    messages: [],
  })

const look = async (
  room: Bookkeeping,
  asked: Asked,
  inquired: Inquired,
  connector: Connector,
): Promise<void> => {
  const wait = stepOf(connector.askAfter, Math.max(inquired.asks, 1))
  const later = (ms: number) => leaveUnknown(room, asked, new Date(room.now().getTime() + ms))
  const found = await findFor(room, inquired, connector)
  if (!found) return later(wait)
  if ('unread' in found) return later(Math.max(wait, found.again?.after ?? 0))
  const certain = connector.noTraceProvesNotBookedAfter
  const since = room.now().getTime() - inquired.made_at.getTime()
  if (found.read.done)
    await settleBooking(room, asked, {
      ...{ source: 'inquiry', proves: 'accepted', booked: found.read.done },
      reason: { code: found.read.code },
    })
  else if (certain !== null && since >= certain)
    await settleBooking(room, asked, {
      ...{ source: 'inquiry', proves: 'not_taken' },
      reason: { code: 'booking.no_trace' },
    })
  else await later(certain === null ? wait : Math.min(wait, certain - since))
}

/** What shows that it was done: the booking, that it is lettered off, or that what was to be deleted is gone. */
interface Found {
  readonly done: Booked | null
  readonly code: string
}

const findFor = async (
  room: Bookkeeping,
  inquired: Inquired,
  connector: Connector,
): Promise<Reading<Found> | undefined> => {
  const due = { ...inquired, lines: inquired.lines.map(lineOf) }
  const deleted = connector.unbooksBy === 'deletion' ? inquired.undoes : null
  const { reference, date, step } = inquired
  const sought = deleted
    ? soughtFor({ ...due, date: deleted.date }, deleted.reference)
    : soughtFor(due, reference)
  const reading = await booksOf(room, inquired)?.find([sought])
  if (!reading || 'unread' in reading) return reading
  const [booked] = reading.read
  if (deleted)
    return { read: { done: booked ? null : gone(reference, date, due.lines), code: 'booking.taken_away' } }
  const done = step === 'letter_off' && !booked?.lettered ? null : (booked ?? null)
  return { read: { done, code: step === 'letter_off' ? 'booking.lettered_off' : 'booking.found' } }
}

const gone = (reference: string, date: string, lines: readonly BookableLine[]): Booked => ({
  ...{ id: '', reference, date, touched: false, lettered: null },
  received: negate(moneyLine(lines)?.amount ?? zero('EUR')),
})
