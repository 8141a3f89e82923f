import type { Currency } from '../money/currency.ts'
import { money } from '../money/money.ts'
import type { Reason } from '../refusal.ts'
import type { Transaction } from '../store/database.ts'
import type { BookableLine } from './order-of-entry.ts'

export type BookingState = 'waiting' | 'unknown' | 'booked' | 'refused' | 'unbooked' | 'closed'

/** A booking of an entry into a package, with all that is known of it. */
export interface Booking {
  readonly id: string
  readonly connection: string
  readonly connection_name: string
  readonly connector: string
  readonly connection_active: boolean
  readonly connection_trouble: Reason | null
  readonly connection_try_at: Date
  readonly entry: string
  readonly step: 'book' | 'unbook'
  readonly version: number
  readonly reference: string
  readonly state: BookingState
  readonly try_at: Date | null
  readonly tries: number
  readonly reason: Reason | null
  readonly read_back_at: Date | null
  readonly closed_at: Date | null
  readonly closed_by: string | null
  readonly closed_by_name: string | null
  readonly close_reason: string | null
  readonly made_at: Date
  readonly kind: string
  readonly date: string
  readonly payment: string
  readonly lines: readonly BookableLine[]
  /** Of its live request. */
  readonly asks: number | null
  readonly ask_at: Date | null
  readonly package_reference: string | null
  readonly booked_at: Date | null
  /** There is no later version of it. */
  readonly latest: boolean
  readonly unbooking: boolean
}

export interface BookingFilter {
  readonly id?: string | undefined
  readonly entry?: string | undefined
  readonly q?: string | undefined
  readonly state?: string | undefined
  readonly needsAPerson?: 'yes' | 'no' | undefined
  readonly connection?: string | undefined
  readonly payment?: string | undefined
  readonly invoice?: string | undefined
  /** Days in the ledger, both included. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** The last booking of the page before. */
  readonly after?: string | undefined
  readonly most?: number
}

type Row = Omit<Booking, 'lines'> & { readonly lines: readonly LineRow[] }

interface LineRow {
  readonly account: string
  readonly minor: string
  readonly currency: Currency
  readonly invoice: { readonly id: string; readonly number: string; readonly customer: string } | null
}

/** The lines of an entry `e`, with the invoices they are about. */
export const linesOfEntry = `(select jsonb_agg(jsonb_build_object('account', l.account, 'minor', l.minor::text, 'currency', l.currency,
    'invoice', case when i.id is not null then jsonb_build_object('id', i.id, 'number', i.number, 'customer', i.customer_name) end)
    order by l.line)
  from entry_line l left join invoice i on i.organisation_id = l.organisation_id and i.id = l.invoice_id
  where l.organisation_id = e.organisation_id and l.entry_id = e.id)`

export const lineOf = ({ account, minor, currency, invoice }: LineRow): BookableLine => ({
  account,
  amount: money(BigInt(minor), currency),
  invoice,
})

export type { LineRow }

// An entry about a task is about the payment of that task.
const aboutPayment = (place: string): string =>
  `e.subject_id in (select ${place}::uuid union all select k.id from task k where k.organisation_id = $1 and k.subject_id = ${place})`

/** Held until a person presses. */
const needsAPerson = `(b.state = 'refused' or b.state = 'waiting' and b.try_at is null)`

const columns = `b.id, b.connection_id as connection, c.name as connection_name, c.connector, c.active as connection_active,
  c.trouble as connection_trouble, c.try_at as connection_try_at, b.entry_id as entry, b.step, b.version, b.reference, b.state,
  b.try_at, b.tries, b.reason, b.read_back_at, b.closed_at, b.closed_by, p.name as closed_by_name, b.close_reason, b.made_at,
  e.kind, e.booked_on as date, coalesce(k.subject_id, e.subject_id) as payment, ${linesOfEntry} as lines,
  r.asks, r.ask_at, v.party_reference as package_reference, v.at as booked_at,
  not exists (select from booking n where n.organisation_id = $1 and n.connection_id = b.connection_id
    and n.entry_id = b.entry_id and n.step = b.step and n.version > b.version) as latest,
  exists (select from booking u where u.organisation_id = $1 and u.undoes = b.id and u.state <> 'closed') as unbooking`

