import { formatDecimal } from '../money/decimal.ts'
import { zero } from '../money/money.ts'
import type { Evidence, Source } from '../outbound/evidence.ts'
import type { Final } from '../outbound/request.ts'
import { askLater, type KeptMessage, type Settled, settle } from '../outbound/store.ts'
import type { Reason } from '../refusal.ts'
import type { Transaction } from '../store/database.ts'
import type { Bookkeeping } from './bookkeeping.ts'
import type { Booked } from './books.ts'
import type { ChosenItem } from './load-due.ts'

/** Which request, of whom. */
export interface Asked {
  readonly organisation: string
  readonly request: string
}

/** What is known of a booking now, and from where. */
export interface Word {
  readonly source: Source
  readonly proves: Final
  readonly booked?: Booked
  readonly reason?: Reason
  readonly raw?: string
  readonly messages?: readonly KeptMessage[]
}

const evidenceOf = (id: string, { source, proves, booked, reason, raw }: Word): Evidence => ({
  id,
  proves,
  source,
  ...(reason === undefined ? {} : { reason }),
  ...(raw === undefined ? {} : { raw }),
  ...(booked === undefined
    ? {}
    : {
        approved: {
          approved: booked.received,
          tip: zero(booked.received.currency),
          surcharge: zero(booked.received.currency),
          ...{ issuer: null, cardNumber: null, approvalCode: null, terminalReference: booked.id },
          ...{ occurredAt: null, offline: false },
        },
      }),
})

/** Ends a request by evidence; its booking follows. Nothing is posted: the ledger had it first. */
export const settleBooking = (room: Bookkeeping, asked: Asked, word: Word): Promise<Settled> => {
  const at = room.now()
  return settle(room.store.call, {
    ...asked,
    at,
    evidence: evidenceOf(room.newId(), word),
    entries: [],
    tasks: [],
    reversalId: room.newId(),
    businessDate: at.toISOString().slice(0, 10),
    promised: false,
    messages: word.messages ?? [],
  })
}

/** Leaves a request unknown, to be asked about at `askAt`. */
export const leaveUnknown = async (
  room: Bookkeeping,
  asked: Asked,
  askAt: Date,
  messages: readonly KeptMessage[] = [],
): Promise<void> => {
  await askLater(room.store, {
    ...asked,
    at: room.now(),
    askAt,
    claim: false,
    freeTerminal: false,
    entry: null,
    messages,
  })
}

/** Commits a request as unknown. False when its booking no longer waits: it is on its way already. */
export const startBooking = async (
  room: Bookkeeping,
  asked: Asked,
  given: {
    readonly booking: string
    readonly step: string
    readonly party: string
    /** The booking that is taken back by it, where it is money that came back whole. */
    readonly takesBack?: string | null
    /** What is about to be settled by it: not what a person says at this moment is settled otherwise. */
    readonly items?: readonly ChosenItem[]
  },
): Promise<boolean> => {
  const at = room.now()
  const { items = [], takesBack, ...wish } = given
  const start = {
    ...{ ...asked, ...wish, at: at.toISOString() },
    askAt: new Date(at.getTime() + room.timers.lease).toISOString(),
  }
  const text = 'select start_booking($1) as started'
  if (!takesBack && items.length === 0) return isStarted(await room.store.call<Started>(text, [start]))
  return room.store.read(asked.organisation, async (tx) => {
    if (items.length > 0 && (await isChosenOtherwise(tx, given.booking, items))) return false
    if (takesBack)
      await tx.query(
        `update booking set takes_back = $3 where organisation_id = $1 and id = $2 and state = 'waiting'`,
        [asked.organisation, given.booking, takesBack],
      )
    return isStarted(await tx.query<Started>(text, [start]))
  })
}

interface Started {
  readonly started: boolean
}

const isStarted = ([row]: readonly Started[]): boolean => row?.started ?? false

// Held from here on: whoever chooses now waits, and is told that it is on its way.
const isChosenOtherwise = async (
  tx: Transaction,
  booking: string,
  items: readonly ChosenItem[],
): Promise<boolean> => {
  await tx.query('select from booking where organisation_id = $1 and id = $2 for no key update', [
    ...[tx.organisation, booking],
  ])
  const [other] = await tx.query(
    `select from booking_item i where i.organisation_id = $1 and i.booking_id = $2 and i.decided_by is not null
       and i.decision = (select max(decision) from booking_item where organisation_id = $1 and booking_id = $2)
       and not exists (select from unnest($3::text[], $4::bigint[]) as g (item, minor) where g.item = i.item_id and g.minor = i.minor)`,
    [tx.organisation, booking, items.map(({ id }) => id), items.map(({ minor }) => minor)],
  )
  return other !== undefined
}

/** Commits the request to letter a booking off. False when that is not waited for: another node was first. */
export const startLettering = async (
  room: Bookkeeping,
  asked: Asked,
  given: { readonly booking: string; readonly party: string },
): Promise<boolean> => {
  const at = room.now()
  const askAt = new Date(at.getTime() + room.timers.lease).toISOString()
  const [row] = await room.store.call<{ started: boolean }>('select start_lettering($1) as started', [
    { ...asked, ...given, at: at.toISOString(), askAt },
  ])
  return row?.started ?? false
}

/** What a booking waits for, and when it is tried again; null for when a person presses. */
export interface Wait {
  readonly id: string
  readonly reason: Reason
  readonly tryAt: Date | null
  /** The `dueSince` that it was looked at with: who was woken meanwhile is looked at again before a person is. */
  readonly dueSince?: string
}

/** Lets bookings wait, visibly. */
export const keepWaits = async (
  room: Bookkeeping,
  organisation: string,
  waits: readonly Wait[],
): Promise<void> => {
  if (waits.length > 0) await room.store.read(organisation, (tx) => keepWaitsIn(tx, waits, room.now()))
}

/** The same within a transaction. */
export const keepWaitsIn = async (tx: Transaction, waits: readonly Wait[], at: Date): Promise<void> => {
  if (waits.length === 0) return
  await tx.query(
    `with given as (select * from jsonb_to_recordset($2::jsonb)
         as g(id uuid, reason jsonb, "tryAt" timestamptz, "dueSince" timestamptz)),
       before as (select b.id, b.reason, b.try_at from booking b join given g on g.id = b.id
         where b.organisation_id = $1 and b.state = 'waiting' order by b.id for no key update of b),
       kept as (update booking b set reason = g.reason, tries = b.tries + 1,
           try_at = case when g."tryAt" is null and o.try_at <> g."dueSince" then o.try_at else g."tryAt" end
         from given g join before o on o.id = g.id
         where b.organisation_id = $1 and b.id = g.id and b.state = 'waiting' returning b.id, b.reason)
       insert into outbox (organisation_id, topic, subject_id, at)
       select $1, 'booking', k.id, $3 from kept k join before o on o.id = k.id where o.reason is distinct from k.reason`,
    [tx.organisation, JSON.stringify(waits), at],
  )
}

/** How an amount is written in a remark for people. */
export const amountText = (booked: Booked): string =>
  `${formatDecimal(booked.received)} ${booked.received.currency}, ${booked.date}`
