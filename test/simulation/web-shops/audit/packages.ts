import type { Package } from '../package.ts'
import { type Invoice, invoicesIn, type Payment } from '../truth.ts'
import {
  type BookingRow,
  nameOf,
  newest,
  packageOf,
  paymentBehind,
  type ShopEvidence,
  type ShopRule,
} from './evidence.ts'

const signed = ({ entryKind, minor }: BookingRow): bigint => (entryKind === 'online_return' ? -minor : minor)

/** How often a booking has to stand in its package: what took something back by deleting it stands nowhere. */
const expected = ({ deletes }: Package, { state, takesBack }: BookingRow): number => {
  if (state === 'booked') return deletes && takesBack ? 0 : 1
  return state === 'unbooked' && !deletes ? 1 : 0
}

const isByHand = ({ world }: ShopEvidence, connection: string, id: string): boolean =>
  world.truth.byHand.some((one) => one.connection === connection && one.id === id)

const ours = (evidence: ShopEvidence, connection: string) =>
  (evidence.standings.get(connection) ?? []).filter(({ id }) => !isByHand(evidence, connection, id))

/** Whatever we call booked stands there once, for its amount; and what we do not call so does not. */
export const everythingIsBookedOnce: ShopRule = (evidence) => {
  const all = evidence.bookings.filter(({ entryKind }) => entryKind !== 'online_fee')
  const groups = Map.groupBy(all, ({ connection, reference }) => `${connection} ${reference}`)
  return [...groups.values()].flatMap((versions) => {
    const [first] = versions
    const last = versions.at(-1)
    if (!first || !last) return []
    const there = packageOf(evidence, first.connection)
    const found = ours(evidence, first.connection).filter(({ reference }) => reference === first.reference)
    const wanted = versions.reduce((count, one) => count + expected(there, one), 0)
    if (found.length !== wanted)
      return [`${nameOf(last)} is in ${there.kind} ${found.length} times, expected ${wanted}`]
    return found
      .filter(({ minor }) => minor !== signed(last))
      .map(({ minor }) => `${nameOf(last)} is in ${there.kind} for ${minor}`)
  })
}

/** Nothing stands there that is neither ours nor a person's. */
export const nothingIsBookedBesides: ShopRule = (evidence) =>
  evidence.world.packages.flatMap(({ connection, kind }) =>
    ours(evidence, connection)
      .filter(
        ({ reference }) =>
          !evidence.bookings.some((one) => one.connection === connection && one.reference === reference),
      )
      .map(
        ({ reference, minor, invoice }) =>
          `${kind} has ${reference} of ${minor} on ${invoice}, nobody knows why`,
      ),
  )

/** A payment is on the invoice it was really for, or on the one that somebody said. */
export const everythingIsOnTheRightInvoice: ShopRule = (evidence) =>
  newest(evidence)
    .filter(({ state }) => state === 'booked')
    .flatMap((row) => {
      const { world } = evidence
      const payment = paymentBehind(evidence, row.reference)
      const there = packageOf(evidence, row.connection)
      const right = invoicesIn(world.truth, row.connection).filter((one) => mayBeFor(one, payment))
      const said = saidFor(evidence, row)
      return ours(evidence, row.connection)
        .filter(({ reference }) => reference === row.reference)
        .flatMap(({ invoice }) => [
          ...(right.some(({ number }) => number === invoice) || said.has(invoice ?? '')
            ? []
            : [`${nameOf(row)} for ${payment?.order.number} is on ${invoice} in ${there.kind}`]),
          ...(row.items.length === 1 && row.items[0]?.number === invoice
            ? []
            : [
                `${nameOf(row)} is on ${invoice} in ${there.kind}, we say ${row.items.map(({ number }) => number)}`,
              ]),
        ])
    })

// Who quotes nothing but their address has paid any invoice of theirs of that amount (row O11): nobody could tell them apart.
const mayBeFor = ({ order, total }: Invoice, payment: Payment | undefined): boolean =>
  order === payment?.order ||
  (payment?.quotes === 'e-mail' && order.email === payment.order.email && total === payment.minor)

/** What people said of it, or of the payment that it takes back. */
const saidFor = (evidence: ShopEvidence, { reference, connection }: BookingRow): ReadonlySet<string> => {
  const behind = paymentBehind(evidence, reference)?.reference
  const about = evidence.bookings.filter(
    (one) => one.connection === connection && (one.reference === reference || one.reference === behind),
  )
  return new Set(about.flatMap(({ id }) => [...(evidence.world.truth.chosen.get(id) ?? [])]))
}

/** An invoice is open by its total less what the auditor knows of: what we booked, and what people did by hand. */
export const invoicesAreOpenByWhatIsOwed: ShopRule = (evidence) =>
  evidence.world.packages.flatMap((there) => {
    const { connection, kind } = there
    const booked = newest(evidence).filter(
      (row) => row.connection === connection && (row.state === 'booked' || row.state === 'unbooked'),
    )
    return invoicesIn(evidence.world.truth, connection).flatMap(({ number, total }) => {
      const open = there.open(number)
      if (open === null) return []
      const mine = booked.flatMap((row) => {
        const [item] = row.items
        // What took a booking back whole has its invoice from that booking.
        if (item?.number !== number) return []
        if (there.deletes) return row.state === 'booked' && !row.takesBack ? [signed(row)] : []
        return [signed(row)]
      })
      const hand = evidence.world.truth.byHand.filter(
        (one) => one.connection === connection && one.number === number,
      )
      const paid = [...mine, ...hand.map(({ minor }) => minor)].reduce((sum, minor) => sum + minor, 0n)
      return [
        ...(open === total - paid
          ? []
          : [`${number} of ${total} has ${open} open in ${kind}, ${paid} was paid`]),
        // More than its total is on it only where a person booked at the same moment.
        ...(open < 0n && hand.length === 0 ? [`${number} of ${total} has ${open} open in ${kind}`] : []),
      ]
    })
  })

/** The clearing ledger there is what we booked. */
export const clearingThereIsWhatWasBooked: ShopRule = (evidence) =>
  evidence.world.packages.flatMap((there) => {
    const wanted = ours(evidence, there.connection).reduce((sum, { minor }) => sum + minor, 0n)
    const found = there.clearing()
    const byHand = there.kind === 'moneybird' ? handOnClearing(evidence, there) : 0n
    return found - byHand === wanted ? [] : [`${there.kind} has ${found} in clearing, ${wanted} was booked`]
  })

// Moneybird chooses the ledger of a payment that is entered without one.
const handOnClearing = (_evidence: ShopEvidence, _there: Package): bigint => 0n