const from = `from booking b
  join connection c on c.organisation_id = $1 and c.id = b.connection_id
  join entry e on e.organisation_id = $1 and e.id = b.entry_id
  left join task k on k.organisation_id = $1 and k.id = e.subject_id
  left join person p on p.organisation_id = $1 and p.id = b.closed_by
  left join outbound_request r on r.organisation_id = $1 and r.subject_id = b.id and r.state in ('unknown', 'accepted')
  left join evidence v on v.organisation_id = $1 and v.id = r.evidence_id`

/** Bookings newest first, a page at a time. */
export const listBookings = async (tx: Transaction, filter: BookingFilter): Promise<Booking[]> => {
  const values: unknown[] = [tx.organisation]
  const where = ['b.organisation_id = $1']
  const add = (condition: (place: string) => string, value: unknown): void => {
    if (value === undefined || value === '') return
    values.push(value)
    where.push(condition(`$${values.length}`))
  }
  add((place) => `b.id = ${place}`, filter.id)
  add((place) => `b.entry_id = ${place}`, filter.entry)
  add((place) => `b.state = ${place}`, filter.state)
  add((place) => `b.connection_id = ${place}`, filter.connection)
  add(aboutPayment, filter.payment)
  add(
    (place) =>
      `e.id in (select l.entry_id from entry_line l where l.organisation_id = $1 and l.invoice_id = ${place})`,
    filter.invoice,
  )
  add((place) => `e.booked_on >= ${place}`, filter.from)
  add((place) => `e.booked_on <= ${place}`, filter.to)
  add(
    (place) => `(b.reference = upper(trim(${place})) or v.party_reference = trim(${place}) or exists (
      select from entry_line l join invoice i on i.organisation_id = $1 and i.id = l.invoice_id
      where l.organisation_id = $1 and l.entry_id = e.id
        and strpos(lower(concat_ws(' ', i.number, i.customer_name)), lower(trim(${place}))) > 0))`,
    filter.q,
  )
  add(
    (place) =>
      `(b.made_at, b.id) < (select made_at, id from booking where organisation_id = $1 and id = ${place})`,
    filter.after,
  )
  if (filter.needsAPerson) where.push(`${filter.needsAPerson === 'no' ? 'not ' : ''}${needsAPerson}`)
  values.push(filter.most ?? 50)
  const rows = await tx.query<Row>(
    `select ${columns} ${from} where ${where.join(' and ')} order by b.made_at desc, b.id desc limit $${values.length}`,
    values,
  )
  return rows.map((row) => ({ ...row, lines: row.lines.map(lineOf) }))
}

/** How a payment, a refund or what became of them stands in the books, newest first. */
export const bookingsOf = (tx: Transaction, tender: string): Promise<Booking[]> =>
  listBookings(tx, { payment: tender, most: 100 })

export interface BookingCounts {
  readonly waiting: number
  readonly needsAPerson: number
  readonly unknown: number
  readonly booked: number
  readonly refused: number
  readonly unbooked: number
  readonly closed: number
}

/** How many there are of each state, by connection. */
export const countBookings = async (tx: Transaction): Promise<(connection?: string) => BookingCounts> => {
  const rows = await tx.query<{ connection: string; state: BookingState; held: boolean; count: bigint }>(
    `select b.connection_id as connection, b.state, ${needsAPerson} as held, count(*) as count
     from booking b where b.organisation_id = $1 group by 1, 2, 3`,
    [tx.organisation],
  )
  return (connection) => {
    const own = rows.filter((row) => connection === undefined || row.connection === connection)
    const count = (is: (row: (typeof rows)[number]) => boolean): number =>
      own.filter(is).reduce((total, row) => total + Number(row.count), 0)
    const of = (state: BookingState) => count((row) => row.state === state)
    return {
      waiting: count((row) => row.state === 'waiting' && !row.held),
      needsAPerson: count((row) => row.held),
      ...{ unknown: of('unknown'), booked: of('booked'), refused: of('refused') },
      ...{ unbooked: of('unbooked'), closed: of('closed') },
    }
  }
}
