import type { SimulatedBooking } from '../../../src/bookkeeping/snelstart/simulator.ts'
import type { EvidenceRoom, Rule } from './evidence-room.ts'

/** A booking as our books have it, beside the entry it is of. */
interface Row {
  readonly entry: string
  readonly kind: string
  readonly subject: string
  readonly date: string
  readonly booking: string | null
  readonly reference: string | null
  readonly state: string | null
  readonly reason: string | null
  readonly invoices: readonly string[]
  readonly lines: readonly {
    readonly account: string
    readonly minor: string
    readonly invoice: string | null
  }[]
}

const rowsIn = ({ look }: EvidenceRoom): Promise<Row[]> =>
  look<Row>(
    `select e.id as entry, e.kind, e.subject_id as subject, e.booked_on::text as date, b.id as booking, b.reference, b.state,
       b.reason->>'code' as reason,
       (select coalesce(array_agg(distinct i.number), '{}') from entry_line l
          join invoice i on i.organisation_id = $1 and i.id = l.invoice_id
        where l.organisation_id = $1 and l.entry_id = e.id and l.account = 'debtors') as invoices,
       (select jsonb_agg(jsonb_build_object('account', l.account, 'minor', l.minor::text, 'invoice', i.number)) from entry_line l
          left join invoice i on i.organisation_id = $1 and i.id = l.invoice_id
        where l.organisation_id = $1 and l.entry_id = e.id) as lines
     from entry e left join booking b on b.organisation_id = $1 and b.entry_id = e.id and b.step = 'book'
     where e.organisation_id = $1 and e.kind in ('payment', 'payment_reversed', 'refund', 'applied')
     order by e.posted_at, e.id`,
  )

const nameOf = ({ kind, subject, state, reason }: Row): string =>
  `the booking of the ${kind} of ${subject.slice(-6)} (${state ?? 'none'}${reason ? `, ${reason}` : ''})`

const there = ({ administration }: EvidenceRoom, { reference }: Row): readonly SimulatedBooking[] =>
  administration.snelstart.bookings().filter((one) => one.reference === reference)

/** Every payment, take-back and refund that the ledger has is in the package exactly once, or waits for a reason that is true. */
export const everyEntryIsBookedOnce: Rule = async (room) => {
  const rows = await rowsIn(room)
  const misled = await misledBy(room, rows)
  return rows.flatMap((row) => {
    const found = there(room, row)
    if (row.booking === null) return [`${nameOf(row)} was never queued`]
    if (row.state === 'booked')
      return found.length === 1 ? [] : [`${nameOf(row)} is in the package ${found.length} times`]
    if (found.length > 0) return [`${nameOf(row)} is in the package, and our books do not know`]
    if (waitsForItsOrder(row, misled)) return []
    return waitsTruly(room, row, rows) ? [] : [`${nameOf(row)} is not in the package, for no true reason`]
  })
}

const ofOrder = [
  'earlier_not_booked',
  'already_paid_in_package',
  'open_smaller_in_package',
  'paid_less_in_package',
]

/** Waits for something that the times of the entries on its invoice put before it, and which cannot have been before it. */
const waitsForItsOrder = ({ state, reason, invoices }: Row, misled: ReadonlySet<string>): boolean =>
  state === 'waiting' &&
  ofOrder.some((code) => reason === `booking.${code}`) &&
  invoices.some((number) => misled.has(number))

/**
 * The invoices whose entries cannot have come in the order of their times: replayed so, more would have been paid than was open,
 * or less than nothing. An entry has the time of its command, by its node's clock, and one command may overtake another.
 */
const misledBy = async (room: EvidenceRoom, rows: readonly Row[]): Promise<ReadonlySet<string>> => {
  const invoices = await room.look<{ number: string; total: string }>(
    'select number, total_minor::text as total from invoice where organisation_id = $1',
  )
  const isMisled = ({ number, total }: { number: string; total: string }): boolean => {
    let open = BigInt(total)
    return rows
      .filter((row) => row.invoices.includes(number))
      .some((row) => {
        open += debtorsOf(row, number)
        return open < 0n || open > BigInt(total)
      })
  }
  return new Set(invoices.filter(isMisled).map(({ number }) => number))
}

