import { askLater, type Due } from '../outbound/store.ts'
import type { Transaction } from '../store/database.ts'
import { type LineRow, lineOf, linesOfEntry } from './booking.ts'
import { type Bookkeeping, connectorOf, stepOf } from './bookkeeping.ts'
import type { Connector } from './books.ts'
import { booksOf, type Settings } from './connection.ts'
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
  readonly made_at: Date
  readonly asks: number
}

const load = async (tx: Transaction, request: string): Promise<Inquired | undefined> => {
  const [row] = await tx.query<Inquired>(
    `select c.organisation_id, c.id, c.administration_id, c.connector, c.settings, c.settings_version, b.reference, e.booked_on as date, ${linesOfEntry} as lines, r.made_at, r.asks
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
  const reading = await booksOf(room, inquired)?.find([
    soughtFor({ ...inquired, lines: inquired.lines.map(lineOf) }, inquired.reference),
  ])
  if (!reading) return later(wait)
  if ('unread' in reading) return later(Math.max(wait, reading.again?.after ?? 0))
  const [booked] = reading.read
  const certain = connector.noTraceProvesNotBookedAfter
  const since = room.now().getTime() - inquired.made_at.getTime()
  if (booked)
    await settleBooking(room, asked, {
      ...{ source: 'inquiry', proves: 'accepted', booked },
      reason: { code: 'booking.found' },
    })
  else if (certain !== null && since >= certain)
    await settleBooking(room, asked, {
      ...{ source: 'inquiry', proves: 'not_taken' },
      reason: { code: 'booking.no_trace' },
    })
  else await later(certain === null ? wait : Math.min(wait, certain - since))
}
