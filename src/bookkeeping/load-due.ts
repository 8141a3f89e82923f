import type { Currency } from '../money/currency.ts'
import type { Transaction } from '../store/database.ts'
import { type LineRow, lineOf, linesOfEntry } from './booking.ts'
import type { BookableLine } from './order-of-entry.ts'

/** A booking whose turn it is. */
export interface DueBooking {
  readonly id: string
  readonly step: 'book' | 'unbook'
  readonly reference: string
  readonly tries: number
  /** Since when it was due, as the database writes it: other than this once it was woken meanwhile. */
  readonly dueSince: string
  readonly kind: string
  /** The day in the ledger, `YYYY-MM-DD`. */
  readonly date: string
  readonly lines: readonly BookableLine[]
  /** The money account an entry speaks of that moves no money itself. */
  readonly home: string | null
  /** Something earlier on its invoice is not booked yet that it undoes, or that made room for it. */
  readonly behind: boolean
  /** The mark on what it takes back, and when that was booked: of an `unbook`, and of money that came back whole. */
  readonly undoes: TakenBack | null
  /** What the entry is about. */
  readonly subject: string
  /** The items of the package that were chosen for it, or for what it takes back. */
  readonly items: readonly ChosenItem[]
  /** The package was asked to write it before. */
  readonly asked: boolean
  readonly lettering: 'waiting' | 'unknown' | 'done' | 'refused' | null
}

export interface TakenBack {
  readonly id: string
  readonly reference: string
  readonly booked_at: string
  /** Its day in the ledger, `YYYY-MM-DD`: it is looked for there. */
  readonly date: string
}

export interface ChosenItem {
  readonly id: string
  readonly number: string
  /** Minor units, as digits. */
  readonly minor: string
  readonly currency: Currency
}

/** Money that was paid online: what it settles is found in the package. */
export const isOnline = ({ kind }: Pick<DueBooking, 'kind'>): boolean =>
  kind === 'online_payment' || kind === 'online_return'

/** The items of the latest decision about a booking `b`, or about the one that it takes back. */
export const itemsOfBooking = `(select coalesce(jsonb_agg(jsonb_build_object('id', i.item_id, 'number', i.number,
    'minor', i.minor::text, 'currency', i.currency) order by i.part), '[]')
  from booking_item i where i.organisation_id = b.organisation_id and i.booking_id = coalesce(b.undoes, b.id)
    and i.decision = (select max(d.decision) from booking_item d
      where d.organisation_id = i.organisation_id and d.booking_id = i.booking_id))`

type Row = Omit<DueBooking, 'lines'> & { readonly lines: readonly LineRow[] }

const home = `case when e.kind like 'applied%' then (
  select l.account from task k
    join entry p on p.organisation_id = $1 and p.subject_id = k.subject_id and p.kind = 'payment'
    join entry_line l on l.organisation_id = $1 and l.entry_id = p.id and l.account ~ '^(clearing|cash):'
  where k.organisation_id = $1 and k.id = e.subject_id order by abs(l.minor) desc limit 1) end`

// In any other order the package could have no room for what comes first: payments follow one another as they like, but not
// before what made room for them was taken back there, nor that before what it takes back.
const behind = `b.step = 'book' and exists (
  select from entry_line l
    join entry_line x on x.organisation_id = $1 and x.invoice_id = l.invoice_id and x.account = 'debtors'
      and x.entry_id <> l.entry_id and x.posted < l.posted
    join booking o on o.organisation_id = $1 and o.entry_id = x.entry_id and o.connection_id = b.connection_id
      and o.step = 'book' and o.state in ('waiting', 'unknown', 'refused')
  where l.organisation_id = $1 and l.entry_id = e.id and l.account = 'debtors' and (l.minor > 0 or x.minor > 0))`

const undoes = `case when coalesce(b.undoes, b.takes_back) is not null then (
  select jsonb_build_object('id', u.id, 'reference', u.reference, 'booked_at', v.at, 'date', f.booked_on)
  from booking u
    join entry f on f.organisation_id = $1 and f.id = u.entry_id
    join outbound_request r on r.organisation_id = $1 and r.subject_id = u.id and r.step = u.step and r.state = 'accepted'
    join evidence v on v.organisation_id = $1 and v.id = r.evidence_id
  where u.organisation_id = $1 and u.id = coalesce(b.undoes, b.takes_back)) end`

const isIn = {
  waiting: `b.state = 'waiting'`,
  booked: `b.state = 'booked' and b.lettering is distinct from 'waiting'`,
  'to letter off': `b.state = 'booked' and b.lettering = 'waiting'`,
} as const

const load = async (
  tx: Transaction,
  connection: string,
  state: 'waiting' | 'booked' | 'to letter off',
  at: Date,
  most: number,
): Promise<DueBooking[]> => {
  const rows = await tx.query<Row>(
    `select b.id, b.step, b.reference, b.tries, b.try_at::text as "dueSince", e.kind, e.booked_on as date, ${linesOfEntry} as lines, ${home} as home,
       ${state === 'waiting' ? behind : 'false'} as behind, ${undoes} as undoes,
       e.subject_id as subject, ${itemsOfBooking} as items, b.lettering,
       exists (select from outbound_request r where r.organisation_id = $1 and r.subject_id = b.id and r.step = b.step) as asked
     from booking b join entry e on e.organisation_id = $1 and e.id = b.entry_id
     where b.organisation_id = $1 and b.connection_id = $2 and ${isIn[state]} and b.try_at <= $3
     order by b.try_at, b.made_at, b.id limit $4`,
    [tx.organisation, connection, at, most],
  )
  return rows.map((row) => ({ ...row, lines: row.lines.map(lineOf) }))
}

/** What is to be booked now, longest waiting first. */
export const loadDue = (tx: Transaction, connection: string, at: Date, most: number): Promise<DueBooking[]> =>
  load(tx, connection, 'waiting', at, most)

/** What was booked and is to be read back. */
export const loadBooked = (
  tx: Transaction,
  connection: string,
  at: Date,
  most: number,
): Promise<DueBooking[]> => load(tx, connection, 'booked', at, most)

/** What is booked and read back, and waits to be lettered off. */
export const loadToLetterOff = (
  tx: Transaction,
  connection: string,
  at: Date,
  most: number,
): Promise<DueBooking[]> => load(tx, connection, 'to letter off', at, most)