const debtorsOf = ({ lines }: Row, number: string): bigint =>
  lines
    .filter(({ account, invoice }) => account === 'debtors' && invoice === number)
    .reduce((sum, { minor }) => sum + BigInt(minor), 0n)

const isThere = ({ administration }: EvidenceRoom, number: string): boolean =>
  administration.snelstart.openAmount(number) !== null

const waitsTruly = (room: EvidenceRoom, { state, reason, invoices }: Row, rows: readonly Row[]): boolean => {
  const missing = invoices.some((number) => !isThere(room, number))
  if (state !== 'waiting') return false
  if (reason === 'booking.invoice_not_in_package') return missing
  // It takes back what itself waits for its invoice.
  return (
    reason === 'booking.earlier_not_booked' &&
    missing &&
    rows.some((other) => other.state === 'waiting' && other.invoices.some((one) => invoices.includes(one)))
  )
}

/** Nothing is in the package that is not an entry of ours, with its day and its amount. */
export const nothingIsBookedBesides: Rule = async (room) => {
  const rows = await rowsIn(room)
  return room.administration.snelstart.bookings().flatMap((booking) => {
    const row = rows.find(({ reference }) => reference === booking.reference)
    if (!row)
      return [`${booking.reference} of ${booking.received.minor} is in the package, and no entry of ours`]
    const { minor } = moneyOf(row)
    return booking.received.minor === minor && booking.date === row.date
      ? []
      : [`${nameOf(row)} of ${minor} on ${row.date} is there as ${booking.received.minor} on ${booking.date}`]
  })
}

// Every entry of these worlds moves money in one place at most.
const moneyOf = ({ lines }: Row): { readonly place: 'clearing' | 'cash'; readonly minor: bigint } => {
  const moved = lines.find(({ account }) => /^(clearing|cash):/.test(account))
  return { place: moved?.account.startsWith('cash:') ? 'cash' : 'clearing', minor: BigInt(moved?.minor ?? 0) }
}

/** What is open on an invoice is the same here and there, for every invoice that is in both. */
export const openAmountsAgree: Rule = async (room) => {
  const invoices = await room.look<{ number: string; open: string }>(
    'select number, open_minor::text as open from invoice where organisation_id = $1',
  )
  const rows = await rowsIn(room)
  const misled = await misledBy(room, rows)
  const held = new Set(rows.filter((row) => waitsForItsOrder(row, misled)).flatMap((row) => row.invoices))
  return invoices.flatMap(({ number, open }) => {
    const inPackage = room.administration.snelstart.openAmount(number)
    return inPackage === null || inPackage.minor === BigInt(open) || held.has(number)
      ? []
      : [`invoice ${number} has ${open} open here and ${inPackage.minor} in the package`]
  })
}

/** A daybook holds what its clearing accounts hold, but for what still waits for its invoice. */
export const daybooksAreTheClearingAccounts: Rule = async (room) => {
  const { snelstart } = room.administration
  const rows = await rowsIn(room)
  return (['clearing', 'cash'] as const).flatMap((place) => {
    const moved = rows.filter((row) => row.state === 'booked').map(moneyOf)
    const ours = moved.filter((one) => one.place === place).reduce((sum, { minor }) => sum + minor, 0n)
    const theirs = snelstart
      .bookings()
      .filter(({ daybook }) => daybook === snelstart.daybooks[place])
      .reduce((sum, { received }) => sum + received.minor, 0n)
    return ours === theirs ? [] : [`the daybook for ${place} holds ${theirs}, our accounts ${ours}`]
  })
}

/** Nobody is asked about a booking that is there as it was wanted. */
export const nobodyIsAskedAboutRightBookings: Rule = async ({ look }) =>
  (
    await look<{ subject: string; detail: object }>(
      `select subject_id as subject, detail from task where organisation_id = $1 and kind = 'booking_differs'`,
    )
  ).map(({ subject, detail }) => `booking ${subject.slice(-6)} is said to differ: ${JSON.stringify(detail)}`)
